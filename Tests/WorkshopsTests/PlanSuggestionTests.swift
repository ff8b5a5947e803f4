import Population
import Testing

@testable import Workshops

/// The three best steps, against all steps there are.
@Suite struct PlanSuggestionTests {
  /// People thrown at tables at random, so that much can be made better.
  private func plan(_ seed: UInt64) -> WorkshopPlan {
    let pool = SampleMeeting.pool(9, seed: seed)
    var random = FastRandom(state: seed)
    return WorkshopPlan(
      pool: pool, tables: 3,
      seats: (0..<2).map { _ in (0..<9).map { _ in random.next(below: 3) } })
  }

  private func constraints(_ plan: WorkshopPlan) -> WorkshopConstraints {
    var constraints = WorkshopConstraints()
    constraints.apart = [[0, 1, 2]]
    constraints.together = [[3, 4, 5]]
    constraints.pins = [.init(person: 6, round: 1, table: 2)]
    constraints.rules = [.init(attribute: 2, value: 1, least: 1, most: 3)]
    constraints.capacities = [4, WorkshopConstraints.manySeats, 2]
    constraints.earlierMeetings = [.init(one: 7, other: 8, times: 1)]
    return constraints
  }

  /// What a step gives, counted anew from the plans before and after; `nil` if it breaks anything.
  private func gain(
    _ before: WorkshopPlan, _ after: WorkshopPlan, _ round: Int,
    _ constraints: WorkshopConstraints
  ) -> [Int]? {
    let (old, new) = (
      ConstraintBreach.all(in: before, constraints), ConstraintBreach.all(in: after, constraints)
    )
    let breaksNone = new.allSatisfy { breach in
      old.contains { $0.isSameDemand(as: breach) && $0.amount >= breach.amount }
    }
    guard breaksNone else { return nil }
    let mended = old.reduce(0) { $0 + $1.amount } - new.reduce(0) { $0 + $1.amount }
    let pairs = [before, after].map {
      MeetingFigures($0, earlier: constraints.earlierMeetings).distinctPairs
    }
    let even = [before, after].map { misses($0, round, constraints) }
    let gain = [mended, even[0] - even[1], pairs[1] - pairs[0]]
    if mended == 0, gain[1] < 0 || (gain[1] == 0 && gain[2] <= 0) { return nil }
    return mended < 0 ? nil : gain
  }

  /// How far sizes and counts are outside their bounds.
  private func misses(
    _ plan: WorkshopPlan, _ round: Int, _ constraints: WorkshopConstraints
  ) -> Int {
    var request = WorkshopRequest(pool: plan.pool, tables: plan.tables, rounds: plan.rounds)
    request.constraints.capacities = constraints.capacities
    let problem = SeatingProblem(request)
    let sizes = plan.sizes(round: round)
    return problem.misses(plan.seats[round], round: round)
      + sizes.indices.reduce(0) { $0 + problem.sizes[round][$1].miss(sizes[$1]) }
  }

  @Test(arguments: UInt64(1)...12, [false, true])
  func areTheBestOfAllSteps(_ seed: UInt64, _ isBound: Bool) {
    let plan = plan(seed)
    let constraints = isBound ? constraints(plan) : WorkshopConstraints()
    var gains: [[Int]] = []
    for round in plan.seats.indices {
      for person in 0..<9 {
        for table in 0..<3 where plan.seats[round][person] != table {
          var seats = plan.seats[round]
          seats[person] = table
          gains += [gain(plan, plan.replacing(round, by: seats), round, constraints)]
            .compactMap { $0 }
        }
        for other in (person + 1)..<9 where plan.seats[round][person] != plan.seats[round][other] {
          var seats = plan.seats[round]
          seats.swapAt(person, other)
          gains += [gain(plan, plan.replacing(round, by: seats), round, constraints)]
            .compactMap { $0 }
        }
      }
    }
    let best = gains.sorted { $1.lexicographicallyPrecedes($0) }.prefix(3)
    let found = PlanSuggestion.best(3, for: plan, constraints: constraints)
    #expect(found.map { [$0.mended, $0.evenness, $0.pairs] } == Array(best))
  }
}
