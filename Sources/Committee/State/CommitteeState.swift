import Population

/// What follows from a register: who sits where, who was asked, who came.
///
/// It is a fold: every effective event changes it by ``apply(_:)``, in the order of days and, on
/// one day, of numbers. An event that was corrected has no effect, on whatever day it is asked.
public struct CommitteeState: Sendable, Hashable {
  /// A meeting, as called and held.
  public struct Meeting: Sendable, Hashable {
    /// How it was called.
    public let call: RegisterEvent.MeetingCall
    /// The day on which it was called.
    public let called: Day
    /// The day on which it took place.
    public internal(set) var held: Day?
    /// The day on which its record was sent to the members.
    public internal(set) var recordSent: Day?
    /// The day on which its record was published.
    public internal(set) var recordPublished: Day?
  }

  /// An opinion, and the public answer to it.
  public struct Opinion: Sendable, Hashable {
    /// The name by which other events call it.
    public let name: String
    /// What it is about.
    public let theme: String?
    /// The day on which it was given.
    public let given: Day
    /// The day on which it was answered.
    public internal(set) var answered: Day?
  }

  /// A work for which some of the members are wanted.
  public struct Work: Sendable, Hashable {
    /// The name by which other events call it.
    public let name: String
    /// What it is about.
    public let theme: String?
    /// The day on which it began.
    public let started: Day
  }

  /// The committee's name.
  public internal(set) var committee = ""
  /// The pseudonym of nobody, by which the private key is recognised.
  public internal(set) var key = ""
  /// The day of the last event; `nil`: there is none.
  public internal(set) var day: Day?
  /// By pseudonym, what is known of each person.
  public internal(set) var people: [String: MemberState] = [:]
  /// The meetings, in the order in which they were called.
  public internal(set) var meetings: [Meeting] = []
  /// By name, where a meeting stands among them.
  var placeOfMeeting: [String: Int] = [:]
  /// The opinions, in the order in which they were given.
  public internal(set) var opinions: [Opinion] = []
  /// The works, in the order in which they began.
  public internal(set) var works: [Work] = []
  /// How many events it follows from.
  public internal(set) var events = 0

  /// Starts with nothing.
  public init() {}

  /// Makes the state that follows from a register.
  ///
  /// - Parameters:
  ///   - entries: The entries, in the order of their numbers.
  ///   - day: The day whose state is wanted; `nil`: after all entries.
  /// - Complexity: O(n), and O(n log n) if events were written down late.
  public init(_ entries: [RegisterEntry], on day: Day? = nil) {
    for entry in Self.effective(entries) where day.map({ entry.day <= $0 }) ?? true {
      apply(entry)
    }
  }

  /// The entries from which something follows, in the order in which things happened: those that
  /// were not corrected, by day and number.
  ///
  /// - Parameter entries: The entries, in the order of their numbers.
  /// - Returns: The effective ones.
  public static func effective(_ entries: [RegisterEntry]) -> [RegisterEntry] {
    var struck: Set<Int> = []
    var isInOrder = true
    for (index, entry) in entries.enumerated() {
      if case .corrected(let number) = entry.event { struck.insert(number) }
      if index > 0, entry.day < entries[index - 1].day { isInOrder = false }
    }
    let kept = struck.isEmpty ? entries : entries.filter { !struck.contains($0.number) }
    return isInOrder ? kept : kept.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
  }
}

// MARK: Who sits where

extension CommitteeState {
  /// Somebody who holds a seat.
  public struct Seated: Sendable, Hashable {
    /// The pseudonym.
    public let person: String
    /// The seat and its term.
    public let mandate: Mandate
  }

  /// Who sits on a day, in the order of colleges, seats and pseudonyms.
  public func seated(on day: Day) -> [Seated] {
    people.compactMap { person, member in
      member.mandate(on: day).map { Seated(person: person, mandate: $0) }
    }.sorted { left, right in
      (left.mandate.college, left.mandate.seat ?? "", left.person)
        < (right.mandate.college, right.mandate.seat ?? "", right.person)
    }
  }

  /// Who sits in a college on a day.
  public func seated(in college: String, on day: Day) -> [Seated] {
    seated(on: day).filter { $0.mandate.college == college }
  }

  /// The meeting that is called by a name.
  public func meeting(_ name: String) -> Meeting? {
    placeOfMeeting[name].map { meetings[$0] }
  }

  /// Those who were asked to sit and may still answer, in the order of their pseudonyms.
  public var openInvitations: [(person: String, invitation: MemberState.Invitation)] {
    people.compactMap { person, member in member.openInvitation.map { (person, $0) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The reserve that can still be called, in its order.
  ///
  /// - Parameters:
  ///   - college: The college; those whose reserve is not of any college are in each.
  ///   - day: The day on which a seat is to be filled.
  /// - Returns: The pseudonyms of those who neither sit, nor sat, nor said no, nor were erased.
  public func reserve(of college: String?, on day: Day) -> [String] {
    people.filter { _, member in
      guard let reserve = member.reserve, member.mandates.isEmpty, member.erased == nil else {
        return false
      }
      let answer = member.invitations.last?.answer
      return (reserve.college == nil || reserve.college == college)
        && answer != .declined && answer != MemberState.Invitation.Answer.none
    }
    .sorted { left, right in
      (left.value.reserve?.place ?? 0, left.key) < (right.value.reserve?.place ?? 0, right.key)
    }
    .map(\.key)
  }
}
