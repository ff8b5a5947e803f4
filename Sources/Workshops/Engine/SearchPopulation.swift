/// Plans that are searched side by side as it cools down; from time to time the worst of them go
/// on as copies of the best (go with the winners; Aldous & Vazirani 1994).
///
/// How good a plan ends is settled long before its end, where it freezes: so time is better spent
/// on those that are ahead there than on every one of them.
struct SearchPopulation: Sendable {
  /// A plan and what it costs.
  private struct Plan: Sendable {
    var seating: Seating
    /// How far its counts are outside their bounds.
    var misses: Int
    /// What it costs apart from that, in repeats, up to a constant.
    var repeats: Int

    /// The worth of a plan on its way.
    var energy: Int { repeats + SearchPopulation.worthOfMiss * misses }
    /// The worth of a plan at the end.
    var rank: (Int, Int) { (misses, repeats) }
  }

  /// One of the searches.
  private struct Member: Sendable {
    var plan: Plan
    /// The best on its last stretch.
    var best: Plan
    var random: FastRandom
  }

  /// What a miss is worth, in repeats, when the plans are compared.
  private static let worthOfMiss = 2
  /// How often they are.
  private static let comparisons = 20
  /// Of so many plans one is given up each time, and one at least.
  private static let givenUp = 8
  /// How many go on at the end, and which share of the time is theirs.
  private static let finalists = 2
  private static let end = 0.15
  /// How often mending what stayed uneven is tried: not for long, as it may be impossible.
  private static let mendingAttempts = 4
  /// What it costs at most to mend a miss, in repeats.
  private static let costOfMending = 4
  /// In how many ways each time, and which share of the time one of them takes.
  private static let mendingSearches = 8
  private static let mendingShare = 0.01

  /// For how many seats of all rounds this was found better than searches of their own: with fewer
  /// all is found anyway, with more each search would be too short.
  private static let seats = 251...4000
  /// From so many seats on there are only half as many searches.
  private static let many = 1200

  private let problem: SeatingProblem
  private var members: [Member]
  private var best: Plan

  /// Whether a problem is of a size that this suits.
  static func suits(_ problem: SeatingProblem) -> Bool {
    let seats = problem.people * problem.rounds
    return problem.rounds > 1 && Self.seats.contains(seats)
  }

  /// Settles the plans to begin with: even, or nearly.
  ///
  /// - Parameters:
  ///   - problem: What a plan must be.
  ///   - starts: Seatings in which what must be even is.
  ///   - schedule: How long each is settled.
  ///   - random: The numbers of each search.
  init(
    _ problem: SeatingProblem, from starts: [Seating], _ schedule: AnnealingSchedule,
    random: @Sendable (Int) -> FastRandom
  ) {
    self.problem = problem
    let size = problem.people * problem.rounds < Self.many ? 8 : 4
    let members = SideBySide.map(size) { number in
      var search = MeetingSearch(
        problem, from: starts[number % starts.count], random: random(number))
      schedule.settle(&search)
      let seating = search.seating
      let plan = Plan(
        seating: seating, misses: search.misses,
        repeats: problem.cost(of: seating) - search.distinctPairs)
      return Member(plan: plan, best: plan, random: search.random)
    }
    self.members = members
    best = members[0].best
    keepBest()
  }

  /// The best seating of all on their ways: with the fewest misses, of these the one with the
  /// fewest repeats.
  var seating: Seating { best.seating }
  /// Whether nothing in it is uneven.
  var isEven: Bool { best.misses == 0 }

  /// Whether nothing is left to improve.
  private var isPerfect: Bool {
    isEven && MeetingSearch(problem, from: seating, random: members[0].random).isPerfect
  }

  /// Searches; ends early where nothing is left to improve.
  ///
  /// - Parameters:
  ///   - rings: How many rings are begun in all.
  ///   - temperatures: The first temperature and that of the end, in repeats.
  /// - Returns: How many were begun.
  @discardableResult
  mutating func search(_ rings: Int, temperatures: (Double, Double)) -> Int {
    let (start, end) = temperatures
    // At such a price a few of the counts are outside at any time: enough to find a way.
    let (price, coldest) = (6 * end, 0.9 * end)
    let tries = Double(rings) * (1 - Self.end) / Double(members.count * Self.comparisons)
    for comparison in 0..<Self.comparisons {
      if isPerfect { return comparison * rings / Self.comparisons }
      let places = [comparison, comparison + 1].map {
        start + (end - start) * Double($0) / Double(Self.comparisons)
      }
      advance(
        .init(
          tries: Int(tries), temperatures: (places[0], places[1]), prices: (price, price),
          stages: 5))
      select()
    }
    members = order.prefix(Self.finalists).map { members[$0] }
    let last = Double(rings) * Self.end / Double(Self.finalists)
    advance(
      .init(
        tries: Int(0.6 * last), temperatures: (end, coldest), prices: (price, 1.5 * price),
        stages: 30))
    advance(
      .init(
        tries: Int(0.4 * last), temperatures: (coldest, coldest),
        prices: (1.5 * price, 2.5 * price), stages: 10))
    mend(Int(Self.mendingShare * Double(rings)), from: coldest, price: 5 * price)
    return rings
  }

  /// Mends what stayed uneven: from the same plans, in several ways, misses being dear, and warmer
  /// every time until one way is found that costs no more than can be expected.
  ///
  /// - Parameters:
  ///   - rings: How many rings each way begins.
  ///   - coldest: The temperature to end with, in repeats.
  ///   - price: What a miss costs, in repeats.
  mutating func mend(_ rings: Int, from coldest: Double, price: Double) {
    let plans = members.map(\.plan)
    let expected = plans.map { $0.repeats + Self.costOfMending * $0.misses }.min() ?? best.repeats
    var random = members[0].random
    for attempt in 0..<Self.mendingAttempts where !isEven || best.repeats > expected {
      members = (0..<Self.mendingSearches).map {
        let plan = plans[$0 % plans.count]
        return Member(plan: plan, best: plan, random: FastRandom(state: random.next()))
      }
      advance(
        .init(
          tries: rings, temperatures: (coldest * (1 + 0.1 * Double(attempt)), coldest),
          prices: (price, price), stages: 5))
    }
  }

  /// The searches, the best first.
  private var order: [Int] {
    members.indices.sorted {
      (members[$0].plan.energy, $0) < (members[$1].plan.energy, $1)
    }
  }

  /// Goes on with all searches, side by side.
  private mutating func advance(_ stretch: MeetingSearch.Stretch) {
    let (problem, before) = (problem, members)
    members = SideBySide.map(before.count) { index in
      var member = before[index]
      var search = MeetingSearch(problem, from: member.plan.seating, random: member.random)
      let found = search.searchCycles(stretch)
      member.random = search.random
      member.best = Plan(
        seating: found.best, misses: member.plan.misses + found.least.misses,
        repeats: member.plan.repeats + found.least.repeats)
      member.plan = Plan(
        seating: search.seating, misses: member.plan.misses + found.last.misses,
        repeats: member.plan.repeats + found.last.repeats)
      return member
    }
    keepBest()
  }

  private mutating func keepBest() {
    for member in members where member.best.rank < best.rank { best = member.best }
  }

  /// Gives up the worst plans for copies of the best, each of which goes on in its own way.
  private mutating func select() {
    let order = self.order
    for place in 0..<max(1, members.count / Self.givenUp) {
      let (good, bad) = (order[place], order[members.count - 1 - place])
      if members[bad].plan.energy > members[good].plan.energy {
        members[bad].plan = members[good].plan
      }
    }
  }
}
