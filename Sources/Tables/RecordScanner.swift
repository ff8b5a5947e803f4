/// Finds the cells of one row after another in bytes that arrive in pieces.
///
/// The text is RFC 4180's with what real files add: any of LF, CR LF and CR ends a row, spaces may
/// stand around quoted cells, and a quotation mark within an unquoted cell is an ordinary one.
/// Positions are counted from the beginning of the row, so that its bytes may be moved.
struct RecordScanner {
  /// How a cell is written.
  enum Form {
    /// As it is.
    case plain
    /// Between quotation marks, which the field's range leaves out.
    case quoted
    /// The same, with doubled quotation marks inside.
    case escaped
    /// Quoted, with text behind the closing mark: kept as written, marks included.
    case broken
  }

  /// One cell of the row: a range of its bytes.
  struct Field {
    var start: Int
    var end: Int
    var form: Form
  }

  /// How a scan ended.
  enum Outcome: Equatable {
    /// The row is complete.
    case record
    /// The row goes on behind the bytes given.
    case needsMore
    /// The file has ended and there is no further row.
    case nothing
    /// The cell opened by the quotation mark at `quote` does not close.
    case unclosed
  }

  private enum State { case fieldStart, plain, quoted, quoteInQuoted, afterQuoted }

  /// What stands between cells.
  let delimiter: UInt8
  /// The cells found so far.
  private(set) var fields: [Field] = []
  /// How many bytes of the row were looked at; when it is complete: its length with line ending.
  private(set) var position = 0
  /// Where the last quoted cell was opened.
  private(set) var quote = 0

  private var state = State.fieldStart
  private var recordStart = 0
  private var fieldStart = 0
  private var field = Field(start: 0, end: 0, form: .plain)
  private var hasLineBreak = false
  private var isAfterCarriageReturn = false
  private var literalQuotes: Set<Int> = []

  /// Begins with the first row.
  init(delimiter: Delimiter) {
    self.delimiter = delimiter.rawValue
  }

  /// Forgets the row and begins the next.
  mutating func beginRecord() {
    literalQuotes.removeAll(keepingCapacity: true)
    recordStart = 0
    beginAgain()
  }

  /// Begins the same row again, with the quotation mark that does not close as an ordinary one.
  mutating func beginAgainWithLiteralQuote() {
    literalQuotes.insert(quote)
    beginAgain()
  }

  private mutating func beginAgain() {
    fields.removeAll(keepingCapacity: true)
    beginField(at: recordStart)
  }

  private mutating func beginField(at start: Int) {
    position = start
    fieldStart = start
    state = .fieldStart
  }

  /// Looks at the bytes of the row from `position` on.
  ///
  /// - Parameters:
  ///   - bytes: The bytes from the beginning of the row.
  ///   - atEnd: Whether the file ends with them.
  /// - Returns: How far the row is known.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> Outcome {
    skipLineFeed(bytes)
    if atEnd, bytes.count == recordStart { return .nothing }
    while position < bytes.count {
      let outcome: Outcome
      switch state {
      case .fieldStart: outcome = startField(bytes[position])
      case .plain: outcome = scanPlain(bytes)
      case .quoted: outcome = scanQuoted(bytes)
      case .quoteInQuoted, .afterQuoted: outcome = closeQuoted(bytes[position])
      }
      if outcome != .needsMore { return outcome }
    }
    return atEnd ? finish() : .needsMore
  }

  /// Passes over the LF of a CR LF whose row was complete at its CR.
  private mutating func skipLineFeed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isAfterCarriageReturn, position == 0, let first = bytes.first else { return }
    isAfterCarriageReturn = false
    if first == Byte.lineFeed {
      recordStart = 1
      beginField(at: 1)
    }
  }

  /// Whether the row goes on inside quotation marks.
  var isInQuotes: Bool { state == .quoted || state == .quoteInQuoted }

  private mutating func startField(_ byte: UInt8) -> Outcome {
    if byte == Byte.quote, !literalQuotes.contains(position) {
      state = .quoted
      hasLineBreak = false
      quote = position
      field = Field(start: position + 1, end: position + 1, form: .quoted)
      position += 1
    } else if byte == Byte.space, byte != delimiter {
      position += 1
    } else {
      state = .plain
      field = Field(start: fieldStart, end: fieldStart, form: .plain)
    }
    return .needsMore
  }

  private mutating func scanPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    var index = position
    while index < bytes.count, !endsField(bytes[index]) { index += 1 }
    position = index
    field.end = index
    return index < bytes.count ? endField(with: bytes[index]) : .needsMore
  }

  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    var index = position
    while index < bytes.count, bytes[index] != Byte.quote {
      if bytes[index] == Byte.lineFeed || bytes[index] == Byte.carriageReturn {
        hasLineBreak = true
      }
      index += 1
    }
    field.end = index
    position = index
    if index < bytes.count {
      state = .quoteInQuoted
      position += 1
    }
    return .needsMore
  }

  /// Looks at a byte behind a quotation mark inside a quoted cell.
  private mutating func closeQuoted(_ byte: UInt8) -> Outcome {
    if byte == Byte.quote, state == .quoteInQuoted {
      state = .quoted
      field.form = .escaped
      position += 1
    } else if endsField(byte) {
      return endField(with: byte)
    } else if byte == Byte.space {
      state = .afterQuoted
      position += 1
    } else if hasLineBreak {
      // More likely the mark that opened the cell was a stray one than all these lines one cell.
      return .unclosed
    } else {
      state = .plain
      field = Field(start: fieldStart, end: fieldStart, form: .broken)
    }
    return .needsMore
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private mutating func endField(with byte: UInt8) -> Outcome {
    fields.append(field)
    if byte == delimiter {
      beginField(at: position + 1)
      return .needsMore
    }
    position += 1
    isAfterCarriageReturn = byte == Byte.carriageReturn
    return .record
  }

  /// Ends the last row of a file that does not end with a line ending.
  private mutating func finish() -> Outcome {
    switch state {
    case .quoted: return .unclosed
    case .fieldStart: field = Field(start: fieldStart, end: position, form: .plain)
    case .plain, .quoteInQuoted, .afterQuoted: break
    }
    fields.append(field)
    return .record
  }
}

/// The bytes that mean something in delimited text.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
}
