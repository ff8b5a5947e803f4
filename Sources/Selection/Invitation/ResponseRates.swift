import Population
import Tables

/// How many of the people who get a letter answer it, by attributes.
public struct ResponseRates: Codable, Sendable, Equatable {
  /// The rate of one combination of values.
  public struct Row: Codable, Sendable, Equatable {
    /// The value of each attribute.
    public let values: [String]
    /// The rate, in millionths.
    public let rate: Int
    /// The answers hoped for, if the file says them.
    public let answers: Int?
  }

  /// The attributes that rates differ by.
  public let attributes: [String]
  /// The rates.
  public let rows: [Row]

  private static let rateNames = ["rate", "taux", "taux de réponse", "response rate", "response"]
  private static let answerNames = ["answers hoped for", "réponses espérées", "hoped", "espérées"]

  /// Reads rates: a column for each attribute that they differ by, and a column `rate`.
  ///
  /// - Parameters:
  ///   - table: The rates, one a row: `0.04`, `0,04` or `4 %`.
  ///   - names: The attributes of the strata.
  /// - Throws: ``InvitationError`` when the table lacks a rate, or has one that is none.
  public init(reading table: Table, attributes names: [String]) throws(InvitationError) {
    guard let rate = Self.rateNames.lazy.compactMap({ table.index(of: $0) }).first else {
      throw .noRateColumn(Place(file: table.name, column: "rate"), columns: table.columns)
    }
    let hoped = Self.answerNames.lazy.compactMap { table.index(of: $0) }.first
    let found = names.compactMap { name in table.index(of: name).map { (name, $0) } }
    attributes = found.map(\.0)
    var rows: [Row] = []
    for row in table.rows {
      let place = Place(file: table.name, row: row.number, column: table.columns[rate])
      // A stratum that got no letter has no rate of its own: such rows say nothing.
      if row.cells[rate].isEmpty { continue }
      guard let millionths = Self.millionths(row.cells[rate]) else {
        throw .malformedRate(place, value: row.cells[rate])
      }
      let values = found.map { row.cells[$0.1] }
      let folded = values.map { FoldedText($0) }
      if rows.contains(where: { $0.values.map { FoldedText($0) } == folded }) {
        throw .rateTwice(place, stratum: values)
      }
      rows.append(
        Row(values: values, rate: millionths, answers: hoped.flatMap { Int(row.cells[$0]) }))
    }
    self.rows = rows
  }

  /// The rate of a stratum.
  ///
  /// - Parameters:
  ///   - values: The stratum's values.
  ///   - names: The attributes of the strata, in the order of the values.
  /// - Returns: The row that says it; `nil` if none does.
  func row(of values: [String], _ names: [String]) -> Row? {
    let wanted = attributes.map { name in
      zip(names, values).first { $0.0 == name }.map { FoldedText($0.1) }
    }
    return rows.first { $0.values.map { FoldedText($0) } == wanted }
  }

  /// A rate above 0 and at most 1, in millionths; `nil` if the text says none.
  public static func millionths(_ text: String) -> Int? {
    var digits = text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 }
    let isPercentage = digits.last == "%"
    if isPercentage { digits.removeLast() }
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let number = Double(String(digits))
    else { return nil }
    let scaled = (number * (isPercentage ? 1e4 : 1e6)).rounded()
    return (1...1e6).contains(scaled) ? Int(scaled) : nil
  }
}
