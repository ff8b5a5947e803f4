import Foundation

/// The regularised incomplete gamma function: the gamma distribution of scale 1.
enum IncompleteGamma {
  /// P(a, x) and Q(a, x): what the distribution of shape a has below x and above it.
  ///
  /// Below the mean by the series, above it by the continued fraction (Abramowitz and Stegun,
  /// 6.5.29 and 6.5.31). Relative errors stay under 10⁻¹² in both tails, from shapes of a tenth
  /// to a million.
  ///
  /// - Parameters:
  ///   - shape: The shape a, above zero.
  ///   - x: The point, at or above zero.
  /// - Returns: The two tails; not numbers outside these ranges.
  static func tails(shape: Double, at x: Double) -> Tails {
    guard shape > 0, shape.isFinite, x >= 0 else { return .undefined }
    guard x > 0 else { return Tails(lower: 0) }
    guard x.isFinite else { return Tails(upper: 0) }
    // x^a e^-x / Γ(a + 1)
    let scale =
      exp(-Deviance.of(shape, from: x) - LogGamma.stirlingRemainder(shape))
      / (2 * Double.pi * shape).squareRoot()
    return x < shape + 1
      ? Tails(lower: scale * series(shape, x))
      : Tails(upper: scale * shape * fraction(shape, x))
  }

  /// Σ xⁿ / ((a + 1) … (a + n)).
  private static func series(_ a: Double, _ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var divisor = a
    while term > sum * 1e-17 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }

  /// The continued fraction of Q(a, x) Γ(a) / (xᵃ e⁻ˣ), by Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var value = d
    var n = 0.0
    var change = 0.0
    repeat {
      n += 1
      let factor = n * (a - n)
      b += 2
      d = 1 / nonzero(factor * d + b)
      c = nonzero(b + factor / c)
      change = d * c
      value *= change
      // Two units in the last place: nearer than that, rounding alone may keep it from 1 for ever.
    } while (change - 1).magnitude > 5e-16 && n < 1e7
    return value
  }

  /// Lentz's guard against a denominator of zero.
  static func nonzero(_ value: Double) -> Double {
    value.magnitude < 1e-300 ? 1e-300 : value
  }
}
