/// Whole files in memory.
extension Table {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file's path; `-` is standard input.
  ///   - delimiter: What stands between cells; `nil`: find out.
  ///   - encoding: The encoding; `nil`: find out.
  /// - Returns: The table; what is noteworthy about it is in its ``warnings``.
  /// - Throws: Everything that is wrong with the file, in one error.
  public static func read(
    path: String, delimiter: Delimiter? = nil, encoding: TextEncoding? = nil
  ) throws(TableError) -> Table {
    let options = TableReader.Options(delimiter: delimiter, encoding: encoding)
    return try TableReader(path: path, options: options).readAll()
  }

  /// Reads a whole table from bytes as they would stand in a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: The name by which messages call the table.
  ///   - delimiter: What stands between cells; `nil`: find out.
  ///   - encoding: The encoding; `nil`: find out.
  /// - Returns: The table; what is noteworthy about it is in its ``warnings``.
  /// - Throws: Everything that is wrong with the bytes, in one error.
  public static func read(
    bytes: some Sequence<UInt8>, name: String, delimiter: Delimiter? = nil,
    encoding: TextEncoding? = nil
  ) throws(TableError) -> Table {
    let options = TableReader.Options(delimiter: delimiter, encoding: encoding)
    return try TableReader(bytes: Array(bytes), name: name, options: options).readAll()
  }
}

extension TableReader {
  /// Reads the rows that are left.
  ///
  /// - Returns: The table of these rows.
  /// - Throws: Everything that is wrong with the file, in one error.
  public consuming func readAll() throws(TableError) -> Table {
    var reader = self
    var rows: [Table.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return Table(
      name: reader.name, columns: reader.columns, headerRow: reader.headerRow, rows: rows,
      format: reader.format, warnings: reader.defects)
  }
}
