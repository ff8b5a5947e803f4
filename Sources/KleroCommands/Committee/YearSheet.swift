import Committee
import Reports
import Representativity

/// Lays out a committee's year for people to read on a terminal.
struct YearSheet {
  let content: CommitteeReport.Content
  let console: Console

  private var year: CommitteeYear { content.year }
  private var language: Language { console.language }

  /// The whole sheet: the seats as a picture, the meetings, who has stopped coming.
  var text: String {
    let parts = [title, seats, meetings, missing, diversity].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var title: [String] {
    [
      console.styled(content.title, .strong),
      console.text(CommitteeReportTexts.span(year.span.lowerBound, year.span.upperBound)),
    ]
  }

  /// One line of discs and rings a college.
  private var seats: [String] {
    let width = max(min(console.width, 100) - 4, 20)
    return year.colleges.flatMap { college in
      let marks = college.seats.map { $0.holder == nil ? "○" : "●" }
      let lines = stride(from: 0, to: marks.count, by: width).map { start in
        "  " + marks[start..<min(start + width, marks.count)].joined()
      }
      return [console.text(CommitteeReportTexts.seats(college))] + lines
    }
  }

  private var meetings: [String] {
    guard !year.meetings.isEmpty else { return [console.text(.noMeeting)] }
    let table = TextTable(
      columns: CommitteeReportTexts.meetingColumns.map { $0[language] },
      rows: year.meetings.map { meeting in
        [
          language.date(meeting.day),
          meeting.isKnown ? "\(meeting.present)/\(meeting.members)" : "–",
          language.integer(meeting.guests),
        ]
      })
    return table.lines
  }

  private var missing: [String] {
    year.missing().map { member in
      let name = content.names[member.person] ?? String(member.person.prefix(8))
      return console.text(CommitteeReportTexts.missed(name, member.missedInARow))
    }
  }

  private var diversity: [String] {
    content.diversity.map { one in
      let moves = one.check.attributes.map {
        "\($0.comparison.attribute) \(language.integer($0.comparison.seatsToMove))"
      }
      return console.text(CommitteeReportTexts.moves(one.title, moves))
    }
  }
}
