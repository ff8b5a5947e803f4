/// How long the search goes on, and how it cools down.
///
/// Temperatures and prices were found by trial on measured cases: below 1 little moves any more,
/// above 2.4 nothing settles. Towards the end misses of evenness get dearer.
struct AnnealingSchedule: Sendable {
  /// A stretch of the search, from one temperature and price of a miss to another.
  private struct Phase {
    let share: Double
    let temperatures: (Double, Double)
    let prices: (Double, Double)
  }

  /// How many exchanges are tried.
  var tries: Int
  /// How many rings are begun once all is even; see ``MeetingSearch/searchCycles(_:)``.
  var rings = 0
  /// Between which temperatures that is.
  private var warmth = (0.46, 0.34)
  private let phases: [Phase]

  private static let stages = 120

  private static let settling = [
    Phase(share: 0.75, temperatures: (2.2, 1.1), prices: (6, 6)),
    Phase(share: 0.25, temperatures: (1.3, 0.9), prices: (6, 24)),
  ]

  /// All attributes even: annealing only until they are, then rings.
  static func evenness(_ problem: SeatingProblem, _ effort: Int) -> AnnealingSchedule {
    let seats = problem.people * problem.rounds
    // Where nobody can meet twice, only evenness is sought.
    guard problem.rounds > 1 || !problem.earlierMeetings.isEmpty else {
      return AnnealingSchedule(tries: tries(problem, effort), phases: settling)
    }
    var schedule = AnnealingSchedule(
      tries: max(1_000_000, min(6000 * seats, 24_000_000)) * max(1, effort), phases: settling)
    // A ring begun looks at all tables, and at nearly everybody where many have yet to meet.
    let many = max(20, problem.tables)
    let wanted = min(18_000 * seats, max(2_400_000, 12_500 * seats))
    schedule.rings = min(wanted, 14_000_000 * 400 / (many * many)) * max(1, effort)
    // With more people a table than tables many repeats cannot be helped: all is won or lost where
    // it is warm.
    if problem.tables * problem.tables < problem.people { schedule.warmth = (0.65, 0.5) }
    return schedule
  }

  /// Meetings alone.
  static func meetings(_ problem: SeatingProblem, _ effort: Int) -> AnnealingSchedule {
    AnnealingSchedule(
      tries: tries(problem, effort),
      phases: [Phase(share: 1, temperatures: (1.4, 0.4), prices: (6, 6))])
  }

  /// A short search, to know about what a longer one would give.
  static func brief(_ problem: SeatingProblem) -> AnnealingSchedule {
    AnnealingSchedule(tries: tries(problem, 1) / 8, phases: settling)
  }

  /// A plan that is good already.
  static func repair(_ problem: SeatingProblem) -> AnnealingSchedule {
    AnnealingSchedule(
      tries: tries(problem, 1) / 8,
      phases: [Phase(share: 1, temperatures: (0.8, 0.4), prices: (12, 12))])
  }

  private static func tries(_ problem: SeatingProblem, _ effort: Int) -> Int {
    // In a single round nobody can meet twice: only evenness is sought.
    let least = problem.rounds > 1 ? 50_000_000 : 20_000_000
    let usual = min(280_000 * problem.people * problem.rounds, 520_000_000)
    return max(least, usual) * max(1, effort)
  }

  /// Runs the search; it ends early where nothing is left to improve.
  ///
  /// - Returns: The best seating seen.
  func run(_ search: inout MeetingSearch) -> Seating {
    anneal(&search)
    if rings == 0 || search.isPerfect { return search.seating }
    return search.searchCycles(
      .init(tries: rings, temperatures: warmth, prices: nil, stages: 100)
    ).best
  }

  /// Between which temperatures rings are searched when misses have a price: colder, for there is
  /// more that moves.
  var temperaturesWithPrices: (Double, Double) { (0.87 * warmth.0, 0.98 * warmth.1) }

  /// The beginning of the search only, and shorter: until all is nearly even.
  func settle(_ search: inout MeetingSearch) {
    var short = self
    short.tries /= 10
    short.anneal(&search)
  }

  private func anneal(_ search: inout MeetingSearch) {
    for phase in phases {
      for stage in 0..<Self.stages {
        if search.isPerfect { return }
        let place = Double(stage) / Double(Self.stages - 1)
        search.setSoftPrice(Int32(phase.prices.0 + (phase.prices.1 - phase.prices.0) * place))
        let (start, end) = phase.temperatures
        search.anneal(
          Int(Double(tries) * phase.share) / Self.stages,
          AcceptanceTable(temperature: start + (end - start) * place))
      }
    }
    retry(&search)
  }

  /// What is still uneven gets a last chance: warmer again, and dear from the beginning.
  private func retry(_ search: inout MeetingSearch) {
    for attempt in 0..<3 where search.misses > 0 {
      search.setSoftPrice(Int32(24 + 4 * attempt))
      for stage in 0..<20 {
        let temperature = 1.6 + Double(attempt) * 0.5 - Double(stage) * 0.05
        search.anneal(tries / 800, AcceptanceTable(temperature: max(0.8, temperature)))
        if search.misses == 0, stage > 14 { break }
      }
    }
  }
}
