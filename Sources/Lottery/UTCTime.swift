/// A second of universal time, for rounds of a beacon that are announced by their time.
public struct UTCTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds since 1 January 1970, 00:00 universal time, leap seconds not counted.
  public let secondsSince1970: Int

  init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads `2026-11-22T09:00Z` or `2026-11-22 10:00:30+01:00`: the zone must be said.
  ///
  /// - Parameter text: The time; anything else, or a year outside 1970…9999, gives `nil`.
  public init?(_ text: String) {
    let pattern =
      /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d):(\d\d))/
    guard let match = text.wholeMatch(of: pattern)?.output else { return nil }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let (year, month, day) = (number(match.1), number(match.2), number(match.3))
    let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    let zone = (number(match.8) * 60 + number(match.9)) * (match.7 == "-" ? -60 : 60)
    guard year >= 1970, (1...12).contains(month),
      (1...Self.length(ofMonth: month, year)).contains(day),
      hour < 24, minute < 60, second < 60, number(match.8) <= 14, number(match.9) < 60
    else { return nil }
    let days = Self.days(before: year, month) + day - 1
    secondsSince1970 = ((days * 24 + hour) * 60 + minute) * 60 + second - zone
  }

  /// The time as `2026-11-22T09:00:00Z`.
  public var description: String {
    var days = secondsSince1970.flooredQuotient(86_400)
    let second = secondsSince1970 - days * 86_400
    // 400 years have 146 097 days: an estimate at most one year off.
    var year = 1970 + (days * 400).flooredQuotient(146_097)
    while Self.days(before: year, 1) > days { year -= 1 }
    while Self.days(before: year + 1, 1) <= days { year += 1 }
    days -= Self.days(before: year, 1)
    var month = 1
    while days >= Self.length(ofMonth: month, year) {
      days -= Self.length(ofMonth: month, year)
      month += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(days + 1))"
      + "T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  /// The earlier time first.
  public static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The days from 1 January 1970 to the first of a month.
  private static func days(before year: Int, _ month: Int) -> Int {
    let past = year - 1
    let leapDays =
      past.flooredQuotient(4) - past.flooredQuotient(100) + past.flooredQuotient(400) - 477
    let ofMonths = (1..<month).reduce(0) { $0 + length(ofMonth: $1, year) }
    return (year - 1970) * 365 + leapDays + ofMonths
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}
