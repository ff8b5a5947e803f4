import Population
import Tables

extension CommitteeRules {
  /// Judges every rule that is stated.
  ///
  /// - Parameters:
  ///   - facts: What is known of the committee on that day.
  ///   - day: The day.
  /// - Returns: One finding a rule, college by college; rules that are not stated are left out.
  public func findings(from facts: CommitteeFacts, on day: Day) -> [RuleFinding] {
    let membership = colleges.flatMap { judged($0, facts, on: day) } + strays(facts)
    return membership + [officials(facts), steering(facts)].compactMap { $0 }
      + MeetingJudge(rules: self, facts: facts, day: day).findings
      + [retention(facts, on: day)].compactMap { $0 }
  }

  // MARK: Colleges

  private func judged(
    _ college: College, _ facts: CommitteeFacts, on day: Day
  ) -> [RuleFinding] {
    let members = facts.members.filter { $0.college == college.id }
    return [seats(of: college, members, facts, on: day)]
      + college.quotas.map { quota(of: college, $0, members) }
      + [terms(of: college, members), renewal(of: college, members, on: day)].compactMap { $0 }
  }

  private func seats(
    of college: College, _ members: [CommitteeFacts.Member], _ facts: CommitteeFacts, on day: Day
  ) -> RuleFinding {
    var vacant: [String] = []
    if case .listed(let seats) = college.seats {
      let held = Set(members.compactMap(\.seat))
      vacant = seats.filter { !held.contains($0.id) }.map(\.title)
    }
    let subject = RuleFinding.Subject.seats(
      college: college.name, bounds: college.seats.bounds, held: members.count, vacant: vacant)
    // Before the committee begins, or anybody was ever appointed, nothing is broken yet.
    let hasBegun = since.map { $0 <= day } ?? false
    if facts.members.isEmpty, !hasBegun, college.seats.bounds.lowerBound > 0 {
      return RuleFinding(subject, .undecided, since)
    }
    return RuleFinding(
      subject, holds: college.seats.bounds.contains(members.count) && vacant.isEmpty)
  }

  private func quota(
    of college: College, _ quota: Quota, _ members: [CommitteeFacts.Member]
  ) -> RuleFinding {
    let values = members.map { member in
      member.values.first { FoldedText($0.key) == FoldedText(quota.attribute) }?.value
    }
    let held = values.count { $0.map { FoldedText($0) } == FoldedText(quota.value) }
    let unknown = values.count { $0 == nil }
    let subject = RuleFinding.Subject.quota(
      college: college.name, quota, held: held, unknown: unknown)
    if members.isEmpty { return RuleFinding(subject, .undecided) }
    if held > quota.most || held + unknown < quota.least { return RuleFinding(subject, .broken) }
    let isSure = held >= quota.least && held + unknown <= quota.most
    return RuleFinding(subject, isSure ? .holds : .undecided)
  }

  private func terms(
    of college: College, _ members: [CommitteeFacts.Member]
  ) -> RuleFinding? {
    guard let rule = mandate(of: college) else { return nil }
    let tooLong = members.count { member in
      guard let last = member.start.adding(months: rule.months) else { return false }
      return member.until.map { $0 >= last } ?? true
    }
    let subject = RuleFinding.Subject.terms(
      college: college.name, months: rule.months, tooLong: tooLong,
      next: members.compactMap(\.until).min())
    return members.isEmpty
      ? RuleFinding(subject, .undecided) : RuleFinding(subject, holds: tooLong == 0)
  }

  private func renewal(
    of college: College, _ members: [CommitteeFacts.Member], on day: Day
  ) -> RuleFinding? {
    guard let rule = mandate(of: college), rule.renewal != .none else { return nil }
    let needed = members.count / rule.renewal.parts
    guard let due = rule.lastRenewal(on: day) else {
      return rule.firstRenewal.map { first in
        RuleFinding(
          .renewal(
            college: college.name, rule.renewal, due: first, needed: needed, renewed: 0),
          .undecided, first)
      }
    }
    let renewed = members.count { $0.start >= due }
    return RuleFinding(
      .renewal(
        college: college.name, rule.renewal, due: due, needed: needed, renewed: renewed),
      holds: renewed >= needed, renewed >= needed ? rule.nextRenewal(after: day) : due)
  }

  private func strays(_ facts: CommitteeFacts) -> [RuleFinding] {
    let known = Set(colleges.map(\.id))
    let strays = facts.members.map(\.college).filter { !known.contains($0) }
    return Set(strays).sorted().map { id in
      RuleFinding(.unknownCollege(id: id, members: strays.count { $0 == id }), .broken)
    }
  }

  // MARK: The whole committee

  private func officials(_ facts: CommitteeFacts) -> RuleFinding? {
    guard let rule = officials else { return nil }
    let theirs = Set(colleges.filter(\.isOfOfficials).map(\.id))
    let elsewhere = facts.members.filter { rule != .college || !theirs.contains($0.college) }
    let seated = elsewhere.count { $0.isOfficial == true }
    let unknown = elsewhere.count { $0.isOfficial == nil }
    let subject = RuleFinding.Subject.officials(rule, seated: seated, unknown: unknown)
    if seated > 0 { return RuleFinding(subject, .broken) }
    return RuleFinding(subject, unknown > 0 || facts.members.isEmpty ? .undecided : .holds)
  }

  private func steering(_ facts: CommitteeFacts) -> RuleFinding? {
    guard let rule = steering else { return nil }
    let team = Set(facts.steering ?? [])
    let members = facts.members.filter { team.contains($0.id) }
    let present = Set(members.map(\.college))
    let missing = colleges.filter { !present.contains($0.id) }.map(\.name)
    let subject = RuleFinding.Subject.steering(rule, members: members.count, missing: missing)
    guard facts.steering != nil else { return RuleFinding(subject, .undecided) }
    let hasSize = rule.size?.contains(members.count) ?? true
    return RuleFinding(subject, holds: hasSize && (missing.isEmpty || !rule.hasEachCollege))
  }

  private func retention(_ facts: CommitteeFacts, on day: Day) -> RuleFinding? {
    guard let months = retention else { return nil }
    let ends = facts.departures.compactMap { $0.adding(months: months) }
    let due = ends.filter { $0 <= day }
    return RuleFinding(
      .retention(months: months, due: due.count), holds: due.isEmpty,
      due.isEmpty ? ends.min() : due.min())
  }
}
