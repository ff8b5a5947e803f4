/// One thing that is wrong with a table, and where.
public struct TableDefect: Sendable, Hashable {
  /// How grave a defect is.
  public enum Severity: Sendable, Hashable {
    /// The table can be used; the user should know.
    case warning
    /// The table cannot be used as it is.
    case error
  }

  /// Where it was found.
  public let place: Place
  /// What is wrong.
  public let kind: Kind
  /// The offending text, shortened, if there is one.
  public let value: String?

  /// Describes a defect; a long value is shortened.
  public init(_ kind: Kind, at place: Place, value: String? = nil) {
    self.place = place
    self.kind = kind
    self.value = value.map(Self.excerpt)
  }

  /// Whether the table can still be used.
  public var severity: Severity { kind.topic.severity }

  /// Whether the file could not be read at all (missing, forbidden, failing), rather than read and
  /// found wrong.
  public var isFailureToRead: Bool {
    switch kind {
    case .fileNotFound, .isDirectory, .notPermitted, .cannotRead: true
    default: false
    }
  }

  private static func excerpt(_ value: String) -> String {
    value.count <= 60 ? value : value.prefix(59) + "…"
  }
}

extension TableDefect {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// No file has that path; `nearest` is a file beside it with a similar name.
    case fileNotFound(nearest: String?)
    /// The path is a folder's.
    case isDirectory
    /// The file may not be read.
    case notPermitted
    /// The system could not read the file; `code` is its error number.
    case cannotRead(code: Int32)
    /// The file is no delimited text.
    case notText(ForeignFormat)
    /// The file holds nothing, or blank rows only.
    case empty
    /// There is a header and no row below it, where rows are needed.
    case noRows
    /// The header has more columns than any spreadsheet allows.
    case tooManyColumns(found: Int, limit: Int)
    /// A row is longer than any row can be: probably not a table.
    case rowTooLong(limit: Int)
    /// A row ends before the header's last column.
    case tooFewCells(found: Int, expected: Int)
    /// A row goes on after the header's last column.
    case tooManyCells(found: Int, expected: Int)
    /// A quotation mark opens a cell and nothing closes it.
    case unclosedQuote
    /// Text follows the quotation mark that closes a cell; the cell is kept as it was written.
    case textAfterQuote
    /// A cell is not UTF-8 in a file that otherwise is.
    case mixedEncodings
    /// A cell holds bytes that stand for no character in the file's encoding.
    case undecodable
    /// A cell holds the sign that another program put in place of a character it lost.
    case lostCharacter
    /// A column has no name; `position` counts from 1.
    case emptyColumnName(position: Int)
    /// Several columns have one name; `positions` count from 1.
    case duplicateColumn(positions: [Int])
    /// A column that is needed is not there; `nearest` is a column with a similar name.
    case missingColumn(nearest: String?, columns: [String])
    /// A column that is needed is there more than once; `positions` count from 1.
    case ambiguousColumn(positions: [Int])
    /// More defects of a topic than are listed.
    case others(Topic, count: Int)
  }

  /// What a defect is about, without the details: by this, defects are counted.
  public enum Topic: Sendable, Hashable, CaseIterable {
    /// The file cannot be opened or read.
    case access
    /// The file is not a table.
    case content
    /// Rows that are too short.
    case tooFewCells
    /// Rows that are too long.
    case tooManyCells
    /// Quotation marks that nothing closes.
    case unclosedQuote
    /// Text behind closing quotation marks.
    case textAfterQuote
    /// Cells in another encoding than the rest.
    case mixedEncodings
    /// Cells with impossible bytes.
    case undecodable
    /// Cells with characters that were lost before.
    case lostCharacter
    /// Columns without a name.
    case emptyColumnName
    /// Columns with the same name.
    case duplicateColumn
    /// Columns that are needed and missing, or there twice.
    case neededColumn

    /// How grave defects of this topic are.
    public var severity: Severity {
      switch self {
      case .textAfterQuote, .lostCharacter, .emptyColumnName, .duplicateColumn: .warning
      case .access, .content, .tooFewCells, .tooManyCells, .unclosedQuote, .mixedEncodings,
        .undecodable, .neededColumn:
        .error
      }
    }
  }
}

extension TableDefect.Kind {
  /// What the defect is about.
  public var topic: TableDefect.Topic {
    switch self {
    case .fileNotFound, .isDirectory, .notPermitted, .cannotRead: .access
    case .notText, .empty, .noRows, .tooManyColumns, .rowTooLong: .content
    case .tooFewCells: .tooFewCells
    case .tooManyCells: .tooManyCells
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    case .mixedEncodings: .mixedEncodings
    case .undecodable: .undecodable
    case .lostCharacter: .lostCharacter
    case .emptyColumnName: .emptyColumnName
    case .duplicateColumn: .duplicateColumn
    case .missingColumn, .ambiguousColumn: .neededColumn
    case .others(let topic, _): topic
    }
  }
}
