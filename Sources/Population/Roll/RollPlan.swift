import Tables

/// The columns of a roll that a request needs, found.
struct RollPlan: Sendable {
  /// An attribute and how its values are derived.
  struct Attribute: Sendable {
    let name: String
    let derivation: AttributeDerivation
  }

  let kind: RollKind
  let attributes: [Attribute]
  let rules: [(column: Int, rule: RollRule)]
  /// The columns whose texts, joined by `|`, are the id.
  let identity: [Int]
  let listColumn: Int?
  let exclusion: Exclusion
  let excludesSomebody: Bool
  /// Where names stand, if they must be compared.
  let names: NameColumns?
  let household: HouseholdColumns?
  let columnCount: Int

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - header: The roll's columns, as a table without rows.
  ///   - kind: What the roll is.
  /// - Throws: Everything that is missing, at once.
  init(_ request: RollRequest, in header: Table, kind: RollKind) throws(PopulationError) {
    var defects: [PopulationDefect] = []
    self.kind = kind
    attributes = request.attributes.compactMap { definition in
      let dated = AttributeDefinition(
        name: definition.name, source: definition.source.dated(request.referenceDate))
      return AttributeDerivation(
        dated, in: header, lookups: request.lookups, noting: &defects
      ).map { Attribute(name: definition.name, derivation: $0) }
    }
    rules = request.rules.compactMap { rule in
      header.find(rule.column, noting: &defects).map { ($0, rule) }
    }
    household = HouseholdColumns(request.householdColumns, in: header, noting: &defects)
    if let id = request.idColumn {
      identity = header.find(id, noting: &defects).map { [$0] } ?? []
    } else {
      identity = kind.identity(in: header)
    }
    listColumn = kind.listColumn(in: header)
    exclusion = request.exclusion
    excludesSomebody = exclusion.count > 0
    names = exclusion.hasNames ? NameColumns(in: header.columns) : nil
    if exclusion.hasNames, names == nil {
      defects.append(.missingColumn("nom, prénom, naissance", in: header))
    }
    columnCount = header.columns.count
    try defects.throwIfAnyIsSerious()
  }
}
