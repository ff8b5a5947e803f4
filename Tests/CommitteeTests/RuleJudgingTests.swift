import Committee
import Population
import Testing

@Suite struct RuleJudgingTests {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func meeting(_ text: String, members: Int = 10, present: Int = 10) throws
    -> CommitteeFacts.Meeting
  {
    CommitteeFacts.Meeting(on: try day(text), isHeld: true, members: members, present: present)
  }

  static func rules(_ change: (inout CommitteeRules) -> Void) -> CommitteeRules {
    var rules = CommitteeRules(name: "x", colleges: [])
    change(&rules)
    return rules
  }

  /// The only finding of a rule.
  static func finding(
    _ rules: CommitteeRules, _ facts: CommitteeFacts, on text: String
  ) throws -> RuleFinding {
    let findings = rules.findings(from: facts, on: try day(text))
    try #require(findings.count == 1, "\(findings)")
    return try #require(findings.first)
  }

  // One meeting a year, the last on 12 March 2025: broken on 12 March 2026.
  @Test(arguments: [
    ([], "2024-12-31", RuleFinding.Verdict.undecided, "2025-03-01"),
    ([], "2025-03-01", .broken, "2025-03-01"),
    (["2025-03-12"], "2025-03-12", .holds, "2026-03-12"),
    (["2025-03-12"], "2026-03-11", .holds, "2026-03-12"),
    (["2025-03-12"], "2026-03-12", .broken, "2026-03-12"),
    (["2025-03-12", "2026-03-12"], "2026-03-12", .holds, "2027-03-12"),
    (["2025-03-12", "2026-08-01"], "2026-07-31", .broken, "2026-03-12"),
  ])
  func aYearlyMeetingIsDueTwelveMonthsAfterTheLast(
    _ held: [String], _ on: String, _ verdict: RuleFinding.Verdict, _ day: String
  ) throws {
    let began = Day("2024-03-01")
    let rules = Self.rules {
      $0.meetings = MeetingsRule(least: 1)
      $0.since = began
    }
    var facts = CommitteeFacts()
    facts.meetings = try held.map { try Self.meeting($0) }
    let finding = try Self.finding(rules, facts, on: on)
    #expect(finding.verdict == verdict)
    #expect(finding.day == Day(day))
  }

  // Three a year since 1 January: judged when the year is full, then by the third last meeting.
  @Test(arguments: [
    (["2025-02-01", "2025-06-01"], "2025-12-31", RuleFinding.Verdict.undecided, "2026-01-01"),
    (["2025-02-01", "2025-06-01"], "2026-01-01", .broken, "2026-01-01"),
    (["2025-02-01", "2025-06-01", "2025-10-01"], "2025-10-01", .holds, "2026-02-01"),
    (["2025-02-01", "2025-06-01", "2025-10-01"], "2026-02-01", .broken, "2026-02-01"),
  ])
  func severalMeetingsAYearAreCountedOverTwelveMonths(
    _ held: [String], _ on: String, _ verdict: RuleFinding.Verdict, _ day: String
  ) throws {
    let began = Day("2025-01-01")
    let rules = Self.rules {
      $0.meetings = MeetingsRule(least: 3)
      $0.since = began
    }
    var facts = CommitteeFacts()
    facts.meetings = try held.map { try Self.meeting($0) }
    let finding = try Self.finding(rules, facts, on: on)
    #expect(finding.verdict == verdict)
    #expect(finding.day == Day(day))
  }

  @Test func withoutABeginningAYearCannotBeJudged() throws {
    let rules = Self.rules { $0.meetings = MeetingsRule(least: 1) }
    let finding = try Self.finding(rules, CommitteeFacts(), on: "2026-01-01")
    #expect(finding.verdict == .undecided)
    #expect(finding.day == nil)
  }

  @Test(arguments: [
    (["2025-01-02", "2025-06-01"], true), (["2025-01-02", "2025-06-01", "2025-07-01"], false),
  ])
  func moreMeetingsThanAllowedInTwelveMonthsBreakTheRule(_ held: [String], _ holds: Bool) throws {
    let rules = Self.rules { $0.meetings = MeetingsRule(most: 2) }
    var facts = CommitteeFacts()
    facts.meetings = try held.map { try Self.meeting($0) }
    #expect(try Self.finding(rules, facts, on: "2025-12-31").verdict == (holds ? .holds : .broken))
    #expect(try Self.finding(rules, facts, on: "2026-01-02").verdict == .holds)
  }

  // Began on 12 February 2025: the first whole quarter begins on 1 April.
  @Test(arguments: [
    ([], "2025-06-30", RuleFinding.Verdict.undecided, [], "2025-07-01"),
    ([], "2025-07-01", .broken, ["2025-04-01"], "2025-07-01"),
    (["2025-05-02"], "2025-07-01", .holds, [], "2025-10-01"),
    (["2025-05-02", "2025-07-02"], "2025-07-03", .holds, [], "2026-01-01"),
    (["2025-05-02"], "2026-01-01", .broken, ["2025-07-01", "2025-10-01"], "2026-01-01"),
    (
      ["2025-05-02", "2026-01-01"], "2026-12-31", .broken, ["2026-04-01", "2026-07-01"],
      "2026-10-01"
    ),
  ])
  func aQuarterWithoutAMeetingIsNamed(
    _ held: [String], _ on: String, _ verdict: RuleFinding.Verdict, _ missed: [String],
    _ day: String
  ) throws {
    let began = Day("2025-02-12")
    let rules = Self.rules {
      $0.meetings = MeetingsRule(rhythm: .quarter)
      $0.since = began
    }
    var facts = CommitteeFacts()
    facts.meetings = try held.map { try Self.meeting($0) }
    let finding = try Self.finding(rules, facts, on: on)
    #expect(finding.verdict == verdict)
    #expect(finding.day == Day(day))
    guard case .rhythm(.quarter, let found, _) = finding.subject else {
      Issue.record("\(finding)")
      return
    }
    #expect(Array(found.suffix(2)) == missed.compactMap { Day($0) })
  }

  static func member(_ id: String, _ college: String, official: Bool? = false) throws
    -> CommitteeFacts.Member
  {
    CommitteeFacts.Member(
      id: id, college: college, start: try day("2025-01-01"), isOfficial: official)
  }

  @Test(arguments: [
    (0, RuleFinding.Verdict.broken), (1, .broken), (2, .holds), (3, .holds), (4, .broken),
  ])
  func seatsAreHeldWithinTheirRange(_ count: Int, _ verdict: RuleFinding.Verdict) throws {
    let rules = CommitteeRules(
      name: "x",
      colleges: [
        College(id: "u", name: "Usagers", seats: .range(2...3)),
        College(id: "o", name: "Autres", seats: .range(0...1)),
      ])
    var facts = CommitteeFacts()
    facts.members = try (0..<count).map { try Self.member("p\($0)", "u") }
    facts.members.append(try Self.member("q", "o"))
    let findings = rules.findings(from: facts, on: try Self.day("2026-01-01"))
    #expect(findings.map(\.verdict) == [verdict, .holds])
  }

  @Test func seatsAreMissingOnlyOnceTheCommitteeHasBegun() throws {
    var rules = CommitteeRules(
      name: "x", colleges: [College(id: "u", name: "Usagers", seats: .range(2...3))])
    #expect(try Self.finding(rules, CommitteeFacts(), on: "2026-01-01").verdict == .undecided)
    rules.since = Day("2026-01-02")
    let before = try Self.finding(rules, CommitteeFacts(), on: "2026-01-01")
    #expect(before.verdict == .undecided)
    #expect(before.day == Day("2026-01-02"))
    #expect(try Self.finding(rules, CommitteeFacts(), on: "2026-01-02").verdict == .broken)
  }

  @Test func aVacantDesignatedSeatIsNamed() throws {
    let rules = CommitteeRules(
      name: "x",
      colleges: [
        College(
          id: "s", name: "Services",
          seats: .listed([
            .init(id: "udaf", title: "Associations familiales"), .init(id: "caf", title: "CAF"),
          ]))
      ])
    var facts = CommitteeFacts()
    facts.members = [try Self.member("p", "s")]
    facts.members[0].seat = "caf"
    let finding = try Self.finding(rules, facts, on: "2026-01-01")
    #expect(finding.verdict == .broken)
    #expect(
      finding.subject
        == .seats(college: "Services", bounds: 2...2, held: 1, vacant: ["Associations familiales"]))
  }

  @Test(arguments: [
    (OfficialsRule.never, "u", true as Bool?, RuleFinding.Verdict.broken),
    (.guests, "u", true, .broken), (.guests, "u", false, .holds), (.never, "u", nil, .undecided),
    (.college, "u", true, .broken), (.college, "e", true, .holds), (.college, "e", nil, .holds),
    (.college, "u", nil, .undecided),
  ])
  func officialsSitOnlyWhereTheyMay(
    _ rule: OfficialsRule, _ college: String, _ isOfficial: Bool?, _ verdict: RuleFinding.Verdict
  ) throws {
    var rules = CommitteeRules(
      name: "x",
      colleges: [
        College(id: "u", name: "Usagers", seats: .range(0...3)),
        College(id: "e", name: "Élus", seats: .range(0...3), isOfOfficials: rule == .college),
      ])
    rules.officials = rule
    var facts = CommitteeFacts()
    facts.members = [try Self.member("p", college, official: isOfficial)]
    #expect(rules.findings(from: facts, on: try Self.day("2026-01-01")).last?.verdict == verdict)
  }

  // A quota of 2 to 3 among members with, without and of unknown value.
  @Test(arguments: [
    (2, 2, 0, RuleFinding.Verdict.holds), (1, 3, 0, .broken), (4, 0, 0, .broken),
    (2, 0, 1, .holds), (2, 0, 2, .undecided), (1, 0, 1, .undecided), (0, 3, 1, .broken),
  ])
  func aQuotaIsJudgedAsFarAsValuesAreKnown(
    _ with: Int, _ without: Int, _ unknown: Int, _ verdict: RuleFinding.Verdict
  ) throws {
    let quota = Quota(attribute: "relief", value: "montagne", least: 2, most: 3)
    let rules = CommitteeRules(
      name: "x",
      colleges: [College(id: "u", name: "Usagers", seats: .range(0...9), quotas: [quota])])
    let values: [String?] =
      Array(repeating: "montagne", count: with) + Array(repeating: "plaine", count: without)
      + Array(repeating: nil, count: unknown)
    var facts = CommitteeFacts()
    facts.members = try values.enumerated().map { position, value in
      var member = try Self.member("p\(position)", "u")
      member.values["relief"] = value
      return member
    }
    let findings = rules.findings(from: facts, on: try Self.day("2026-01-01"))
    #expect(findings.last?.verdict == verdict)
  }

  @Test(
    arguments: [("2027-12-31", true), ("2028-01-01", false), (nil, false)] as [(String?, Bool)])
  func aMandateLastsAtMostItsMonths(_ until: String?, _ holds: Bool) throws {
    let rules = Self.rules { rules in
      rules.colleges = [College(id: "u", name: "Usagers", seats: .range(0...3))]
      rules.mandate = MandateRule(months: 36)
    }
    var facts = CommitteeFacts()
    facts.members = [try Self.member("p", "u")]
    facts.members[0].until = until.flatMap { Day($0) }
    let finding = rules.findings(from: facts, on: try Self.day("2026-01-01")).last
    #expect(finding?.verdict == (holds ? .holds : .broken))
  }

  // Four members renewed by halves every 18 months from 1 March 2026.
  @Test(arguments: [
    (0, "2026-02-28", RuleFinding.Verdict.undecided, "2026-03-01"),
    (1, "2026-03-02", .broken, "2026-03-01"), (2, "2026-03-02", .holds, "2027-09-01"),
    (2, "2027-09-01", .broken, "2027-09-01"),
  ])
  func halfOfTheMandatesBeginAnewOnTheDayOfRenewal(
    _ renewed: Int, _ on: String, _ verdict: RuleFinding.Verdict, _ day: String
  ) throws {
    let first = Day("2026-03-01")
    let rules = Self.rules { rules in
      rules.colleges = [College(id: "u", name: "Usagers", seats: .range(4...4))]
      rules.mandate = MandateRule(months: 36, renewal: .halves, firstRenewal: first)
    }
    var facts = CommitteeFacts()
    facts.members = try (0..<4).map { try Self.member("p\($0)", "u") }
    for position in 0..<renewed { facts.members[position].start = try Self.day("2026-03-01") }
    let finding = try #require(rules.findings(from: facts, on: try Self.day(on)).last)
    #expect(finding.verdict == verdict)
    #expect(finding.day == Day(day))
  }

  @Test func aSubstituteNamedTooLateIsReportedWithTheLastDay() throws {
    let counting = WorkingDays(.mondayToSaturday)
    let rules = Self.rules { $0.substitutes = SubstitutesRule(notice: 2, counting: counting) }
    var facts = CommitteeFacts()
    var meeting = try Self.meeting("2026-05-11")
    meeting.substitutesNamed = [try Self.day("2026-05-07"), try Self.day("2026-05-08")]
    facts.meetings = [meeting]
    let finding = try Self.finding(rules, facts, on: "2026-06-01")
    #expect(finding.verdict == .broken)
    guard case .substitutes(_, 2, let late) = finding.subject else {
      Issue.record("\(finding)")
      return
    }
    #expect(late.map(\.last) == [Day("2026-05-07")])
    #expect(late.map(\.named) == [Day("2026-05-08")])
  }

  @Test(arguments: [(5, RuleFinding.Verdict.holds), (4, .broken)])
  func aMeetingWithoutQuorumIsReported(_ present: Int, _ verdict: RuleFinding.Verdict) throws {
    let rules = Self.rules { $0.quorum = .percentOfMembers(50) }
    var facts = CommitteeFacts()
    facts.meetings = [try Self.meeting("2026-05-11", members: 9, present: present)]
    #expect(try Self.finding(rules, facts, on: "2026-06-01").verdict == verdict)
    #expect(try Self.finding(rules, facts, on: "2026-05-10").verdict == .undecided)
  }

  @Test func workshopsAreJudgedBySizeAndProposals() throws {
    let rules = Self.rules { $0.workshops = WorkshopsRule(size: 10...12, proposals: 2) }
    var facts = CommitteeFacts()
    facts.meetings = [try Self.meeting("2026-05-11")]
    let day = try Self.day("2026-06-01")
    #expect(rules.findings(from: facts, on: day).map(\.verdict) == [.undecided, .undecided])
    facts.meetings[0].workshopSizes = [10, 12]
    facts.meetings[0].proposals = [2, 3]
    #expect(rules.findings(from: facts, on: day).map(\.verdict) == [.holds, .holds])
    facts.meetings[0].workshopSizes.append(9)
    facts.meetings[0].proposals.append(1)
    #expect(rules.findings(from: facts, on: day).map(\.verdict) == [.broken, .broken])
  }

  @Test(
    arguments: [
      (nil, RuleFinding.Verdict.undecided), (["a"], .broken), (["a", "b"], .holds),
      (["a", "b", "stranger"], .holds),
    ] as [([String]?, RuleFinding.Verdict)])
  func theSteeringTeamHasEachCollege(_ team: [String]?, _ verdict: RuleFinding.Verdict) throws {
    let rules = Self.rules { rules in
      rules.colleges = ["u", "v"].map { College(id: $0, name: $0, seats: .range(0...3)) }
      rules.steering = SteeringRule()
    }
    var facts = CommitteeFacts()
    facts.members = [try Self.member("a", "u"), try Self.member("b", "v")]
    facts.steering = team
    let found = rules.findings(from: facts, on: try Self.day("2026-01-01")).last
    #expect(found?.verdict == verdict)
  }

  // Sent within 30 days after 1 May 2026: by 31 May.
  @Test(
    arguments: [
      (nil, "2026-05-31", RuleFinding.Verdict.undecided), (nil, "2026-06-01", .broken),
      ("2026-05-31", "2026-06-01", .holds), ("2026-06-01", "2026-06-01", .broken),
    ] as [(String?, String, RuleFinding.Verdict)])
  func aRecordIsSentInTime(_ sent: String?, _ on: String, _ verdict: RuleFinding.Verdict) throws {
    let rules = Self.rules { $0.record = RecordRule(sentWithin: 30) }
    var facts = CommitteeFacts()
    facts.meetings = [try Self.meeting("2026-05-01")]
    facts.meetings[0].recordSent = sent.flatMap { Day($0) }
    #expect(try Self.finding(rules, facts, on: on).verdict == verdict)
  }

  @Test func dataAreDueWhenTheirMonthsAreOver() throws {
    let rules = Self.rules { $0.retention = 24 }
    var facts = CommitteeFacts()
    facts.departures = [try Self.day("2024-05-01"), try Self.day("2025-05-01")]
    let before = try Self.finding(rules, facts, on: "2026-04-30")
    #expect(before.verdict == .holds)
    #expect(before.day == Day("2026-05-01"))
    #expect(try Self.finding(rules, facts, on: "2026-05-01").verdict == .broken)
  }

  @Test func aMembershipOfNoCollegeIsReported() throws {
    var facts = CommitteeFacts()
    facts.members = [try Self.member("a", "ghost")]
    let finding = try Self.finding(Self.rules { _ in }, facts, on: "2026-01-01")
    #expect(finding.subject == .unknownCollege(id: "ghost", members: 1))
  }
}
