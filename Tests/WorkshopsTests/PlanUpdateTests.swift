import Population
import Testing

@testable import Workshops

@Suite struct PlanUpdateTests {
  /// Dealt by college, so that sizes and colleges are even.
  private func plan(_ people: Int, tables: Int, seed: UInt64) -> WorkshopPlan {
    let pool = SampleMeeting.pool(people, seed: seed)
    let seated = EvenSplit.tables(
      of: Array(0..<people), left: pool.people.map { $0.values[0] },
      right: pool.people.map { _ in 0 }, count: tables)
    var seats = [Int?](repeating: nil, count: people)
    for (table, people) in seated.enumerated() {
      for person in people { seats[person] = table }
    }
    return WorkshopPlan(pool: pool, tables: tables, seats: [seats, seats])
  }

  @Test func nobodyMovesWhenNobodyIsAbsent() throws {
    let plan = plan(20, tables: 3, seed: 1)
    let update = try PlanUpdate(plan, absent: [], arrived: [])
    #expect(update.plan == plan)
    #expect(update.moves.isEmpty)
  }

  @Test func pastRoundsStay() throws {
    let plan = plan(20, tables: 3, seed: 1)
    let update = try PlanUpdate(plan, absent: [0, 1, 2, 3, 4], arrived: [], from: 1)
    #expect(update.plan.seats[0] == plan.seats[0])
    #expect(update.plan.largestSpread(of: 0) <= 1)
  }

  /// Against every seating of those who are left.
  @Test(arguments: 1...12)
  func noOtherSeatingMovesFewer(_ seed: UInt64) throws {
    let plan = plan(9, tables: 2, seed: seed)
    var random = FastRandom(state: seed)
    var order = Array(0..<9)
    random.shuffle(&order)
    let absent = Set(order.prefix(3))
    let update = try PlanUpdate(plan, absent: absent, arrived: [])
    let present = order.dropFirst(3)
    var fewest = Int.max
    for choice in 0..<(1 << present.count) {
      var seats = [Int?](repeating: nil, count: 9)
      for (bit, person) in present.enumerated() { seats[person] = choice >> bit & 1 }
      let tried = WorkshopPlan(pool: plan.pool, tables: 2, seats: [seats])
      let sizes = tried.sizes(round: 0)
      guard abs(sizes[0] - sizes[1]) <= 1, tried.largestSpread(of: 0) <= 1 else { continue }
      fewest = min(fewest, present.count { seats[$0] != plan.seats[0][$0] })
    }
    #expect(update.fewestMoves[0] == fewest)
    #expect(update.moves.count { $0.round == 0 } == fewest)
    #expect(update.plan.largestSpread(of: 0) <= 1)
  }

  @Test func whoHasArrivedGetsASeat() throws {
    let full = plan(10, tables: 2, seed: 3)
    var seats = full.seats
    for round in seats.indices { seats[round][9] = nil }
    let update = try PlanUpdate(
      WorkshopPlan(pool: full.pool, tables: 2, seats: seats), absent: [], arrived: [9])
    #expect(update.plan.seats.allSatisfy { $0[9] != nil })
    #expect(update.plan.largestSpread(of: 0) <= 1)
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

  /// Two kept apart who would meet at the table where one of them is moved.
  @Test(arguments: 1...20)
  func constraintsHoldAfterwards(_ seed: UInt64) throws {
    let plan = plan(24, tables: 3, seed: seed)
    var constraints = WorkshopConstraints()
    let (one, other) = (plan.people(round: 0, table: 0)[0], plan.people(round: 0, table: 1)[0])
    constraints.apart = [[one, other]]
    constraints.pins = [.init(person: one, round: nil, table: 0)]
    let away = plan.people(round: 0, table: 2).prefix(4)
    let update = try PlanUpdate(
      plan, absent: Set(away), arrived: [], constraints: constraints)
    for round in 0..<2 {
      #expect(update.brokenConstraints[round] == 0)
      #expect(update.plan.seats[round][one] == 0)
      #expect(update.plan.seats[round][other] != 0)
      #expect(update.moves.count { $0.round == round } >= update.fewestMoves[round])
    }
    #expect(update.plan.largestSpread(of: 0) <= 1)
  }

  @Test func asFewMoveWhateverElseIsMadeEven() throws {
    for seed in UInt64(1)...10 {
      let plan = plan(30, tables: 4, seed: seed)
      let update = try PlanUpdate(plan, absent: [0, 3, 7, 11, 12, 20], arrived: [])
      for round in 0..<2 {
        #expect(update.moves.count { $0.round == round } == update.fewestMoves[round])
      }
    }
  }
}
