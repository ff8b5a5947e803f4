import Foundation

/// The chances of counts that are drawn one after the other: with replacement (binomial), or
/// without (hypergeometric).
enum CountChances {
  /// The logarithm of the binomial chance of x in n draws, each with chance p.
  ///
  /// Catherine Loader, *Fast and accurate computation of binomial probabilities* (2000).
  static func logBinomial(_ x: Double, of n: Double, chance p: Double) -> Double {
    guard x >= 0, x <= n else { return -.infinity }
    if p <= 0 { return x == 0 ? 0 : -.infinity }
    if p >= 1 { return x == n ? 0 : -.infinity }
    if x == 0 { return n * log1p(-p) }
    if x == n { return n * log(p) }
    let remainder =
      LogGamma.stirlingRemainder(n) - LogGamma.stirlingRemainder(x)
      - LogGamma.stirlingRemainder(n - x)
    let distance = Deviance.of(x, from: n * p) + Deviance.of(n - x, from: n * (1 - p))
    return remainder - distance + log(n / (2 * Double.pi * x * (n - x))) / 2
  }

  /// The logarithm of the chance of x marked among n taken from `all`, `marked` of which are.
  static func logHypergeometric(
    _ x: Double, of n: Double, marked: Double, among all: Double
  ) -> Double {
    guard x >= 0, x <= n, x <= marked, n - x <= all - marked else { return -.infinity }
    let p = n / all
    return logBinomial(x, of: marked, chance: p)
      + logBinomial(n - x, of: all - marked, chance: p) - logBinomial(n, of: all, chance: p)
  }
}
