import Tables

/// Reads a reference population row by row, noting all that is wrong.
struct PopulationReader {
  let table: Table
  let countColumn: Int
  private var defects: [PopulationDefect] = []

  init(table: Table, countColumn: Int) {
    self.table = table
    self.countColumn = countColumn
  }

  /// Reads one row a value.
  mutating func margins(
    attribute attributeColumn: Int, value valueColumn: Int
  ) throws(PopulationError) -> ReferencePopulation {
    var tallies = MarginTallies()
    var skipped = Occurrences()
    for row in table.rows {
      guard !row.cells[attributeColumn].isEmpty else {
        skipped.add(row: row.number)
        continue
      }
      let attribute = tallies.position(of: row.cells[attributeColumn])
      let value = text(row, valueColumn)
      let count = number(row)
      guard let value else { continue }
      tallies.add(count ?? .zero, to: value, of: attribute, row: row.number)
    }
    for (name, value, rows) in tallies.repeated {
      defects.append(
        .sameValueTwice(place(nil, valueColumn), attribute: name, value: value, rows: rows))
    }
    if skipped.count > 0 { defects.append(.rowsSkipped(place(nil, attributeColumn), skipped)) }
    return try finish(tallies.margins, cells: [])
  }

  /// Reads one row a combination.
  mutating func cells() throws(PopulationError) -> ReferencePopulation {
    let columns = table.columns.indices.filter { $0 != countColumn }
    guard !columns.isEmpty else {
      throw PopulationError([.missingColumn("attribute", in: table)])
    }
    var tallies = MarginTallies()
    for column in columns { _ = tallies.position(of: table.columns[column]) }
    var cells: [ReferencePopulation.Cell] = []
    var rowsByValues: [[Int]: [Int]] = [:]
    for row in table.rows {
      let values = columns.compactMap { text(row, $0) }
      guard let count = number(row), values.count == columns.count else { continue }
      let indices = values.enumerated().map { attribute, value in
        tallies.add(count, to: value, of: attribute, row: row.number)
      }
      rowsByValues[indices, default: []].append(row.number)
      cells.append(.init(values: indices, count: count))
    }
    for cell in cells {
      guard let rows = rowsByValues.removeValue(forKey: cell.values), rows.count > 1 else {
        continue
      }
      let values = zip(tallies.margins, cell.values).map { $0.attribute.values[$1] }
      defects.append(.sameCellTwice(place(nil, countColumn), values: values, rows: rows))
    }
    return try finish(tallies.margins, cells: cells)
  }

  private mutating func finish(
    _ margins: [ReferencePopulation.Margin], cells: [ReferencePopulation.Cell]
  ) throws(PopulationError) -> ReferencePopulation {
    if margins.isEmpty { defects.append(.noRows(file: table.name)) }
    if defects.allSatisfy(\.isWarning) { checkTotals(margins) }
    try defects.throwIfAnyIsSerious()
    return ReferencePopulation(margins: margins, cells: cells, warnings: defects)
  }

  /// Margins of one census differ a little by rounding; beyond one person in ten thousand they
  /// count different people, which the user should know.
  private mutating func checkTotals(_ margins: [ReferencePopulation.Margin]) {
    for margin in margins where margin.total == .zero {
      defects.append(.emptyPopulation(file: table.name, attribute: margin.attribute.name))
    }
    guard let first = margins.first else { return }
    for margin in margins.dropFirst() {
      let (total, other) = (margin.total.units, first.total.units)
      let difference = total > other ? total - other : other - total
      guard difference > max(total, other) / 10_000 else { continue }
      defects.append(
        .marginTotalsDiffer(
          file: table.name, attribute: margin.attribute.name, total: margin.total,
          other: first.attribute.name, otherTotal: first.total))
    }
  }

  private mutating func text(_ row: Table.Row, _ column: Int) -> String? {
    let text = row.cells[column]
    if text.isEmpty { defects.append(.emptyCell(place(row, column))) }
    return text.isEmpty ? nil : text
  }

  private mutating func number(_ row: Table.Row) -> ExactNumber? {
    guard let text = text(row, countColumn) else { return nil }
    let place = place(row, countColumn)
    do throws(ExactNumber.ReadingFailure) {
      return try ExactNumber(reading: text)
    } catch {
      switch error {
      case .notANumber: defects.append(.notANumber(place, text: text))
      case .ambiguous: defects.append(.ambiguousNumber(place, text: text))
      case .negative: defects.append(.negativePopulation(place, text: text))
      }
      return nil
    }
  }

  private func place(_ row: Table.Row?, _ column: Int) -> Place {
    Place(file: table.name, row: row?.number, column: table.columns[column])
  }
}

/// Counts of people by attribute and value, in the order in which these are met.
private struct MarginTallies {
  private struct Tally {
    let name: String
    var positions: [FoldedText: Int] = [:]
    var values: [(name: String, count: ExactNumber, rows: [Int])] = []
  }

  private var positions: [FoldedText: Int] = [:]
  private var tallies: [Tally] = []

  mutating func position(of attribute: String) -> Int {
    let key = FoldedText(attribute)
    if let position = positions[key] { return position }
    positions[key] = tallies.count
    tallies.append(Tally(name: attribute))
    return tallies.count - 1
  }

  @discardableResult
  mutating func add(
    _ count: ExactNumber, to value: String, of attribute: Int, row: Int
  ) -> Int {
    let key = FoldedText(value)
    let position = tallies[attribute].positions[key] ?? tallies[attribute].values.count
    if position == tallies[attribute].values.count {
      tallies[attribute].positions[key] = position
      tallies[attribute].values.append((value, .zero, []))
    }
    let sum = tallies[attribute].values[position].count + count
    tallies[attribute].values[position].count = sum
    tallies[attribute].values[position].rows.append(row)
    return position
  }

  /// The values of margins that stand in several rows.
  var repeated: [(attribute: String, value: String, rows: [Int])] {
    tallies.flatMap { tally in
      tally.values.filter { $0.rows.count > 1 }.map { (tally.name, $0.name, $0.rows) }
    }
  }

  var margins: [ReferencePopulation.Margin] {
    tallies.map { tally in
      ReferencePopulation.Margin(
        attribute: Attribute(name: tally.name, values: tally.values.map(\.name)),
        counts: tally.values.map(\.count))
    }
  }
}
