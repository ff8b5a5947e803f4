/// A mean over the whole population from samples of each of its strata.
///
/// William Cochran, *Sampling Techniques* (1977), chapter 5.
public struct StratifiedEstimate: Sendable, Equatable {
  /// What was found in one stratum.
  public struct Stratum: Sendable, Equatable {
    /// How many people the stratum has.
    public let population: Double
    /// How many of them were asked.
    public let size: Int
    /// The mean of what they said; a share for yes and no.
    public let mean: Double
    /// The variance of what they said, with n − 1 below.
    public let variance: Double

    /// Makes a stratum.
    public init(population: Double, size: Int, mean: Double, variance: Double) {
      self.population = population
      self.size = size
      self.mean = mean
      self.variance = variance
    }

    /// Makes a stratum in which some said yes.
    ///
    /// - Parameters:
    ///   - population: How many people the stratum has.
    ///   - size: How many of them were asked.
    ///   - yes: How many of those said yes.
    public init(population: Double, size: Int, yes: Int) {
      let share = size > 0 ? Double(yes) / Double(size) : 0
      self.init(
        population: population, size: size, mean: share,
        variance: size > 1 ? share * (1 - share) * Double(size) / Double(size - 1) : 0)
    }
  }

  /// The estimated mean.
  public let mean: Double
  /// Its standard error, each stratum being finite.
  public let standardError: Double

  /// Estimates a mean.
  ///
  /// The result is `nil` unless at least two people were asked in every stratum that has people.
  ///
  /// - Parameter strata: All strata of the population.
  public init?(_ strata: [Stratum]) {
    let used = strata.filter { $0.population > 0 }
    let total = used.reduce(0) { $0 + $1.population }
    guard total > 0, total.isFinite, used.allSatisfy({ $0.size > 1 }) else { return nil }
    mean = used.reduce(0) { $0 + $1.population / total * $1.mean }
    let variance = used.reduce(0) { sum, stratum in
      let weight = stratum.population / total
      let left = max(1 - Double(stratum.size) / stratum.population, 0)
      return sum + weight * weight * left * stratum.variance / Double(stratum.size)
    }
    standardError = variance.squareRoot()
  }
}
