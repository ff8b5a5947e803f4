/// The share of a population that gives an answer, estimated from weighted people.
public struct SurveyShare: Sendable, Equatable {
  /// How the standard error was found.
  public enum Method: String, Sendable, CaseIterable {
    /// Each combination is a stratum of its own (Cochran 1977, section 5A.9): sure.
    case strata
    /// As for so many people of equal weight as the weights are worth (Kish): a rough rule.
    case effectiveSize
  }

  /// How many people gave the answer.
  public let count: Int
  /// The estimated share, from 0 to 1.
  public let share: Double
  /// Its standard error.
  public let standardError: Double
  /// The range in which the share lies with the confidence that was asked.
  public let interval: ClosedRange<Double>
  /// How the standard error was found.
  public let method: Method

  /// Estimates a share.
  /// The result is `nil` where nobody who has a weight was asked.
  ///
  /// - Parameters:
  ///   - yes: How many people of each cell gave the answer.
  ///   - asked: How many people of each cell were asked.
  ///   - cells: The cells with their weights.
  ///   - isStratified: Whether weights are those of post-stratification, so that a cell's weight
  ///     times its people is its population.
  ///   - confidence: How sure the interval is.
  public init?(
    _ yes: [Int], of asked: [Int], in cells: WeightedCells, isStratified: Bool,
    confidence: Double = 0.95
  ) {
    guard yes.count == cells.cells.count, asked.count == yes.count else { return nil }
    let weighted = WeightedCells(
      attributes: cells.attributes,
      cells: zip(cells.cells, asked).map { .init(values: $0.values, count: $1, weight: $0.weight) })
    guard let summary = weighted.summary else { return nil }
    let sum = zip(yes, cells.cells).reduce(0) { $0 + Double($1.0) * $1.1.weight }
    count = yes.reduce(0, +)
    let strata = zip(zip(yes, asked), cells.cells).map { answers, cell in
      StratifiedEstimate.Stratum(
        population: cell.weight * Double(cell.count), size: answers.1, yes: answers.0)
    }
    if isStratified, let estimate = StratifiedEstimate(strata) {
      method = .strata
      share = estimate.mean
      standardError = estimate.standardError
      let half = NormalDistribution.halfWidth(confidence: confidence) * estimate.standardError
      interval = max(estimate.mean - half, 0)...min(estimate.mean + half, 1)
    } else {
      let mean = min(max(sum / summary.total, 0), 1)
      let size = summary.effectiveSize
      method = .effectiveSize
      share = mean
      standardError = (mean * (1 - mean) / size).squareRoot()
      interval = Proportion.wilson(share: mean, size: size, confidence: confidence)
    }
  }
}
