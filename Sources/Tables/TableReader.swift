/// Reads a table row by row, in memory that does not grow with the file.
///
/// ```swift
/// var reader = try TableReader(path: "volunteers.csv")
/// let id = try reader.requiredIndex(of: "id")
/// while let row = try reader.next() { print(row.number, row.cells[id]) }
/// ```
///
/// What real files are is understood: UTF-8 with or without byte order mark, UTF-16 with one, else
/// Windows-1252; `;`, `,`, tab or `|`; quoted cells with doubled quotation marks and line breaks;
/// LF, CR LF or CR; a `sep=;` line. The encoding is decided from the whole file, which is therefore
/// read twice; what can be read only once (standard input, a pipe) is held in memory.
///
/// Rows are numbered as a spreadsheet shows them: a row with line breaks inside is one row, blank
/// rows have a number and are passed over. A row is blank if all its cells are. Cells are given
/// without surrounding space and without the apostrophe by which ``TableWriter`` guards formulas.
///
/// Nothing wrong ends the reading: a row too short is filled up with empty cells, one too long is
/// cut (cells beyond the last column that are empty are no defect), and the defect is noted.
/// ``next()`` throws them all together behind the last row.
public struct TableReader: ~Copyable {
  /// The most columns a table may have: as many as a spreadsheet allows.
  public static let columnLimit = 16_384

  /// The name by which messages call the table.
  public let name: String
  /// How the file is written.
  public let format: TableFormat
  /// The header's cells, as they were written but for surrounding space. Columns without a name at
  /// the end of the header are left out.
  public internal(set) var columns: [String]
  /// The number of the header's row: 1, unless blank rows stand above it.
  public internal(set) var headerRow: Int

  var stream: RecordStream
  var log: DefectLog
  let encodingCheck: DetectedEncoding.Check

  /// What may be said about a file beforehand instead of being found out.
  public struct Options: Sendable {
    /// What stands between cells; `nil`: find out.
    public var delimiter: Delimiter?
    /// The encoding; `nil`: find out.
    public var encoding: TextEncoding?

    /// Leaves to be found out what is not given.
    public init(delimiter: Delimiter? = nil, encoding: TextEncoding? = nil) {
      self.delimiter = delimiter
      self.encoding = encoding
    }
  }

  /// Opens a file and reads its header.
  ///
  /// - Parameters:
  ///   - path: The file's path; `-` is standard input.
  ///   - name: The name by which messages call it; the path, if not given.
  ///   - options: What is known beforehand.
  /// - Throws: When the file cannot be read, is no table or is empty.
  public init(
    path: String, name: String? = nil, options: Options = Options()
  ) throws(TableError) {
    let source = try ByteSource(path: path, name: name ?? path, readSize: 1 << 20)
    self = try Self.open(source, options: options)
  }

  /// Reads the header of a table held in memory.
  ///
  /// - Parameters:
  ///   - bytes: The table's bytes, as they would stand in a file.
  ///   - name: The name by which messages call it.
  ///   - options: What is known beforehand.
  /// - Throws: When the bytes are no table, or none.
  public init(
    bytes: [UInt8], name: String, options: Options = Options()
  ) throws(TableError) {
    let source = ByteSource(name: name, bytes: bytes, readSize: 1 << 20)
    self = try Self.open(source, options: options)
  }

  /// Reads `readSize` bytes at a time; the result is the same for any size.
  init(
    bytes: [UInt8], name: String, options: Options, readSize: Int
  ) throws(TableError) {
    let source = ByteSource(name: name, bytes: bytes, readSize: readSize)
    self = try Self.open(source, options: options)
  }

  private init(
    name: String, format: TableFormat, check: DetectedEncoding.Check,
    stream: consuming RecordStream
  ) {
    self.name = name
    self.format = format
    self.stream = stream
    encodingCheck = check
    columns = []
    headerRow = 1
    log = DefectLog()
  }

  private static func open(
    _ bytes: consuming ByteSource, options: Options
  ) throws(TableError) -> TableReader {
    var source = bytes
    let name = source.name
    let encoding = try DetectedEncoding(of: &source, assuming: options.encoding)
    try source.rewind()
    var stream = RecordStream(
      source, encoding: encoding.encoding, markLength: encoding.markLength)
    let sample = try stream.sample(1 << 16)
    let opening = TextOpening(sample, isComplete: stream.isComplete)
    let format = TableFormat(
      encoding: encoding.encoding, delimiter: options.delimiter ?? opening.delimiter,
      lineEnding: opening.lineEnding, hasByteOrderMark: encoding.markLength > 0)
    stream.setDelimiter(format.delimiter)
    if opening.announcedDelimiter != nil { _ = try stream.advance() }
    var reader = TableReader(
      name: name, format: format, check: encoding.check, stream: stream)
    try reader.readHeader()
    return reader
  }

  /// All that was found wrong so far; complete once the last row was read.
  public var defects: [TableDefect] { log.defects(of: name) }

  /// The number of the row that was read last: the header's first, usually 1.
  public var rowNumber: Int { stream.row }

  /// The next row, or `nil` behind the last.
  ///
  /// - Returns: The row, with a cell for every column.
  /// - Throws: Behind the last row all that is wrong with the file, if anything is; at once, when
  ///   the file cannot be read further.
  public mutating func next() throws(TableError) -> Table.Row? {
    if try advance() { return row }
    if log.hasErrors { throw TableError(defects) }
    return nil
  }

  /// Goes to the next row without making texts of its cells; for large files and for callers that
  /// report the table's defects together with their own.
  ///
  /// - Returns: Whether there is a row. Defects are noted in ``defects``, errors included.
  /// - Throws: When the file cannot be read further.
  public mutating func advance() throws(TableError) -> Bool {
    while try readRecord() {
      if isBlank { continue }
      checkLength()
      if encodingCheck != .none { checkEncoding() }
      return true
    }
    return false
  }

  /// The row that was read last.
  public var row: Table.Row {
    Table.Row(number: stream.row, cells: columns.indices.map { cell($0) })
  }
}
