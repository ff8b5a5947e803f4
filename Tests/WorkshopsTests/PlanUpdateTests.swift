import Population
import Testing

@testable import Workshops

@Suite struct PlanUpdateTests {
  /// Dealt by college, so that sizes and colleges are even.
  private func plan(
    _ people: Int, tables: Int, seed: UInt64, rounds: Int = 2
  ) -> WorkshopPlan {
    let pool = SampleMeeting.pool(people, seed: seed)
    let seated = EvenSplit.tables(
      of: Array(0..<people), left: pool.people.map { $0.values[0] },
      right: pool.people.map { _ in 0 }, count: tables)
    var seats = [Int?](repeating: nil, count: people)
    for (table, people) in seated.enumerated() {
      for person in people { seats[person] = table }
    }
    return WorkshopPlan(
      pool: pool, tables: tables, seats: [[Int?]](repeating: seats, count: rounds))
  }

  private func update(
    _ plan: WorkshopPlan, absent: Set<Int> = [], arrived: Set<Int> = [], from first: Int = 0,
    _ constraints: WorkshopConstraints = WorkshopConstraints(),
    preference: WorkshopPreference = .evenness
  ) throws -> PlanUpdate {
    var request = UpdateRequest(plan)
    request.preference = preference
    request.absent = absent
    request.arrived = arrived
    request.first = first
    request.constraints = constraints
    request.tries = 3000
    return try PlanUpdate(request, seed: SampleMeeting.seed())
  }

  @Test func nobodyMovesWhenNobodyIsAbsent() throws {
    let plan = plan(20, tables: 3, seed: 1)
    let update = try update(plan)
    #expect(update.plan == plan)
    #expect(update.moves.isEmpty)
    #expect(update.toCome == nil)
  }

  @Test(arguments: 0...2)
  func pastRoundsStay(_ first: Int) throws {
    let two = plan(20, tables: 3, seed: 1)
    let plan = WorkshopPlan(pool: two.pool, tables: 3, seats: two.seats + [two.seats[0]])
    let update = try update(plan, absent: [0, 1, 2, 3, 4], from: first)
    #expect(update.plan.seats.prefix(first) == plan.seats.prefix(first))
    #expect(update.plan.seats.dropFirst(first).allSatisfy { $0.prefix(5).allSatisfy { $0 == nil } })
    #expect(update.plan.isEven(capacities: []))
    #expect(update.moves.allSatisfy { $0.round == first })
  }

  /// Against every seating of those who are left.
  @Test(arguments: 1...12)
  func noOtherSeatingMovesFewer(_ seed: UInt64) throws {
    let plan = plan(9, tables: 2, seed: seed, rounds: 1)
    var random = FastRandom(state: seed)
    var order = Array(0..<9)
    random.shuffle(&order)
    let absent = Set(order.prefix(3))
    let fewest = fewestMoves(plan, present: Array(order.dropFirst(3))) { _ in true }
    let update = try update(plan, absent: absent)
    #expect(update.fewestMoves == fewest)
    #expect(update.isFewest)
    #expect(update.moves.count == fewest)
    #expect(update.plan.largestSpread(of: 0) <= 1)
  }

  /// The same with constraints of every kind, drawn at random; where no seating respects them all,
  /// a contradiction is said that is one.
  @Test(arguments: 1...30)
  func noOtherSeatingThatRespectsConstraintsMovesFewer(_ seed: UInt64) throws {
    let plan = plan(9, tables: 2, seed: seed, rounds: 1)
    var random = FastRandom(state: seed)
    var order = Array(0..<9)
    random.shuffle(&order)
    var constraints = WorkshopConstraints()
    constraints.apart = [[order[3], order[4]]]
    constraints.together = [[order[5], order[6]]]
    constraints.pins = [.init(person: order[7], round: seed % 2 == 0 ? 0 : nil, table: 0)]
    constraints.rules = [.init(attribute: 2, value: 0, least: 1, most: .max)]
    if seed % 3 == 0 { constraints.capacities = [WorkshopConstraints.manySeats, 3] }
    let fewest = fewestMoves(plan, present: Array(order.dropFirst(3))) { tried in
      ConstraintBreach.all(in: tried, constraints).isEmpty
    }
    do {
      let update = try update(plan, absent: Set(order.prefix(3)), constraints)
      #expect(update.moves.count == fewest)
      #expect(update.isFewest)
      #expect(ConstraintBreach.all(in: update.plan, constraints).isEmpty)
    } catch let error as WorkshopError {
      #expect(fewest == nil, "\(error)")
    }
  }

  /// The fewest moves of all seatings at two tables that are even; `nil` if there is none.
  private func fewestMoves(
    _ plan: WorkshopPlan, present: [Int], where holds: (WorkshopPlan) -> Bool
  ) -> Int? {
    (0..<(1 << present.count)).compactMap { choice -> Int? in
      var seats = [Int?](repeating: nil, count: plan.pool.people.count)
      for (bit, person) in present.enumerated() { seats[person] = choice >> bit & 1 }
      let tried = WorkshopPlan(pool: plan.pool, tables: 2, seats: [seats])
      guard tried.isEven(capacities: []), holds(tried) else { return nil }
      return present.count { seats[$0] != plan.seats[0][$0] }
    }.min()
  }

  @Test func whoHasArrivedGetsASeat() throws {
    let full = plan(10, tables: 2, seed: 3)
    var seats = full.seats
    for round in seats.indices { seats[round][9] = nil }
    let update = try update(
      WorkshopPlan(pool: full.pool, tables: 2, seats: seats), arrived: [9])
    #expect(update.plan.seats.allSatisfy { $0[9] != nil })
    #expect(update.plan.largestSpread(of: 0) <= 1)
  }

  @Test func attendanceThatIsGivenHoldsForTheRoundsToCome() throws {
    let plan = plan(12, tables: 2, seed: 3)
    var constraints = WorkshopConstraints()
    constraints.attendance = (0..<12).map { [true, $0 != 4] }
    let update = try update(plan, from: 1, constraints)
    #expect(update.plan.seats[0] == plan.seats[0])
    #expect(update.plan.seats[1][4] == nil)
    #expect(update.plan.seats[1].count { $0 != nil } == 11)
  }

  /// The rounds to come against as few moves as possible in them too.
  @Test(arguments: 1...2)
  func roundsToComeAreNeverWorseThanRepairedOnes(_ seed: UInt64) throws {
    let two = plan(24, tables: 4, seed: seed)
    let plan = WorkshopPlan(
      pool: two.pool, tables: 4, seats: [two.seats[0], two.seats[0], two.seats[0]])
    var constraints = WorkshopConstraints()
    constraints.apart = [[20, 21]]
    constraints.pins = [.init(person: 22, round: 2, table: 3)]
    constraints.earlierMeetings = [.init(one: 0, other: 23, times: 1)]
    let update = try update(plan, absent: [1, 5, 6], constraints)
    let toCome = try #require(update.toCome)
    #expect(toCome.rounds == 1..<3)
    #expect(toCome.isPlannedAnew)
    // More even, or as even with more pairs who meet.
    #expect(
      (toCome.misses, -toCome.pairs)
        < (toCome.missesWithFewestMoves, -toCome.pairsWithFewestMoves))
    let figures = MeetingFigures(update.plan, earlier: constraints.earlierMeetings)
    #expect(figures.distinctPairs == toCome.pairs)
    #expect(ConstraintBreach.all(in: update.plan, constraints).isEmpty)
    #expect(update.plan.isEven(capacities: []))
    #expect(try self.update(plan, absent: [1, 5, 6], constraints) == update)
  }

  /// What goes first in a plan goes first in its rounds to come: evenness is not given away for
  /// meetings, nor meetings for evenness.
  @Test(arguments: [WorkshopPreference.evenness, .meetings])
  func whatGoesFirstGoesFirstInTheRoundsToCome(_ preference: WorkshopPreference) throws {
    var traded = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let pool = SampleMeeting.pool(36, seed: seed)
      var request = WorkshopRequest(pool: pool, tables: 6, rounds: 3, preference: .meetings)
      request.tries = 20_000
      let plan = try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan().plan
      let update = try update(plan, absent: [1, 5, 6], preference: preference)
      let toCome = try #require(update.toCome)
      let (misses, fewest) = (toCome.misses, toCome.missesWithFewestMoves)
      let (pairs, least) = (toCome.pairs, toCome.pairsWithFewestMoves)
      switch preference {
      case .evenness:
        #expect((misses, -pairs) <= (fewest, -least))
        if pairs < least { traded += 1 }
      case .meetings:
        #expect((-pairs, misses) <= (-least, fewest))
      }
    }
    // From a plan of meetings alone, evenness has its price: else this would show nothing.
    if preference == .evenness { #expect(traded > 0) }
  }

  @Test func aContradictionThatAbsencesCauseIsNamedByItsMembers() throws {
    let plan = plan(12, tables: 2, seed: 2)
    var constraints = WorkshopConstraints()
    let women = plan.pool.people.indices.filter { plan.pool.people[$0].values[2] == 0 }
    constraints.rules = [.init(attribute: 2, value: 0, least: 1, most: .max)]
    #expect(throws: Never.self) { try update(plan, constraints) }
    do {
      _ = try update(plan, absent: Set(women.dropFirst()), constraints)
      Issue.record("updated")
    } catch let WorkshopError.contradiction(demands, isSmallest) {
      #expect(demands == [.rule(value: "F", least: 1, most: .max)])
      #expect(isSmallest)
    }
  }

  /// Somebody else of the same college and table would like to go where one has to.
  @Test(arguments: 1...10)
  func aWishDecidesWhoMoves(_ seed: UInt64) throws {
    let full = plan(24, tables: 4, seed: seed)
    let pool = Pool(
      attributes: Array(full.pool.attributes.prefix(1)),
      people: full.pool.people.map { .init(id: $0.id, values: [$0.values[0]]) })
    let plan = WorkshopPlan(pool: pool, tables: 4, seats: [full.seats[0]])
    let absent = Set(plan.people(round: 0, table: 0).prefix(2))
    let free = try update(plan, absent: absent)
    for move in free.moves.prefix(1) {
      let other = pool.people.indices.first {
        plan.seats[0][$0] == move.from && $0 != move.person
          && pool.people[$0].values == pool.people[move.person].values
          && free.plan.seats[0][$0] == move.from
      }
      guard let other else { continue }
      var constraints = WorkshopConstraints()
      constraints.wishes = [.init(person: other, table: move.to, rank: 1)]
      let wished = try update(plan, absent: absent, constraints)
      #expect(wished.moves.count == free.moves.count)
      #expect(wished.plan.seats[0][other] == move.to)
    }
  }

  @Test func suggestionsSayWhatTheyGive() throws {
    var plan = plan(12, tables: 2, seed: 2)
    var seats = plan.seats
    seats[0].swapAt(0, 11)
    plan = WorkshopPlan(pool: plan.pool, tables: 2, seats: seats)
    let before = MeetingFigures(plan).distinctPairs
    for step in PlanSuggestion.best(3, for: plan) {
      var changed = plan.seats
      let from = changed[step.round][step.person]
      changed[step.round][step.person] = step.table
      if let partner = step.partner { changed[step.round][partner] = from }
      let after = WorkshopPlan(pool: plan.pool, tables: 2, seats: changed)
      #expect(MeetingFigures(after).distinctPairs - before == step.pairs)
    }
  }

  @Test func asFewMoveWhateverElseIsMadeEven() throws {
    for seed in UInt64(1)...10 {
      let plan = plan(30, tables: 4, seed: seed, rounds: 1)
      let update = try update(plan, absent: [0, 3, 7, 11, 12, 20])
      #expect(update.moves.count { $0.from != nil } == update.fewestMoves)
    }
  }
}
