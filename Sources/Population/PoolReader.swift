import Tables

/// Reads the people of a table, with the value that each has of every attribute.
///
/// Values match those of the quotas without regard to case, accents and space. All that is wrong
/// in the table is reported at once. The result does not depend on the order of the rows.
public struct PoolReader: Sendable {
  /// What was read.
  public struct Reading: Sendable {
    /// The people and their attributes.
    public let pool: Pool
    /// For each person of the pool, in its order: the index into the table's `rows`.
    public let rows: [Int]
    /// The column of ids, as the header writes it.
    public let idColumn: String
    /// The attributes' definitions, complete: with the column and the reference date that were
    /// used. One an attribute of the pool, in its order.
    public let definitions: [AttributeDefinition]
    /// What is worth knowing: people who stand twice, uncertain ages.
    public let warnings: [PopulationDefect]
  }

  private let quotas: [Quota]
  private let definitions: [AttributeDefinition]
  private let idColumn: String?
  private let householdColumns: [String]
  private let lookups: [String: Table]
  private let referenceDate: Day?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - quotas: The quotas, which name the attributes and all their values, in their order. When
  ///     there are none, the attributes are those of `definitions`, with the values that are met.
  ///   - definitions: Where attributes come from; an attribute without a definition is the column
  ///     of its own name.
  ///   - idColumn: The column of ids; `nil`: `id`, `nationbuilder_id`, or the first column in
  ///     which all rows differ.
  ///   - householdColumns: The columns of the address; empty: no household rule.
  ///   - lookups: The tables that the definitions' lookups name, by that name.
  ///   - referenceDate: The day on which ages are taken, where a definition does not say it.
  public init(
    quotas: [Quota] = [], definitions: [AttributeDefinition] = [], idColumn: String? = nil,
    householdColumns: [String] = [], lookups: [String: Table] = [:], referenceDate: Day? = nil
  ) {
    self.quotas = quotas
    self.definitions = definitions
    self.idColumn = idColumn
    self.householdColumns = householdColumns
    self.lookups = lookups
    self.referenceDate = referenceDate
  }

  /// Reads the people.
  ///
  /// - Parameter table: One row a person.
  /// - Returns: The pool and what is worth knowing about it.
  /// - Throws: All defects of the table, the quotas and the definitions together.
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public func read(_ table: Table) throws(PopulationError) -> Reading {
    guard !table.rows.isEmpty else { throw PopulationError([.noRows(file: table.name)]) }
    var defects: [PopulationDefect] = []
    let wanted = wantedAttributes(noting: &defects)
    let idColumn = findIDColumn(in: table, noting: &defects)
    let household = HouseholdColumns(householdColumns, in: table, noting: &defects)
    let rows = idColumn.map { distinctPeople(of: table, by: $0, noting: &defects) }
    let columns = wanted.compactMap { attribute in
      ValueColumn(attribute, in: table, lookups: lookups, rows: rows ?? [], noting: &defects)
    }
    defects = defects.map(namingQuotas)
    try defects.throwIfAnyIsSerious()
    guard let idColumn, let rows, columns.count == wanted.count else {
      throw PopulationError(defects)
    }
    let people = rows.enumerated().map { position, row in
      let cells = table.rows[row].cells
      return Pool.Person(
        id: cells[idColumn], values: columns.map { $0.values[position] },
        household: household?.key(of: cells))
    }
    return Reading(
      pool: Pool(attributes: columns.map(\.attribute), people: people), rows: rows,
      idColumn: table.columns[idColumn], definitions: wanted.map(\.definition),
      warnings: defects)
  }

  /// A missing column that only a quota asks for is one that the quotas' file may have wrong.
  private func namingQuotas(_ defect: PopulationDefect) -> PopulationDefect {
    guard case .missingColumn(let place, let nearest, let columns) = defect,
      let name = place.column, name != idColumn, !householdColumns.contains(name),
      quotas.contains(where: { FoldedText($0.attribute) == FoldedText(name) }),
      !definitions.contains(where: { FoldedText($0.name) == FoldedText(name) })
    else { return defect }
    return .missingQuotaColumn(place, nearest: nearest, columns: columns)
  }

  /// The attributes to read, with the values that are allowed: those of the quotas, else all.
  private func wantedAttributes(noting defects: inout [PopulationDefect]) -> [WantedAttribute] {
    var definitionByName: [FoldedText: AttributeDefinition] = [:]
    for definition in definitions {
      if definitionByName.updateValue(definition, forKey: FoldedText(definition.name)) != nil {
        defects.append(.attributeDefinedTwice(attribute: definition.name))
      }
    }
    guard !quotas.isEmpty else {
      return definitions.map { WantedAttribute($0, on: referenceDate, values: nil) }
    }
    return quotas.attributes.map { attribute in
      let definition = definitionByName[FoldedText(attribute.name)]
      return WantedAttribute(
        AttributeDefinition(
          name: attribute.name,
          source: definition?.source ?? AttributeSource(column: attribute.name)),
        on: referenceDate, values: attribute.values)
    }
  }

  /// The column of ids: the one that was asked for, or the one that is recognised.
  private func findIDColumn(in table: Table, noting defects: inout [PopulationDefect]) -> Int? {
    let recognised = ["id", "nationbuilder_id"].first { table.index(of: $0) != nil }
    if let name = idColumn ?? recognised { return table.find(name, noting: &defects) }
    if let found = table.firstUniqueColumn { return found }
    defects.append(.noIDColumn(file: table.name, columns: table.columns))
    return nil
  }

  /// The rows of people, each person once, in the order of their ids.
  private func distinctPeople(
    of table: Table, by column: Int, noting defects: inout [PopulationDefect]
  ) -> [Int] {
    let place = Place(file: table.name, column: table.columns[column])
    let withID = table.rows.indices.filter { !table.rows[$0].cells[column].isEmpty }
    if withID.count < table.rows.count {
      let empty = table.rows.filter { $0.cells[column].isEmpty }
      defects.append(.emptyID(place, Occurrences(rows: empty.map(\.number))))
    }
    var rowsByID: [String: [Int]] = [:]
    for row in withID { rowsByID[table.rows[row].cells[column], default: []].append(row) }
    let groups = rowsByID.values.sorted { $0[0] < $1[0] }
    for rows in groups where rows.count > 1 {
      let first = table.rows[rows[0]]
      let isIdentical = rows.allSatisfy { table.rows[$0].hasSameBytes(as: first) }
      defects.append(
        .sameIDTwice(
          place, id: first.cells[column], rows: rows.map { table.rows[$0].number },
          isIdentical: isIdentical))
    }
    return groups.map { $0[0] }.sorted { left, right in
      table.rows[left].cells[column].utf8
        .lexicographicallyPrecedes(table.rows[right].cells[column].utf8)
    }
  }
}

extension Table.Row {
  /// Whether two rows hold the same bytes. Texts that only look equal, such as an é in one or in
  /// two code points, differ: a ticket is drawn from the bytes of an id.
  fileprivate func hasSameBytes(as other: Table.Row) -> Bool {
    zip(cells, other.cells).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

extension Table {
  /// The first column in which every row has a text of its own.
  fileprivate var firstUniqueColumn: Int? {
    columns.indices.first { column in
      var seen: Set<String> = [""]
      return rows.allSatisfy { seen.insert($0.cells[column]).inserted }
    }
  }
}
