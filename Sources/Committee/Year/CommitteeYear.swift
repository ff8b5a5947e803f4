import Population

/// What a committee was and did in a span of days, a year as a rule: who sits where at its end,
/// who came to its meetings, whose mandates ran.
public struct CommitteeYear: Sendable, Hashable {
  /// One seat at the end of the span.
  public struct Seat: Sendable, Hashable {
    /// What it is called, where seats have names.
    public let title: String?
    /// The pseudonym of its holder; `nil`: it is vacant.
    public let holder: String?
  }

  /// One college.
  public struct College: Sendable, Hashable {
    /// The name by which the register calls it.
    public let id: String
    /// Its name for readers.
    public let name: String
    /// At least and at most how many sit there; `nil`: no rule.
    public let bounds: ClosedRange<Int>?
    /// Its seats: those that have names in the rules' order, else those held before the vacant.
    public let seats: [Seat]

    /// How many seats are held.
    public var held: Int { seats.count { $0.holder != nil } }
    /// How many are not.
    public var vacant: Int { seats.count - held }
  }

  /// One member who sat in the span.
  public struct Member: Sendable, Hashable {
    /// The pseudonym.
    public let person: String
    /// The mandates that ran in the span, or a part of it.
    public let mandates: [Mandate]
    /// How often they were asked for something since they are known.
    public let asked: Int
    /// How often they came to a meeting or took part in a work since they are known.
    public let served: Int
    /// At how many of the span's meetings they held a seat, of those whose attendance is known.
    public let expected: Int
    /// At how many of these they were or were represented.
    public let present: Int
    /// How many meetings they missed since they last came, without a substitute.
    public let missedInARow: Int
  }

  /// The span.
  public let span: ClosedRange<Day>
  /// The colleges: the rules', then any other where somebody sits.
  public let colleges: [College]
  /// The meetings of the span that were called, in the order of their days.
  public let meetings: [MeetingAttendance]
  /// Those who sat in the span, in the order of colleges, first days and pseudonyms.
  public let members: [Member]
  /// The opinions that were given in the span.
  public let opinions: [CommitteeState.Opinion]
  /// The works that began in the span.
  public let works: [CommitteeState.Work]

  /// Looks at a span of a committee's life.
  ///
  /// - Parameters:
  ///   - state: What follows from the register up to the span's end.
  ///   - rules: The committee's rules; `nil`: none are stated.
  ///   - span: The first and the last day.
  /// - Complexity: O(members × meetings).
  public init(
    of state: CommitteeState, rules: CommitteeRules? = nil, in span: ClosedRange<Day>
  ) {
    self.span = span
    let seated = Dictionary(
      grouping: state.seated(on: span.upperBound), by: \.mandate.college)
    let known = rules?.colleges ?? []
    let others = seated.keys.filter { id in !known.contains { $0.id == id } }.sorted()
    colleges =
      known.map { College($0, seated: seated[$0.id] ?? []) }
      + others.map { College(id: $0, seated: seated[$0] ?? []) }
    let called = state.meetings.filter { span.contains($0.call.day) }
      .sorted { ($0.call.day, $0.call.meeting) < ($1.call.day, $1.call.meeting) }
    let meetings = called.map { MeetingAttendance(of: $0, in: state) }
    self.meetings = meetings
    let order = colleges.map(\.id)
    members = state.people.compactMap { person, member in
      Member(person, member, at: meetings, in: span)
    }.sorted { $0.place(in: order) < $1.place(in: order) }
    opinions = state.opinions.filter { span.contains($0.given) }
    works = state.works.filter { span.contains($0.started) }
  }

  /// Those who came before and have missed the last meetings, most first.
  ///
  /// - Parameter least: How many meetings in a row.
  /// - Returns: The members whose seat is still held at the span's end.
  public func missing(atLeast least: Int = 2) -> [Member] {
    members.filter { member in
      member.missedInARow >= least && member.mandates.contains { $0.holds(on: span.upperBound) }
    }.sorted { ($1.missedInARow, $0.person) < ($0.missedInARow, $1.person) }
  }
}

extension CommitteeYear.College {
  fileprivate init(_ college: College, seated: [CommitteeState.Seated]) {
    self.init(
      id: college.id, name: college.name, bounds: college.seats.bounds,
      seats: Self.seats(of: college.seats, seated))
  }

  fileprivate init(id: String, seated: [CommitteeState.Seated]) {
    self.init(
      id: id, name: id, bounds: nil,
      seats: seated.map { .init(title: $0.mandate.seat, holder: $0.person) })
  }

  private static func seats(
    of seats: College.Seats, _ seated: [CommitteeState.Seated]
  ) -> [CommitteeYear.Seat] {
    switch seats {
    case .range(let bounds):
      let held = seated.map { CommitteeYear.Seat(title: $0.mandate.seat, holder: $0.person) }
      let vacant = max(0, bounds.upperBound - held.count)
      return held + Array(repeating: .init(title: nil, holder: nil), count: vacant)
    case .listed(let listed):
      var rest = seated
      let named = listed.map { seat in
        let place = rest.firstIndex { $0.mandate.seat == seat.id }
        return CommitteeYear.Seat(
          title: seat.title, holder: place.map { rest.remove(at: $0).person })
      }
      return named + rest.map { .init(title: $0.mandate.seat, holder: $0.person) }
    }
  }
}

extension CommitteeYear.Member {
  fileprivate init?(
    _ person: String, _ member: MemberState, at meetings: [MeetingAttendance],
    in span: ClosedRange<Day>
  ) {
    let running = member.mandates.filter { mandate in
      mandate.start <= span.upperBound && mandate.lastDay.map { span.lowerBound <= $0 } ?? true
    }
    guard !running.isEmpty else { return nil }
    let reached = meetings.compactMap { meeting -> Bool? in
      guard member.mandate(on: meeting.day) != nil else { return nil }
      return switch member.presence[meeting.name] {
      case .attended, .substituted: true
      case .excused, .absent: false
      case .guest, nil: nil
      }
    }
    self.init(
      person: person, mandates: running, asked: member.timesAsked, served: member.timesServed,
      expected: reached.count, present: reached.count { $0 },
      missedInARow: reached.reversed().prefix { !$0 }.count)
  }

  fileprivate func place(in colleges: [String]) -> (Int, Day, String) {
    let first = mandates[0]
    return (colleges.firstIndex(of: first.college) ?? colleges.count, first.start, person)
  }
}

extension Mandate {
  /// The last day on which the seat was or will be held; `nil`: until further notice.
  public var lastDay: Day? {
    let early = end.flatMap { $0.day.adding(days: -1) }
    return [until, early].compactMap(\.self).min()
  }
}
