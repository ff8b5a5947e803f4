import Lottery
import Population
import Testing

@testable import Selection

@Suite struct ReplacementTests {
  /// A small panel of which some members leave, from a number.
  struct Case {
    let demands: PanelDemands
    let panel: [Int]
    let gone: Set<Int>
    let reserve: [Int]

    init?(_ number: Int) throws {
      demands = try SmallDemands(number).demands
      let keeping = Array(demands.groups(of: demands.size)).filter(demands.keepsHouseholds)
      guard !keeping.isEmpty else { return nil }
      panel = keeping[number * 7 % keeping.count]
      gone = Set(panel.prefix(1 + number % 2))
      reserve = demands.pool.people.indices.reversed().filter { [panel] in !panel.contains($0) }
        .dropLast(number % 3 + 1)
    }

    func situation(_ reserve: [Int] = []) throws -> Replacement.Situation {
      Replacement.Situation(
        problem: try demands.problem(), panel: panel, gone: gone, reserve: reserve)
    }

    var seated: [Int] { panel.filter { !gone.contains($0) } }

    /// All ways to fill seats, with no two members of one household.
    var refills: [[Int]] {
      let others = Set(demands.pool.people.indices).subtracting(panel)
      return (0...gone.count).flatMap { count in
        demands.groups(of: count).filter { refill in
          Set(refill).isSubset(of: others) && demands.keepsHouseholds(seated + refill)
        }
      }
    }

    func violation(_ refill: [Int]) -> Int {
      demands.quotas.reduce(0) {
        $0 + $1.distance(to: demands.count($1, in: seated + refill))
      }
    }

    /// The refills that fill most seats, miss quotas least, and take most people of the reserve.
    func best(_ reserve: [Int]) -> [[Int]] {
      let filled = refills.filter { $0.count == refills.map(\.count).max() }
      let least = filled.map(violation).min()
      let closest = filled.filter { violation($0) == least }
      let most = closest.map { $0.filter(reserve.contains).count }.max()
      return closest.filter { $0.filter(reserve.contains).count == most }
    }
  }

  static let cases = (0..<100).compactMap { try? Case($0) }

  @Test func noRefillIsBetterThanTheOneChosen() throws {
    for small in Self.cases {
      for reserve in [[], small.reserve] {
        let found = Replacement(in: try small.situation(reserve), seed: try Seed("any"))
        let best = small.best(reserve)
        #expect(best.contains(found.chosen.sorted()))
        #expect(found.isProved)
        #expect(found.violation == small.violation(found.chosen))
        #expect(found.fromReserve == found.chosen.filter(reserve.contains).count)
      }
    }
  }

  @Test func theSmallestTicketsOfTheBestRefillsAreChosen() throws {
    for small in Self.cases {
      let seed = try Seed("tickets")
      let tickets = small.demands.pool.people.map { Ticket(seed: seed, label: .replace, id: $0.id) }
      let found = Replacement(in: try small.situation(), seed: seed)
      let best = small.best([]).map { refill in refill.map { tickets[$0] }.sorted() }
        .min { $0.lexicographicallyPrecedes($1) }
      #expect(found.chosen.map { tickets[$0] } == best)
    }
  }

  @Test func theReserveIsCalledInItsOrder() throws {
    for small in Self.cases {
      let found = Replacement(in: try small.situation(small.reserve), seed: try Seed("order"))
      func ranks(_ refill: [Int]) -> [Int] { refill.compactMap(small.reserve.firstIndex).sorted() }
      let best = small.best(small.reserve).map(ranks).min { $0.lexicographicallyPrecedes($1) }
      #expect(ranks(found.chosen) == best)
    }
  }

  @Test func seatedMembersStay() throws {
    for small in Self.cases {
      let found = Replacement(in: try small.situation(), seed: try Seed("any"))
      #expect(found.panel == (small.seated + found.chosen).sorted())
    }
  }

  @Test func everySeatIsEquallyLikelyForPeopleWhoAreEquallyUseful() throws {
    let attribute = Attribute(name: "a", values: ["x"])
    let people = (0..<6).map { Pool.Person(id: "p\($0)", values: [0]) }
    let problem = try PanelProblem(
      pool: Pool(attributes: [attribute], people: people), quotas: [], size: 2)
    var counts = [Int](repeating: 0, count: 6)
    for number in 0..<1000 {
      let situation = Replacement.Situation(problem: problem, panel: [0, 1], gone: [0])
      let found = Replacement(in: situation, seed: try Seed("lot \(number)"))
      for person in found.chosen { counts[person] += 1 }
    }
    #expect(counts[0] == 0 && counts[1] == 0)
    // 250 give or take five standard deviations of 13.7.
    #expect(counts[2...].allSatisfy { (181...319).contains($0) })
  }

  @Test func onlyTheReserveIsCalledIfThatIsAsked() throws {
    for small in Self.cases {
      let situation = Replacement.Situation(
        problem: try small.demands.problem(), panel: small.panel, gone: small.gone,
        reserve: small.reserve, isReserveOnly: true)
      let found = Replacement(in: situation, seed: try Seed("any"))
      #expect(found.chosen.allSatisfy(small.reserve.contains))
    }
  }
}
