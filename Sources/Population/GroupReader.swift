import Tables

/// Counts the people of a table by their values, row by row: a roll of millions is never held.
///
/// Unlike a pool, a group may lack values and have some that its reference does not know: both are
/// counted, and said.
public struct GroupReader: Sendable {
  let attributes: [Attribute]
  private let definitions: [AttributeDefinition]
  let idColumn: String?
  private let lookups: [String: Table]
  private let referenceDate: Day?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - attributes: The attributes to count, with the values that the reference knows; values
  ///     that are met beside them are added after them.
  ///   - definitions: Where attributes come from; an attribute without a definition is the column
  ///     of its own name.
  ///   - idColumn: The column of ids, if each id is to be counted once.
  ///   - lookups: The tables that the definitions' lookups name, by that name.
  ///   - referenceDate: The day on which ages are taken, where a definition does not say it.
  public init(
    attributes: [Attribute], definitions: [AttributeDefinition] = [], idColumn: String? = nil,
    lookups: [String: Table] = [:], referenceDate: Day? = nil
  ) {
    self.attributes = attributes
    self.definitions = definitions
    self.idColumn = idColumn
    self.lookups = lookups
    self.referenceDate = referenceDate
  }

  /// Counts the people of a table that is held, remembering the combination of each row.
  ///
  /// - Parameter table: One row a person. Without an id column every row counts.
  /// - Throws: What makes counting impossible: a column or a lookup that is missing.
  /// - Returns: The group.
  public func read(_ table: Table) throws(PopulationError) -> CountedGroup {
    var count = try GroupCount(
      self, name: table.name, columns: table.columns, keepingRows: true)
    for row in table.rows { count.add(row: row.number) { row.cells[$0] } }
    return count.group
  }

  /// Counts the people of a table as it is read.
  ///
  /// - Parameter reader: The table, at its first row.
  /// - Throws: What makes counting or reading impossible.
  /// - Returns: The group.
  public func read(_ reader: inout TableReader) throws -> CountedGroup {
    var count = try GroupCount(self, name: reader.name, columns: reader.columns)
    // Defects are told all at once, behind the last row.
    while try reader.advance() {
      count.add(row: reader.rowNumber) { reader.cell($0) }
    }
    let defects = reader.defects
    if defects.contains(where: { $0.severity == .error }) { throw TableError(defects) }
    return count.group
  }

  func derivations(
    _ table: Table, noting defects: inout [PopulationDefect]
  ) -> [AttributeDerivation] {
    attributes.compactMap { attribute in
      let own = definitions.first { FoldedText($0.name) == FoldedText(attribute.name) }
      // A table in which an attribute is written out already needs no derivation.
      let isWrittenOut = own.map { table.index(of: $0.source.column) == nil } ?? true
      let definition =
        isWrittenOut && (own == nil || table.index(of: attribute.name) != nil)
        ? AttributeDefinition(column: attribute.name)
        : own ?? AttributeDefinition(column: attribute.name)
      let dated = AttributeDefinition(
        name: attribute.name, source: definition.source.dated(referenceDate))
      return AttributeDerivation(dated, in: table, lookups: lookups, noting: &defects)
    }
  }
}
