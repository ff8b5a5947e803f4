import Foundation

/// Two attributes against each other: whether they go together, and in which cells.
public struct TwoWayTable: Sendable, Equatable {
  /// The counts, one row a value of the first attribute.
  public let counts: [[Int]]
  /// What would be expected if the attributes had nothing to do with each other.
  public let expected: [[Double]]
  /// Pearson's statistic.
  public let chiSquare: Double
  /// The likelihood ratio statistic.
  public let likelihoodRatio: Double
  /// (rows − 1)(columns − 1), empty ones not counted.
  public let degreesOfFreedom: Int
  /// Cramér's V: from 0, nothing to do with each other, to 1.
  public let cramersV: Double

  private let rowTotals: [Double]
  private let columnTotals: [Double]
  private let total: Double

  /// Makes a table.
  ///
  /// The result is `nil` unless two rows and two columns have people in them.
  ///
  /// - Parameter counts: One row a value of the first attribute, all of one length, none of them
  ///   below zero.
  public init?(_ counts: [[Int]]) {
    guard let width = counts.first?.count, counts.allSatisfy({ $0.count == width }),
      counts.joined().allSatisfy({ $0 >= 0 })
    else { return nil }
    let rows = counts.map { $0.reduce(0) { $0 + Double($1) } }
    let columns = (0..<width).map { column in
      counts.reduce(0) { $0 + Double($1[column]) }
    }
    let total = rows.reduce(0, +)
    let size = (rows.filter { $0 > 0 }.count, columns.filter { $0 > 0 }.count)
    guard size.0 > 1, size.1 > 1 else { return nil }
    self.counts = counts
    (rowTotals, columnTotals, self.total) = (rows, columns, total)
    expected = rows.map { row in columns.map { row * $0 / total } }
    var (chiSquare, deviance) = (0.0, 0.0)
    for (count, expected) in zip(counts.joined(), expected.joined()) where expected > 0 {
      let excess = Double(count) - expected
      chiSquare += excess * excess / expected
      deviance += Deviance.of(Double(count), from: expected)
    }
    self.chiSquare = chiSquare
    likelihoodRatio = 2 * deviance
    degreesOfFreedom = (size.0 - 1) * (size.1 - 1)
    cramersV = (chiSquare / (total * Double(min(size.0, size.1) - 1))).squareRoot()
  }

  /// The chance of a `chiSquare` as large or larger if the attributes had nothing to do with each
  /// other.
  public var pValue: Double { chance(of: chiSquare) }
  /// The same for the `likelihoodRatio`.
  public var likelihoodRatioPValue: Double { chance(of: likelihoodRatio) }

  /// The standardised residuals, (O − E)/√E; `nil` where nothing is expected.
  public var residuals: [[Double?]] {
    mapCells { _, _, excess, expected in expected > 0 ? excess / expected.squareRoot() : nil }
  }

  /// The residuals over their own standard deviation: beyond ±2 they are rare by chance.
  public var adjustedResiduals: [[Double?]] {
    mapCells { row, column, excess, expected in
      let variance = expected * (1 - row / total) * (1 - column / total)
      return variance > 0 ? excess / variance.squareRoot() : nil
    }
  }

  private func mapCells(
    _ body: (_ row: Double, _ column: Double, _ excess: Double, _ expected: Double) -> Double?
  ) -> [[Double?]] {
    counts.indices.map { row in
      counts[row].indices.map { column in
        let expected = expected[row][column]
        let excess = Double(counts[row][column]) - expected
        return body(rowTotals[row], columnTotals[column], excess, expected)
      }
    }
  }

  private func chance(of statistic: Double) -> Double {
    ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).tails(at: statistic).upper
  }
}
