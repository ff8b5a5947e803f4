import Lottery
import Testing

@testable import Workshops

@Suite struct RingSearchTests {
  /// What the search says of its own plan is what the seats say.
  @Test(arguments: 1...6)
  func keepsEvenPlansEvenAndCountsPairsRight(_ seed: UInt64) throws {
    let pool = SampleMeeting.pool(36, seed: seed)
    let request = WorkshopRequest(pool: pool, tables: 6, rounds: 4)
    let problem = SeatingProblem(request)
    var random = FastRandom(state: seed)
    let start = try InitialSeating.seat(problem, request, random: &random)
    var search = MeetingSearch(problem, from: start, random: random)
    let (misses, pairs) = (search.misses, search.distinctPairs)
    let seating = search.searchCycles(4000, from: 0.5, to: 0.3)
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

  /// Over the whole search the second attribute never gets uneven.
  @Test(arguments: 1...6)
  func secondAttributeIsExactUnderEverySeed(_ seed: UInt64) throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(31, seed: seed), tables: 4, rounds: 3)
    request.tries = 10_000
    let plan = try WorkshopPlanner(request, seed: Seed("seed \(seed)")).plan().plan
    #expect(plan.largestSpread(of: 0) <= 1)
    #expect(plan.largestSpread(of: 1) <= 1)
    for round in 0..<3 { #expect(Set(plan.sizes(round: round)).isSubset(of: [7, 8])) }
  }
}
