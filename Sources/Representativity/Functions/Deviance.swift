import Foundation

/// The distance of a count from its mean that likelihoods are made of: x ln(x/m) − x + m.
///
/// Catherine Loader, *Fast and accurate computation of binomial probabilities* (2000): with it,
/// probabilities of counts keep their digits where logarithms of factorials would cancel.
enum Deviance {
  /// x ln(x/m) − x + m for x ≥ 0 and m > 0; zero where they are equal.
  static func of(_ x: Double, from mean: Double) -> Double {
    guard x > 0 else { return mean }
    let ratio = mean / x
    // Far from the mean nothing cancels, and the ratio must not lose its last digits in a 1.
    guard ratio > 0.4, ratio < 2.5 else { return mean - x - x * log(ratio) }
    return -x * logOnePlusLess((mean - x) / x)
  }

  /// ln(1 + u) − u for u from −0.6 to 1.5, to a few units in the last place also near 0.
  private static func logOnePlusLess(_ u: Double) -> Double {
    let r = u / (2 + u)
    let square = r * r
    var sum = 0.0
    var power = 1.0
    var divisor = 3.0
    while power / divisor > sum * 1e-18 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return r * (2 * square * sum - u)
  }
}
