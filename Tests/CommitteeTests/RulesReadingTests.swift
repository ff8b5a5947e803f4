import Committee
import Population
import Testing

@Suite struct RulesReadingTests {
  static func defects(_ committee: String) -> [RulesDefect] {
    do {
      _ = try CommitteeRules.read("{committee: \(committee)}")
      return []
    } catch {
      return error.defects
    }
  }

  @Test func readsEveryRuleWithCommentsAndTrailingCommas() throws {
    let rules = try #require(try CommitteeRules.read(Self.complete))
    #expect(rules.name == "Comité local des usagers")
    #expect(rules.since == Day("2025-03-12"))
    #expect(rules.colleges.map(\.id) == ["usagers", "services", "Élus"])
    #expect(rules.colleges[0].seats == .range(8...12))
    #expect(
      rules.colleges[0].quotas == [
        Quota(attribute: "relief", value: "montagne", least: 2, most: 4),
        Quota(attribute: "relief", value: "plaine", least: 4, most: 12),
      ])
    #expect(
      rules.colleges[1].seats
        == .listed([
          .init(
            id: "udaf", title: "Représentant des associations familiales",
            designatedBy: "Union départementale des associations familiales"),
          .init(id: "prefecture", title: "prefecture"),
        ]))
    #expect(rules.colleges[2].isOfOfficials)
    #expect(rules.officials == .college)
    #expect(
      rules.mandate
        == MandateRule(months: 36, renewal: .thirds, firstRenewal: Day("2026-03-12")))
    #expect(rules.colleges[2].mandate == MandateRule(months: 72))
    #expect(rules.meetings == MeetingsRule(least: 1, most: 6, rhythm: .quarter))
    #expect(
      rules.substitutes
        == SubstitutesRule(
          notice: 2, counting: WorkingDays(.mondayToSaturday, in: .alsaceMoselle)))
    #expect(rules.quorum == .percentOfMembers(50))
    #expect(rules.workshops == WorkshopsRule(size: 10...12, proposals: 2))
    #expect(rules.steering == SteeringRule(size: 4...8, hasEachCollege: true))
    #expect(rules.record == RecordRule(sentWithin: 30, publishedWithin: 60))
    #expect(rules.retention == 24)
    #expect(rules.seats == 12...17)
  }

  static let complete = """
    {
      title: "Dossier",
      committee: {
        // Everything that a committee may say of itself.
        name: "Comité local des usagers", since: "12/03/2025",
        officials: "college",
        colleges: [
          { id: "usagers", name: "Usagers", seats: { least: 8, most: 12 },
            quotas: [
              { attribute: "relief", value: "montagne", least: 2, most: 4 },
              { attribute: "relief", value: "plaine", least: 4 },
            ] },
          { id: "services", name: "Services", seats: [
              { id: "udaf", title: "Représentant des associations familiales",
                by: "Union départementale des associations familiales" },
              { id: "prefecture" },
            ] },
          { name: "Élus", seats: { least: 2, most: 3, }, officials: true, mandate: { months: 72 } },
        ],
        mandate: { months: 36, renewal: "thirds", on: "2026-03-12" },
        meetings: { least: 1, most: 6, rhythm: "quarter" },
        substitutes: { notice: 2, days: "ouvrables", region: "alsace-moselle" },
        quorum: { percentOfMembers: 50 },
        workshops: { least: 10, most: 12, proposals: 2 },
        steering: { least: 4, most: 8, eachCollege: true },
        record: { sentWithin: 30, publishedWithin: 60 },
        retention: { months: 24 },
      },
    }
    """

  @Test func aDossierWithoutTheSectionHasNoRules() throws {
    #expect(try CommitteeRules.read("{title: 'x'}") == nil)
  }

  @Test func aSeatNumberIsARangeOfItself() throws {
    let rules = try CommitteeRules.read(
      "{committee: {name: 'x', colleges: [{name: 'a', seats: 226}]}}")
    #expect(rules?.colleges.first?.seats.bounds == 226...226)
    #expect(rules?.colleges.first?.id == "a")
  }

  @Test func aMisspeltKeyIsReportedWithTheNearest() {
    let found = Self.defects("{name: 'x', colleges: [{name: 'a', seats: 1}], quorom: {members: 1}}")
    guard case .settings(.unknownKey(1, "committee.quorom", "quorum", _)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1)
  }

  @Test func allDefectsAreReportedAtOnceInTheOrderOfTheFile() {
    let found = Self.defects(
      """
      {
       colleges: [
        {name: 'a', seats: {least: 5, most: 3}},
        {seats: 'many'},
        {name: 'b', seats: 4, mandate: {months: 10, renewal: 'thirds', on: '2026-02-30'}},
       ],
       oficials: 'never',
       quorum: 5,
      }
      """)
    #expect(found.compactMap(\.line) == [1, 3, 4, 4, 5, 5, 7, 8])
  }

  @Test(arguments: [
    (
      "seats: {least: 5, most: 3}",
      RulesDefect.leastAboveMost(
        line: 1, path: "committee.colleges[1].seats", least: 5, most: 3)
    ),
    ("seats: {}", .emptyRange(line: 1, path: "committee.colleges[1].seats")),
    (
      "seats: [{id: 'u'}, {id: 'u'}]",
      .repeatedID(
        line: 1, path: "committee.colleges[1].seats[2]", id: "u")
    ),
    (
      "seats: 3, quotas: [{attribute: 'g', value: 'f', least: 2}, {attribute: 'g', value: 'm', least: 2}]",
      .quotasAboveSeats(
        line: 1, path: "committee.colleges[1].quotas", attribute: "g", least: 4, seats: 3)
    ),
    (
      "seats: 3, quotas: [{attribute: 'g', value: 'f', least: 1}, {attribute: 'g', value: 'f', most: 2}]",
      .repeatedQuota(
        line: 1, path: "committee.colleges[1].quotas[2]", attribute: "g", value: "f")
    ),
    (
      "seats: 3, mandate: {months: 36, renewal: 'halves'}",
      .renewalWithoutDay(line: 1, path: "committee.colleges[1].mandate")
    ),
    (
      "seats: 3, mandate: {months: 36, on: '2026-01-01'}",
      .dayWithoutRenewal(line: 1, path: "committee.colleges[1].mandate")
    ),
    (
      "seats: 3, mandate: {months: 35, renewal: 'halves', on: '2026-01-01'}",
      .unevenMandate(line: 1, path: "committee.colleges[1].mandate", months: 35, parts: 2)
    ),
  ])
  func aCollegeThatContradictsItselfIsReported(_ college: String, _ defect: RulesDefect) {
    #expect(Self.defects("{name: 'x', colleges: [{name: 'a', \(college)}]}") == [defect])
  }

  @Test(arguments: [
    ("officials: 'college'", RulesDefect.noCollegeOfOfficials(line: 1)),
    (
      "meetings: {most: 3, rhythm: 'quarter'}",
      .rhythmAboveMost(line: 1, needed: 4, most: 3)
    ),
    (
      "meetings: {least: 3, most: 2}",
      .leastAboveMost(line: 1, path: "committee.meetings", least: 3, most: 2)
    ),
    ("quorum: {}", .emptyRange(line: 1, path: "committee.quorum")),
    ("quorum: {members: 3, percentOfSeats: 10}", .emptyRange(line: 1, path: "committee.quorum")),
    ("quorum: {members: 9}", .quorumAboveSeats(line: 1, needed: 9, seats: 8)),
    ("steering: {most: 1}", .steeringTooSmall(line: 1, most: 1, colleges: 2)),
    (
      "workshops: {least: 12, most: 10}",
      .leastAboveMost(line: 1, path: "committee.workshops", least: 12, most: 10)
    ),
  ])
  func aRuleThatContradictsTheCollegesIsReported(_ rule: String, _ defect: RulesDefect) {
    let colleges = "colleges: [{name: 'a', seats: 3}, {name: 'b', seats: 5}]"
    #expect(Self.defects("{name: 'x', \(colleges), \(rule)}") == [defect])
  }

  @Test func officialsHaveNoCollegeWhereTheyMayNotSit() {
    let found = Self.defects(
      "{name: 'x', officials: 'guests', colleges: [{name: 'a', seats: 3, officials: true}]}")
    #expect(
      found == [.collegeOfOfficials(line: 1, path: "committee.colleges[1]", rule: .guests)])
  }

  @Test(arguments: [
    "substitutes: {notice: 2, days: 'calendar'}", "substitutes: {notice: -1, days: 'ouvrables'}",
    "substitutes: {notice: 2}", "meetings: {rhythm: 'week'}", "since: '2025-02-30'",
    "mandate: {}", "retention: {months: 'two'}", "officials: 'sometimes'",
    "mandate: {months: 99999999999999999999}", "steering: {eachCollege: 'yes'}", "quorum: []",
  ])
  func aValueThatIsNoneIsRefused(_ rule: String) {
    let found = Self.defects("{name: 'x', colleges: [{name: 'a', seats: 3}], \(rule)}")
    #expect(found.count == 1)
  }

  @Test func aTextThatIsNoJSONIsReportedOnceWithItsLine() {
    let found = Self.defects("{name: 'x',\n colleges: [}")
    guard case .settings(.syntax(2, _)) = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
  }

  // Halves of six years: every three years; thirds of three years: every year.
  @Test(arguments: [
    (72, MandateRule.Renewal.halves, "2026-02-28", nil, "2026-03-01"),
    (72, .halves, "2026-03-01", "2026-03-01", "2029-03-01"),
    (72, .halves, "2029-02-28", "2026-03-01", "2029-03-01"),
    (36, .thirds, "2027-02-28", "2026-03-01", "2027-03-01"),
    (36, .thirds, "2041-12-31", "2041-03-01", "2042-03-01"),
  ])
  func renewalsFollowEachPartOfTheMandate(
    _ months: Int, _ renewal: MandateRule.Renewal, _ on: String, _ last: String?, _ next: String
  ) throws {
    let mandate = MandateRule(months: months, renewal: renewal, firstRenewal: Day("2026-03-01"))
    let day = try #require(Day(on))
    #expect(mandate.lastRenewal(on: day) == last.flatMap { Day($0) })
    #expect(mandate.nextRenewal(after: day) == Day(next))
  }

  @Test(arguments: [
    (Quorum.members(7), 20, 30, 7), (.percentOfMembers(50), 19, 30, 10),
    (.percentOfMembers(50), 20, 30, 10), (.percentOfSeats(34), 20, 30, 11),
    (.percentOfMembers(100), 3, 30, 3),
  ])
  func aShareOfAQuorumIsRoundedUp(_ quorum: Quorum, _ members: Int, _ seats: Int, _ needed: Int) {
    #expect(quorum.needed(members: members, seats: seats) == needed)
  }

  @Test func mandatesEndOnTheDayBeforeTheirAnniversary() throws {
    let rules = try #require(try CommitteeRules.read(Self.complete))
    let start = try #require(Day("2025-03-12"))
    #expect(rules.lastDay(ofMandateIn: "usagers", from: start) == Day("2028-03-11"))
    #expect(rules.lastDay(ofMandateIn: "Élus", from: start) == Day("2031-03-11"))
  }
}
