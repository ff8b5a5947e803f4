/// Columns that somebody needs.
extension Table {
  /// The position of a column that is needed.
  ///
  /// - Parameter name: The column's name, in any case, with or without accents.
  /// - Returns: Its position.
  /// - Throws: When no column or more than one has that name.
  public func requiredIndex(of name: String) throws(TableError) -> Int {
    try requiredIndices(of: [name])[0]
  }

  /// The positions of columns that are needed.
  ///
  /// - Parameter names: The columns' names, in any case, with or without accents.
  /// - Returns: Their positions, in the same order.
  /// - Throws: All names that no column or more than one has, in one error.
  public func requiredIndices(of names: [String]) throws(TableError) -> [Int] {
    try RequiredColumns(columns, of: name, row: headerRow).indices(of: names)
  }

  /// Makes sure that the table has rows.
  ///
  /// - Throws: When there is a header only.
  public func requireRows() throws(TableError) {
    if rows.isEmpty { throw TableError(.noRows, at: Place(file: name)) }
  }
}

extension TableReader {
  /// The position of a column that is needed.
  ///
  /// - Parameter name: The column's name, in any case, with or without accents.
  /// - Returns: Its position.
  /// - Throws: When no column or more than one has that name.
  public func requiredIndex(of name: String) throws(TableError) -> Int {
    try requiredIndices(of: [name])[0]
  }

  /// The positions of columns that are needed.
  ///
  /// - Parameter names: The columns' names, in any case, with or without accents.
  /// - Returns: Their positions, in the same order.
  /// - Throws: All names that no column or more than one has, in one error.
  public func requiredIndices(of names: [String]) throws(TableError) -> [Int] {
    try RequiredColumns(columns, of: name, row: headerRow).indices(of: names)
  }
}

/// Finds needed columns in a header.
private struct RequiredColumns {
  let columns: [String]
  let file: String
  let row: Int

  private let folded: [FoldedText]

  init(_ columns: [String], of file: String, row: Int) {
    self.columns = columns
    self.file = file
    self.row = row
    folded = columns.map { FoldedText($0) }
  }

  func indices(of names: [String]) throws(TableError) -> [Int] {
    var found: [Int] = []
    var defects: [TableDefect] = []
    for name in names {
      let wanted = FoldedText(name)
      let positions = folded.indices.filter { folded[$0] == wanted }
      if positions.count == 1 {
        found.append(positions[0])
      } else {
        let place = Place(file: file, row: row, column: name)
        defects.append(TableDefect(problem(name, positions), at: place))
      }
    }
    guard defects.isEmpty else { throw TableError(defects) }
    return found
  }

  private func problem(_ name: String, _ positions: [Int]) -> TableDefect.Kind {
    positions.isEmpty
      ? .missingColumn(nearest: nearest(name, among: columns), columns: columns)
      : .ambiguousColumn(positions: positions.map { $0 + 1 })
  }
}
