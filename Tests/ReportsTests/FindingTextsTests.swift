import Committee
import Population
import Reports
import Testing

@Suite struct FindingTextsTests {
  private func sentence(_ rules: CommitteeRules, _ facts: CommitteeFacts, _ on: Day?) throws
    -> Phrase
  {
    let findings = rules.findings(from: facts, on: try #require(on))
    return try #require(findings.first).phrase
  }

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test(arguments: [
    (
      11,
      "Au moins une réunion par an : aucune depuis le 12 mars 2025 ; la règle sera rompue le 12 mars 2026.",
      "At least one meeting a year: none since 12 March 2025; the rule will be broken on 12 March 2026."
    ),
    (
      12,
      "Au moins une réunion par an : aucune depuis le 12 mars 2025 ; la règle est rompue depuis le 12 mars 2026.",
      "At least one meeting a year: none since 12 March 2025; the rule has been broken since 12 March 2026."
    ),
  ])
  func saysWhenTheYearlyMeetingIsDue(_ day: Int, _ french: String, _ english: String) throws {
    var rules = CommitteeRules(name: "x", colleges: [])
    rules.meetings = MeetingsRule(least: 1)
    rules.since = Day(year: 2025, month: 3, day: 12)
    let phrase = try sentence(rules, CommitteeFacts(), Day(year: 2026, month: 3, day: day))
    #expect(plain(phrase.french) == french)
    #expect(plain(phrase.english) == english)
  }

  @Test func namesVacantSeats() throws {
    let rules = CommitteeRules(
      name: "x",
      colleges: [
        College(
          id: "s", name: "Services",
          seats: .listed([
            .init(id: "a", title: "Représentant de l’UDAF"), .init(id: "b", title: "CAF"),
          ]))
      ])
    var facts = CommitteeFacts()
    let start = try #require(Day(year: 2025, month: 1, day: 1))
    facts.members = [.init(id: "p", college: "s", seat: "b", start: start)]
    let phrase = try sentence(rules, facts, start)
    #expect(
      plain(phrase.french)
        == "Services, 2 sièges : 1 pourvu, il en manque 1 ; vacants : Représentant de l’UDAF.")
    #expect(
      plain(phrase.english)
        == "Services, 2 seats: 1 held, 1 short; vacant: Représentant de l’UDAF.")
  }

  @Test func saysWhyASubstituteWasTooLate() throws {
    var rules = CommitteeRules(name: "x", colleges: [])
    rules.substitutes = SubstitutesRule(notice: 2, counting: WorkingDays(.mondayToSaturday))
    let day = try #require(Day(year: 2026, month: 5, day: 11))
    var meeting = CommitteeFacts.Meeting(on: day, isHeld: true, members: 1, present: 1)
    meeting.substitutesNamed = [try #require(Day(year: 2026, month: 5, day: 8))]
    var facts = CommitteeFacts()
    facts.meetings = [meeting]
    let phrase = try sentence(rules, facts, day)
    #expect(
      plain(phrase.french) == """
        Suppléants nommés au moins 2 jours ouvrables avant la réunion : 1 trop tard sur 1 (nommé \
        le 8 mai 2026 pour la réunion du 11 mai 2026, au plus tard le 7 mai 2026).
        """)
  }

  /// Whatever was found, both languages say it with a rule, a colon and a full stop, and no number
  /// is lost between them.
  @Test func everyRuleHasASentenceInBothLanguages() throws {
    let start = try #require(Day(year: 2025, month: 1, day: 1))
    var rules = CommitteeRules(
      name: "x",
      colleges: [
        College(
          id: "u", name: "Usagers", seats: .range(2...3),
          quotas: [Quota(attribute: "relief", value: "montagne", least: 1, most: 2)])
      ])
    rules.officials = .guests
    rules.mandate = MandateRule(months: 36, renewal: .thirds, firstRenewal: start)
    rules.meetings = MeetingsRule(least: 1, most: 6, rhythm: .quarter)
    rules.substitutes = SubstitutesRule(notice: 2, counting: WorkingDays(.mondayToFriday))
    rules.quorum = .members(1)
    rules.workshops = WorkshopsRule(size: 10...12, proposals: 2)
    rules.steering = SteeringRule(size: 1...4)
    rules.record = RecordRule(sentWithin: 30, publishedWithin: 60)
    rules.retention = 24
    rules.since = start
    var facts = CommitteeFacts()
    for year in 2024...2028 {
      let day = try #require(Day(year: year, month: 6, day: 15))
      let findings = rules.findings(from: facts, on: day)
      #expect(findings.count == 16)
      for finding in findings {
        #expect(finding.phrase.french.contains("\u{A0}: "), "\(finding.phrase.french)")
        #expect(finding.phrase.english.contains(": "))
        #expect(finding.phrase.french.hasSuffix(".") && finding.phrase.english.hasSuffix("."))
        #expect(!finding.phrase.french.contains(" ;") && !finding.phrase.french.contains(" :"))
      }
      facts.members.append(.init(id: "p\(year)", college: "u", start: day, isOfficial: year > 2025))
      var meeting = CommitteeFacts.Meeting(
        on: day, isHeld: true, members: 3, present: year - 2024)
      meeting.substitutesNamed = [day]
      meeting.workshopSizes = [year - 2014]
      meeting.proposals = [year - 2024]
      facts.meetings.append(meeting)
      facts.steering = ["p2024"]
      facts.departures.append(day)
    }
  }
}
