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
    var now: Plan
    /// The best on its way.
    var best: Plan
    var random: FastRandom
  }

  /// What a miss is worth, in repeats, when the plans are compared.
  private static let worthOfMiss = 2
  /// How often they are.
  private static let comparisons = 20
  /// Of so many plans one is given up each time.
  private static let givenUp = 8
  /// The share of the time that belongs to the end, when one plan a core goes on.
  private static let end = 0.15
  private static let finalists = 2

  /// For how many seats of all rounds this was found better than searches of their own: with fewer
  /// all is found anyway, with more each search would be too short.
  private static let seats = 251...4000
  /// From so many seats on there are only half as many searches.
  private static let many = 1200

  private let problem: SeatingProblem
  private var members: [Member]

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
    members = SideBySide.map(size) { number in
      var search = MeetingSearch(
        problem, from: starts[number % starts.count], random: random(number))
      schedule.settle(&search)
      let seating = search.seating
      let plan = Plan(
        seating: seating, misses: search.misses,
        repeats: problem.cost(of: seating) - search.distinctPairs)
      return Member(now: plan, best: plan, random: search.random)
    }
  }

  /// The plan with the fewest misses; of these the one with the fewest repeats.
  var best: Seating { bestPlan?.seating ?? [] }
  /// Whether nothing in it is uneven.
  var isEven: Bool { bestPlan?.misses == 0 }

  private var bestPlan: Plan? { members.map(\.best).min { $0.rank < $1.rank } }

  /// Searches.
  ///
  /// - Parameters:
  ///   - rings: How many rings are begun in all.
  ///   - temperatures: The first temperature and that of the end, in repeats.
  mutating func search(_ rings: Int, temperatures: (Double, Double)) {
    let (start, end) = temperatures
    // At such a price a few of the counts are outside at any time: enough to find a way.
    let (price, coldest) = (6 * end, 0.9 * end)
    let tries = Double(rings) * (1 - Self.end) / Double(members.count * Self.comparisons)
    for comparison in 0..<Self.comparisons {
      let places = [comparison, comparison + 1].map {
        start + (end - start) * Double($0) / Double(Self.comparisons)
      }
      advance(
        .init(
          tries: Int(tries), temperatures: (places[0], places[1]), prices: (price, price),
          stages: 5))
      select()
    }
    members.sort { $0.now.energy < $1.now.energy }
    members.removeLast(max(0, members.count - Self.finalists))
    let last = Double(rings) * Self.end / Double(Self.finalists)
    advance(
      .init(
        tries: Int(0.6 * last), temperatures: (end, coldest), prices: (price, 1.5 * price),
        stages: 30))
    advance(
      .init(
        tries: Int(0.4 * last), temperatures: (coldest, coldest),
        prices: (1.5 * price, 2.5 * price), stages: 10))
  }

  /// Goes on with all searches, side by side.
  private mutating func advance(_ stretch: MeetingSearch.Stretch) {
    let (problem, before) = (problem, members)
    members = SideBySide.map(before.count) { index in
      var member = before[index]
      var search = MeetingSearch(problem, from: member.now.seating, random: member.random)
      let found = search.searchCycles(stretch)
      member.random = search.random
      let best = Plan(
        seating: found.best, misses: member.now.misses + found.least.misses,
        repeats: member.now.repeats + found.least.repeats)
      if best.rank < member.best.rank { member.best = best }
      member.now = Plan(
        seating: search.seating, misses: member.now.misses + found.last.misses,
        repeats: member.now.repeats + found.last.repeats)
      return member
    }
  }

  /// Gives up the worst plans for copies of the best, each of which goes on in its own way.
  private mutating func select() {
    let order = members.indices.sorted {
      (members[$0].now.energy, $0) < (members[$1].now.energy, $1)
    }
    for place in 0..<members.count / Self.givenUp {
      let (good, bad) = (order[place], order[members.count - 1 - place])
      if members[bad].now.energy > members[good].now.energy {
        members[bad].now = members[good].now
      }
    }
  }
}
