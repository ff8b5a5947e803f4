import Lottery
import Population
import Testing

@testable import Workshops

@Suite struct EqualCollegesTests {
  /// The facilitator's example: 23 users, 31 agents, 40 partners.
  private var pool: Pool {
    let colleges = [(0, 23), (1, 31), (2, 40)].flatMap { [Int](repeating: $0, count: $1) }
    return Pool(
      attributes: [Attribute(name: "college", values: ["user", "agent", "partner"])],
      people: colleges.enumerated().map { Pool.Person(id: "P\(100 + $0)", values: [$1]) })
  }

  @Test func noCollegeOutnumbersTheUsers() throws {
    let equal = EqualColleges(pool, users: 0, seed: try Seed("417"))
    #expect(equal.colleges.map(\.seated) == [23, 23, 23])
    #expect(equal.participants.count == 69)
    #expect(equal.observers.count == 25)
    #expect(Set(equal.participants).isDisjoint(with: equal.observers))
  }

  /// The lot is the order of tickets, which `sha256sum` repeats.
  @Test func observersAreThoseWithTheLargestTickets() throws {
    let seed = try Seed("417")
    let equal = EqualColleges(pool, users: 0, seed: seed)
    let agents = pool.people.indices.filter { pool.people[$0].values[0] == 1 }
    let ranked = agents.sorted {
      Ticket(seed: seed, label: .workshops, id: pool.people[$0].id)
        < Ticket(seed: seed, label: .workshops, id: pool.people[$1].id)
    }
    #expect(equal.observers.filter(agents.contains) == Array(ranked.dropFirst(23)))
  }

  @Test(arguments: zip([["Usagers", "Agents"], ["a", "b"], ["user", "users"]], [0, nil, nil]))
  func usersAreRecognisedByTheirNameAlone(_ names: [String], _ expected: Int?) {
    #expect(EqualColleges.users(among: names) == expected)
  }
}
