import Population

extension CommitteeState {
  /// How members came to meetings.
  public struct Attendance: Sendable, Hashable {
    /// How often they came themselves.
    public var attended = 0
    /// How often somebody came for them.
    public var substituted = 0
    /// How often they said that they could not come.
    public var excused = 0
    /// How often they did not come and had not said so.
    public var absent = 0

    /// Of how many meetings it is known how they were to be found.
    public var known: Int { attended + substituted + excused + absent }

    /// Adds how somebody was to be found at one meeting.
    public mutating func add(_ presence: MemberState.Presence) {
      switch presence {
      case .attended: attended += 1
      case .substituted: substituted += 1
      case .excused: excused += 1
      case .absent: absent += 1
      case .guest: break
      }
    }
  }

  /// How a person came to the meetings at which they were expected.
  public func attendance(of person: String) -> Attendance {
    var attendance = Attendance()
    guard let member = people[person] else { return attendance }
    for meeting in meetings {
      guard let presence = member.presence[meeting.call.meeting],
        member.mandate(on: meeting.call.day) != nil
      else { continue }
      attendance.add(presence)
    }
    return attendance
  }

  /// How the members of a college came to the meetings, whoever they were at the time.
  public func attendance(in college: String) -> Attendance {
    var attendance = Attendance()
    for meeting in meetings {
      for member in people.values
      where member.mandate(on: meeting.call.day)?.college == college {
        if let presence = member.presence[meeting.call.meeting] { attendance.add(presence) }
      }
    }
    return attendance
  }

  /// The seats of a college that nobody holds.
  ///
  /// - Parameters:
  ///   - college: The college.
  ///   - day: The day.
  /// - Returns: How many; those with names first, by name. A college without a number of seats
  ///   has no vacant ones.
  public func vacantSeats(
    of college: SeatRules.College, on day: Day
  ) -> (count: Int, names: [String]) {
    let holders = seated(in: college.name, on: day)
    guard college.seats.isEmpty else {
      let taken = Set(holders.compactMap(\.mandate.seat))
      let free = college.seats.filter { !taken.contains($0) }
      return (free.count, free)
    }
    return (max(0, (college.most ?? 0) - holders.count), [])
  }

  /// Somebody who has taken part in what a committee did, by how often they were asked and came.
  public struct Burden: Sendable, Hashable {
    /// The pseudonym.
    public let person: String
    /// How often they were asked to sit or to take part in a work.
    public let asked: Int
    /// How often they came to a meeting or took part in a work.
    public let served: Int
  }

  /// How often each of those who sit was asked and came: those least served first.
  public func burden(on day: Day) -> [Burden] {
    seated(on: day).compactMap { seated in
      people[seated.person].map { member in
        Burden(person: seated.person, asked: member.timesAsked, served: member.timesServed)
      }
    }.sorted { ($0.served, $0.asked, $0.person) < ($1.served, $1.asked, $1.person) }
  }
}
