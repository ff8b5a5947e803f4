import Population
import Testing

@testable import Committee

@Suite struct StateTests {
  private func seated(_ register: Register, _ day: String) -> [String] {
    CommitteeState(register.entries, on: Sample.day(day)).seated(on: Sample.day(day))
      .map { "\($0.mandate.college) \($0.mandate.seat ?? "-") \($0.person)" }
  }

  @Test func anyPastDayHasItsState() throws {
    let folder = try JournalFolder()
    let register = try folder.register(Sample.story)
    let (one, two) = (Sample.person("p1"), Sample.person("p2"))
    #expect(seated(register, "2027-01-31") == [])
    #expect(seated(register, "2027-02-01") == ["users 1 \(one)"])
    #expect(seated(register, "2027-05-01") == ["users 1 \(one)"])
    #expect(seated(register, "2027-05-02") == [])
    #expect(seated(register, "2027-05-09") == ["users 1 \(two)"])
    #expect(seated(register, "2029-12-31") == ["users 1 \(two)"])
    #expect(seated(register, "2030-01-01") == [])
    #expect(register.state.reserve(of: "users", on: Sample.day("2027-05-09")).isEmpty)
    #expect(
      CommitteeState(register.entries, on: Sample.day("2027-05-08"))
        .reserve(of: "users", on: Sample.day("2027-05-08")) == [two])
  }

  @Test func aCorrectedEventNeverHappened() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Sample.story)
    try register.append([
      Sample.happening(.corrected(number: 8), "2027-06-01"),
      Sample.happening(.absent(meeting: "m1"), "2027-06-01", "p1"),
    ])
    #expect(register.state.people[Sample.person("p1")]?.presence == ["m1": .absent])
    #expect(register.entries.count == Sample.story.count + 2)
    let again = Sample.happening(.corrected(number: 8), "2027-06-02")
    #expect(throws: RegisterError.refused(.alreadyCorrected(by: 12), again)) {
      try register.append([again])
    }
  }

  @Test func anEventOnWhichOthersRestIsNotCorrected() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Sample.story)
    let appointment = Sample.happening(.corrected(number: 6), "2027-06-01")
    #expect(throws: RegisterError.contradicts(later: 8, .notSeated(from: nil))) {
      try register.append([appointment])
    }
  }

  @Test func whatIsWrittenDownLateTakesItsPlaceInTime() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Sample.story)
    try register.append([
      Sample.happening(
        .meetingCalled(.init(meeting: "m0", day: Sample.day("2027-02-20"))), "2027-02-05"),
      Sample.happening(.attended(meeting: "m0", isGuest: false), "2027-02-20", "p1"),
    ])
    #expect(register.state.meetings.map(\.call.meeting) == ["m0", "m1"])
    #expect(register.state == CommitteeState(register.entries))
  }

  @Test func theStateGrowsAsIfItWereMadeAnew() throws {
    let folder = try JournalFolder()
    var register = try Register(reading: folder.path)
    for happening in Sample.story {
      try register.append([happening])
      #expect(register.state == CommitteeState(register.entries))
    }
    #expect(register.contradiction() == nil)
  }

  @Test func aSubstituteMayAttendOneMeeting() throws {
    let folder = try JournalFolder()
    var register = try folder.register(Array(Sample.story.prefix(7)))
    try register.append([
      Sample.happening(.excused(meeting: "m1"), "2027-03-01", "p1"),
      Sample.happening(.substituted(meeting: "m1", by: Sample.person("p7")), "2027-03-01", "p1"),
      Sample.happening(.attended(meeting: "m1", isGuest: false), "2027-03-04", "p7"),
    ])
    let people = register.state.people
    #expect(
      people[Sample.person("p1")]?.presence["m1"] == .substituted(by: Sample.person("p7")))
    #expect(people[Sample.person("p7")]?.presence["m1"] == .attended)
    #expect(people[Sample.person("p7")]?.mandates.isEmpty == true)
  }

  @Test func theNextOfTheReserveIsTheFirstWhoMaySit() throws {
    let folder = try JournalFolder()
    var register = try folder.register([Sample.opening()])
    for (place, id) in ["a", "b", "c", "d"].enumerated() {
      try register.append([
        Sample.happening(.drawn(college: "users", reserve: place + 1), "2027-01-05", id)
      ])
    }
    try register.append([
      Sample.happening(.drawn(college: "agents", reserve: 1), "2027-01-05", "e"),
      Sample.happening(.invited(answerBy: nil), "2027-01-06", "a"),
      Sample.happening(.declined, "2027-01-07", "a"),
      Sample.happening(.appointed(.init(college: "users")), "2027-01-08", "b"),
      Sample.happening(.erased, "2027-01-09", "c"),
    ])
    #expect(
      register.state.reserve(of: "users", on: Sample.day("2027-02-01")) == [Sample.person("d")])
  }
}
