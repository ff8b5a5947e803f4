import Tables

extension Table {
  /// The position of a column that is needed.
  ///
  /// - Parameters:
  ///   - names: The names that it may have, the one to ask for first.
  ///   - defects: Where to note that it is missing, or that nobody can tell which one is meant.
  /// - Returns: `nil` when there is not exactly one column of the first name that there is.
  func find(_ names: String..., noting defects: inout [PopulationDefect]) -> Int? {
    find(names, noting: &defects)
  }

  /// The position of a column that is needed, under one of several names.
  func find(_ names: [String], noting defects: inout [PopulationDefect]) -> Int? {
    guard let wanted = names.first else { return nil }
    guard let name = names.first(where: { index(of: $0) != nil }) else {
      defects.append(.missingColumn(wanted, in: self))
      return nil
    }
    let positions = columns.indices.filter { FoldedText(columns[$0]) == FoldedText(name) }
    guard positions.count == 1 else {
      defects.append(
        .ambiguousColumn(Place(file: self.name, column: name), positions: positions.map { $0 + 1 }))
      return nil
    }
    return positions[0]
  }
}

extension PopulationDefect {
  /// A column that a table lacks, with what it has instead.
  static func missingColumn(_ name: String, in table: Table) -> PopulationDefect {
    .missingColumn(
      Place(file: table.name, column: name), nearest: nearest(name, among: table.columns),
      columns: table.columns)
  }
}
