import Tables

/// One row of a quota table while it is read.
struct QuotaRow {
  let row: Table.Row
  let columns: QuotaColumns
  let table: Table
  private(set) var defects: [PopulationDefect] = []

  init(row: Table.Row, columns: QuotaColumns, table: Table) {
    self.row = row
    self.columns = columns
    self.table = table
  }

  var attribute: String { row.cells[columns.attribute] }
  var value: String { row.cells[columns.value] }

  /// The row's quota; `nil` when it has none or something is wrong, which is then in `defects`.
  mutating func quota(spelledAs known: RowsByValue) -> Quota? {
    guard !attribute.isEmpty else { return nil }
    if value.isEmpty { defects.append(.emptyCell(place(columns.value))) }
    let least = bound(columns.least)
    let most = bound(columns.most)
    let flexibleLeast = columns.flexible.flatMap { flexibleBound($0.least) }
    let flexibleMost = columns.flexible.flatMap { flexibleBound($0.most) }
    guard let least, let most else { return nil }
    guard least <= most else {
      defects.append(
        .leastAboveMost(place(columns.least), value: value, least: least, most: most))
      return nil
    }
    checkFlexibleBounds(flexibleLeast ?? 0, flexibleMost ?? .max, hold: least...most)
    guard defects.isEmpty else { return nil }
    return Quota(
      attribute: known.spelling(of: attribute), value: value, least: least, most: most,
      flexibleLeast: flexibleLeast, flexibleMost: flexibleMost)
  }

  private mutating func checkFlexibleBounds(
    _ least: Int, _ most: Int, hold bounds: ClosedRange<Int>
  ) {
    guard let flexible = columns.flexible, least > bounds.lowerBound || most < bounds.upperBound
    else { return }
    defects.append(
      .flexibleBoundsInside(
        place(flexible.least), value: value, bounds: bounds, flexibleLeast: least,
        flexibleMost: most))
  }

  private mutating func bound(_ column: Int) -> Int? {
    let text = row.cells[column]
    guard !text.isEmpty else {
      defects.append(.emptyCell(place(column)))
      return nil
    }
    return integer(text, column)
  }

  private mutating func flexibleBound(_ column: Int) -> Int? {
    let text = row.cells[column]
    return text.isEmpty ? nil : integer(text, column)
  }

  private mutating func integer(_ text: String, _ column: Int) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      defects.append(.notAnInteger(place(column), text: text))
      return nil
    }
    guard let bound = Int(text), bound.magnitude <= QuotaTable.largestBound else {
      defects.append(.boundTooLarge(place(column), text: text))
      return nil
    }
    if bound < 0 {
      defects.append(.negativeBound(place(column), bound: bound))
      return nil
    }
    return bound
  }

  private func place(_ column: Int) -> Place {
    Place(file: table.name, row: row.number, column: table.columns[column])
  }
}

/// Which rows of a quota table speak of one value; finds values that stand twice.
struct RowsByValue {
  private struct Key: Hashable {
    let attribute: FoldedText
    let value: FoldedText
  }

  private var spellings: [FoldedText: String] = [:]
  private var positions: [Key: Int] = [:]
  private var entries: [(attribute: String, value: String, rows: [Int])] = []
  private var skipped = Occurrences()

  /// Whether no row named an attribute.
  var isEmpty: Bool { spellings.isEmpty }

  /// An attribute's name as its first row spells it.
  func spelling(of attribute: String) -> String {
    spellings[FoldedText(attribute)] ?? attribute
  }

  mutating func note(_ row: QuotaRow) {
    guard !row.attribute.isEmpty else {
      skipped.add(row: row.row.number)
      return
    }
    let attribute = FoldedText(row.attribute)
    if spellings[attribute] == nil { spellings[attribute] = row.attribute }
    guard !row.value.isEmpty else { return }
    let key = Key(attribute: attribute, value: FoldedText(row.value))
    if let position = positions[key] {
      entries[position].rows.append(row.row.number)
    } else {
      positions[key] = entries.count
      entries.append((spelling(of: row.attribute), row.value, [row.row.number]))
    }
  }

  func defects(in table: Table, _ columns: QuotaColumns) -> [PopulationDefect] {
    let twice = entries.filter { $0.rows.count > 1 }.map { entry in
      PopulationDefect.sameValueTwice(
        Place(file: table.name, column: table.columns[columns.value]),
        attribute: entry.attribute, value: entry.value, rows: entry.rows)
    }
    guard skipped.count > 0 else { return twice }
    let column = table.columns[columns.attribute]
    return twice + [.rowsSkipped(Place(file: table.name, column: column), skipped)]
  }
}
