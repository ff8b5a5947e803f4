import Population

/// Judges the rules of meetings on a day.
struct MeetingJudge {
  let rules: CommitteeRules
  let facts: CommitteeFacts
  let day: Day

  var findings: [RuleFinding] {
    [
      leastMeetings, mostMeetings, rhythm, substitutes, quorum, workshopSizes, proposals,
      record(rules.record?.sentWithin, \.recordSent) {
        .recordSent(within: $0, meetings: $1, late: $2)
      },
      record(rules.record?.publishedWithin, \.recordPublished) {
        .recordPublished(within: $0, meetings: $1, late: $2)
      },
    ].compactMap { $0 }
  }

  /// The meetings that took place up to the day, in the order of their days.
  private var held: [CommitteeFacts.Meeting] {
    facts.meetings.filter { $0.isHeld && $0.day <= day }.sorted { $0.day < $1.day }
  }

  private var began: Day? { rules.since ?? facts.began }

  /// How many meetings were held in the twelve months that end with the day.
  private var heldWithinYear: Int {
    guard let start = day.adding(months: -12) else { return held.count }
    return held.count { $0.day > start }
  }

  // MARK: How often

  /// Twelve months after the meeting from which the least number is counted, or after the
  /// beginning, the rule is broken unless there was one more.
  private var leastMeetings: RuleFinding? {
    guard let least = rules.meetings?.least, least > 0 else { return nil }
    let days = held.map(\.day)
    let count = heldWithinYear
    let start = days.count >= least ? days[days.count - least] : began
    let end = start?.adding(months: 12)
    let subject = RuleFinding.Subject.leastMeetings(
      least: least, held: count, since: days.last ?? began)
    guard let end else { return RuleFinding(subject, .undecided) }
    if day >= end { return RuleFinding(subject, .broken, end) }
    return RuleFinding(subject, count >= least ? .holds : .undecided, end)
  }

  private var mostMeetings: RuleFinding? {
    guard let most = rules.meetings?.most else { return nil }
    let count = heldWithinYear
    return RuleFinding(.mostMeetings(most: most, held: count), holds: count <= most)
  }

  /// The whole periods of the calendar that ended within twelve months before the day.
  private var rhythm: RuleFinding? {
    guard let rhythm = rules.meetings?.rhythm else { return nil }
    let months = rhythm.months
    let period = { (day: Day) in (day.year * 12 + day.month - 1) / months }
    let firstDay = { (period: Int) in
      Day(year: period * months / 12, month: period * months % 12 + 1, day: 1)
    }
    let now = period(day)
    guard let began else {
      return RuleFinding(.rhythm(rhythm, missed: [], periods: 0), .undecided)
    }
    // The period in which the committee began counts only if it began with it.
    let first = firstDay(period(began)) == began ? period(began) : period(began) + 1
    let ended = max(first, now - 12 / months)..<max(now, max(first, now - 12 / months))
    let met = Set(held.map { period($0.day) })
    let missed = ended.filter { !met.contains($0) }.compactMap(firstDay)
    let subject = RuleFinding.Subject.rhythm(rhythm, missed: missed, periods: ended.count)
    guard missed.isEmpty else {
      return RuleFinding(subject, .broken, missed.last?.adding(months: months))
    }
    let end = firstDay(max(now, first) + 1)
    let next = met.contains(now) ? end?.adding(months: months) : end
    return RuleFinding(subject, ended.isEmpty ? .undecided : .holds, next)
  }

  // MARK: Each meeting

  private var substitutes: RuleFinding? {
    guard let rule = rules.substitutes else { return nil }
    let late = facts.meetings.flatMap { meeting -> [RuleFinding.LateSubstitute] in
      guard let last = rule.deadline(before: meeting.day)?.day else { return [] }
      return meeting.substitutesNamed.filter { $0 > last }
        .map { .init(meeting: meeting.day, named: $0, last: last) }
    }
    let named = facts.meetings.reduce(0) { $0 + $1.substitutesNamed.count }
    let subject = RuleFinding.Subject.substitutes(rule, named: named, late: late)
    return named == 0 ? RuleFinding(subject, .undecided) : RuleFinding(subject, holds: late.isEmpty)
  }

  private var quorum: RuleFinding? {
    guard let quorum = rules.quorum else { return nil }
    let missed = held.compactMap { meeting -> RuleFinding.MissedQuorum? in
      let seats = max(meeting.members, rules.seats.upperBound)
      let needed = quorum.needed(members: meeting.members, seats: seats)
      return meeting.present >= needed
        ? nil : .init(meeting: meeting.day, present: meeting.present, needed: needed)
    }
    let subject = RuleFinding.Subject.quorum(held: held.count, missed: missed)
    return held.isEmpty
      ? RuleFinding(subject, .undecided) : RuleFinding(subject, holds: missed.isEmpty)
  }

  private var workshopSizes: RuleFinding? {
    guard let range = rules.workshops?.size else { return nil }
    let sizes = held.flatMap(\.workshopSizes)
    let wrong = sizes.filter { !range.contains($0) }
    let subject = RuleFinding.Subject.workshopSizes(range, workshops: sizes.count, wrong: wrong)
    return sizes.isEmpty
      ? RuleFinding(subject, .undecided) : RuleFinding(subject, holds: wrong.isEmpty)
  }

  private var proposals: RuleFinding? {
    guard let least = rules.workshops?.proposals else { return nil }
    let counts = held.flatMap(\.proposals)
    let short = counts.count { $0 < least }
    let subject = RuleFinding.Subject.proposals(
      least: least, workshops: counts.count, short: short)
    return counts.isEmpty
      ? RuleFinding(subject, .undecided) : RuleFinding(subject, holds: short == 0)
  }

  /// Records: late are those that came after the last day, or did not come by it.
  private func record(
    _ limit: Int?, _ done: (CommitteeFacts.Meeting) -> Day?,
    _ subject: (Int, Int, [Day]) -> RuleFinding.Subject
  ) -> RuleFinding? {
    guard let limit else { return nil }
    var late: [Day] = []
    var open: [Day] = []
    for meeting in held {
      guard let last = meeting.day.adding(days: limit) else { continue }
      if let done = done(meeting) {
        if done > last { late.append(meeting.day) }
      } else if day > last {
        late.append(meeting.day)
      } else if let end = last.adding(days: 1) {
        open.append(end)
      }
    }
    let made = subject(limit, held.count, late)
    if !late.isEmpty { return RuleFinding(made, .broken) }
    return RuleFinding(made, held.count > open.count ? .holds : .undecided, open.min())
  }
}
