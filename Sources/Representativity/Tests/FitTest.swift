import Foundation

/// Whether chance alone could have taken a group as far from its reference as it is.
public struct FitTest: Sendable, Equatable {
  /// Why there is no test.
  public enum Absence: Error, Sendable, Hashable {
    /// The group's margin was forced by quotas: it was chosen, and chance had no part in it.
    case forcedByQuotas
    /// The group has one member.
    case groupOfOne
    /// The reference has people of one value only: there is nothing to differ in.
    case singleValue
    /// The group has values of which the reference counts nobody: chance never gives them.
    case outsideReference(values: [String])
    /// The group is the whole of its reference: no chance is left.
    case wholeReference
    /// The reference says what is wanted, not who there is.
    case noPopulation
  }

  /// Pearson's statistic, Σ(O − E)²/E.
  public let chiSquare: Double
  /// The likelihood ratio statistic, 2 Σ O ln(O/E).
  public let likelihoodRatio: Double
  /// The values that the reference has people of, less one.
  public let degreesOfFreedom: Int
  /// How many expected counts are under 5: with many of them chi-square chances are rough.
  public let smallExpectedCounts: Int

  /// The chance of a `chiSquare` as large or larger, by the chi-square distribution.
  public var pValue: Double { chance(of: chiSquare) }
  /// The chance of a `likelihoodRatio` as large or larger, by the chi-square distribution.
  public var likelihoodRatioPValue: Double { chance(of: likelihoodRatio) }
  /// Whether the chi-square distribution serves: no expected count under 1 and at most a fifth of
  /// them under 5 (Cochran 1954).
  public let isApproximationGood: Bool

  /// Tests a comparison.
  ///
  /// - Parameter comparison: The comparison; when the group is part of its reference, the
  ///   statistics are those of a draw without replacement.
  /// - Throws: Why there is no test.
  public init(_ comparison: Comparison) throws(Absence) {
    let values = comparison.values.filter { $0.expected > 0 }
    let outside = comparison.values.filter { $0.expected <= 0 && $0.count > 0 }
    guard outside.isEmpty else { throw .outsideReference(values: outside.map(\.name)) }
    guard comparison.finiteFactor > 0 else { throw .wholeReference }
    guard values.count > 1 else { throw .singleValue }
    guard comparison.size > 1 else { throw .groupOfOne }
    chiSquare =
      values.reduce(0) { $0 + $1.seats * $1.seats / $1.expected } / comparison.finiteFactor
    let ratio = values.reduce(0) { sum, value in
      sum + Deviance.of(Double(value.count), from: value.expected)
    }
    likelihoodRatio = 2 * ratio / comparison.finiteFactor
    degreesOfFreedom = values.count - 1
    smallExpectedCounts = values.filter { $0.expected < 5 }.count
    isApproximationGood =
      values.allSatisfy { $0.expected >= 1 } && smallExpectedCounts * 5 <= values.count
  }

  private func chance(of statistic: Double) -> Double {
    ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).tails(at: statistic).upper
  }
}
