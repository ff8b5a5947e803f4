/// Fisher's F distribution.
public struct FDistribution: Sendable, Hashable {
  /// The degrees of freedom of the numerator, above zero.
  public let numerator: Double
  /// The degrees of freedom of the denominator, above zero.
  public let denominator: Double

  /// Makes the distribution of two degrees of freedom, above zero.
  public init(_ numerator: Double, _ denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// What the distribution has below a point and above it.
  public func tails(at x: Double) -> Tails {
    guard x >= 0 else { return .undefined }
    guard x.isFinite else { return Tails(upper: 0) }
    let ratio = numerator * x / denominator
    guard ratio.isFinite else { return Tails(upper: 0) }
    return IncompleteBeta.tails(
      numerator / 2, denominator / 2, at: ratio / (1 + ratio), rest: 1 / (1 + ratio))
  }

  /// The point above which the distribution has a given chance.
  public func point(above chance: Double) -> Double {
    QuantileSearch.point(below: 1 - chance, above: chance, of: tails)
  }
}
