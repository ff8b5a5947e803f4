import Population
import Representativity
import Tables

/// A check as a table for other programs: one row a value, the attribute's figures repeated.
enum CheckTable {
  static let columns = [
    "attribute", "value", "count", "expected", "share", "referenceShare", "difference", "seats",
    "residual", "adjustedResidual", "lowest", "highest", "totalVariation", "seatsToMove",
    "chiSquare", "degreesOfFreedom", "pValue", "exactPValue", "holmPValue",
    "benjaminiHochbergPValue",
  ]

  /// The file's bytes; numbers with a decimal point, empty cells for what is not known.
  static func bytes(of check: GroupCheck) -> [UInt8] {
    TableWriter.bytes(
      columns: columns, rows: check.attributes.flatMap(rows) + check.twoWays.flatMap(rows),
      format: TableFormat())
  }

  private static func rows(of check: AttributeCheck) -> [[String]] {
    let common = [
      number(check.comparison.totalVariation), String(check.comparison.seatsToMove),
      number(check.fit?.chiSquare), check.fit.map { String($0.degreesOfFreedom) } ?? "",
      number((try? check.test.get())?.pValue), number(check.exact?.pValues.chiSquare),
      number(check.holm), number(check.benjaminiHochberg),
    ]
    return check.comparison.values.enumerated().map { index, value in
      let interval = index < check.intervals.count ? check.intervals[index] : nil
      let figures = [
        value.expected, value.share, value.referenceShare, value.difference, value.seats,
      ].map { number($0) }
      let uncertainty = [
        value.residual, value.adjustedResidual, interval?.lowerBound, interval?.upperBound,
      ].map { number($0) }
      return [check.comparison.attribute, value.name, String(value.count)] + figures
        + uncertainty + common
    }
  }

  /// One row a pair of values; what only a reference gives is left empty.
  private static func rows(of pair: TwoWayCheck) -> [[String]] {
    pair.counts.enumerated().flatMap { row, counts in
      counts.enumerated().map { column, count in
        let table = pair.table
        let residuals = [table?.residuals[row][column], table?.adjustedResiduals[row][column]]
        return [
          "\(pair.first.name) × \(pair.second.name)",
          "\(pair.first.values[row]), \(pair.second.values[column])", String(count),
          number(table?.expected[row][column]), "", "", "", "",
        ] + residuals.map { number($0 ?? nil) } + ["", "", "", ""]
          + [
            number(table?.chiSquare), table.map { String($0.degreesOfFreedom) } ?? "",
            number(pair.method == .chiSquare ? try? pair.pValue.get() : nil),
            number(pair.method == .fisher ? try? pair.pValue.get() : nil), "", "",
          ]
      }
    }
  }

  private static func number(_ value: Double?) -> String {
    value.map { $0 == 0 ? "0" : "\($0)" } ?? ""
  }
}
