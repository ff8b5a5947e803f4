import Lottery
import Population
import Testing

@testable import Committee

/// What cannot have happened is refused with its reason, and nothing is written.
@Suite struct RefusalTests {
  private static let seat = RegisterEvent.appointed(
    .init(college: "users", seat: "1", until: Sample.day("2029-12-31")))

  /// Two members, one invitation, a meeting, a work and an opinion.
  private static let before: [Happening] = [
    Sample.opening(),
    Sample.happening(seat, "2027-02-01", "p1"),
    Sample.happening(.appointed(.init(college: "agents")), "2027-02-01", "p3"),
    Sample.happening(.invited(answerBy: Sample.day("2027-02-20")), "2027-02-02", "p4"),
    Sample.happening(.invited(answerBy: nil), "2027-02-02", "p5"),
    Sample.happening(.declined, "2027-02-03", "p5"),
    Sample.happening(.erased, "2027-02-03", "p9"),
    Sample.happening(
      .meetingCalled(.init(meeting: "m1", day: Sample.day("2027-03-10"))), "2027-02-10"),
    Sample.happening(.workStarted(work: "water", theme: nil), "2027-02-10"),
    Sample.happening(.opinionGiven(opinion: "o1", theme: nil), "2027-02-10"),
  ]

  private static let rules = SeatRules(
    colleges: [
      .init("users", seats: ["1", "2"]), .init("agents", most: 1), .init("partners"),
    ],
    lastDayForSubstitute: { day in Day(year: day.year, month: day.month, day: day.day - 2) ?? day })

  private static func day(_ text: String) -> Day { Sample.day(text) }

  private static func appointed(
    _ college: String, _ seat: String? = nil, until: String? = nil
  ) -> RegisterEvent {
    .appointed(.init(college: college, seat: seat, until: until.map(day)))
  }

  @Test(
    arguments: [
      (.opened(committee: "x", key: "k"), "2027-02-15", nil, .alreadyOpened),
      (.accepted, "2027-02-15", "p2", .neverInvited),
      (.declined, "2027-02-15", "p1", .neverInvited),
      (.accepted, "2027-02-15", "p5", .alreadyAnswered(.declined, on: day("2027-02-03"))),
      (.noAnswer, "2027-02-20", "p4", .answerStillPossible(until: day("2027-02-20"))),
      (.invited(answerBy: nil), "2027-02-15", "p4", .alreadyInvited(on: day("2027-02-02"))),
      (
        .invited(answerBy: nil), "2027-02-15", "p1",
        .alreadySeated(college: "users", since: day("2027-02-01"))
      ),
      (
        .invited(answerBy: day("2027-02-01")), "2027-02-15", "p2",
        .endsBeforeStart(until: day("2027-02-01"))
      ),
      (
        seat, "2027-02-15", "p2",
        .seatFilled(
          college: "users", seat: "1", by: Sample.person("p1"), since: day("2027-02-01"))
      ),
      (
        appointed("users", "2"), "2027-02-15", "p1",
        .alreadySeated(college: "users", since: day("2027-02-01"))
      ),
      (appointed("agents"), "2027-02-15", "p2", .collegeFull(college: "agents", seats: 1)),
      (
        appointed("user", "1"), "2027-02-15", "p2",
        .unknownCollege("user", nearest: "users", known: ["users", "agents", "partners"])
      ),
      (
        appointed("users", "3"), "2027-02-15", "p2",
        .unknownSeat("3", college: "users", nearest: nil, known: ["1", "2"])
      ),
      (appointed("users"), "2027-02-15", "p2", .seatNeeded(college: "users", known: ["1", "2"])),
      (appointed("partners"), "2027-02-15", "p5", .hasDeclined(on: day("2027-02-03"))),
      (
        appointed("partners", until: "2027-02-14"), "2027-02-15", "p2",
        .endsBeforeStart(until: day("2027-02-14"))
      ),
      (appointed("partners"), "2027-02-15", "p9", .erased(since: day("2027-02-03"))),
      (.withdrew, "2027-02-15", "p2", .notSeated(from: nil)),
      (.renewed(until: day("2029-12-31")), "2027-02-15", "p1", .notLater(than: day("2029-12-31"))),
      (.ended, "2030-01-01", "p1", .notSeated(from: nil)),
      (.replaced(by: Sample.person("p2")), "2027-02-15", "p4", .notSeated(from: nil)),
      (
        .replaced(by: Sample.person("p3")), "2027-02-15", "p1",
        .alreadySeated(college: "agents", since: day("2027-02-01"))
      ),
      (.replaced(by: Sample.person("p9")), "2027-02-15", "p1", .erased(since: day("2027-02-03"))),
      (
        .attended(meeting: "m1", isGuest: false), "2027-03-09", "p1",
        .meetingNotYet(on: day("2027-03-10"))
      ),
      (
        .attended(meeting: "m2", isGuest: false), "2027-03-10", "p1",
        .unknownMeeting("m2", nearest: nil)
      ),
      (.attended(meeting: "m1", isGuest: false), "2027-03-10", "p2", .notSeated(from: nil)),
      (.excused(meeting: "m1"), "2027-03-11", "p1", .meetingOver(on: day("2027-03-10"))),
      (
        .meetingCalled(.init(meeting: "m1", day: day("2027-05-10"))), "2027-03-11", nil,
        .meetingExists(on: day("2027-03-10"))
      ),
      (
        .meetingCalled(.init(meeting: "m3", day: day("2027-03-10"))), "2027-03-11", nil,
        .meetingBeforeCall(on: day("2027-03-10"))
      ),
      (.substituted(meeting: "m1", by: Sample.person("p1")), "2027-03-01", "p1", .ownSubstitute),
      (
        .substituted(meeting: "m1", by: Sample.person("p3")), "2027-03-01", "p1",
        .substituteSeated(college: "agents")
      ),
      (
        .substituted(meeting: "m1", by: Sample.person("p2")), "2027-03-09", "p1",
        .substituteTooLate(meeting: day("2027-03-10"), last: day("2027-03-08"))
      ),
      (.corrected(number: 99), "2027-03-09", nil, .unknownEntry(99)),
      (.corrected(number: 1), "2027-03-09", nil, .notCorrectable(.opened)),
      (.askedForWork(work: "watr"), "2027-03-09", "p1", .unknownWork("watr", nearest: "water")),
      (.askedForWork(work: "water"), "2027-03-09", "p2", .notSeated(from: nil)),
      (.volunteeredForWork(work: "water"), "2027-03-09", "p1", .partMissing(.asked)),
      (
        .workStarted(work: "water", theme: nil), "2027-03-09", nil,
        .workExists(since: day("2027-02-10"))
      ),
      (.answerGiven(opinion: "o2"), "2027-03-09", nil, .unknownOpinion("o2", nearest: nil)),
      (.erased, "2027-03-09", "p1", .stillSeated(college: "users")),
      (.note, "2027-03-09", nil, .emptyNote),
    ] as [(RegisterEvent, String, String?, EventRefusal)])
  func theImpossibleIsRefused(
    _ event: RegisterEvent, _ day: String, _ person: String?, _ reason: EventRefusal
  ) throws {
    let folder = try JournalFolder()
    var register = try folder.register(Self.before, rules: Self.rules)
    let bytes = folder.read()
    let happening = Sample.happening(event, day, person)
    #expect(throws: RegisterError.refused(reason, happening)) {
      try register.append([happening])
    }
    #expect(folder.read() == bytes)
    #expect(register.state.events == Self.before.count)
  }

  @Test func anEventBeforeTheMandateSaysWhenItBegins() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Self.before, rules: Self.rules)
    let early = Sample.happening(.withdrew, "2027-01-20", "p1")
    #expect(throws: RegisterError.refused(.notSeated(from: Sample.day("2027-02-01")), early)) {
      try register.append([early])
    }
  }

  @Test func oneRefusedEventKeepsThoseBesideItOut() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Self.before, rules: Self.rules)
    let bytes = folder.read()
    #expect(throws: RegisterError.self) {
      try register.append([
        Sample.happening(.accepted, "2027-02-15", "p4"),
        Sample.happening(.accepted, "2027-02-15", "p2"),
      ])
    }
    #expect(folder.read() == bytes)
  }

  @Test func withoutARegisterNothingButItsOpeningIsWritten() throws {
    let folder = try JournalFolder()
    var register = try Register(reading: folder.path)
    #expect(throws: RegisterError.notOpened(path: folder.path)) {
      try register.append([Sample.happening(.note, "2027-02-15", note: "x")])
    }
    #expect(folder.names.isEmpty)
  }

  @Test func theJournalOfAnotherCommitteeIsRefused() throws {
    let folder = try JournalFolder()
    let register = try folder.register(Self.before)
    let other = RegisterError.otherCommittee(
      path: folder.path, found: "Commission d’Orvault", expected: "Comité du Lot")
    #expect(throws: other) { try register.require(committee: "Comité du Lot", key: nil) }
    #expect(throws: RegisterError.otherKey(path: folder.path)) {
      try register.require(committee: nil, key: .init(SHA256.hash("another".utf8)))
    }
    try register.require(committee: "Commission d’Orvault", key: Sample.key)
  }

  @Test func aPersonMaySitOnTwoCommittees() throws {
    for _ in 1...2 {
      let folder = try JournalFolder()
      try folder.register([
        Sample.opening(), Sample.happening(Self.seat, "2027-02-01", "p1"),
      ])
    }
  }
}
