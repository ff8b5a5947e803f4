/// The rows of a file as ranges of UTF-8 bytes, one after another, in memory that does not grow
/// with the file.
struct RecordStream: ~Copyable {
  /// The longest row that is believed to be one, in bytes.
  static let recordLimit = 1 << 22
  /// After so many quotation marks that do not close, the file is not read further: each of them
  /// may cost a look at `recordLimit` bytes.
  static let unclosedLimit = DefectLog.listed

  /// What the next step found.
  enum Step: Equatable {
    case record, end
    /// A quotation mark does not close; it is read as an ordinary one.
    case unclosedQuote(field: Int)
    /// The row is longer than `recordLimit`.
    case tooLong
  }

  /// The number of the row: the first is 1, blank rows count.
  private(set) var row = 0
  /// The bytes of which those from `start` on are the row's.
  private(set) var buffer: [UInt8] = []
  /// Where the row begins in `buffer`.
  private(set) var start = 0
  /// The cells of the row; their ranges count from `start`.
  var fields: [RecordScanner.Field] { scanner.fields }

  private var source: ByteSource
  private var decoder: TextDecoder
  private var scanner: RecordScanner
  private var piece: [UInt8] = []
  private var unreadMark: Int
  private var atEnd = false
  private var isWithinRecord = false

  /// Begins at the beginning of a text.
  ///
  /// - Parameters:
  ///   - source: The bytes, at their beginning.
  ///   - encoding: Their encoding.
  ///   - markLength: The length of the byte order mark, in bytes.
  init(_ source: consuming ByteSource, encoding: TextEncoding, markLength: Int) {
    self.source = source
    decoder = TextDecoder(encoding)
    scanner = RecordScanner(delimiter: .comma)
    unreadMark = markLength
  }

  /// Reads until at least `size` bytes are there, or all; for a look at the text before reading.
  mutating func sample(_ size: Int) throws(TableError) -> ArraySlice<UInt8> {
    while buffer.count < size, !atEnd { try fill() }
    return buffer.prefix(size)
  }

  /// Whether all bytes of the file are in `buffer`.
  var isComplete: Bool { atEnd }

  /// Says what stands between cells; before the first row is read.
  mutating func setDelimiter(_ delimiter: Delimiter) {
    scanner = RecordScanner(delimiter: delimiter)
  }

  /// Goes to the next row.
  mutating func advance() throws(TableError) -> Step {
    if !isWithinRecord {
      start += scanner.position
      scanner.beginRecord()
      row += 1
    }
    isWithinRecord = true
    while true {
      switch Self.scan(&scanner, buffer, from: start, atEnd: atEnd) {
      case .record:
        isWithinRecord = false
        return .record
      case .unclosed: return unclosedQuote()
      case .nothing: return .end
      case .needsMore where scanner.position > Self.recordLimit:
        return scanner.isInQuotes ? unclosedQuote() : .tooLong
      case .needsMore: try fill()
      }
    }
  }

  private mutating func unclosedQuote() -> Step {
    let field = scanner.fields.count
    scanner.beginAgainWithLiteralQuote()
    return .unclosedQuote(field: field)
  }

  private static func scan(
    _ scanner: inout RecordScanner, _ buffer: [UInt8], from start: Int, atEnd: Bool
  ) -> RecordScanner.Outcome {
    buffer.withUnsafeBufferPointer {
      scanner.scan(UnsafeBufferPointer(rebasing: $0[start...]), atEnd: atEnd)
    }
  }

  /// Appends the next piece of the file, after dropping the rows that are done.
  private mutating func fill() throws(TableError) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    if decoder.encoding == .utf8, unreadMark == 0 {
      atEnd = try source.read(appendingTo: &buffer) == 0
      return
    }
    piece.removeAll(keepingCapacity: true)
    atEnd = try source.read(appendingTo: &piece) == 0
    let text = piece.dropFirst(unreadMark)
    unreadMark -= piece.count - text.count
    if atEnd {
      decoder.finish(appendingTo: &buffer)
    } else {
      decoder.decode(text, appendingTo: &buffer)
    }
  }
}
