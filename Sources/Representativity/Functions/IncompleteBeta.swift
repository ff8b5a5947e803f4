import Foundation

/// The regularised incomplete beta function: the beta distribution.
enum IncompleteBeta {
  /// Iₓ(a, b) and its complement: what the beta distribution has below x and above it.
  ///
  /// By the continued fraction (Abramowitz and Stegun, 26.5.8), on the side where it converges
  /// fast.
  ///
  /// - Parameters:
  ///   - a: The first shape, above zero.
  ///   - b: The second shape, above zero.
  ///   - x: The point, from 0 to 1.
  ///   - rest: 1 − x, given apart so that it is exact where x is near 1.
  /// - Returns: The two tails; not numbers outside these ranges.
  static func tails(_ a: Double, _ b: Double, at x: Double, rest: Double) -> Tails {
    guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, rest >= 0 else { return .undefined }
    guard x > 0 else { return Tails(lower: 0) }
    guard rest > 0 else { return Tails(upper: 0) }
    if x > (a + 1) / (a + b + 2) { return tails(b, a, at: rest, rest: x).mirrored }
    return Tails(lower: density(a, b, x, rest) * fraction(a, b, x) / a)
  }

  /// xᵃ (1 − x)ᵇ / B(a, b), after Loader.
  private static func density(_ a: Double, _ b: Double, _ x: Double, _ rest: Double) -> Double {
    let sum = a + b
    let remainder =
      LogGamma.stirlingRemainder(sum) - LogGamma.stirlingRemainder(a)
      - LogGamma.stirlingRemainder(b)
    let distance = Deviance.of(a, from: sum * x) + Deviance.of(b, from: sum * rest)
    return exp(remainder - distance) * (a / sum * b / (2 * Double.pi)).squareRoot()
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 / IncompleteGamma.nonzero(1 - (a + b) * x / (a + 1))
    var value = d
    var m = 0.0
    var change = 0.0
    repeat {
      m += 1
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / IncompleteGamma.nonzero(1 + even * d)
      c = IncompleteGamma.nonzero(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / IncompleteGamma.nonzero(1 + odd * d)
      c = IncompleteGamma.nonzero(1 + odd / c)
      change = d * c
      value *= change
      // Two units in the last place: nearer than that, rounding alone may keep it from 1 for ever.
    } while (change - 1).magnitude > 5e-16 && m < 1e7
    return value
  }
}
