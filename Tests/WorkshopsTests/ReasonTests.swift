import Lottery
import Population
import Testing

@testable import Workshops

@Suite struct ReasonTests {
  /// Two tables of two: with the first two attributes even, each table holds two people who agree
  /// on the third, which is whether the first two agree.
  private var parityPool: Pool {
    let values = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
    return Pool(
      attributes: ["college", "quarter", "gender"].map {
        Attribute(name: $0, values: ["a", "b"])
      },
      people: values.enumerated().map { Pool.Person(id: "P\($0)", values: $1) })
  }

  @Test func aMissThatCannotBeHelpedIsProved() throws {
    var request = WorkshopRequest(pool: parityPool, tables: 2, rounds: 1)
    request.tries = 2000
    let result = try WorkshopPlanner(request, seed: Seed("reasons")).plan()
    #expect(result.misses == [EvennessMiss(attribute: 2, spread: 2, reason: .impossible)])
    #expect(result.plan.largestSpread(of: 1) == 0)
  }

  @Test func anEvenPlanHasNoMisses() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(20), tables: 2, rounds: 1)
    request.tries = 20_000
    let result = try WorkshopPlanner(request, seed: Seed("reasons")).plan()
    #expect(result.misses.isEmpty)
  }

  @Test func wishesAreCountedByTheBestOneMet() {
    let plan = WorkshopPlan(
      pool: parityPool, tables: 2, seats: [[0, 0, 1, 1], [0, 1, 1, 0]])
    let wishes: [WorkshopConstraints.Wish] = [
      .init(person: 0, table: 1, rank: 1), .init(person: 0, table: 0, rank: 2),
      .init(person: 1, table: 1, rank: 1), .init(person: 1, table: 0, rank: 2),
      .init(person: 2, table: 0, rank: 1),
    ]
    let figures = WishFigures(wishes, in: plan)
    #expect(figures.people == 3)
    #expect(figures.met == [1, 1])
    #expect(figures.unmet == 1)
  }
}
