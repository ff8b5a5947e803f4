/// The rows of a piece of a roll whose text is regular, found byte by byte.
///
/// Regular is what registers export: UTF-8, cells quoted or not, rows ended by LF or CR LF. Anything
/// that needs judgement (marks that do not close, a row of another length) is not judged here: the
/// whole roll is then read by `TableReader`, which takes longer, knows all that, and reports what is
/// wrong.
struct RollScanner {
  /// Whether all rows up to here were regular.
  private(set) var isRegular = true
  /// The cells of the row found last.
  private(set) var cells: [RollCell]

  /// How many blank lines were passed over, from the first piece on.
  private(set) var blankRows = 0

  private let delimiter: UInt8
  private var position = 0

  /// Where the row found last ends, its line ending included.
  var end: Int { position }

  /// Prepares to find rows of so many cells.
  init(columns: Int, delimiter: UInt8) {
    cells = Array(repeating: RollCell(start: 0, end: 0), count: columns)
    self.delimiter = delimiter
  }

  /// Begins at the beginning of a piece.
  mutating func begin() { position = 0 }

  /// Finds the next row.
  ///
  /// - Parameter bytes: The piece; the same from call to call.
  /// - Returns: Where the row begins; `nil` behind the last row, or where one is not regular.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    while position < bytes.count {
      let start = position
      guard let count = scanRow(bytes) else {
        isRegular = false
        return nil
      }
      if count == cells.count { return start }
      // A blank line is passed over, as a table's reader does.
      guard count == 1, cells[0].start == cells[0].end else {
        isRegular = false
        return nil
      }
      blankRows += 1
    }
    return nil
  }

  /// Finds the cells of one row; `nil` if they are not regular.
  private mutating func scanRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = bytes.count
    let columns = cells.count
    let delimiter = delimiter
    var index = position
    return cells.withUnsafeMutableBufferPointer { cells in
      var column = 0
      while true {
        guard column < columns else { return nil }
        var cell = RollCell(start: index, end: index)
        if index < count, bytes[index] == 0x22 {
          index += 1
          cell.start = index
          while true {
            while index < count, bytes[index] != 0x22 { index += 1 }
            guard index < count else { return nil }
            index += 1
            guard index < count, bytes[index] == 0x22 else { break }
            index += 1
          }
          cell.end = index - 1
        } else {
          while index < count, bytes[index] != delimiter, bytes[index] > 0x0D { index += 1 }
          while index < count, bytes[index] != delimiter, bytes[index] != 0x0A,
            bytes[index] != 0x0D
          {
            index += 1
          }
          cell.end = index
        }
        cells[column] = cell
        column += 1
        guard index < count else { break }
        let byte = bytes[index]
        index += 1
        if byte == delimiter { continue }
        if byte == 0x0A { break }
        guard byte == 0x0D, index < count, bytes[index] == 0x0A else { return nil }
        index += 1
        break
      }
      position = index
      return column
    }
  }
}
