import Lottery
import Testing

@testable import Workshops

@Suite struct RingSearchTests {
  /// A meeting at six tables, and a first seating.
  private func meeting(
    of people: Int, rounds: Int, _ seed: UInt64
  ) throws -> (SeatingProblem, Seating, FastRandom) {
    let pool = SampleMeeting.pool(people, seed: seed)
    let request = WorkshopRequest(pool: pool, tables: 6, rounds: rounds)
    let problem = SeatingProblem(request)
    var random = FastRandom(state: seed)
    let start = try InitialSeating.seat(problem, request, random: &random)
    return (problem, start, random)
  }

  /// What the search says of its own plan is what the seats say.
  @Test(arguments: 1...6)
  func keepsEvenPlansEvenAndCountsPairsRight(_ seed: UInt64) throws {
    let (problem, start, random) = try meeting(of: 36, rounds: 4, seed)
    var search = MeetingSearch(problem, from: start, random: random)
    let (misses, pairs) = (search.misses, search.distinctPairs)
    let seating = search.searchCycles(
      .init(tries: 4000, temperatures: (0.5, 0.3), prices: nil, stages: 100)
    ).best
    let found = MeetingSearch(problem, from: seating, random: random)
    #expect(found.misses <= misses)
    #expect(found.distinctPairs >= pairs)
    for seats in seating { #expect(seats.allSatisfy { (0..<6).contains($0) }) }
    // Kept up to date step by step or counted anew, all is the same.
    let again = MeetingSearch(problem, from: search.seating, random: random)
    #expect(again.distinctPairs == search.distinctPairs)
    #expect(again.misses == search.misses)
    for index in 0..<4 * search.all * 6 { #expect(again.repeats[index] == search.repeats[index]) }
  }

  /// Where misses have a price, what the search says of its steps is what the seats say, and what
  /// may not be uneven never is.
  @Test(arguments: 1...6)
  func countsMissesAndRepeatsOnTheWayRight(_ seed: UInt64) throws {
    let (problem, start, random) = try meeting(of: 36, rounds: 4, seed)
    var search = MeetingSearch(problem, from: start, random: random)
    // Dear misses are mended, cheap ones made: else this would show nothing.
    _ = search.searchCycles(
      .init(tries: 4000, temperatures: (0.5, 0.3), prices: (3, 3), stages: 5))
    let (misses, pairs) = (search.misses, search.distinctPairs)
    let found = search.searchCycles(
      .init(tries: 4000, temperatures: (0.9, 0.9), prices: (0.25, 0.5), stages: 5))
    #expect(found.last.misses > 0)
    let last = MeetingSearch(problem, from: search.seating, random: random)
    #expect(last.misses == misses + found.last.misses)
    #expect(last.distinctPairs == pairs - found.last.repeats)
    let best = MeetingSearch(problem, from: found.best, random: random)
    #expect(best.misses == misses + found.least.misses)
    #expect(best.distinctPairs == pairs - found.least.repeats)
    #expect((best.misses, -best.distinctPairs) <= (misses, -pairs))
    #expect(problem.hasHardEven(search.seating))
  }

  /// Searches of which the worst are given up end no worse than they began, whatever the seed, and
  /// alike on every run.
  @Test(arguments: 1...4)
  func selectedSearchesGetBetter(_ seed: UInt64) throws {
    let (problem, start, random) = try meeting(of: 60, rounds: 5, seed)
    #expect(SearchPopulation.suits(problem))
    var schedule = AnnealingSchedule.evenness(problem, 1)
    schedule.tries = 200_000
    var population = SearchPopulation(problem, from: [start], schedule) {
      FastRandom(state: seed &* 100 &+ UInt64($0))
    }
    let before = MeetingSearch(problem, from: population.seating, random: random)
    var again = population
    population.search(20_000, temperatures: schedule.temperaturesWithPrices)
    again.search(20_000, temperatures: schedule.temperaturesWithPrices)
    #expect(population.seating == again.seating)
    let after = MeetingSearch(problem, from: population.seating, random: random)
    #expect((after.misses, -after.distinctPairs) < (before.misses, -before.distinctPairs))
    #expect(population.isEven == (after.misses == 0))
    #expect(problem.hasHardEven(population.seating))
  }

  /// What is uneven is mended, and where nothing is, mending changes nothing.
  @Test(arguments: 1...6)
  func unevenPlansAreMended(_ seed: UInt64) throws {
    let (problem, start, random) = try meeting(of: 60, rounds: 5, seed)
    var schedule = AnnealingSchedule.evenness(problem, 1)
    schedule.tries = 4000
    var population = SearchPopulation(problem, from: [start], schedule) {
      FastRandom(state: seed &* 100 &+ UInt64($0))
    }
    // Else this would show nothing.
    #expect(!population.isEven)
    population.mend(5000, from: 0.35, price: 10)
    #expect(population.isEven)
    let mended = population.seating
    #expect(MeetingSearch(problem, from: mended, random: random).misses == 0)
    #expect(problem.hasHardEven(mended))
    population.mend(5000, from: 0.35, price: 10)
    #expect(population.seating == mended)
  }

  /// Where nobody meets anybody twice and all is even, the search ends at once: so many
  /// rings would take many minutes.
  @Test(.timeLimit(.minutes(1))) func aPerfectPlanEndsTheSearch() throws {
    var request = WorkshopRequest(
      pool: SampleMeeting.pool(72, seed: 3), tables: 24, rounds: 4)
    request.tries = 400_000
    let plan = try WorkshopPlanner(request, seed: Seed("417")).plan().plan
    let problem = SeatingProblem(request)
    let seating = plan.seats.map { $0.map { $0 ?? -1 } }
    let isPerfect = MeetingSearch(problem, from: seating, random: FastRandom(state: 1)).isPerfect
    #expect(isPerfect)
    var schedule = AnnealingSchedule.evenness(problem, 1)
    schedule.tries = 1000
    var population = SearchPopulation(problem, from: [seating], schedule) {
      FastRandom(state: UInt64($0))
    }
    guard isPerfect else { return }
    population.search(100_000_000, temperatures: schedule.temperaturesWithPrices)
    #expect(population.isEven)
  }

  /// Over the whole search the second attribute never gets uneven.
  @Test(arguments: 1...6, [31, 94])
  func secondAttributeIsExactUnderEverySeed(_ seed: UInt64, people: Int) throws {
    let tables = people / 7
    var request = WorkshopRequest(
      pool: SampleMeeting.pool(people, seed: seed), tables: tables, rounds: 3)
    request.tries = 10_000
    let plan = try WorkshopPlanner(request, seed: Seed("seed \(seed)")).plan().plan
    #expect(plan.largestSpread(of: 0) <= 1)
    #expect(plan.largestSpread(of: 1) <= 1)
    for round in 0..<3 { #expect(Set(plan.sizes(round: round)).isSubset(of: [7, 8])) }
  }
}
