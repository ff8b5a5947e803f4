import Population
import Testing

@testable import Committee

@Suite struct CommitteeYearTests {
  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  /// Three users of four seats, one named mayor; A always comes, B stopped, C is represented.
  private func state() throws -> CommitteeState {
    var state = CommitteeState()
    var number = 0
    func add(_ event: RegisterEvent, _ on: String, _ person: String? = nil) throws {
      number += 1
      state.apply(RegisterEntry(Happening(event, on: try day(on), to: person), number: number))
    }
    try add(.opened(committee: "C", key: "k"), "2025-01-01")
    let until = try day("2027-12-31")
    for person in ["A", "B", "C"] {
      try add(.appointed(.init(college: "users", until: until)), "2025-02-01", person)
    }
    try add(.appointed(.init(college: "bodies", seat: "mayor")), "2025-02-01", "M")
    for (name, date) in [("m1", "2026-01-10"), ("m2", "2026-04-10"), ("m3", "2026-07-10")] {
      try add(.meetingCalled(.init(meeting: name, day: try day(date), theme: "T")), "2025-12-01")
      try add(.attended(meeting: name, isGuest: false), date, "A")
      if name == "m1" {
        try add(.attended(meeting: name, isGuest: false), date, "B")
      } else {
        try add(.absent(meeting: name), date, "B")
      }
      try add(.substituted(meeting: name, by: "D"), date, "C")
      try add(.attended(meeting: name, isGuest: true), date, "G")
      try add(.meetingHeld(meeting: name), date)
    }
    try add(.recordSent(meeting: "m1"), "2026-01-20")
    return state
  }

  private func year() throws -> CommitteeYear {
    let rules = CommitteeRules(
      name: "C",
      colleges: [
        College(id: "users", name: "Users", seats: .range(2...4)),
        College(
          id: "bodies", name: "Bodies",
          seats: .listed([
            .init(id: "mayor", title: "The mayor"), .init(id: "caf", title: "The CAF"),
          ])),
      ])
    return CommitteeYear(
      of: try state(), rules: rules, in: try day("2026-01-01")...day("2026-12-31"))
  }

  @Test func everySeatIsHeldOrVacant() throws {
    let colleges = try year().colleges
    #expect(colleges.map(\.name) == ["Users", "Bodies"])
    #expect(colleges[0].seats.map(\.holder) == ["A", "B", "C", nil])
    #expect(colleges[1].seats.map(\.title) == ["The mayor", "The CAF"])
    #expect(colleges[1].seats.map(\.holder) == ["M", nil])
    #expect(colleges.map(\.vacant) == [1, 1])
  }

  @Test func meetingsCountThoseWhoCameCollegeByCollege() throws {
    let meetings = try year().meetings
    #expect(meetings.map(\.name) == ["m1", "m2", "m3"])
    let users = meetings.map { $0.attendance(in: "users") }
    #expect(users.map(\.members) == [3, 3, 3])
    #expect(users.map(\.attended) == [2, 1, 1])
    #expect(users.map(\.substituted) == [1, 1, 1])
    #expect(users.map(\.absent) == [0, 1, 1])
    // Nothing was written down of the mayor.
    #expect(meetings.map { $0.attendance(in: "bodies").unknown } == [1, 1, 1])
    #expect(meetings.map(\.guests) == [1, 1, 1])
    #expect(meetings.map(\.recordSent) == [try day("2026-01-20"), nil, nil])
  }

  @Test func namesThoseWhoHaveStoppedComing() throws {
    let year = try year()
    #expect(year.missing().map(\.person) == ["B"])
    #expect(year.missing().map(\.missedInARow) == [2])
    #expect(year.missing(atLeast: 3).isEmpty)
    let present = Dictionary(uniqueKeysWithValues: year.members.map { ($0.person, $0.present) })
    #expect(present == ["A": 3, "B": 1, "C": 3, "M": 0])
  }

  @Test func collegesWithoutRulesAreThoseWhereSomebodySits() throws {
    let span = try day("2025-01-01")...day("2025-12-31")
    let year = CommitteeYear(of: try state(), in: span)
    #expect(year.colleges.map(\.id) == ["bodies", "users"])
    #expect(year.colleges.map(\.held) == [1, 3])
    #expect(year.meetings.isEmpty)
    #expect(year.members.map(\.expected) == [0, 0, 0, 0])
  }

  @Test func theLastDayOfAMandateIsTheEarlierOfItsTermAndItsEnd() throws {
    var mandate = Mandate(
      college: "c", seat: nil, start: try day("2025-01-01"), until: try day("2025-12-31"))
    #expect(mandate.lastDay == (try day("2025-12-31")))
    mandate.end = (try day("2025-03-01"), .withdrew)
    #expect(mandate.lastDay == (try day("2025-02-28")))
  }
}
