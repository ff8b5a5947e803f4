/// A day of the Gregorian calendar, without a clock or a time zone.
public struct Day: Sendable, Hashable, Comparable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days a month has.
  ///
  /// - Parameters:
  ///   - month: The month, from 1 to 12.
  ///   - year: The year: February depends on it.
  /// - Returns: From 28 to 31.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The age in completed years, on this day, of someone born on `birth`.
  ///
  /// A year of age is complete when the birthday begins. Someone born on 29 February completes it
  /// on 1 March of a common year: by the usage of time limits in years (code de procédure civile,
  /// articles 641 and 642) a term without the same date ends with the last day of the month, at
  /// midnight.
  ///
  /// - Parameter birth: The day of birth.
  /// - Returns: The age; negative when the birth lies in the future.
  public func age(bornOn birth: Day) -> Int {
    let birthdayIsPast = (month, day) >= (birth.month, birth.day)
    return year - birth.year - (birthdayIsPast ? 0 : 1)
  }

  /// The calendar's order.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2026-11-22`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Day: Codable {
  /// Reads a day from a text in any of the forms that ``PartialDate`` reads, if it is complete.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = PartialDate(text)?.exactDay else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  /// Writes the day as ISO 8601 does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
