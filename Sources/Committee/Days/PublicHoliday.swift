import Population

/// A public holiday of France: code du travail, article L3133-1, and for Alsace and Moselle
/// article L3134-13, as they have stood since 1982.
public enum PublicHoliday: Sendable, Hashable, CaseIterable {
  /// 1 January.
  case newYear
  /// Vendredi saint, two days before Easter: Alsace and Moselle only.
  case goodFriday
  /// The day after Easter.
  case easterMonday
  /// 1 May.
  case labourDay
  /// 8 May.
  case victory1945
  /// The 39th day after Easter.
  case ascension
  /// The 50th day after Easter. It is a holiday, even where it is worked for solidarity.
  case whitMonday
  /// 14 July.
  case nationalDay
  /// 15 August.
  case assumption
  /// 1 November.
  case allSaints
  /// 11 November.
  case armistice1918
  /// 25 December.
  case christmas
  /// 26 December: Alsace and Moselle only.
  case saintStephen

  /// Whether the holiday is one in Alsace and Moselle only.
  public var isOfAlsaceMoselleOnly: Bool { self == .goodFriday || self == .saintStephen }

  /// The day on which the holiday falls.
  ///
  /// - Parameter year: The year.
  /// - Returns: The day; `nil` for a holiday that depends on Easter before 1583.
  public func day(in year: Int) -> Day? {
    switch self {
    case .newYear: Day(year: year, month: 1, day: 1)
    case .goodFriday: Day.easter(in: year)?.adding(days: -2)
    case .easterMonday: Day.easter(in: year)?.adding(days: 1)
    case .labourDay: Day(year: year, month: 5, day: 1)
    case .victory1945: Day(year: year, month: 5, day: 8)
    case .ascension: Day.easter(in: year)?.adding(days: 39)
    case .whitMonday: Day.easter(in: year)?.adding(days: 50)
    case .nationalDay: Day(year: year, month: 7, day: 14)
    case .assumption: Day(year: year, month: 8, day: 15)
    case .allSaints: Day(year: year, month: 11, day: 1)
    case .armistice1918: Day(year: year, month: 11, day: 11)
    case .christmas: Day(year: year, month: 12, day: 25)
    case .saintStephen: Day(year: year, month: 12, day: 26)
    }
  }
}

/// Where holidays are counted.
public enum HolidayRegion: String, Sendable, Hashable, CaseIterable, Codable {
  /// Metropolitan France without Alsace and Moselle: eleven holidays a year.
  case metropolitan
  /// The departments of Bas-Rhin, Haut-Rhin and Moselle: thirteen holidays a year.
  case alsaceMoselle = "alsace-moselle"

  /// The holidays of a year, in the order of the calendar.
  ///
  /// - Parameter year: The year.
  /// - Returns: Each holiday with its day; two may share one (Ascension and 1 or 8 May).
  public func holidays(in year: Int) -> [(holiday: PublicHoliday, day: Day)] {
    PublicHoliday.allCases
      .filter { self == .alsaceMoselle || !$0.isOfAlsaceMoselleOnly }
      .compactMap { holiday in holiday.day(in: year).map { (holiday, $0) } }
      .sorted { $0.day < $1.day }
  }

  /// The holiday that falls on a day; of two, the one with a fixed date.
  ///
  /// - Parameter day: The day.
  /// - Returns: The holiday; `nil` on any other day.
  public func holiday(on day: Day) -> PublicHoliday? {
    let found = holidays(in: day.year).filter { $0.day == day }.map(\.holiday)
    return found.first { $0 == .labourDay || $0 == .victory1945 } ?? found.first
  }
}
