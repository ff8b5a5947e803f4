/// What is wrong with the header and the rows.
extension TableReader {
  /// Goes to the next row, blank ones included; notes quotation marks that do not close.
  mutating func readRecord() throws(TableError) -> Bool {
    while true {
      switch try stream.advance() {
      case .record: return true
      case .end: return false
      case .unclosedQuote(let field):
        note(.unclosedQuote, column: field)
        if log.count(of: .unclosedQuote) >= RecordStream.unclosedLimit { return false }
      case .tooLong:
        note(.rowTooLong(limit: RecordStream.recordLimit))
        return false
      }
    }
  }

  /// Reads the first row that is not blank.
  mutating func readHeader() throws(TableError) {
    while columns.isEmpty {
      guard try readRecord() else {
        if !log.hasErrors { note(.empty, hasRow: false) }
        throw TableError(defects)
      }
      if isBlank { continue }
      let count = stream.fields.count
      guard count <= Self.columnLimit else {
        throw TableError(
          .tooManyColumns(found: count, limit: Self.columnLimit),
          at: Place(file: name, row: stream.row))
      }
      columns = (0..<count).map { cell($0) }
      headerRow = stream.row
      if encodingCheck != .none { checkEncoding() }
      while columns.last?.isEmpty == true { columns.removeLast() }
    }
    checkColumnNames()
  }

  private mutating func checkColumnNames() {
    var positions: [FoldedText: [Int]] = [:]
    for (index, column) in columns.enumerated() {
      if column.isEmpty {
        note(.emptyColumnName(position: index + 1))
      } else {
        positions[FoldedText(column), default: []].append(index + 1)
      }
    }
    for (index, column) in columns.enumerated() {
      let same = positions[FoldedText(column)] ?? []
      if same.count > 1, same.first == index + 1 {
        note(.duplicateColumn(positions: same), column: index)
      }
    }
  }

  /// Compares the row with the header.
  mutating func checkLength() {
    let (found, expected) = (stream.fields.count, columns.count)
    if found < expected {
      note(.tooFewCells(found: found, expected: expected), column: found)
    } else if let extra = (expected..<found).first(where: { !isEmptyCell($0) }) {
      note(.tooManyCells(found: found, expected: expected), value: cell(extra))
    }
    for (index, field) in stream.fields.enumerated() where field.form == .broken {
      note(.textAfterQuote, column: index, value: cell(index))
    }
  }

  /// Finds the cells that the encoding does not explain.
  mutating func checkEncoding() {
    for index in stream.fields.indices {
      let cell = cellBytes(index)
      switch encodingCheck {
      case .mixed where !cell.isUTF8:
        note(.mixedEncodings, column: index, value: cell.repairedText)
      case .undecodable where cell.hasReplacement:
        note(.undecodable, column: index, value: cell.text)
      case .lost where cell.hasReplacement:
        note(.lostCharacter, column: index, value: cell.text)
      case .none, .mixed, .undecodable, .lost: break
      }
    }
  }

  private mutating func note(
    _ kind: TableDefect.Kind, column: Int? = nil, value: String? = nil, hasRow: Bool = true
  ) {
    let name = column.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    let place = Place(file: self.name, row: hasRow ? stream.row : nil, column: name)
    log.add(TableDefect(kind, at: place, value: value))
  }
}
