import Tables

/// A group while it is being counted.
struct GroupCount {
  private let table: Table
  private let idPosition: Int?
  private var columns: [GroupColumn]
  private var positions: [[Int]: Int] = [:]
  private var counts: [Int] = []
  private var combinations: [[Int]] = []
  private var cellOfRow: [Int] = []
  private var seen: Set<String> = []
  private var repeated = Occurrences()
  private let keepsRows: Bool

  init(
    _ reader: GroupReader, name: String, columns: [String], keepingRows keepsRows: Bool = false
  ) throws(PopulationError) {
    // The derivations look for columns; they need no row.
    table = Table(name: name, columns: columns, cells: [])
    self.keepsRows = keepsRows
    var defects: [PopulationDefect] = []
    idPosition = reader.idColumn.flatMap { [table] in table.find($0, noting: &defects) }
    let derivations = reader.derivations(table, noting: &defects)
    try defects.throwIfAnyIsSerious()
    guard derivations.count == reader.attributes.count, reader.idColumn == nil || idPosition != nil
    else { throw PopulationError(defects) }
    self.columns = zip(reader.attributes, derivations).map { GroupColumn($0, $1) }
  }

  /// Counts one person.
  mutating func add(row: Int, _ cell: (Int) -> String) {
    if let idPosition, !seen.insert(cell(idPosition)).inserted {
      repeated.add(row: row)
      return
    }
    var values: [Int] = []
    values.reserveCapacity(columns.count)
    for index in columns.indices {
      values.append(columns[index].value(of: cell(columns[index].position), row: row))
    }
    let position = positions[values] ?? counts.count
    if position == counts.count {
      positions[values] = position
      counts.append(0)
      combinations.append(values)
    }
    counts[position] += 1
    if keepsRows { cellOfRow.append(position) }
  }

  /// The group: values that were met beside the known ones in the order of their texts.
  var group: CountedGroup {
    let orders = columns.map(\.order)
    let named = combinations.map { values in
      zip(values, orders).map { value, order in value < 0 ? -1 : order.position[value] }
    }
    let sorted = named.indices.sorted { named[$0].lexicographicallyPrecedes(named[$1]) }
    var place = [Int](repeating: 0, count: sorted.count)
    for (position, index) in sorted.enumerated() { place[index] = position }
    var notices = columns.flatMap { $0.notices(in: table) }
    if let idPosition, repeated.count > 0 {
      notices.append(
        .countedOnce(Place(file: table.name, column: table.columns[idPosition]), repeated))
    }
    return CountedGroup(
      attributes: zip(columns, orders).map { Attribute(name: $0.name, values: $1.values) },
      cells: sorted.map { index in
        CountedGroup.Cell(values: named[index].map { $0 < 0 ? nil : $0 }, count: counts[index])
      },
      cellOfRow: cellOfRow.map { place[$0] }, notices: notices)
  }
}

/// One attribute of a group while it is being counted.
private struct GroupColumn {
  /// The order in which values are shown, and where each that was met stands in it.
  struct Order {
    let values: [String]
    let position: [Int]
  }

  let name: String
  private let derivation: AttributeDerivation
  private let known: [String]
  private var values: [String]
  private var indexByText: [FoldedText: Int] = [:]
  private var indexByCell: [String: Int] = [:]
  private var empty = Occurrences()
  private var failures: [(failure: DerivationFailure, tally: ValueTally)] = []
  private var unknown = ValueTally()

  var position: Int { derivation.column }

  init(_ attribute: Attribute, _ derivation: AttributeDerivation) {
    name = attribute.name
    self.derivation = derivation
    known = attribute.values
    values = attribute.values
    for (index, value) in values.enumerated() where indexByText[FoldedText(value)] == nil {
      indexByText[FoldedText(value)] = index
    }
  }

  /// The value that a cell yields, or −1.
  mutating func value(of cell: String, row: Int) -> Int {
    if let index = indexByCell[cell] {
      if !known.isEmpty, index >= known.count { unknown.add(values[index], row: row) }
      return index
    }
    switch derivation.outcome(of: cell) {
    case .empty:
      empty.add(row: row)
      return -1
    case .failure(let failure):
      note(failure, cell, row: row)
      return -1
    case .value(let text, doubt: _):
      let index = index(of: text)
      if !known.isEmpty, index >= known.count { unknown.add(text, row: row) }
      // Files in which all cells differ, such as dates of birth, must not be remembered whole.
      if indexByCell.count < 100_000 { indexByCell[cell] = index }
      return index
    }
  }

  private mutating func index(of text: String) -> Int {
    if let index = indexByText[FoldedText(text)] { return index }
    indexByText[FoldedText(text)] = values.count
    values.append(text)
    return values.count - 1
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

  var order: Order {
    let others = (known.count..<values.count).sorted {
      FoldedText(values[$0]) < FoldedText(values[$1])
    }
    var position = Array(values.indices)
    for (place, index) in others.enumerated() { position[index] = known.count + place }
    return Order(values: known + others.map { values[$0] }, position: position)
  }

  func notices(in table: Table) -> [GroupNotice] {
    let place = Place(file: table.name, column: table.columns[derivation.column])
    var notices: [GroupNotice] = []
    if empty.count > 0 { notices.append(.withoutValue(place, attribute: name, empty)) }
    for (failure, tally) in failures {
      notices.append(.underivable(place, attribute: name, failure, tally.sorted()))
    }
    if !known.isEmpty, values.count > known.count {
      notices.append(
        .outsideReference(place, attribute: name, unknown.sorted(nearestAmong: known)))
    }
    return notices
  }
}
