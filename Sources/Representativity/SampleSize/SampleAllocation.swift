/// How a sample is divided among strata, before rounding to whole people.
///
/// William Cochran, *Sampling Techniques* (1977), sections 5.5 and 5.9.
public enum SampleAllocation {
  /// One stratum, as planned for.
  public struct Stratum: Sendable, Equatable {
    /// How many people it has.
    public let population: Double
    /// The standard deviation of what is measured, among them.
    public let deviation: Double
    /// What one answer costs.
    public let cost: Double

    /// Makes a stratum.
    public init(population: Double, deviation: Double = 1, cost: Double = 1) {
      self.population = population
      self.deviation = deviation
      self.cost = cost
    }
  }

  /// The same part of every stratum: n·N_h/N.
  public static func proportional(_ strata: [Stratum], size: Double) -> [Double] {
    shares(strata.map(\.population), size)
  }

  /// Neyman's: more where people differ more, n_h ∝ N_h S_h, which makes the mean as sure as can
  /// be.
  public static func neyman(_ strata: [Stratum], size: Double) -> [Double] {
    shares(strata.map { $0.population * $0.deviation }, size)
  }

  /// n_h ∝ N_hᵖ: 0 for equal samples, 1 for proportional ones, ½ between (Bankier 1988).
  public static func power(_ strata: [Stratum], exponent: Exponent, size: Double) -> [Double] {
    shares(
      strata.map { stratum in
        switch exponent {
        case .zero: 1
        case .half: stratum.population.squareRoot()
        case .one: stratum.population
        }
      }, size)
  }

  /// The exponents of ``power(_:exponent:size:)``.
  public enum Exponent: Sendable, CaseIterable {
    case zero, half, one
  }

  /// As sure a mean as a budget can buy: n_h ∝ N_h S_h/√c_h.
  public static func optimal(_ strata: [Stratum], budget: Double) -> [Double] {
    let claims = strata.map { $0.population * $0.deviation / $0.cost.squareRoot() }
    let price = zip(claims, strata).reduce(0) { $0 + $1.0 * $1.1.cost }
    return price > 0 ? claims.map { $0 * budget / price } : claims.map { _ in 0 }
  }

  /// The standard error of a mean over all strata.
  ///
  /// - Parameters:
  ///   - strata: The strata.
  ///   - sizes: How many answers each gives.
  /// - Returns: The standard error.
  public static func standardError(_ strata: [Stratum], sizes: [Double]) -> Double {
    let total = strata.reduce(0) { $0 + $1.population }
    return zip(strata, sizes).reduce(0) { sum, part in
      let (stratum, size) = part
      let weight = stratum.population / total
      let variance = stratum.deviation * stratum.deviation
      return sum + weight * weight * max(1 - size / stratum.population, 0) * variance / size
    }.squareRoot()
  }

  private static func shares(_ claims: [Double], _ size: Double) -> [Double] {
    let sum = claims.reduce(0, +)
    return sum > 0 ? claims.map { size * $0 / sum } : claims.map { _ in 0 }
  }
}
