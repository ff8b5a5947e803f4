import Lottery
import Population
import Testing

@testable import Workshops

@Suite struct WorkshopPlannerTests {
  @Test(arguments: ["1", "2", "3", "4"])
  func everybodySitsOnceAndCollegesAreEvenUnderEverySeed(_ seed: String) throws {
    let plan = try plan(SampleMeeting.pool(23), tables: 4, rounds: 2, seed)
    #expect(plan.seats.allSatisfy { $0.allSatisfy { $0 != nil } })
    for round in plan.seats.indices {
      let sizes = plan.sizes(round: round)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
    #expect(plan.largestSpread(of: 0) <= 1)
    #expect(plan.largestSpread(of: 1) <= 1)
  }

  @Test func theSameSeedGivesTheSamePlan() throws {
    let pool = SampleMeeting.pool(17)
    let one = try plan(pool, tables: 3, rounds: 2, "a")
    #expect(try plan(pool, tables: 3, rounds: 2, "a") == one)
    #expect(try plan(pool, tables: 3, rounds: 2, "b") != one)
  }

  /// 9 people at 3 tables of 3 for 4 rounds: the affine plane of order 3, where everybody meets
  /// everybody exactly once.
  @Test(arguments: WorkshopPreference.allCases)
  func theAffinePlaneIsFound(_ preference: WorkshopPreference) throws {
    let pool = Pool(
      attributes: [Attribute(name: "college", values: ["a"])],
      people: (1...9).map { Pool.Person(id: "\($0)", values: [0]) })
    var request = WorkshopRequest(pool: pool, tables: 3, rounds: 4, preference: preference)
    request.tries = 60_000
    let result = try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan()
    let figures = MeetingFigures(result.plan)
    #expect(figures.distinctPairs == 36)
    #expect(figures.bound == 36)
    #expect(figures.repeatedPairs == 0)
  }

  /// All ways to seat six people at two tables twice, the first round fixed by symmetry.
  @Test func smallCasesReachTheOptimumOfEnumeration() throws {
    let plan = try plan(SampleMeeting.pool(6, seed: 5), tables: 2, rounds: 2, "x")
    let pool = SampleMeeting.pool(6, seed: 5)
    var best = 0
    let halves = (0..<64).filter { $0.nonzeroBitCount == 3 }
    for one in halves {
      for other in halves {
        let seats = [one, other].map { half in (0..<6).map { Int?(half >> $0 & 1) } }
        let tried = WorkshopPlan(pool: pool, tables: 2, seats: seats)
        let isEven = pool.attributes.indices.allSatisfy { tried.largestSpread(of: $0) <= 1 }
        if isEven { best = max(best, MeetingFigures(tried).distinctPairs) }
      }
    }
    let allEven = pool.attributes.indices.allSatisfy { plan.largestSpread(of: $0) <= 1 }
    #expect(best == 0 || (allEven && MeetingFigures(plan).distinctPairs == best))
  }

  @Test func meetingsAreCountedAsByHand() {
    let pool = SampleMeeting.pool(4)
    let plan = WorkshopPlan(
      pool: pool, tables: 2, seats: [[0, 0, 1, 1], [0, 0, 1, nil], [0, 1, 0, 1]])
    let figures = MeetingFigures(plan)
    #expect(figures.distinctPairs == 4)
    #expect(figures.repeatedPairs == 1)
    #expect(figures.mostOfOnePair == 2)
    #expect(figures.metByPerson == [2, 2, 2, 2])
  }

  /// Every pair of people looked at in every round.
  @Test(arguments: 1...5)
  func theMatrixOfCollegesIsCountedAsByHand(_ seed: UInt64) {
    let pool = SampleMeeting.pool(15, seed: seed)
    var random = FastRandom(state: seed)
    let seats = (0..<3).map { _ in
      (0..<15).map { _ -> Int? in random.next(below: 5) == 0 ? nil : random.next(below: 3) }
    }
    let pairs = MeetingFigures(WorkshopPlan(pool: pool, tables: 3, seats: seats))
      .collegePairs(of: pool)
    #expect(pairs.count == 6)
    for pair in pairs {
      let college = pool.people.map { pool.attributes[0].values[$0.values[0]] }
      var (met, possible) = (0, 0)
      for one in 0..<15 {
        for other in 0..<one
        where [college[one], college[other]].sorted() == [pair.one, pair.other].sorted() {
          possible += 1
          met += seats.contains { $0[one] != nil && $0[one] == $0[other] } ? 1 : 0
        }
      }
      #expect(pair.met == met)
      #expect(pair.possible == possible)
    }
  }

  @Test func moreMeetThanInAShuffle() throws {
    let pool = SampleMeeting.pool(24)
    let plan = try plan(pool, tables: 4, rounds: 3, "m")
    var random = FastRandom(state: 9)
    let shuffled = (0..<3).map { _ in
      var seats = (0..<24).map { Int?($0 % 4) }
      random.shuffle(&seats)
      return seats
    }
    let other = MeetingFigures(WorkshopPlan(pool: pool, tables: 4, seats: shuffled))
    #expect(MeetingFigures(plan).distinctPairs > other.distinctPairs)
  }

  @Test(arguments: ["1", "2", "3"])
  func constraintsHoldUnderEverySeed(_ seed: String) throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(20), tables: 4, rounds: 2)
    request.tries = 20_000
    request.constraints.apart = [[0, 1, 2]]
    request.constraints.together = [[3, 4]]
    request.constraints.pins = [
      .init(person: 5, round: nil, table: 2), .init(person: 6, round: 1, table: 0),
    ]
    let plan = try WorkshopPlanner(request, seed: SampleMeeting.seed(seed)).plan().plan
    for seats in plan.seats {
      #expect(Set([seats[0], seats[1], seats[2]]).count == 3)
      #expect(seats[3] == seats[4])
      #expect(seats[5] == 2)
    }
    #expect(plan.seats[1][6] == 0)
    #expect(plan.largestSpread(of: 0) <= 1)
  }

  @Test func aContradictionIsNamedByItsMembersAlone() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(20), tables: 4)
    request.constraints.apart = [[3, 4], [7, 8]]
    request.constraints.together = [[3, 4]]
    let planner = try WorkshopPlanner(request, seed: SampleMeeting.seed())
    let (one, other) = (request.pool.people[3].id, request.pool.people[4].id)
    #expect(
      throws: WorkshopError.contradiction(
        [.apart(one, other), .together([one, other])], isSmallest: true)
    ) { try planner.plan() }
  }

  /// Rooms with exactly the seats of the smaller workshops leave colleges and the second attribute
  /// within one.
  @Test(arguments: 1...4) func smallRoomsThatFitKeepCollegesEven(_ seed: UInt64) throws {
    var request = WorkshopRequest(
      pool: SampleMeeting.pool(34, seed: seed), tables: 4, rounds: 2)
    request.tries = 40_000
    request.constraints.capacities = [9, 8, 9, 9]
    let plan = try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan().plan
    for round in 0..<2 {
      #expect(plan.sizes(round: round)[1] == 8)
      #expect(plan.sizes(round: round).allSatisfy { $0 == 8 || $0 == 9 })
    }
    #expect(plan.largestSpread(of: 0) <= 1)
    #expect(plan.largestSpread(of: 1) <= 1)
  }

  @Test func moreTablesThanPeopleAreRefused() throws {
    #expect(throws: WorkshopError.tooManyTables(tables: 5, people: 4, round: 1)) {
      try WorkshopPlanner(
        WorkshopRequest(pool: SampleMeeting.pool(4), tables: 5), seed: SampleMeeting.seed())
    }
  }

  private func plan(
    _ pool: Pool, tables: Int, rounds: Int, _ seed: String
  ) throws -> WorkshopPlan {
    var request = WorkshopRequest(pool: pool, tables: tables, rounds: rounds)
    request.tries = 40_000
    return try WorkshopPlanner(request, seed: SampleMeeting.seed(seed)).plan().plan
  }
}
