import Tables

/// Quotas as a table: read in the formats of today's tools, and written in the first of them.
///
/// - `feature,value,min,max[,min_flex,max_flex]`
/// - `category,name,min,max` or `category,feature,min,max`
/// - the same with French names: `critère;modalité;min;max`
///
/// Case, accents and the order of columns do not count; other columns are ignored.
public struct QuotaTable: Sendable, Equatable {
  /// The quotas, in the order of the rows. One attribute is always spelled in one way.
  public let quotas: [Quota]
  /// What is worth knowing: rows that were skipped.
  public let warnings: [PopulationDefect]

  /// The largest bound that is read.
  static let largestBound = 1_000_000_000

  /// Reads quotas.
  ///
  /// - Parameter table: One row a value. Rows without an attribute are skipped.
  /// - Returns: The quotas.
  /// - Throws: All defects of the table together.
  public static func read(_ table: Table) throws(PopulationError) -> QuotaTable {
    guard !table.rows.isEmpty else { throw PopulationError([.noRows(file: table.name)]) }
    var defects: [PopulationDefect] = []
    guard let columns = QuotaColumns(table, noting: &defects) else {
      throw PopulationError(defects)
    }
    var quotas: [Quota] = []
    var rowsByValue = RowsByValue()
    for row in table.rows {
      var reader = QuotaRow(row: row, columns: columns, table: table)
      if let quota = reader.quota(spelledAs: rowsByValue) { quotas.append(quota) }
      rowsByValue.note(reader)
      defects += reader.defects
    }
    defects += rowsByValue.defects(in: table, columns)
    if rowsByValue.isEmpty { defects.append(.noRows(file: table.name)) }
    try defects.throwIfAnyIsSerious()
    return QuotaTable(quotas: quotas, warnings: defects)
  }

  /// Writes quotas as `feature,value,min,max`, with the flexible bounds when a quota has some.
  ///
  /// - Parameters:
  ///   - quotas: The quotas, in the order to write.
  ///   - name: The table's name.
  /// - Returns: A table that ``read(_:)`` reads back to the same quotas.
  public static func table(of quotas: [Quota], name: String = "quotas.csv") -> Table {
    let isFlexible = quotas.contains { $0.flexibleLeast != nil || $0.flexibleMost != nil }
    let columns =
      ["feature", "value", "min", "max"] + (isFlexible ? ["min_flex", "max_flex"] : [])
    let cells = quotas.map { quota in
      let bounds = [quota.least, quota.most].map { String($0) }
      let flexible = [quota.flexibleLeast, quota.flexibleMost].map { $0.map(String.init) ?? "" }
      return [quota.attribute, quota.value] + bounds + (isFlexible ? flexible : [])
    }
    return Table(name: name, columns: columns, cells: cells)
  }
}

/// Where the parts of a quota stand in a table.
struct QuotaColumns {
  let attribute: Int
  let value: Int
  let least: Int
  let most: Int
  let flexible: (least: Int, most: Int)?

  init?(_ table: Table, noting defects: inout [PopulationDefect]) {
    let isCategory = table.index(of: "category") != nil
    let attributes = isCategory ? ["category"] : ["feature", "critere", "attribut", "attribute"]
    let values = ["value", "name", "modalite", "valeur"] + (isCategory ? ["feature"] : [])
    let needed = [
      table.find(attributes, noting: &defects), table.find(values, noting: &defects),
      table.find(["min", "minimum"], noting: &defects),
      table.find(["max", "maximum"], noting: &defects),
    ].compactMap { $0 }
    let flexibleNames = [
      ["min_flex", "min flex", "flex_min"], ["max_flex", "max flex", "flex_max"],
    ]
    let isFlexible = flexibleNames.joined().contains { table.index(of: $0) != nil }
    let found = isFlexible ? flexibleNames.map { table.find($0, noting: &defects) } : [nil, nil]
    guard needed.count == 4, defects.isEmpty else { return nil }
    (attribute, value, least, most) = (needed[0], needed[1], needed[2], needed[3])
    if let least = found[0], let most = found[1] {
      flexible = (least, most)
    } else {
      flexible = nil
    }
  }
}
