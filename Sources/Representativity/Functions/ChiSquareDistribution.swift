/// The chi-square distribution.
public struct ChiSquareDistribution: Sendable, Hashable {
  /// The degrees of freedom, above zero.
  public let degreesOfFreedom: Double

  /// Makes the distribution of some degrees of freedom, above zero.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// What the distribution has below a point and above it.
  public func tails(at x: Double) -> Tails {
    IncompleteGamma.tails(shape: degreesOfFreedom / 2, at: x / 2)
  }

  /// The point above which the distribution has a given chance: 3.841458820694124 for 0.05 and
  /// one degree of freedom.
  public func point(above chance: Double) -> Double {
    QuantileSearch.point(below: 1 - chance, above: chance, of: tails)
  }

  /// The point below which the distribution has a given chance.
  public func point(below chance: Double) -> Double {
    QuantileSearch.point(below: chance, above: 1 - chance, of: tails)
  }
}
