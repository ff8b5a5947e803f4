/// What weights cost: people who count for many make the whole less sure.
///
/// Leslie Kish, *Survey Sampling* (1965).
public struct WeightSummary: Sendable, Equatable {
  /// How many people have a weight.
  public let people: Int
  /// The sum of the weights.
  public let total: Double
  /// The smallest weight.
  public let smallest: Double
  /// The largest weight.
  public let largest: Double
  /// Kish's design effect n Σw²/(Σw)²: by how much weights widen the variance. 1 for equal ones.
  public let designEffect: Double

  /// As many people of equal weight would be as sure.
  public var effectiveSize: Double { Double(people) / designEffect }

  /// Sums up weights.
  ///
  /// The result is `nil` without anybody of a weight above zero.
  ///
  /// - Parameter weights: How many people have each weight.
  public init?(_ weights: [(weight: Double, people: Int)]) {
    let used = weights.filter { $0.people > 0 }
    let count = used.reduce(0) { $0 + Double($1.people) }
    let sum = used.reduce(0) { $0 + $1.weight * Double($1.people) }
    let squares = used.reduce(0) { $0 + $1.weight * $1.weight * Double($1.people) }
    guard sum > 0, sum.isFinite, squares.isFinite else { return nil }
    people = used.reduce(0) { $0 + $1.people }
    total = sum
    smallest = used.map(\.weight).min() ?? 0
    largest = used.map(\.weight).max() ?? 0
    designEffect = count * squares / (sum * sum)
  }
}
