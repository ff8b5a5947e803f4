/// How often a committee meets.
public struct MeetingsRule: Sendable, Hashable {
  /// A period of the calendar in which there is at least one meeting.
  public enum Rhythm: String, Sendable, Hashable, CaseIterable {
    /// Each month.
    case month
    /// Each quarter of a year.
    case quarter
    /// Each half of a year.
    case halfYear = "half-year"
    /// Each year.
    case year

    /// How many months the period has.
    public var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .halfYear: 6
      case .year: 12
      }
    }
  }

  /// The least number of meetings in twelve months.
  public var least: Int?
  /// The largest number of meetings in twelve months.
  public var most: Int?
  /// The period of the calendar in which there is at least one.
  public var rhythm: Rhythm?

  /// States how often a committee meets.
  public init(least: Int? = nil, most: Int? = nil, rhythm: Rhythm? = nil) {
    self.least = least
    self.most = most
    self.rhythm = rhythm
  }
}
