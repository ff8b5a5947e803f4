import Population

/// What is known of one person, by pseudonym.
public struct MemberState: Sendable, Hashable {
  /// How somebody was to be found at a meeting.
  public enum Presence: Sendable, Hashable {
    case attended
    /// Attended without a seat.
    case guest
    /// Said beforehand that they cannot come.
    case excused
    case absent
    /// Represented by another person.
    case substituted(by: String)
  }

  /// Being asked to sit.
  public struct Invitation: Sendable, Hashable {
    /// The answer.
    public enum Answer: Sendable, Hashable {
      case accepted
      case declined
      case none
    }

    /// The day on which the person was asked.
    public let day: Day
    /// The last day for an answer.
    public let answerBy: Day?
    /// The answer, or that it never came; `nil`: it may still come.
    public internal(set) var answer: Answer?
    /// The day of the answer.
    public internal(set) var answerDay: Day?
  }

  /// How far somebody is in a work.
  public enum Part: Int, Sendable, Hashable, Comparable {
    case asked
    case volunteered
    case chosen

    /// The order in which one follows from the other.
    public static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  /// The first day on which the person appears.
  public internal(set) var first: Day
  /// The day on which they were drawn.
  public internal(set) var drawn: Day?
  /// Their place in the reserve of a college, from 1.
  public internal(set) var reserve: (college: String?, place: Int)? {
    get { reservePlace.map { (reserveCollege, $0) } }
    set { (reserveCollege, reservePlace) = (newValue?.college, newValue?.place) }
  }
  private var reserveCollege: String?
  private var reservePlace: Int?
  /// Each time they were asked to sit.
  public internal(set) var invitations: [Invitation] = []
  /// The seats that they hold or held, in the order in which they took them.
  public internal(set) var mandates: [Mandate] = []
  /// By meeting, how they were to be found there.
  public internal(set) var presence: [String: Presence] = [:]
  /// By meeting, whom they represented there.
  public internal(set) var substituteOf: [String: String] = [:]
  /// By work, how far they are in it.
  public internal(set) var works: [String: Part] = [:]
  /// The day on which their data were removed.
  public internal(set) var erased: Day?

  init(first: Day) {
    self.first = first
  }

  /// The mandate that holds a seat on a day.
  public func mandate(on day: Day) -> Mandate? {
    mandates.last { $0.holds(on: day) }
  }

  /// The invitation that has no answer yet.
  public var openInvitation: Invitation? {
    invitations.last.flatMap { $0.answer == nil ? $0 : nil }
  }

  /// How often the person was asked for something: to sit, or to take part in a work.
  public var timesAsked: Int { invitations.count + works.count }

  /// How often the person came: to a meeting, or took part in a work.
  public var timesServed: Int {
    presence.values.count { $0 == .attended } + works.values.count { $0 == .chosen }
  }
}
