/// In which order the rounds of a plan are searched.
///
/// Searched together, rounds get in each other's way: where everybody is to meet a third of all
/// others, the search freezes long before repeats are few. A round among others that stay as they
/// are freezes later: one after the other, rounds have all their repeats in the last ones, but fewer
/// of them, some 50 instead of 73 with 150 people at 15 tables in 6 rounds. Where hardly any repeat is
/// needed, or people are few, it is the other way round, and nothing but a trial tells.
enum SearchOrder: Sendable {
  /// All rounds at once.
  case together
  /// Each round with those before it as they are, as golfers are put together week by week (Triska &
  /// Musliu 2012).
  case roundByRound

  /// What a search found.
  struct Outcome: Sendable {
    let seating: Seating
    /// How far its counts are outside their bounds, in people.
    let misses: Int
    /// What it costs apart from that, in repeats, up to a constant: of what somebody wishes, the
    /// best that is met in any round counts, and counts once.
    let repeats: Int
    /// Whether nothing is left to improve.
    let isPerfect: Bool

    init(_ seating: Seating, _ problem: SeatingProblem) {
      let search = MeetingSearch(problem, from: seating, random: FastRandom(state: 0))
      self.seating = seating
      misses = search.misses
      repeats = problem.wishesMet(in: seating).reduce(0, +) - search.distinctPairs
      isPerfect = search.isPerfect
    }

    var rank: (Int, Int) { (misses, repeats) }
  }

  /// Of the rings, so many times fewer are begun to try an order.
  private static let trial = 10
  /// Which share of the rings for all rounds at once is begun for rounds one by one.
  private static let shareOfRounds = 0.25
  /// The temperatures for rounds one by one, in repeats: from where much moves to where nothing
  /// does. Rounds searched together freeze in between.
  private static let temperaturesOfRounds = (0.6, 0.2)

  /// The orders that suit a problem.
  static func choices(for problem: SeatingProblem) -> [SearchOrder] {
    guard problem.rounds > 1 else { return problem.earlierMeetings.isEmpty ? [] : [.roundByRound] }
    if SearchPopulation.suits(problem) { return [.together, .roundByRound] }
    // Only who goes from round to round knows which wishes are met already.
    return problem.hasWishes ? [.roundByRound] : []
  }

  /// Tries all orders that suit, and goes on with the one that does best.
  ///
  /// - Parameters:
  ///   - problem: What a plan must be.
  ///   - starts: Seatings in which what must be even is.
  ///   - schedule: How long the search goes on.
  ///   - random: The numbers of each search; every part of the work has a name.
  /// - Returns: The best plan found; `nil` where no order suits, or something stayed uneven.
  static func search(
    _ problem: SeatingProblem, from starts: [Seating], _ schedule: AnnealingSchedule,
    random: @Sendable (String) -> FastRandom
  ) -> Seating? {
    // A ring takes longer where there are more people.
    let rings = 3000 * schedule.rings / max(1350, problem.people * problem.rounds)
    func found(_ order: SearchOrder, _ rings: Int) -> Outcome {
      order.search(problem, from: starts, schedule, rings, random)
    }
    var best: (order: SearchOrder, outcome: Outcome)?
    for order in choices(for: problem) {
      let outcome = found(order, rings / trial)
      if outcome.isPerfect { return outcome.seating }
      if best.map({ outcome.rank < $0.outcome.rank }) ?? true { best = (order, outcome) }
    }
    guard let (order, tried) = best else { return nil }
    let longer = found(order, rings)
    let outcome = longer.rank < tried.rank ? longer : tried
    return outcome.misses == 0 ? outcome.seating : nil
  }

  /// Searches in this order.
  private func search(
    _ problem: SeatingProblem, from starts: [Seating], _ schedule: AnnealingSchedule, _ rings: Int,
    _ random: @Sendable (String) -> FastRandom
  ) -> Outcome {
    switch self {
    case .together:
      var population = SearchPopulation(problem, from: starts, schedule) { random("search \($0)") }
      population.search(rings, temperatures: schedule.temperaturesWithPrices)
      return Outcome(population.seating, problem)
    case .roundByRound:
      var seating: Seating = []
      var rest = Int(Self.shareOfRounds * Double(rings))
      for round in 0..<problem.rounds {
        let own = problem.round(round, after: seating)
        var population = SearchPopulation(own, from: starts.map { [$0[round]] }, schedule) {
          random("round \(round) \($0)")
        }
        // What a round leaves, those after it share: it is they that need it.
        rest -= population.search(
          rest / (problem.rounds - round), temperatures: Self.temperaturesOfRounds)
        seating += population.seating
        // What is uneven now stays so.
        if !population.isEven { return Outcome(seating + starts[0][(round + 1)...], problem) }
      }
      return Outcome(seating, problem)
    }
  }
}
