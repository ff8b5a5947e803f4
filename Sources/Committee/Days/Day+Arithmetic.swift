import Population

/// Days counted and shifted, without a clock or a time zone.
extension Day {
  /// The number of days since 1 March of the year 0, in the Gregorian calendar carried back.
  ///
  /// Years are taken to begin in March, so that a leap day is the last of its year: 146 097 days
  /// make 400 years. Source: H. Hinnant, “chrono-compatible low-level date algorithms” (2013).
  public var number: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  /// Makes the day that has a ``number``; `nil` outside the years 1 to 9999.
  public init?(number: Int) {
    guard (0...4_000_000).contains(number) else { return nil }
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 March of the year 0 was a Wednesday.
    Weekday.allCases[(number + 2) % 7]
  }

  /// The day so many days later, or earlier if the number is negative.
  ///
  /// - Parameter days: The number of days.
  /// - Returns: The day; `nil` outside the years 1 to 9999.
  public func adding(days: Int) -> Day? {
    let (sum, overflows) = number.addingReportingOverflow(days)
    return overflows ? nil : Day(number: sum)
  }

  /// The same day of the month so many months later, or earlier if the number is negative.
  ///
  /// A month that has no such day gives its last one (code de procédure civile, article 641: a
  /// term in months without the same date ends with the last day of the month).
  ///
  /// - Parameter months: The number of months.
  /// - Returns: The day; `nil` outside the years 1 to 9999.
  public func adding(months: Int) -> Day? {
    let (index, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, index >= 12, index < 120_000 else { return nil }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, in: newYear)))
  }

  /// The number of days from this day to a later one; negative if the other is earlier.
  ///
  /// - Parameter other: The other day.
  /// - Returns: The difference of the ``number``s.
  public func days(until other: Day) -> Int { other.number - number }
}
