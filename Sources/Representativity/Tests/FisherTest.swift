import Foundation

/// Fisher's exact test of a table of two rows and two columns.
public struct FisherTest: Sendable, Equatable {
  /// The chance, given the margins, of a table as unlikely or more.
  public let pValue: Double
  /// The chance of a first cell as large or larger.
  public let greater: Double
  /// The chance of a first cell as small or smaller.
  public let less: Double

  /// The largest number of tables that is gone through.
  static let tableLimit = 10_000_000

  /// Tests a table.
  ///
  /// The result is `nil` for anything else, for a table without people, or for more than ten
  /// million tables with its margins.
  ///
  /// - Parameter counts: Two rows of two counts at or above zero.
  public init?(_ counts: [[Int]]) {
    guard counts.count == 2, counts.allSatisfy({ $0.count == 2 }),
      counts.joined().allSatisfy({ (0...1_000_000_000_000).contains($0) })
    else { return nil }
    let (first, row) = (counts[0][0], counts[0][0] + counts[0][1])
    let column = counts[0][0] + counts[1][0]
    let total = row + counts[1][0] + counts[1][1]
    let range = max(0, row + column - total)...min(row, column)
    guard total > 0, range.count <= Self.tableLimit else { return nil }
    func chance(_ count: Int) -> Double {
      exp(
        CountChances.logHypergeometric(
          Double(count), of: Double(row), marked: Double(column), among: Double(total)))
    }
    let observed = chance(first) * (1 + 1e-7)
    var (both, above, below) = (0.0, 0.0, 0.0)
    for count in range {
      let own = chance(count)
      if own <= observed { both += own }
      if count >= first { above += own }
      if count <= first { below += own }
    }
    pValue = min(both, 1)
    greater = min(above, 1)
    less = min(below, 1)
  }
}
