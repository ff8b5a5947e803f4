/// The beta distribution.
public struct BetaDistribution: Sendable, Hashable {
  /// The first shape, above zero.
  public let a: Double
  /// The second shape, above zero.
  public let b: Double

  /// Makes the distribution of two shapes, above zero.
  public init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
  }

  /// What the distribution has below a point and above it.
  public func tails(at x: Double) -> Tails {
    IncompleteBeta.tails(a, b, at: x, rest: 1 - x)
  }

  /// The point below which the distribution has a given chance.
  ///
  /// - Parameter chance: The chance, from 0 to 1.
  /// - Returns: The point, from 0 to 1.
  public func point(below chance: Double) -> Double {
    guard chance >= 0, chance <= 1, a > 0, b > 0 else { return .nan }
    if chance == 0 { return 0 }
    if chance == 1 { return 1 }
    if tails(at: 0.5).lower >= chance {
      return QuantileSearch.first(upTo: 0.5) { tails(at: $0).lower >= chance }
    }
    // Searched from the other end, where the last bits of a point near 1 are.
    let mirror = BetaDistribution(b, a)
    return 1 - QuantileSearch.first(upTo: 0.5) { mirror.tails(at: $0).lower >= 1 - chance }
  }
}
