import Tables

/// An attribute to read: its complete definition and the values that quotas allow.
struct WantedAttribute {
  /// The definition, with the reference date in it.
  let definition: AttributeDefinition
  /// The values that are allowed, in their order; `nil`: those that are met.
  let values: [String]?

  /// Completes a definition.
  init(_ definition: AttributeDefinition, on referenceDate: Day?, values: [String]?) {
    self.definition = AttributeDefinition(
      name: definition.name, source: definition.source.dated(referenceDate))
    self.values = values
  }
}

/// The value of one attribute for every person, as read from a table.
struct ValueColumn {
  /// The attribute with its values.
  let attribute: Attribute
  /// One index into the attribute's values a row that was asked for.
  let values: [Int]

  /// Reads one attribute.
  /// The result is `nil` when the attribute cannot be read for everybody.
  ///
  /// - Parameters:
  ///   - wanted: The attribute.
  ///   - table: The people.
  ///   - lookups: The tables that lookups name.
  ///   - rows: The rows of the people, in the order in which their values are wanted.
  ///   - defects: Where to note what is wrong.
  init?(
    _ wanted: WantedAttribute, in table: Table, lookups: [String: Table], rows: [Int],
    noting defects: inout [PopulationDefect]
  ) {
    guard
      let derivation = AttributeDerivation(
        wanted.definition, in: table, lookups: lookups, noting: &defects)
    else { return nil }
    var derived = DerivedTexts(derivation, name: wanted.definition.name)
    // In the order of the file, so that examples are the first rows a reader will find.
    for row in rows.sorted() { derived.read(table.rows[row]) }
    let known = wanted.values ?? wanted.definition.source.order(derived.texts)
    var index: [FoldedText: Int] = [:]
    for (position, value) in known.enumerated() where index[FoldedText(value)] == nil {
      index[FoldedText(value)] = position
    }
    derived.report(known: known, in: table, noting: &defects)
    attribute = Attribute(name: wanted.definition.name, values: known)
    let indexByCell = derived.textByCell.mapValues { index[FoldedText($0)] }
    let found = rows.map { indexByCell[table.rows[$0].cells[derivation.column]] ?? nil }
    values = found.compactMap { $0 }
    if values.count < found.count { return nil }
  }
}

/// The texts that a derivation yields, cell by cell, and what it could not read.
private struct DerivedTexts {
  let derivation: AttributeDerivation
  let name: String
  /// What each cell yields; cells that yield nothing are left out.
  private(set) var textByCell: [String: String] = [:]
  private(set) var met = ValueTally()
  private var outcomes: [String: AttributeDerivation.Outcome] = [:]
  private var empty = Occurrences()
  private var failures: [(failure: DerivationFailure, tally: ValueTally)] = []
  private var uncertain = Occurrences()
  private var inDoubt = 0

  init(_ derivation: AttributeDerivation, name: String) {
    self.derivation = derivation
    self.name = name
  }

  /// The distinct texts, in their order. Of several spellings the first by its bytes is taken, so
  /// that the order of rows does not choose.
  var texts: [String] {
    var spellings: [FoldedText: String] = [:]
    for text in textByCell.values {
      let known = spellings[FoldedText(text)] ?? text
      spellings[FoldedText(text)] =
        text.utf8.lexicographicallyPrecedes(known.utf8) ? text : known
    }
    return spellings.sorted { $0.key < $1.key }.map(\.value)
  }

  mutating func read(_ row: Table.Row) {
    let cell = row.cells[derivation.column]
    let outcome = outcomes[cell] ?? derivation.outcome(of: cell)
    outcomes[cell] = outcome
    switch outcome {
    case .empty:
      empty.add(row: row.number)
    case .failure(let failure):
      note(failure, cell, row: row.number)
    case .value(let text, let doubt):
      textByCell[cell] = text
      met.add(text, row: row.number)
      guard let doubt else { return }
      uncertain.add(row: row.number)
      if doubt.changesTheBand { inDoubt += 1 }
    }
  }

  private mutating func note(_ failure: DerivationFailure, _ cell: String, row: Int) {
    if let position = failures.firstIndex(where: { $0.failure == failure }) {
      failures[position].tally.add(cell, row: row)
    } else {
      var tally = ValueTally()
      tally.add(cell, row: row)
      failures.append((failure, tally))
    }
  }

  /// Notes all that was not read, and the values that are not among the known ones.
  func report(known: [String], in table: Table, noting defects: inout [PopulationDefect]) {
    let place = Place(file: table.name, column: table.columns[derivation.column])
    if empty.count > 0 { defects.append(.emptyValues(place, attribute: name, empty)) }
    for (failure, tally) in failures {
      defects.append(.underivable(place, attribute: name, failure, tally.sorted()))
    }
    let knownTexts = Set(known.map { FoldedText($0) })
    let unknown = met.sorted(nearestAmong: known) { !knownTexts.contains(FoldedText($0)) }
    if !unknown.isEmpty {
      defects.append(.unknownValues(place, attribute: name, unknown, known: known))
    }
    if uncertain.count > 0 {
      defects.append(
        .uncertainAges(place, attribute: name, uncertain, bandsInDoubt: inDoubt))
    }
  }
}

extension AttributeSource {
  /// Puts values that were met in the order of the bands or groups that made them.
  fileprivate func order(_ met: [String]) -> [String] {
    let natural: [String] =
      switch reading {
      case _ where !groups.isEmpty: groups.map(\.name)
      case .birthDate(let bands, _) where lookup == nil, .age(let bands) where lookup == nil:
        bands.bands.map(\.name)
      default: []
      }
    return natural.isEmpty ? met : natural.filter { met.contains($0) }
  }
}
