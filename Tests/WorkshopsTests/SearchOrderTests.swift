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

  /// A wish counts until it is met: then only a better one does, by how much better it is.
  @Test func ofWishesOnlyBetterOnesAreLeft() throws {
    var (problem, start, _) = try meeting(of: 48, rounds: 3, 5)
    let (first, second) = (start[0][0], start[1][0])
    var costs = [[Int]](repeating: [Int](repeating: 0, count: 8), count: 48)
    let others = (0..<8).filter { $0 != first && $0 != second }
    costs[0][first] = -1
    costs[0][others[0]] = -3
    costs[1][others[1]] = SeatingProblem.forbidden
    costs[2][start[0][2]] = -3
    problem.seatCosts = [costs, costs, costs]
    #expect(problem.hasWishes)
    #expect(problem.round(0, after: []).seatCosts == [costs])
    let left = problem.round(1, after: [start[0]]).seatCosts[0]
    #expect(left[0][first] == 0)
    #expect(left[0][others[0]] == -2)
    #expect(left[1] == costs[1])
    #expect(left[2].allSatisfy { $0 == 0 })
    #expect(problem.wishesMet(in: [start[0]]).prefix(3) == [-1, 0, -3])
  }

  /// Everybody has three wishes, at as many tables as rounds: almost all first wishes are met, and
  /// they take next to nothing from meetings.
  @Test(arguments: 1...3) func wishesAreMetOnTheWayAndMeetingsGoOn(_ seed: UInt64) throws {
    var random = FastRandom(state: seed)
    var request = WorkshopRequest(
      pool: SampleMeeting.pool(48, seed: seed), tables: 8, rounds: 3)
    request.tries = 400_000
    for person in 0..<48 {
      var tables = Array(0..<8)
      random.shuffle(&tables)
      for rank in 1...3 {
        request.constraints.wishes.append(
          .init(person: person, table: tables[rank - 1], rank: rank))
      }
    }
    let problem = SeatingProblem(request)
    #expect(SearchOrder.choices(for: problem) == [.roundByRound])
    let plan = try WorkshopPlanner(request, seed: SampleMeeting.seed()).plan().plan
    let wishes = WishFigures(request.constraints.wishes, in: plan)
    #expect(wishes.unmet == 0)
    #expect(wishes.met[0] >= 44)
    let figures = MeetingFigures(plan, earlier: [])
    #expect(Double(figures.distinctPairs) > 0.97 * Double(figures.bound))
    for attribute in 0..<3 { #expect(plan.largestSpread(of: attribute) <= 1) }
  }

  /// Where nobody meets anybody twice but a wish is open, there is something left to improve.
  @Test func anOpenWishIsNotPerfect() throws {
    let (whole, start, _) = try meeting(of: 48, rounds: 1, 5)
    // Sizes and colleges are even from the start.
    var problem = whole.withoutSoftFamilies
    func isPerfect() -> Bool {
      MeetingSearch(problem, from: start, random: FastRandom(state: 1)).isPerfect
    }
    #expect(isPerfect())
    var costs = [[Int]](repeating: [Int](repeating: 0, count: 8), count: 48)
    costs[3][start[0][3]] = -3
    problem.seatCosts = [costs]
    #expect(isPerfect())
    costs[4][(start[0][4] + 1) % 8] = -1
    problem.seatCosts = [costs]
    #expect(!isPerfect())
  }
}
