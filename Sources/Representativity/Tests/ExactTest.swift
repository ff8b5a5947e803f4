import Foundation

/// The exact chance that a draw takes a group as far from its reference as it is: no
/// approximation for small counts.
public struct ExactTest: Sendable, Equatable {
  /// The chances of an outcome at least as extreme, by what is called extreme.
  public struct PValues: Sendable, Equatable {
    /// A Pearson statistic as large or larger.
    public let chiSquare: Double
    /// A likelihood ratio as large or larger.
    public let likelihoodRatio: Double
    /// A chance as small or smaller.
    public let probability: Double
  }

  /// How the chances were found.
  public enum Method: Sendable, Hashable {
    /// All outcomes were gone through.
    case enumeration(outcomes: Int)
    /// As many outcomes were drawn, always the same ones.
    case sampling(samples: Int)
  }

  /// The chances.
  public let pValues: PValues
  /// How they were found.
  public let method: Method

  /// The standard error of a chance that was found by sampling; zero for an enumeration.
  public func standardError(of pValue: Double) -> Double {
    switch method {
    case .enumeration: 0
    case .sampling(let samples): (pValue * (1 - pValue) / Double(samples)).squareRoot()
    }
  }

  /// How many outcomes are gone through at most, unless asked otherwise.
  public static let outcomeLimit = 200_000
  /// How many outcomes are drawn, unless asked otherwise.
  public static let samples = 9_999
  /// The largest group that is tested exactly: larger ones do not need it.
  public static let largestGroup = 100_000

  /// Tests a comparison exactly, by enumeration if there are few outcomes, else by sampling.
  ///
  /// The result is The test; `nil` for a group that is too large, or has values outside its
  /// reference.
  ///
  /// - Parameters:
  ///   - comparison: The comparison; when the group is part of its reference, outcomes are draws
  ///     without replacement.
  ///   - limit: How many outcomes are gone through at most.
  ///   - samples: How many outcomes are drawn if there are more.
  public init?(
    _ comparison: Comparison, outcomeLimit limit: Int = ExactTest.outcomeLimit,
    samples: Int = ExactTest.samples
  ) {
    guard (2...Self.largestGroup).contains(comparison.size), comparison.finiteFactor > 0,
      let outcomes = OutcomeTable(comparison)
    else { return nil }
    if let count = Self.outcomes(of: comparison.size, over: outcomes.values), count <= limit {
      pValues = outcomes.enumerated
      method = .enumeration(outcomes: count)
    } else {
      pValues = outcomes.sampled(samples)
      method = .sampling(samples: samples)
    }
  }

  /// In how many ways a group spreads over values: C(n + v − 1, v − 1).
  ///
  /// - Parameters:
  ///   - size: The members of the group.
  ///   - values: The values.
  /// - Returns: The number; `nil` if it is above 10¹⁵.
  public static func outcomes(of size: Int, over values: Int) -> Int? {
    guard size >= 0, values > 0 else { return nil }
    var count = 1
    for step in stride(from: 1, to: values, by: 1) {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: size + step)
      guard !isTooLarge, product / step <= 1_000_000_000_000_000 else { return nil }
      count = product / step
    }
    return count
  }
}
