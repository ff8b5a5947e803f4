import Population

/// Who is expected at a meeting, and what is known of each: from the answers before it to the
/// attendance after it.
public struct MeetingRoll: Sendable, Hashable {
  /// What is known of somebody who holds a seat on the day of the meeting.
  public enum Answer: Sendable, Hashable {
    /// Nothing yet.
    case none
    /// They said that they will come.
    case coming
    /// They said that they cannot come.
    case excused
    /// Another person comes for them.
    case substituted(by: String)
    /// They were there.
    case attended
    /// They were not there and had not said so.
    case absent
  }

  /// A seat that is held on the day of the meeting.
  public struct Line: Sendable, Hashable {
    /// The holder's pseudonym.
    public let person: String
    /// The mandate by which the seat is held.
    public let mandate: Mandate
    /// What is known.
    public let answer: Answer
    /// Whether the substitute was there.
    public let isSubstitutePresent: Bool

    /// Whether the seat was represented at the meeting.
    public var isPresent: Bool { answer == .attended || isSubstitutePresent }
    /// Whether somebody is to be expected for the seat.
    public var isExpected: Bool {
      switch answer {
      case .none, .coming, .substituted, .attended: true
      case .excused, .absent: false
      }
    }
    /// Who comes for the seat: the holder or the substitute.
    public var representative: String {
      if case .substituted(let other) = answer { other } else { person }
    }
  }

  /// The seats held on the day of the meeting, by college, seat and pseudonym.
  public let lines: [Line]
  /// Who was there without a seat and for nobody.
  public let guests: [String]

  /// How many seats were represented.
  public var present: Int { lines.count(where: \.isPresent) }
  /// Whether it was noted of anybody that they were there.
  public var hasAttendance: Bool { present > 0 || !guests.isEmpty }

  /// Reads who is expected at a meeting.
  ///
  /// - Parameters:
  ///   - meeting: The meeting.
  ///   - state: What follows from the register.
  ///   - entries: The register's entries.
  public init(
    of meeting: CommitteeState.Meeting, in state: CommitteeState, _ entries: [RegisterEntry]
  ) {
    let name = meeting.call.meeting
    var coming: Set<String> = []
    for entry in CommitteeState.effective(entries) {
      if let person = entry.person, MeetingNote(entry) == .coming(meeting: name) {
        coming.insert(person)
      }
    }
    lines = state.seated(on: meeting.call.day).map { seated in
      let person = seated.person
      let answer: Answer
      var isSubstitutePresent = false
      switch state.people[person]?.presence[name] {
      case .attended: answer = .attended
      case .excused: answer = .excused
      case .absent: answer = .absent
      case .substituted(let other):
        answer = .substituted(by: other)
        isSubstitutePresent = state.people[other]?.presence[name] == .attended
      case .guest, nil: answer = coming.contains(person) ? .coming : .none
      }
      return Line(
        person: person, mandate: seated.mandate, answer: answer,
        isSubstitutePresent: isSubstitutePresent)
    }
    guests = state.people.filter { $0.value.presence[name] == .guest }.map(\.key).sorted()
  }
}
