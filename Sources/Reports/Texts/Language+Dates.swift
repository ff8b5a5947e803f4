import Population

extension Language {
  /// A date in words: `1er décembre 2026`, `22 novembre 2026`; `22 November 2026`.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, from 1 to 12; any other gives the three numbers, apart by hyphens.
  ///   - day: The day of the month.
  /// - Returns: The date's text.
  public func date(year: Int, month: Int, day: Int) -> String {
    guard (1...12).contains(month) else {
      return "\(year)-\(month)-\(day)"
    }
    let number = self == .french && day == 1 ? "1er" : String(day)
    return "\(number)\u{00A0}\(monthNames[month - 1]) \(year)"
  }

  private var monthNames: [String] {
    switch self {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}

extension Language {
  /// A day in figures, for narrow places: `01/12/2026`; English has `2026-12-01`, which no reader
  /// takes for another day.
  func numericDate(_ day: Day) -> String {
    guard self == .french else { return day.description }
    let parts = [day.day, day.month].map { $0 < 10 ? "0\($0)" : String($0) }
    return (parts + [String(day.year)]).joined(separator: "/")
  }
}
