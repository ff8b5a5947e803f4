import Lottery
import Testing

@testable import Workshops

@Suite struct SearchOrderTests {
  /// A meeting at eight tables, a first seating and a short search.
  private func meeting(
    of people: Int, rounds: Int, _ seed: UInt64
  ) throws -> (problem: SeatingProblem, start: Seating, schedule: AnnealingSchedule) {
    let pool = SampleMeeting.pool(people, seed: seed)
    let request = WorkshopRequest(pool: pool, tables: 8, rounds: rounds)
    let problem = SeatingProblem(request)
    var random = FastRandom(state: seed)
    let start = try InitialSeating.seat(problem, request, random: &random)
    var schedule = AnnealingSchedule.evenness(problem, 1)
    schedule.tries = 200_000
    schedule.rings = 60_000
    return (problem, start, schedule)
  }

  private func found(
    _ problem: SeatingProblem, _ start: Seating, _ schedule: AnnealingSchedule
  ) throws -> Seating? {
    let seed = try SampleMeeting.seed()
    return SearchOrder.search(problem, from: [start], schedule) {
      FastRandom(seed: seed, label: .workshops, part: $0)
    }
  }

  private func pairs(_ seating: Seating, _ people: Int) -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    for seats in seating {
      for one in 0..<people {
        for other in 0..<one where seats[one] == seats[other] { pairs.insert([one, other]) }
      }
    }
    return pairs
  }

  /// A round by itself knows whoever has met before as the whole plan does: in the rounds before
  /// it, on other dates, or both.
  @Test(arguments: 0..<4) func aRoundKnowsWhoHasMet(_ round: Int) throws {
    var (problem, start, _) = try meeting(of: 48, rounds: 4, 5)
    problem.earlierMeetings = [(1, 0, 3), (40, 2, 1)]
    let own = problem.round(round, after: Array(start.prefix(round)))
    let search = MeetingSearch(own, from: [start[round]], random: FastRandom(state: 1))
    let met = pairs(Array(start.prefix(round + 1)), 48).union([[1, 0], [40, 2]])
    #expect(search.distinctPairs == met.count)
    let earlier = start.prefix(round).count { $0[1] == $0[0] } + 3
    #expect(search.met[1 * 48] == UInt8(earlier + (start[round][1] == start[round][0] ? 1 : 0)))
    #expect(search.misses == problem.misses(start[round].map { $0 }, round: round))
  }

  /// Rounds searched one by one, or together: everybody has a seat each round, all is even, more
  /// pairs meet than at first, and another run finds the same.
  @Test(arguments: 1...4) func findsEvenPlansWithMorePairs(_ seed: UInt64) throws {
    let (problem, start, schedule) = try meeting(of: 64, rounds: 5, seed)
    #expect(SearchOrder.choices(for: problem) == [.together, .roundByRound])
    let seating = try #require(try found(problem, start, schedule))
    #expect(seating == (try found(problem, start, schedule)))
    #expect(seating.count == 5)
    for round in 0..<5 {
      #expect(problem.misses(seating[round].map { $0 }, round: round) == 0)
      for table in 0..<8 { #expect(seating[round].count { $0 == table } == 8) }
    }
    #expect(pairs(seating, 64).count > pairs(start, 64).count)
  }

  /// For the next date, one round after others, fewer meet again than in the best of many even
  /// seatings made without knowing of them.
  @Test(arguments: 1...4) func theNextDateAvoidsWhoHasMet(_ seed: UInt64) throws {
    let (whole, start, _) = try meeting(of: 64, rounds: 4, seed)
    let next = whole.round(3, after: Array(start.prefix(3)))
    #expect(SearchOrder.choices(for: next) == [.roundByRound])
    var schedule = AnnealingSchedule.evenness(next, 1)
    #expect(schedule.rings > 0)
    schedule.tries = 200_000
    schedule.rings = 60_000
    let seats = try #require(try found(next, [start[3]], schedule))[0]
    #expect(next.misses(seats.map { $0 }, round: 0) == 0)
    let before = pairs(Array(start.prefix(3)), 64)
    func again(_ seats: [Int]) -> Int { pairs([seats], 64).intersection(before).count }
    var random = FastRandom(state: seed)
    let request = WorkshopRequest(
      pool: SampleMeeting.pool(64, seed: seed), tables: 8, rounds: 20)
    let others = try InitialSeating.seat(SeatingProblem(request), request, random: &random)
    #expect(again(seats) * 2 < others.map(again).min() ?? 0)
  }

  /// A first and only round has nobody to meet again, so no order of rounds is tried.
  @Test func aSingleRoundHasNoOrder() throws {
    let (problem, start, schedule) = try meeting(of: 64, rounds: 1, 1)
    #expect(SearchOrder.choices(for: problem).isEmpty)
    #expect(try found(problem, start, schedule) == nil)
  }

  /// Where something cannot be even, no order has a plan, and the planner looks elsewhere.
  @Test func whatCannotBeEvenIsNoPlan() throws {
    var (problem, start, schedule) = try meeting(of: 64, rounds: 5, 1)
    let cells = problem.bounds.map { round in
      round.map { table in
        table.enumerated().map { family, bounds in
          family == 2 ? bounds.map { _ in SeatingProblem.Bounds(least: 0, most: 2) } : bounds
        }
      }
    }
    problem = SeatingProblem(
      people: 64, tables: 8, rounds: 5, families: problem.families, sizes: problem.sizes,
      bounds: cells, attends: problem.attends)
    schedule.rings = 20_000
    #expect(try found(problem, start, schedule) == nil)
  }
}
