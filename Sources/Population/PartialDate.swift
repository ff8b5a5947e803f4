/// A date of birth as registers hold it: complete, or with its day or month unknown.
///
/// French electoral rolls write `00/00/1953` for someone of whom only the year is known. A day that
/// its month does not have, as in `31/02/1953`, is not known either.
public struct PartialDate: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month; `nil` when it is not known.
  public let month: Int?
  /// The day of the month; `nil` when it is not known.
  public let day: Int?

  /// Makes a date; `nil` when the calendar has no such date or a day has no month.
  public init?(year: Int, month: Int?, day: Int?) {
    guard (1...9999).contains(year), month != nil || day == nil,
      Day(year: year, month: month ?? 1, day: day ?? 1) != nil
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, when the date is complete.
  public var exactDay: Day? {
    guard let month, let day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The first day that this date can mean.
  public var earliest: Day? {
    Day(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that this date can mean.
  public var latest: Day? {
    let lastMonth = month ?? 12
    return Day(
      year: year, month: lastMonth, day: day ?? Day.length(ofMonth: lastMonth, in: year))
  }

  /// The ages, in completed years, that someone born on this date can have.
  ///
  /// - Parameter reference: The day on which the age is asked.
  /// - Returns: One age for a complete date, two neighbouring ages at most otherwise; `nil` when
  ///   the date lies after the reference day.
  public func ages(on reference: Day) -> ClosedRange<Int>? {
    guard let earliest, let latest, earliest <= reference else { return nil }
    let oldest = reference.age(bornOn: earliest)
    return max(0, reference.age(bornOn: latest))...oldest
  }
}

extension PartialDate {
  /// Reads `dd/mm/yyyy`, `dd-mm-yyyy`, `dd.mm.yyyy`, `yyyy-mm-dd`, `yyyy/mm/dd`, `yyyymmdd`,
  /// `mm/yyyy` and `yyyy`, with `00` for what is not known. A time of day behind the date is ignored.
  ///
  /// Years of two digits are refused: nobody can tell 1926 from 2026. So are months before days:
  /// 03/04 is the third of April.
  public init?(_ text: some StringProtocol) {
    let date = PartialDate.withoutTime(text.utf8)
    let parts = date.split(omittingEmptySubsequences: false) { "/-.".utf8.contains($0) }
    let numbers = parts.compactMap { PartialDate.number($0) }
    guard numbers.count == parts.count else { return nil }
    switch parts.map(\.count) {
    case [4]:
      self.init(year: numbers[0], month: nil, day: nil)
    case [1, 4], [2, 4]:
      self.init(year: numbers[1], orUnknownMonth: numbers[0], day: 0)
    case [8]:
      let number = numbers[0]
      self.init(year: number / 10_000, orUnknownMonth: number / 100 % 100, day: number % 100)
    case let widths where widths.count == 3 && widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2:
      self.init(year: numbers[0], orUnknownMonth: numbers[1], day: numbers[2])
    case let widths where widths.count == 3 && widths[0] <= 2 && widths[1] <= 2 && widths[2] == 4:
      self.init(year: numbers[2], orUnknownMonth: numbers[1], day: numbers[0])
    default:
      return nil
    }
  }

  private init?(year: Int, orUnknownMonth month: Int, day: Int) {
    guard (0...12).contains(month), (0...31).contains(day), month > 0 || day == 0 else {
      return nil
    }
    let isKnown = day > 0 && month > 0 && day <= Day.length(ofMonth: month, in: year)
    self.init(year: year, month: month == 0 ? nil : month, day: isKnown ? day : nil)
  }

  /// Cuts ` 00:00:00` or `T00:00:00` off, as spreadsheets and databases add it.
  private static func withoutTime(_ text: some Collection<UInt8>) -> [UInt8] {
    let trimmed = Array(text.drop { $0 == UInt8(ascii: " ") })
    guard let cut = trimmed.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }) else {
      return trimmed
    }
    let rest = trimmed[(cut + 1)...]
    let isTime = rest.allSatisfy { (0x30...0x3A).contains($0) || ".Z+ ".utf8.contains($0) }
    return isTime ? Array(trimmed[..<cut]) : trimmed
  }

  /// A number of one to eight digits.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...8).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
