/// What branching on each variable has cost so far, for one unit of change
/// (Bénichou et al. 1971; the product rule: Achterberg 2007).
struct Pseudocosts: Sendable {
  private var sums: [Double]
  private var counts: [Int]
  private var total = 0.0
  private var trials = 0

  init(count: Int) {
    sums = [Double](repeating: 0, count: 2 * count)
    counts = [Int](repeating: 0, count: 2 * count)
  }

  /// Learns that moving a variable by `distance` worsened the objective by `loss`.
  mutating func learn(_ variable: Int, isUp: Bool, distance: Double, loss: Double) {
    guard distance > 1e-9, loss.isFinite else { return }
    let rate = max(0, loss) / distance
    sums[2 * variable + (isUp ? 1 : 0)] += rate
    counts[2 * variable + (isUp ? 1 : 0)] += 1
    total += rate
    trials += 1
  }

  /// The expected loss of both ways, multiplied: the larger, the better the branching.
  func score(_ variable: Int, value: Double) -> Double {
    let down = value - value.rounded(.down)
    return max(rate(2 * variable) * down, 1e-6) * max(rate(2 * variable + 1) * (1 - down), 1e-6)
  }

  private func rate(_ slot: Int) -> Double {
    if counts[slot] > 0 { return sums[slot] / Double(counts[slot]) }
    return trials > 0 ? total / Double(trials) : 1
  }
}
