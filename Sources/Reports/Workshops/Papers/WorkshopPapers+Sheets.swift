import Workshops

extension WorkshopPapers {
  /// One sheet a table and round, to lay on the table.
  var tables: String {
    paper(
      WorkshopPaperTexts.tables,
      everyTable { round, table, people in
        sheet(round, table, people) { list(round, table, people) }
      },
      sheets: [Stylesheet.sheets])
  }

  /// One sheet a table and round for whoever leads it: the same people, and room to write.
  var facilitators: String {
    paper(
      WorkshopPaperTexts.facilitators,
      everyTable { round, table, people in
        sheet(round, table, people) {
          list(round, table, people)
          for number in 1...2 { room(say(WorkshopPaperTexts.proposal(number))) }
          room(say(WorkshopPaperTexts.notes))
        }
      },
      sheets: [Stylesheet.sheets])
  }

  private func sheet(
    _ round: Int, _ table: Int, _ people: [Int], @MarkupBuilder content: () -> [Markup]
  ) -> Markup {
    // Tables of more than twenty get smaller letters, so that a sheet remains one.
    Tag.div(.class(people.count > 20 ? "sheet many" : "sheet")) {
      Markup.section(
        id: "table-\(round + 1)-\(table + 1)",
        title: say(WorkshopTexts.sheet(round: round + 1, table: table + 1)),
        content: leaders(of: table) + content())
    }
  }

  /// Who leads the table and takes notes there.
  private func leaders(of table: Int) -> [Markup] {
    let leaders = content.leaders(of: table, language)
    return leaders.isEmpty
      ? []
      : [
        Tag.ul(.class("leaders")) {
          for leader in leaders { Tag.li { Markup.given(leader) } }
        }
      ]
  }

  private func list(_ round: Int, _ table: Int, _ people: [Int]) -> Markup {
    DataTable(
      id: "list-\(round + 1)-\(table + 1)", caption: say(WorkshopTexts.seated(people.count)),
      columns: [
        .init(say(WorkshopTexts.name), .words), .init(say(WorkshopTexts.college), .words),
        .init(say(WorkshopTexts.present), .words),
      ],
      rows: people.map { person in
        [.given(content.names[person]), .given(college(person)), .text("☐")]
      }
    ).markup
  }

  private func room(_ title: String) -> Markup {
    Tag.div(.class("room")) { Tag.p { title } }
  }
}
