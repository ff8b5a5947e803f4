import Population
import Tables
import Workshops

extension WorkshopPapers {
  /// Everybody's workshops by name, for the wall.
  var wall: String {
    paper(
      WorkshopTexts.wallList,
      [
        Tag.div(.class("wall")) {
          content.wallTable(language, isBrief: isLarge && plan.rounds > 4).markup
          if let staff = content.staffTable(language, withReserve: false) { staff.markup }
        }
      ], sheets: plan.rounds > (isLarge ? 4 : 8) ? [Stylesheet.landscape] : [])
  }

  /// A line to sign for everybody, and some for people who were not expected.
  var attendance: String {
    let lists = [
      (
        "people", WorkshopPaperTexts.attendanceCaption,
        content.byName.map { (content.names[$0], college($0)) }
      ),
      (
        "staff", WorkshopStaffTexts.heading, content.staff.map { ($0.name, $0.role) }
      ),
      (
        "observers", WorkshopPaperTexts.observersCaption, content.observers.map { ($0, "") }
      ),
      (
        "newcomers", WorkshopPaperTexts.newcomersCaption,
        [(String, String)](repeating: ("…", ""), count: 8)
      ),
    ]
    return paper(
      WorkshopPaperTexts.attendance,
      lists.filter { !$0.2.isEmpty }.map { id, caption, people in
        Tag.div(.class("attendance")) {
          DataTable(
            id: id, caption: say(caption),
            columns: [
              .init(say(WorkshopTexts.name), .words), .init(say(WorkshopTexts.college), .words),
              .init(say(WorkshopPaperTexts.signature), .words),
            ],
            rows: people.map { [.given($0.0), .given($0.1), .text("")] }
          ).markup
        }
      })
  }
}

extension WorkshopReport.Content {
  /// People in the order of the names shown, as a directory has it: É stands with E. Equal names
  /// stand in the order of ids.
  var byName: [Int] {
    let keys = names.map(Self.filingKey)
    return plan.pool.people.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// A name without accents, and with the Latin letters that fold to no other as their neighbours.
  private static func filingKey(_ name: String) -> FoldedText {
    let neighbours: [Character: String] = [
      "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ß": "ss", "þ": "th",
    ]
    return FoldedText(
      name.lowercased().map { neighbours[$0] ?? String($0) }.joined())
  }

  /// Everybody's workshop, round by round; if brief, columns bear the number of the round alone.
  func wallTable(_ language: Language, isBrief: Bool = false) -> DataTable {
    DataTable(
      id: "wall-list", caption: WorkshopTexts.wallCaption.plain(language),
      columns: [.init(WorkshopTexts.name.plain(language), .words)]
        + plan.seats.indices.map {
          .init(
            isBrief ? language.integer($0 + 1) : WorkshopTexts.round($0 + 1).plain(language))
        },
      rows: byName.map { person in
        [.given(names[person])]
          + plan.seats.map { seats in
            .text(seats[person].map { language.integer($0 + 1) } ?? "–")
          }
      })
  }
}
