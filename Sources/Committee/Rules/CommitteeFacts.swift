import Population

/// What must be known of a committee to judge its rules on a day.
public struct CommitteeFacts: Sendable, Hashable {
  /// Somebody who holds a seat on that day.
  public struct Member: Sendable, Hashable {
    /// The person's id.
    public var id: String
    /// The college's id.
    public var college: String
    /// The seat, where seats have names.
    public var seat: String?
    /// The first day of the mandate, or of its last renewal.
    public var start: Day
    /// The last day of the mandate; `nil`: until further notice.
    public var until: Day?
    /// Whether the person is an elected official; `nil`: not known.
    public var isOfficial: Bool?
    /// The person's values, by attribute; what is absent is not known.
    public var values: [String: String]

    /// Describes a member.
    public init(
      id: String, college: String, seat: String? = nil, start: Day, until: Day? = nil,
      isOfficial: Bool? = nil, values: [String: String] = [:]
    ) {
      self.id = id
      self.college = college
      self.seat = seat
      self.start = start
      self.until = until
      self.isOfficial = isOfficial
      self.values = values
    }
  }

  /// A meeting that was called.
  public struct Meeting: Sendable, Hashable {
    /// The day for which it was called.
    public var day: Day
    /// Whether it took place.
    public var isHeld: Bool
    /// How many held a seat on that day.
    public var members: Int
    /// How many of these were there or were represented.
    public var present: Int
    /// The days on which substitutes were named.
    public var substitutesNamed: [Day] = []
    /// The day on which its record was sent.
    public var recordSent: Day?
    /// The day on which its record was published.
    public var recordPublished: Day?
    /// How many sat at each table; empty: not known, or no workshops.
    public var workshopSizes: [Int] = []
    /// How many proposals each workshop made; empty: not known, or no workshops.
    public var proposals: [Int] = []

    /// Describes a meeting.
    public init(on day: Day, isHeld: Bool, members: Int, present: Int) {
      self.day = day
      self.isHeld = isHeld
      self.members = members
      self.present = present
    }
  }

  /// The day on which the committee began, by its register; the rules' own day goes before it.
  public var began: Day?
  /// Who holds a seat.
  public var members: [Member] = []
  /// The meetings.
  public var meetings: [Meeting] = []
  /// The ids of those who were chosen for the steering team; `nil`: nobody was yet.
  public var steering: [String]?
  /// The days on which people left whose data are still kept.
  public var departures: [Day] = []

  /// Starts with nothing known.
  public init() {}
}
