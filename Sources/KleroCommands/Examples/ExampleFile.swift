import Reports
import Tables

/// A file of a dossier that is made for the user.
struct ExampleFile: Sendable {
  /// Its path in the dossier.
  let name: String
  /// All its bytes.
  let bytes: [UInt8]

  /// Makes a file of text.
  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  /// Makes a table, as a spreadsheet in a language opens it at once, with its accents.
  ///
  /// - Parameters:
  ///   - name: Its path.
  ///   - columns: The names of the columns.
  ///   - rows: The cells of each row.
  ///   - language: The spreadsheet's language; the examples are of French towns.
  init(_ name: String, columns: [String], rows: [[String]], _ language: Language = .french) {
    self.name = name
    let format = TableFormat(
      delimiter: language == .french ? .semicolon : .comma, hasByteOrderMark: true)
    bytes = TableWriter.bytes(columns: columns, rows: rows, format: format)
  }

  /// Makes the file of a table.
  init(_ table: Table) {
    self.init(table.name, columns: table.columns, rows: table.rows.map(\.cells))
  }
}
