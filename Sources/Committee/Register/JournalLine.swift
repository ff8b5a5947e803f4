import Lottery
import Population
import Tables

/// A line of a journal: one JSON object with sorted keys, without white space.
///
/// ```
/// {"before":"<64 digits>","date":"2027-01-14","event":"accepted","number":12,"person":"<20 digits>"}
/// ```
///
/// `before` is the SHA-256 of the whole line before, without its line break; the first line has
/// none. Reading is strict: whatever this type would not write is refused. It is done by hand
/// because a general decoder needs seconds for what a mandate gathers.
struct JournalLine {
  let entry: RegisterEntry
  /// Where in the line the 64 digits stand; `nil`: the line has none.
  let before: Range<Int>?

  /// Why a line cannot be read.
  enum Defect: Error, Hashable {
    /// It is no line that a journal could have.
    case unreadable
    /// The event's name means nothing.
    case unknownEvent(String, nearest: String?)
    /// A field that the event does not have, or lacks, or whose value is wrong.
    case field(String)
  }

  /// The keys of a line, in the order of their letters.
  enum Key: String, CaseIterable {
    case before, by, college, committee, date, entry, event, format, guest, key, meeting, note
    case number, on, opinion, person, place, reserve, seat, source, theme, until, work

    var isNumber: Bool { self == .number || self == .entry || self == .reserve }
    var field: EventField? { EventField(rawValue: rawValue) }

    fileprivate static let table = allCases.map { key in
      (key: key, letters: Array(key.rawValue.utf8), field: key.field)
    }
  }

  /// The bytes of an entry's line, without a line break.
  static func bytes(of entry: RegisterEntry, after before: Digest?) -> [UInt8] {
    var values: [Key: String] = [
      .date: entry.day.description, .event: entry.event.kind.rawValue,
      .number: String(entry.number),
    ]
    values[.before] = before?.hex
    values[.person] = entry.person
    values[.note] = entry.note
    values[.source] = entry.source
    for (field, value) in entry.event.fields {
      if let key = Key(rawValue: field.rawValue) { values[key] = value }
    }
    let members = Key.allCases.compactMap { key in
      values[key].map { "\"\(key.rawValue)\":" + (key.isNumber ? $0 : Self.quoted($0)) }
    }
    return Array("{\(members.joined(separator: ","))}".utf8)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// MARK: Reading

extension JournalLine {
  /// Reads a line.
  ///
  /// - Parameters:
  ///   - bytes: The line without its line break.
  ///   - days: Days that were read before: most lines have the day of the line before.
  /// - Throws: Why it is no line of a journal.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ days: inout DayMemory) throws(Defect) {
    var members = LineMembers(bytes)
    var common = CommonMembers()
    var fields: [(key: EventField, value: String)] = []
    var before: Range<Int>?
    while let (key, field) = try members.nextKey() {
      let place = try members.value(ofNumber: key.isNumber)
      switch key {
      case .before: before = place
      case .date: common.day = days.day(bytes, place)
      case .event: common.event = members.text(place)
      case .number: common.number = Int(members.text(place))
      case .person: common.person = members.text(place)
      case .note: common.note = members.text(place)
      case .source: common.source = members.text(place)
      default: if let field { fields.append((field, members.text(place))) }
      }
    }
    self.before = before
    entry = try common.entry(fields)
  }

  /// What every line says.
  private struct CommonMembers {
    var day: Day?
    var event: String?
    var number: Int?
    var person: String?
    var note: String?
    var source: String?

    func entry(_ fields: [(key: EventField, value: String)]) throws(Defect) -> RegisterEntry {
      guard let event, let number else { throw .unreadable }
      guard let day else { throw .field(Key.date.rawValue) }
      guard let kind = RegisterEvent.Kind(rawValue: event) else {
        let names = RegisterEvent.Kind.allCases.map(\.rawValue)
        throw .unknownEvent(event, nearest: nearest(event, among: names))
      }
      guard (person != nil) == kind.concernsPerson || kind.mayLackPerson && kind.concernsPerson
      else { throw .field(Key.person.rawValue) }
      var fields = EventFields(fields)
      let made: RegisterEvent
      do throws(EventFieldError) {
        made = try RegisterEvent(kind, taking: &fields)
      } catch {
        switch error {
        case .missing(let field), .malformed(let field): throw .field(field.rawValue)
        }
      }
      if let left = fields.rest.first { throw .field(left.key.rawValue) }
      return RegisterEntry(
        Happening(made, on: day, to: person, note: note, source: source), number: number)
    }
  }
}

/// Takes a line apart: keys in the order of their letters, each with a text or a whole number.
private struct LineMembers {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Keys are sorted: those before this one cannot come any more.
  private var nextRow = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next key; `nil` after the last.
  mutating func nextKey() throws(JournalLine.Defect)
    -> (key: JournalLine.Key, field: EventField?)?
  {
    if position > 0, byte == UInt8(ascii: "}") {
      guard position == bytes.count - 1, nextRow > 0 else { throw .unreadable }
      return nil
    }
    guard byte == (position == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")) else {
      throw .unreadable
    }
    position += 1
    guard byte == UInt8(ascii: "\"") else { throw .unreadable }
    position += 1
    while nextRow < JournalLine.Key.table.count {
      let row = JournalLine.Key.table[nextRow]
      nextRow += 1
      if starts(with: row.letters) {
        position += row.letters.count + 2
        return (row.key, row.field)
      }
    }
    throw .unreadable
  }

  /// Where the value stands that follows a key: between its quotation marks, or its digits.
  mutating func value(ofNumber isNumber: Bool) throws(JournalLine.Defect) -> Range<Int> {
    guard isNumber else { return try quotedValue() }
    let start = position
    while let digit = byte, (0x30...0x39).contains(digit) { position += 1 }
    guard (1...18).contains(position - start) else { throw .unreadable }
    return start..<position
  }

  private mutating func quotedValue() throws(JournalLine.Defect) -> Range<Int> {
    guard byte == UInt8(ascii: "\"") else { throw .unreadable }
    position += 1
    let start = position
    while let sign = byte, sign != UInt8(ascii: "\"") {
      guard sign >= 0x20 else { throw .unreadable }
      position += sign == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw .unreadable }
    position += 1
    return start..<(position - 1)
  }

  /// The text that stands somewhere, without its escapes.
  func text(_ place: Range<Int>) -> String {
    let value = UnsafeBufferPointer(rebasing: bytes[place])
    guard value.contains(UInt8(ascii: "\\")) else { return String(decoding: value, as: UTF8.self) }
    var plain: [UInt8] = []
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "\\"), index + 1 < value.count else {
        plain.append(value[index])
        index += 1
        continue
      }
      if value[index + 1] == UInt8(ascii: "u"), index + 6 <= value.count {
        let digits = String(decoding: value[(index + 2)..<(index + 6)], as: UTF8.self)
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
        plain += Array(String(Character(scalar)).utf8)
        index += 6
      } else {
        plain.append(value[index + 1])
        index += 2
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether a key of these letters, its quotation mark and a colon stand here.
  private func starts(with letters: [UInt8]) -> Bool {
    let end = position + letters.count
    guard end + 1 < bytes.count, bytes[position] == letters[0] else { return false }
    for index in letters.indices where bytes[position + index] != letters[index] { return false }
    return bytes[end] == UInt8(ascii: "\"") && bytes[end + 1] == UInt8(ascii: ":")
  }
}

/// The day that was read last: a journal says the same day many times in a row.
struct DayMemory {
  private var digits: [UInt8] = []
  private var day: Day?

  /// The day written as `2027-01-14` at a place; `nil` for anything else.
  mutating func day(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Day? {
    if place.count == digits.count, bytes[place].elementsEqual(digits) { return day }
    digits = Array(bytes[place])
    day = digits.count == 10 ? PartialDate(String(decoding: digits, as: UTF8.self))?.exactDay : nil
    if day?.description.utf8.elementsEqual(digits) != true { day = nil }
    return day
  }
}
