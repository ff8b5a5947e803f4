import Population

/// What was found of one rule on a day.
public struct RuleFinding: Sendable, Hashable {
  /// Whether the rule is kept.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case holds
    case broken
    /// It cannot be judged yet.
    case undecided
  }

  /// The rule, with the numbers by which it was judged.
  public enum Subject: Sendable, Hashable {
    /// The seats of a college: how many are held, and the titles of those that are vacant by name.
    case seats(college: String, bounds: ClosedRange<Int>, held: Int, vacant: [String])
    /// People who sit in a college that the settings do not have.
    case unknownCollege(id: String, members: Int)
    /// Officials: how many sit where they may not, and of how many members it is not known.
    case officials(OfficialsRule, seated: Int, unknown: Int)
    /// A quota of a college: how many members have the value, and of how many it is not known.
    case quota(college: String, Quota, held: Int, unknown: Int)
    /// Mandates of a college: how many are longer than the rule allows; the next end.
    case terms(college: String, months: Int, tooLong: Int, next: Day?)
    /// The renewal of a college that was due: how many mandates must have begun since, and did.
    case renewal(college: String, MandateRule.Renewal, due: Day, needed: Int, renewed: Int)
    /// The least meetings in twelve months: how many were held, and since which day none was or
    /// the count goes.
    case leastMeetings(least: Int, held: Int, since: Day?)
    /// The most meetings in twelve months.
    case mostMeetings(most: Int, held: Int)
    /// A meeting in each period: the first days of those without one, and how many were looked at.
    case rhythm(MeetingsRule.Rhythm, missed: [Day], periods: Int)
    /// Substitutes named in time: how many were named, and those who were too late.
    case substitutes(SubstitutesRule, named: Int, late: [LateSubstitute])
    /// The quorum: how many meetings were held, and those without it.
    case quorum(held: Int, missed: [MissedQuorum])
    /// Sizes of workshops: how many there were, and those of another size.
    case workshopSizes(ClosedRange<Int>, workshops: Int, wrong: [Int])
    /// Proposals of workshops: how many workshops there were, and how many brought too few.
    case proposals(least: Int, workshops: Int, short: Int)
    /// The steering team: its members, and the colleges that have none there.
    case steering(SteeringRule, members: Int, missing: [String])
    /// Records sent: the meetings' days whose record is late.
    case recordSent(within: Int, meetings: Int, late: [Day])
    /// Records published: the meetings' days whose record is late.
    case recordPublished(within: Int, meetings: Int, late: [Day])
    /// Data kept: of how many people they are due for erasure.
    case retention(months: Int, due: Int)
  }

  /// A substitute who was named too late.
  public struct LateSubstitute: Sendable, Hashable {
    /// The day of the meeting.
    public let meeting: Day
    /// The day on which the substitute was named.
    public let named: Day
    /// The last day that was in time.
    public let last: Day
  }

  /// A meeting at which too few were.
  public struct MissedQuorum: Sendable, Hashable {
    /// The day of the meeting.
    public let meeting: Day
    /// How many were there or represented.
    public let present: Int
    /// How many were needed.
    public let needed: Int
  }

  /// The rule and its numbers.
  public let subject: Subject
  /// Whether it is kept.
  public let verdict: Verdict
  /// Of a rule that holds, the day on which it will be broken if nothing happens; of a broken one,
  /// since when it is; of one that cannot be judged, from when it can. `nil`: no such day.
  public let day: Day?

  init(_ subject: Subject, _ verdict: Verdict, _ day: Day? = nil) {
    self.subject = subject
    self.verdict = verdict
    self.day = day
  }

  init(_ subject: Subject, holds: Bool, _ day: Day? = nil) {
    self.init(subject, holds ? .holds : .broken, day)
  }
}
