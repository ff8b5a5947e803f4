import Population

extension CommitteeFacts {
  /// What people's data say of a member that matters to the rules.
  public struct Description: Sendable, Hashable {
    /// Whether the person is an elected official; `nil`: not known.
    public var isOfficial: Bool?
    /// The person's values, by attribute; what is absent is not known.
    public var values: [String: String]

    /// Describes somebody.
    public init(isOfficial: Bool? = nil, values: [String: String] = [:]) {
      self.isOfficial = isOfficial
      self.values = values
    }
  }

  /// Gathers from a register what the rules are judged by.
  ///
  /// - Parameters:
  ///   - entries: The register's entries, in the order of their numbers.
  ///   - day: The day; what came later is not known.
  ///   - rules: The committee's rules.
  ///   - describe: What people's data say of a person, by pseudonym.
  public init(
    _ entries: [RegisterEntry], on day: Day, rules: CommitteeRules,
    describe: (String) -> Description
  ) {
    self.init()
    let known = CommitteeState.effective(entries).filter { $0.day <= day }
    let state = CommitteeState(entries, on: day)
    began = known.first?.day
    members = state.seated(on: day).map { seated in
      let description = describe(seated.person)
      return Member(
        id: seated.person, college: seated.mandate.college, seat: seated.mandate.seat,
        start: rules.termStart(of: seated.mandate), until: seated.mandate.until,
        isOfficial: description.isOfficial, values: description.values)
    }
    meetings = state.meetings.map { Meeting($0, in: state, known) }
    if let work = rules.steering?.work {
      let team = state.people.filter { $0.value.works[work] == .chosen }.map(\.key).sorted()
      steering = team.isEmpty ? nil : team
    }
    departures = Self.departures(from: state, on: day)
  }

  /// When those left whose data are still kept, in the order of the days.
  private static func departures(from state: CommitteeState, on day: Day) -> [Day] {
    state.people.values.compactMap { member -> Day? in
      guard member.erased == nil, member.mandate(on: day) == nil,
        let last = member.mandates.last, last.start <= day
      else { return nil }
      return [last.end?.day, last.until?.adding(days: 1)].compactMap { $0 }.min()
    }.sorted()
  }
}

extension CommitteeFacts.Meeting {
  fileprivate init(
    _ meeting: CommitteeState.Meeting, in state: CommitteeState, _ entries: [RegisterEntry]
  ) {
    let name = meeting.call.meeting
    let roll = MeetingRoll(of: meeting, in: state, entries)
    self.init(
      on: meeting.call.day, isHeld: meeting.held != nil, members: roll.lines.count,
      present: roll.present)
    for entry in entries {
      switch MeetingNote(entry) {
      case .workshops(name, let sizes, _): workshopSizes = sizes
      case .proposals(name, let counts, _): proposals = counts
      case .workshops, .proposals, .coming, nil: break
      }
    }
    recordSent = meeting.recordSent
    recordPublished = meeting.recordPublished
    substitutesNamed = entries.compactMap { entry in
      guard case .substituted(meeting: name, by: _) = entry.event else { return nil }
      return entry.day
    }
  }
}

extension CommitteeRules {
  /// The first day of a mandate, or of its last renewal: by its last day and its length.
  fileprivate func termStart(of mandate: Mandate) -> Day {
    guard let until = mandate.until, let college = college(mandate.college),
      let rule = self.mandate(of: college),
      let start = until.adding(days: 1)?.adding(months: -rule.months)
    else { return mandate.start }
    return max(start, mandate.start)
  }
}
