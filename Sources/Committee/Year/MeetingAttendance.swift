import Population

/// Who was at a meeting, college by college.
public struct MeetingAttendance: Sendable, Hashable {
  /// How many members of a college were to be found how.
  public struct College: Sendable, Hashable {
    /// How many held a seat on that day.
    public internal(set) var members = 0
    /// How many came themselves.
    public internal(set) var attended = 0
    /// How many were represented.
    public internal(set) var substituted = 0
    /// How many had said that they could not come.
    public internal(set) var excused = 0
    /// How many did not come and had not said so.
    public internal(set) var absent = 0

    /// How many came or were represented.
    public var present: Int { attended + substituted }
    /// Of how many nothing was written down.
    public var unknown: Int { members - present - excused - absent }
  }

  /// Somebody who held a seat.
  public struct Seated: Sendable, Hashable {
    /// The pseudonym.
    public let person: String
    /// The college.
    public let college: String
    /// How they were to be found; `nil`: nothing was written down.
    public let presence: MemberState.Presence?
  }

  /// The name by which events call the meeting.
  public let name: String
  /// Its day.
  public let day: Day
  /// What it was about.
  public let theme: String?
  /// Where it took place.
  public let place: String?
  /// Whether it took place.
  public let isHeld: Bool
  /// By college.
  public let colleges: [String: College]
  /// How many were there without a seat.
  public let guests: Int
  /// The day on which its record was sent.
  public let recordSent: Day?
  /// The day on which its record was published.
  public let recordPublished: Day?
  /// Those who held a seat, in the order of colleges, seats and pseudonyms.
  public let seated: [Seated]

  /// How the members of a college were to be found.
  public func attendance(in college: String) -> College { colleges[college] ?? College() }

  /// Whether it is known how anybody was to be found.
  public var isKnown: Bool { colleges.values.contains { $0.unknown < $0.members } }

  /// How many came or were represented, in all colleges.
  public var present: Int { colleges.values.reduce(0) { $0 + $1.present } }

  /// How many held a seat, in all colleges.
  public var members: Int { colleges.values.reduce(0) { $0 + $1.members } }

  init(of meeting: CommitteeState.Meeting, in state: CommitteeState) {
    let (name, day) = (meeting.call.meeting, meeting.call.day)
    var colleges: [String: College] = [:]
    var seated: [Seated] = []
    for one in state.seated(on: day) {
      let presence = state.people[one.person]?.presence[name]
      colleges[one.mandate.college, default: College()].add(presence)
      seated.append(
        .init(person: one.person, college: one.mandate.college, presence: presence))
    }
    self.name = name
    self.day = day
    self.colleges = colleges
    self.seated = seated
    theme = meeting.call.theme
    place = meeting.call.place
    isHeld = meeting.held != nil
    guests = state.people.values.count { $0.presence[name] == .guest }
    recordSent = meeting.recordSent
    recordPublished = meeting.recordPublished
  }
}

extension MeetingAttendance.College {
  fileprivate mutating func add(_ presence: MemberState.Presence?) {
    members += 1
    switch presence {
    case .attended: attended += 1
    case .substituted: substituted += 1
    case .excused: excused += 1
    case .absent: absent += 1
    // A guest holds no seat; of others nothing was written down.
    case .guest, nil: break
    }
  }
}
