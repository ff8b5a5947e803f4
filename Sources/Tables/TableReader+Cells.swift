/// Single cells of the row that was read last.
extension TableReader {
  /// The text of a cell.
  ///
  /// - Parameter column: The column's position; a cell that the row lacks is empty.
  /// - Returns: The text, without surrounding space.
  public func cell(_ column: Int) -> String {
    guard stream.fields.indices.contains(column) else { return "" }
    let cell = cellBytes(column)
    return isMixed ? cell.repairedText : cell.text
  }

  /// Appends the UTF-8 of a cell to bytes of the caller: no text is made, nothing is allocated if
  /// there is room. For rolls of millions of rows.
  ///
  /// - Parameters:
  ///   - column: The column's position; a cell that the row lacks is empty.
  ///   - bytes: What to append to.
  public func appendCell(_ column: Int, to bytes: inout [UInt8]) {
    guard stream.fields.indices.contains(column) else { return }
    if isMixed {
      bytes.append(contentsOf: cell(column).utf8)
    } else {
      cellBytes(column).append(to: &bytes)
    }
  }

  /// Whether a cell holds nothing but space.
  public func isEmptyCell(_ column: Int) -> Bool {
    !stream.fields.indices.contains(column) || cellBytes(column).isEmpty
  }

  func cellBytes(_ column: Int) -> CellBytes {
    CellBytes(stream.fields[column], in: stream.buffer, from: stream.start)
  }

  var isBlank: Bool { stream.fields.indices.allSatisfy { cellBytes($0).isEmpty } }

  var isMixed: Bool { encodingCheck == .mixed }
}
