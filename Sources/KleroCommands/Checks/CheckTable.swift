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
      columns: columns, rows: check.attributes.flatMap(rows), format: TableFormat())
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

  private static func number(_ value: Double?) -> String {
    value.map { $0 == 0 ? "0" : "\($0)" } ?? ""
  }
}
