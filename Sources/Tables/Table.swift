/// A table held in memory: a header and its rows, as a spreadsheet shows them.
///
/// Columns are found without regard to case, accents and surrounding space. Cells are trimmed.
/// Every row has exactly as many cells as there are columns; rows that did not are repaired and
/// reported by the reader.
public struct Table: Sendable, Equatable {
  /// One row of a table.
  public struct Row: Sendable, Equatable {
    /// The number that a spreadsheet shows beside the row: the header is row 1.
    public let number: Int
    /// The cells, one a column, trimmed.
    public let cells: [String]

    /// Makes a row from its number in the file and its cells.
    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The name by which messages call the table: usually the file's path.
  public let name: String
  /// The header's cells, trimmed, as they were written.
  public let columns: [String]
  /// The number of the header's row: 1, unless blank rows stand above it.
  public let headerRow: Int
  /// The rows below the header; blank rows are left out.
  public let rows: [Row]
  /// How the file was written, and so how an answer to it is best written.
  public let format: TableFormat
  /// What is noteworthy about the file and does not make it unusable.
  public let warnings: [TableDefect]

  private let indexByName: [FoldedText: Int]

  /// Makes a table from rows that already have a cell for every column.
  public init(
    name: String, columns: [String], headerRow: Int = 1, rows: [Row],
    format: TableFormat = TableFormat(), warnings: [TableDefect] = []
  ) {
    self.name = name
    self.columns = columns
    self.headerRow = headerRow
    self.rows = rows
    self.format = format
    self.warnings = warnings
    self.indexByName = Dictionary(
      columns.enumerated().map { (FoldedText($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes a table from lists of cells; the first row gets number 2, as below a header.
  public init(name: String, columns: [String], cells: [[String]]) {
    let rows = cells.enumerated().map { Row(number: $0 + 2, cells: $1) }
    self.init(name: name, columns: columns, rows: rows)
  }

  /// The position of a column, whatever the case, accents and surrounding space of `name`.
  /// Where several columns have that name, the first; see ``requiredIndex(of:)``.
  public func index(of name: String) -> Int? {
    indexByName[FoldedText(name)]
  }
}
