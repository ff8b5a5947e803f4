import Committee
import Population
import Testing

@Suite struct MeetingCalendarTests {
  static func calendar(_ change: (inout MeetingCalendar.Meeting) -> Void = { _ in }) throws
    -> MeetingCalendar
  {
    var meeting = MeetingCalendar.Meeting(
      name: "printemps", day: try #require(Day("2027-03-18")),
      called: try #require(Day("2027-02-01")), summary: "Réunion de printemps", place: "Salle A")
    change(&meeting)
    return MeetingCalendar(
      committee: "Comité local", meetings: [meeting], program: "klero 1", language: "fr")
  }

  @Test func aMeetingIsADayWithTheStampOfItsCall() throws {
    let text = String(decoding: try Self.calendar().bytes, as: UTF8.self)
    let lines = text.components("\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    for line in [
      "VERSION:2.0", "PRODID:-//Kleroterion//klero 1//FR", "DTSTAMP:20270201T000000Z",
      "DTSTART;VALUE=DATE:20270318", "DTEND;VALUE=DATE:20270319", "SUMMARY:Réunion de printemps",
      "LOCATION:Salle A",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
  }

  @Test func theUIDStaysWhenTheDayMoves() throws {
    func uid(_ calendar: MeetingCalendar) -> String? {
      String(decoding: calendar.bytes, as: UTF8.self).components("\r\n")
        .first { $0.hasPrefix("UID:") }
    }
    let one = try Self.calendar()
    let moved = try Self.calendar { $0.day = $0.called }
    let other = try Self.calendar { $0.name = "automne" }
    #expect(uid(one) == uid(moved))
    #expect(uid(one) != uid(other))
  }

  // RFC 5545, sections 3.1 and 3.3.11.
  @Test(arguments: [
    String(repeating: "é", count: 100), String(repeating: "a", count: 67),
    String(repeating: "🏛️", count: 40), String(repeating: "long, ; \\ \n", count: 20), "",
  ])
  func linesAreFoldedAtSeventyFiveOctetsAndReadBack(_ summary: String) throws {
    let bytes = try Self.calendar { $0.summary = summary }.bytes
    let physical = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    for line in physical {
      #expect(line.last == 0x0D)
      #expect(line.count - 1 <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    let line = unfolded.components("\r\n").first { $0.hasPrefix("SUMMARY:") }
    let value = line.map { String($0.dropFirst("SUMMARY:".count)) }?.replacing("\\n", with: "\n")
      .replacing("\\,", with: ",").replacing("\\;", with: ";").replacing("\\\\", with: "\\")
    #expect(value == summary)
  }

  @Test func lineBreaksOfAnySystemAreEscaped() throws {
    let bytes = try Self.calendar { $0.text = "a\r\nb\rc\u{0}\u{7}" }.bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("DESCRIPTION:a\\nb\\nc\r\n"))
  }
}

extension String {
  /// The parts between a separator, of which a line's end is one character in Swift.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
