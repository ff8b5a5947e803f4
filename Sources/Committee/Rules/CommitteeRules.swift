import Population

/// The rules by which a committee sits, as the `committee` section of a `klero.json` states them.
///
/// A rule that is not stated is `nil`, or empty: nothing is then checked of it.
public struct CommitteeRules: Sendable, Hashable {
  /// The committee's name.
  public var name: String
  /// The day on which it began: periods are counted from it until there is a meeting.
  public var since: Day?
  /// Its colleges, in the order in which they are shown.
  public var colleges: [College]
  /// Whether elected officials may sit.
  public var officials: OfficialsRule?
  /// How long members sit, unless their college says otherwise.
  public var mandate: MandateRule?
  /// How often it meets.
  public var meetings: MeetingsRule?
  /// How long before a meeting a substitute must be named.
  public var substitutes: SubstitutesRule?
  /// How many members must be there for a meeting to count.
  public var quorum: Quorum?
  /// How large workshops are, and what each brings forward.
  public var workshops: WorkshopsRule?
  /// The team that steers it between meetings.
  public var steering: SteeringRule?
  /// What becomes of the record of a meeting.
  public var record: RecordRule?
  /// How many months after they left people's data are kept.
  public var retention: Int?

  /// States rules; those that are left out are not checked.
  public init(name: String, colleges: [College]) {
    self.name = name
    self.colleges = colleges
  }

  /// The college that has an id.
  ///
  /// - Parameter id: Its id, byte for byte.
  /// - Returns: The college; `nil` if there is none.
  public func college(_ id: String) -> College? { colleges.first { $0.id == id } }

  /// How long the members of a college sit.
  ///
  /// - Parameter college: The college.
  /// - Returns: Its own rule, else the committee's; `nil`: no rule.
  public func mandate(of college: College) -> MandateRule? { college.mandate ?? mandate }

  /// The last day of a mandate that begins on a day; `nil`: until further notice.
  ///
  /// - Parameters:
  ///   - college: The id of the college.
  ///   - start: The first day of the mandate.
  /// - Returns: The day before the same day, so many months later.
  public func lastDay(ofMandateIn college: String, from start: Day) -> Day? {
    let rule = self.college(college).flatMap { mandate(of: $0) } ?? mandate
    return rule.flatMap { start.adding(months: $0.months) }?.adding(days: -1)
  }

  /// How many seats the committee has at least and at most.
  public var seats: ClosedRange<Int> {
    let least = colleges.reduce(0) { $0 + $1.seats.bounds.lowerBound }
    let most = colleges.reduce(0) { $0 + $1.seats.bounds.upperBound }
    return least...most
  }
}
