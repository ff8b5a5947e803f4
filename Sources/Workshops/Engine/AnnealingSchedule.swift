/// How long the search goes on, and how it cools down.
///
/// Temperatures and prices were found by trial on the measured cases: below 1 nothing moves any
/// more, above 2 nothing settles. Towards the end misses of evenness get dearer.
struct AnnealingSchedule: Sendable {
  private let tries: Int
  private let start: Double
  private let end: Double
  private let price: Double
  private let lastPrice: Double

  private static let stages = 240

  /// All attributes even.
  static func evenness(_ problem: SeatingProblem, _ effort: Int) -> AnnealingSchedule {
    AnnealingSchedule(
      tries: tries(problem, effort), start: 2, end: 1, price: 6, lastPrice: 20)
  }

  /// Meetings alone.
  static func meetings(_ problem: SeatingProblem, _ effort: Int) -> AnnealingSchedule {
    AnnealingSchedule(
      tries: tries(problem, effort), start: 2, end: 0.5, price: 6, lastPrice: 6)
  }

  /// A short search, to know about what a longer one would give.
  static func brief(_ problem: SeatingProblem) -> AnnealingSchedule {
    AnnealingSchedule(
      tries: tries(problem, 1) / 8, start: 1.8, end: 0.8, price: 6, lastPrice: 20)
  }

  private static func tries(_ problem: SeatingProblem, _ effort: Int) -> Int {
    min(400_000 * problem.people * problem.rounds, 700_000_000) * max(1, effort)
  }

  /// Runs the search; it ends early where nothing is left to improve.
  func run(_ search: inout MeetingSearch) {
    for stage in 0..<Self.stages {
      let share = Double(stage) / Double(Self.stages - 1)
      let dearer = max(0, share - 0.6) / 0.4
      search.setSoftPrice(Int32(price + (lastPrice - price) * dearer))
      let temperature = start + (end - start) * share
      search.anneal(tries / Self.stages, AcceptanceTable(temperature: temperature))
      if search.isPerfect { return }
    }
    // What is still uneven gets a last chance: hotter, and dear from the beginning.
    for round in 0..<3 where search.misses > 0 {
      for stage in 0..<20 {
        search.setSoftPrice(Int32(lastPrice) + Int32(4 * round))
        let temperature = 2.4 + Double(round) - Double(stage) * 0.1
        search.anneal(tries / 400, AcceptanceTable(temperature: max(0.8, temperature)))
        if search.misses == 0, stage > 14 { break }
      }
    }
  }
}
