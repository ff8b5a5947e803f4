/// Searches that run side by side, each with numbers of its own.
///
/// The number of chains is always the same, so that a machine with one core finds the same plan.
enum Chains {
  /// How many there are: more where each is short, for small cases end in more different ways.
  static func count(for problem: SeatingProblem) -> Int {
    problem.rounds > 1 && problem.people * problem.rounds <= 250 ? 8 : 2
  }

  /// What one chain found.
  struct Outcome: Sendable {
    /// Whether what must be even is.
    let isExact: Bool
    let misses: Int
    let pairs: Int
    let seating: Seating

    fileprivate var rank: (Int, Int, Int) { (isExact ? 0 : 1, misses, -pairs) }
  }

  /// Runs all chains and takes the best: an exact one, with the fewest misses, then the most pairs, then the first.
  static func best(of count: Int, _ run: @Sendable (Int) -> Outcome) -> Seating {
    let all = SideBySide.map(count, run)
    return all.min { $0.rank < $1.rank }?.seating ?? []
  }
}
