import Population

/// What a line of a journal can say beside what every line says.
public enum EventField: String, Sendable, CaseIterable {
  case by
  case college
  case committee
  case entry
  case format
  case guest
  case key
  case meeting
  case on
  case opinion
  case place
  case reserve
  case seat
  case theme
  case until
  case work
}

/// Why an event cannot be made from its fields.
public enum EventFieldError: Error, Sendable, Hashable {
  /// The event needs the field.
  case missing(EventField)
  /// The field's value is not what it should be: a day, a number.
  case malformed(EventField)
}

/// The fields of an event, from which it is made: each is taken once.
public struct EventFields: Sendable {
  /// Those that were not taken yet.
  public private(set) var rest: [(key: EventField, value: String)]

  /// Gathers fields.
  public init(_ fields: [(key: EventField, value: String)]) {
    rest = fields
  }

  mutating func optionalText(_ key: EventField) -> String? {
    guard let position = rest.firstIndex(where: { $0.key == key }) else { return nil }
    return rest.remove(at: position).value
  }

  mutating func text(_ key: EventField) throws(EventFieldError) -> String {
    guard let text = optionalText(key), !text.isEmpty else { throw .missing(key) }
    return text
  }

  mutating func optionalDay(_ key: EventField) throws(EventFieldError) -> Day? {
    guard let text = optionalText(key) else { return nil }
    guard let day = PartialDate(text)?.exactDay else { throw .malformed(key) }
    return day
  }

  mutating func day(_ key: EventField) throws(EventFieldError) -> Day {
    guard let day = try optionalDay(key) else { throw .missing(key) }
    return day
  }

  mutating func optionalNumber(_ key: EventField) throws(EventFieldError) -> Int? {
    guard let text = optionalText(key) else { return nil }
    guard let number = Int(text), number >= 1 else { throw .malformed(key) }
    return number
  }

  mutating func number(_ key: EventField) throws(EventFieldError) -> Int {
    guard let number = try optionalNumber(key) else { throw .missing(key) }
    return number
  }

  mutating func mark(_ key: EventField) throws(EventFieldError) -> Bool {
    guard let text = optionalText(key) else { return false }
    guard text == "yes" else { throw .malformed(key) }
    return true
  }
}
