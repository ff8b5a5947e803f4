/// The bytes of one cell as they stand in a row, and what they mean.
struct CellBytes {
  private let bytes: ArraySlice<UInt8>
  private let hasDoubledQuotes: Bool

  /// Takes a cell from a row; surrounding space is left out.
  ///
  /// - Parameters:
  ///   - field: Where the cell stands, counted from `start`.
  ///   - buffer: The bytes that hold the row.
  ///   - start: Where the row begins.
  init(_ field: RecordScanner.Field, in buffer: [UInt8], from start: Int) {
    hasDoubledQuotes = field.form == .escaped
    bytes = Self.trimmed(buffer[start + field.start..<start + field.end])
  }

  /// Whether nothing but space is in the cell.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text, with anything that is not UTF-8 replaced by U+FFFD.
  var text: String {
    if hasDoubledQuotes || bytes.first == Byte.apostrophe {
      var plain: [UInt8] = []
      append(to: &plain)
      return String(decoding: plain, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text, with anything that is not UTF-8 read as Windows-1252.
  var repairedText: String {
    var plain: [UInt8] = []
    append(to: &plain)
    return String(validating: plain, as: UTF8.self) ?? Windows1252.text(plain)
  }

  /// Whether the bytes are UTF-8.
  var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Whether the text has the sign of a character that was lost.
  var hasReplacement: Bool {
    text.unicodeScalars.contains("\u{FFFD}")
  }

  /// Appends the bytes of the text: quotation marks and formula guard taken away.
  func append(to target: inout [UInt8]) {
    let body = FormulaGuard.isGuarded(bytes) ? bytes.dropFirst() : bytes
    guard hasDoubledQuotes else {
      target.append(contentsOf: body)
      return
    }
    var isSecond = false
    for byte in body {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond || byte != Byte.quote { target.append(byte) }
    }
  }

  /// Leaves out white space at both ends: ASCII's, no-break spaces and invisible marks.
  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = cell
    while let length = spaceAtStart(of: rest) { rest = rest.dropFirst(length) }
    while let length = spaceAtEnd(of: rest) { rest = rest.dropLast(length) }
    return rest
  }

  private static func spaceAtStart(of cell: ArraySlice<UInt8>) -> Int? {
    guard let first = cell.first else { return nil }
    if first > 0x20, first < 0x80 { return nil }
    if isSpace(first) { return 1 }
    return wideSpaces.first { cell.starts(with: $0) }?.count
  }

  private static func spaceAtEnd(of cell: ArraySlice<UInt8>) -> Int? {
    guard let last = cell.last else { return nil }
    if last > 0x20, last < 0x80 { return nil }
    if isSpace(last) { return 1 }
    return wideSpaces.first { cell.suffix($0.count).elementsEqual($0) }?.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == Byte.space || 0x09...0x0D ~= byte }

  /// No-break spaces, thin or not, the zero-width space and the byte order mark.
  private static let wideSpaces: [[UInt8]] =
    ["\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "\u{200B}", "\u{FEFF}"].map { Array($0.utf8) }
}
