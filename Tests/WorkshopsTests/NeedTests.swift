import Population
import Testing

@testable import Workshops

@Suite struct NeedTests {
  @Test(arguments: UInt64(1)...80)
  func whatIsCalledImpossibleIsAndNothingElse(_ number: UInt64) throws {
    let small = SmallNeeds(number, hasStaff: false)
    do {
      let planner = try WorkshopPlanner(small.request, seed: SampleMeeting.seed())
      let plan = try planner.plan().plan
      #expect(small.isPossible)
      expectNeedsMet(plan, planner.request.constraints)
    } catch WorkshopError.contradiction(let demands, let isSmallest) {
      #expect(!small.isPossible, "\(demands)")
      #expect(isSmallest)
      #expect(!demands.isEmpty)
    }
  }

  @Test(arguments: 1...5, WorkshopPreference.allCases)
  func allWithANeedSitWhereItIsOfferedUnderEverySeed(
    _ seed: Int, _ preference: WorkshopPreference
  ) throws {
    var request = WorkshopRequest(
      pool: SampleMeeting.pool(24), tables: 4, rounds: 2, preference: preference)
    request.tries = 4_000
    request.constraints.provisions = [
      .init(name: "step-free", isOffered: [true, true, false, false]),
      .init(name: "interpreter", isOffered: [false, true, true, false]),
    ]
    request.constraints.needs = [
      .init(person: 3, provision: 0), .init(person: 3, provision: 1),
      .init(person: 8, provision: 0), .init(person: 9, provision: 0),
      .init(person: 20, provision: 1), .init(person: 21, provision: 1),
    ]
    request.constraints.apart = [[3, 8]]
    request.constraints.together = [[9, 22]]
    let plan = try WorkshopPlanner(request, seed: SampleMeeting.seed("\(seed)")).plan().plan
    expectNeedsMet(plan, request.constraints)
    #expect(plan.largestSpread(of: 0) <= 1)
    for round in plan.seats.indices {
      let sizes = plan.sizes(round: round)
      #expect(sizes.allSatisfy { $0 == 6 })
      #expect(plan.seats[round][9] == plan.seats[round][22])
      #expect(plan.seats[round][3] != plan.seats[round][8])
    }
  }

  @Test func needsThatAllTablesMeetChangeNothing() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(12), tables: 3, rounds: 2)
    request.tries = 4_000
    let free = try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan().plan
    request.constraints.provisions = [
      .init(name: "step-free", isOffered: [true, true, true])
    ]
    request.constraints.needs = [.init(person: 3, provision: 0)]
    #expect(try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan().plan == free)
  }

  /// Four need table 2, which has three seats.
  @Test func aRoomTooSmallForThoseWhoNeedItIsNamedWithThem() throws {
    let pool = Pool(
      attributes: [Attribute(name: "college", values: ["a"])],
      people: (1...9).map { Pool.Person(id: "P\($0)", values: [0]) })
    var request = WorkshopRequest(pool: pool, tables: 2)
    request.constraints.provisions = [.init(name: "step-free", isOffered: [false, true])]
    request.constraints.needs = (0..<4).map { .init(person: $0, provision: 0) }
    request.constraints.capacities = [9, 3]
    let planner = try WorkshopPlanner(request, seed: SampleMeeting.seed())
    #expect(
      throws: WorkshopError.contradiction(
        [
          .capacity(table: 2, seats: 3),
          .need("step-free", people: ["P1", "P2", "P3", "P4"], tables: [2], staff: []),
        ], isSmallest: true)
    ) { try planner.plan() }
  }

  private func expectNeedsMet(_ plan: WorkshopPlan, _ constraints: WorkshopConstraints) {
    let offers = constraints.offers(tables: plan.tables)
    for need in constraints.needs {
      for seats in plan.seats {
        #expect(seats[need.person].map { offers[need.provision][$0] } == true)
      }
    }
  }
}
