import Lottery
import Population

/// The meetings of a committee as a calendar file (iCalendar, RFC 5545).
///
/// The same meetings give the same bytes: the stamp of each is the day on which it was called, and
/// its UID follows from the committee's and the meeting's names, so that a calendar that is
/// imported again replaces what it had.
public struct MeetingCalendar: Sendable, Hashable {
  /// A meeting, which lasts a day in the calendar.
  public struct Meeting: Sendable, Hashable {
    /// The name by which the register calls it.
    public var name: String
    /// The day for which it is called.
    public var day: Day
    /// The day on which it was called.
    public var called: Day
    /// What a calendar shows of it.
    public var summary: String
    /// Where it takes place.
    public var place: String?
    /// What else there is to know.
    public var text: String?

    /// Describes a meeting.
    public init(
      name: String, day: Day, called: Day, summary: String, place: String? = nil,
      text: String? = nil
    ) {
      self.name = name
      self.day = day
      self.called = called
      self.summary = summary
      self.place = place
      self.text = text
    }
  }

  /// The committee's name.
  public let committee: String
  /// Its meetings, in the order in which the file has them.
  public let meetings: [Meeting]
  /// The program that writes the file, with its version.
  public let program: String
  /// The language of its texts: `fr` or `en`.
  public let language: String

  /// Gathers meetings; they are put in the order of their days, then of their names.
  public init(committee: String, meetings: [Meeting], program: String, language: String) {
    self.committee = committee
    self.meetings = meetings.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    self.program = program
    self.language = language
  }

  /// The file: UTF-8, with lines that end in CR LF and are folded at 75 octets.
  public var bytes: [UInt8] {
    let header = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Kleroterion//\(Self.escaped(program))//\(language.uppercased())",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(committee))",
    ]
    let lines = header + meetings.flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap(Self.folded)
  }

  private func lines(of meeting: Meeting) -> [String] {
    let end = meeting.day.adding(days: 1) ?? meeting.day
    var lines = [
      "BEGIN:VEVENT", "UID:\(uid(of: meeting))", "DTSTAMP:\(Self.basic(meeting.called))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.basic(meeting.day))", "DTEND;VALUE=DATE:\(Self.basic(end))",
      "SUMMARY:\(Self.escaped(meeting.summary))",
    ]
    if let place = meeting.place { lines.append("LOCATION:\(Self.escaped(place))") }
    if let text = meeting.text { lines.append("DESCRIPTION:\(Self.escaped(text))") }
    return lines + ["STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT"]
  }

  /// SHA-256 of `committee,meeting`: its first 32 digits.
  private func uid(of meeting: Meeting) -> String {
    "\(SHA256.hash(Array("\(committee),\(meeting.name)".utf8)).hex.prefix(32))@kleroterion"
  }

  /// `20261122`.
  private static func basic(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// A text as a property's value: section 3.3.11.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n", "\r": escaped.append(contentsOf: ["\\", "n"])
      case "\u{0}"..."\u{1F}", "\u{7F}": break
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A line with its end, cut so that no part has more than 75 octets and none splits a character:
  /// section 3.1.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    func add(_ octets: [UInt8]) {
      if length + octets.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    for character in line {
      let octets = Array(String(character).utf8)
      if octets.count <= 74 {
        add(octets)
      } else {
        // A pile of accents is no letter of any language: it may be cut between two of them.
        for scalar in character.unicodeScalars { add(Array(String(scalar).utf8)) }
      }
    }
    return bytes + [0x0D, 0x0A]
  }
}
