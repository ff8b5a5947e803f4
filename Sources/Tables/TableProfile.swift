/// What a file turned out to be: how it is written, what its columns hold, what is wrong with it.
///
/// The file is streamed. Memory is bounded: of a column with more than
/// ``ColumnProfile/distinctLimit`` different values, the values are no longer counted and whether
/// the column is a key stays unknown; numbers of filled and missing cells are always exact.
public struct TableProfile: Sendable, Hashable {
  /// The file's name.
  public let name: String
  /// How it is written.
  public let format: TableFormat
  /// What it is about, as far as its header tells.
  public let kind: TableKind
  /// The number of rows below the header, blank ones left out.
  public let rows: Int
  /// The columns, in their order.
  public let columns: [ColumnProfile]
  /// All that is wrong with the file, errors and warnings.
  public let defects: [TableDefect]

  /// Whether the file cannot be used as it is.
  public var hasErrors: Bool { defects.contains { $0.severity == .error } }

  /// Columns that tell the rows apart, in their order.
  public var keys: [ColumnProfile] { columns.filter(\.isKey) }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - path: The file's path; `-` is standard input.
  ///   - options: What is known beforehand.
  ///   - values: How many of the commonest values of a column to give.
  /// - Throws: When nothing can be said about the file: it cannot be read, is no table or is empty.
  public init(
    path: String, options: TableReader.Options = TableReader.Options(), values: Int = 10
  ) throws(TableError) {
    try self.init(TableReader(path: path, options: options), values: values)
  }

  /// Reads the rows that are left in a reader.
  ///
  /// - Parameters:
  ///   - source: The reader.
  ///   - values: How many of the commonest values of a column to give.
  /// - Throws: When the file cannot be read further.
  public init(_ source: consuming TableReader, values: Int = 10) throws(TableError) {
    var reader = source
    var tallies = reader.columns.enumerated().map { ColumnTally(name: $1, position: $0) }
    var rows = 0
    while try reader.advance() {
      rows += 1
      for index in tallies.indices { tallies[index].add(index, of: reader) }
    }
    name = reader.name
    format = reader.format
    kind = TableKind(columns: reader.columns)
    self.rows = rows
    columns = tallies.map { $0.profile(values: values) }
    defects = reader.defects
  }
}
