/// Writes a table as delimited text (RFC 4180) in UTF-8.
///
/// A cell is quoted where needed: if it has the delimiter, a quotation mark, a line break, or space
/// at an end. A cell that a spreadsheet would run as a formula gets an apostrophe before it, unless
/// it is a number (`-3`, `-3,5`) or a phone number (`+33 6 12 34 56 78`), which are written as they
/// are. The guard can be undone: ``TableReader`` takes the apostrophe away, so that cells without
/// space around them are read back exactly as they were given, ids such as `=1+1` included.
/// ``guardedCells`` says how many cells were changed in this way, for the user to be told.
///
/// To answer to a file, write in its ``TableFormat/forOutput``: who opened the one opens the other.
public struct TableWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  /// How many cells got an apostrophe.
  public private(set) var guardedCells = 0
  /// How the text is written; always UTF-8.
  public let format: TableFormat

  /// Begins a table with its header.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - format: Delimiter, line ending and whether to begin with a byte order mark; the encoding
  ///     is UTF-8 in any case.
  public init(columns: [String], format: TableFormat = TableFormat()) {
    var format = format
    format.encoding = .utf8
    self.format = format
    if format.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    write(columns)
  }

  /// Adds a row.
  public mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(format.delimiter.rawValue) }
      append(cell)
    }
    // A row with one empty cell would be no row at all.
    if cells.count == 1, cells[0].isEmpty { bytes += [Byte.quote, Byte.quote] }
    bytes.append(contentsOf: format.lineEnding.rawValue.utf8)
  }

  /// Takes the text written since the last call away, to send it to a file in pieces.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The text of a whole table.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - rows: The cells of each row.
  ///   - format: How to write.
  /// - Returns: The bytes of the file.
  public static func bytes(
    columns: [String], rows: [[String]], format: TableFormat = TableFormat()
  ) -> [UInt8] {
    var writer = TableWriter(columns: columns, format: format)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  private mutating func append(_ cell: String) {
    let isGuarded = FormulaGuard.needsGuard(cell)
    if isGuarded { guardedCells += 1 }
    let needsQuotes = needsQuotes(cell)
    if needsQuotes { bytes.append(Byte.quote) }
    if isGuarded { bytes.append(Byte.apostrophe) }
    for byte in cell.utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(Byte.quote) }
  }

  private func needsQuotes(_ cell: String) -> Bool {
    if cell.utf8.first == Byte.space || cell.utf8.last == Byte.space { return true }
    return cell.utf8.contains { byte in
      byte == format.delimiter.rawValue || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
    }
  }
}
