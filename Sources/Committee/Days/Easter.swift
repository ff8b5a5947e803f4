import Population

extension Day {
  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// The anonymous computus of Nature (20 April 1876, p. 487), as printed by J. Meeus,
  /// *Astronomical Algorithms*, chapter 8: whole numbers only, no exception for any year.
  ///
  /// - Parameter year: The year, from 1583 to 9999.
  /// - Returns: The day; `nil` for other years, when Easter followed another rule.
  public static func easter(in year: Int) -> Day? {
    guard (1583...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let shift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let index = epact + weekday - 7 * correction + 114
    return Day(year: year, month: index / 31, day: index % 31 + 1)
  }
}
