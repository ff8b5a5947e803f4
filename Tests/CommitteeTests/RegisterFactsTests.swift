import Committee
import Population
import Testing

@Suite struct RegisterFactsTests {
  private func entries(_ events: [(String, String?, RegisterEvent)]) throws -> [RegisterEntry] {
    try events.enumerated().map { position, one in
      let day = try #require(Day(one.0))
      return RegisterEntry(Happening(one.2, on: day, to: one.1), number: position + 1)
    }
  }

  private func story() throws -> [RegisterEntry] {
    let end = try #require(Day("2027-12-31"))
    let day = try #require(Day("2025-06-11"))
    return try entries([
      ("2025-01-01", nil, .opened(committee: "x", key: "k")),
      ("2025-01-01", "a", .appointed(.init(college: "u", until: end))),
      ("2025-01-01", "b", .appointed(.init(college: "u", until: end))),
      ("2025-01-01", "c", .appointed(.init(college: "u", until: end))),
      ("2025-05-01", nil, .meetingCalled(.init(meeting: "m", day: day))),
      ("2025-06-05", "b", .substituted(meeting: "m", by: "s")),
      ("2025-06-11", "a", .attended(meeting: "m", isGuest: false)),
      ("2025-06-11", "s", .attended(meeting: "m", isGuest: false)),
      ("2025-06-11", "c", .absent(meeting: "m")),
      ("2025-06-11", "g", .attended(meeting: "m", isGuest: true)),
      ("2025-06-11", nil, .meetingHeld(meeting: "m")),
      ("2025-06-20", nil, .recordSent(meeting: "m")),
      ("2025-07-01", "c", .withdrew),
    ])
  }

  @Test func presenceCountsMembersAndTheirSubstitutes() throws {
    let facts = CommitteeFacts(
      try story(), on: try #require(Day("2025-06-30")),
      rules: CommitteeRules(name: "x", colleges: [])
    ) { .init(isOfficial: $0 == "a", values: ["g": $0]) }
    #expect(facts.began == Day("2025-01-01"))
    #expect(facts.members.map(\.id) == ["a", "b", "c"])
    #expect(facts.members.map(\.isOfficial) == [true, false, false])
    let meeting = try #require(facts.meetings.first)
    #expect(meeting.isHeld)
    #expect(meeting.members == 3)
    #expect(meeting.present == 2)
    #expect(meeting.substitutesNamed == [Day("2025-06-05")].compactMap { $0 })
    #expect(meeting.recordSent == Day("2025-06-20"))
    #expect(facts.departures.isEmpty)
  }

  @Test func whatCameLaterIsNotKnownOnADay() throws {
    let rules = CommitteeRules(name: "x", colleges: [])
    let early = CommitteeFacts(try story(), on: try #require(Day("2025-06-04")), rules: rules) {
      _ in .init()
    }
    #expect(early.meetings.first?.isHeld == false)
    #expect(early.meetings.first?.substitutesNamed == [])
    let late = CommitteeFacts(try story(), on: try #require(Day("2025-07-01")), rules: rules) {
      _ in .init()
    }
    #expect(late.members.map(\.id) == ["a", "b"])
    #expect(late.departures == [Day("2025-07-01")].compactMap { $0 })
  }

  @Test func aRenewedMandateBeginsWithItsLastTerm() throws {
    var rules = CommitteeRules(
      name: "x", colleges: [College(id: "u", name: "u", seats: .range(0...3))])
    rules.mandate = MandateRule(months: 36)
    let renewed = try #require(Day("2030-12-31"))
    let entries = try self.entries([
      ("2025-01-01", nil, .opened(committee: "x", key: "k")),
      ("2025-01-01", "a", .appointed(.init(college: "u", until: Day("2027-12-31")))),
      ("2027-12-01", "a", .renewed(until: renewed)),
    ])
    let facts = CommitteeFacts(
      entries, on: try #require(Day("2028-06-01")), rules: rules
    ) { _ in .init() }
    #expect(facts.members.first?.start == Day("2028-01-01"))
  }
}
