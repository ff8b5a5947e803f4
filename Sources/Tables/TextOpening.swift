/// What the beginning of a file tells about the way it is written.
struct TextOpening {
  /// The delimiter that the text itself announces (`sep=;` in the first line, as spreadsheets do).
  let announcedDelimiter: Delimiter?
  /// The delimiter that the header and the first rows agree on.
  let delimiter: Delimiter
  /// What ends the first line.
  let lineEnding: LineEnding

  /// Looks at the beginning of a text.
  ///
  /// - Parameters:
  ///   - text: The first bytes, in UTF-8.
  ///   - isComplete: Whether they are all there is.
  init(_ text: ArraySlice<UInt8>, isComplete: Bool) {
    lineEnding = Self.lineEnding(of: text)
    let announced = Self.announcement(in: text)
    announcedDelimiter = announced
    delimiter = announced ?? Self.detectDelimiter(in: text, isComplete: isComplete)
  }

  private static func lineEnding(of text: ArraySlice<UInt8>) -> LineEnding {
    let breaks: (UInt8) -> Bool = { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    guard let first = text.firstIndex(where: breaks), text[first] == Byte.carriageReturn else {
      return .lineFeed
    }
    let isPair = text.dropFirst(first - text.startIndex + 1).first == Byte.lineFeed
    return isPair ? .carriageReturnLineFeed : .carriageReturn
  }

  private static func announcement(in text: ArraySlice<UInt8>) -> Delimiter? {
    let line = text.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    guard line.count == 5, line.starts(with: Array("sep=".utf8)) else { return nil }
    return line.last.flatMap(Delimiter.init(rawValue:))
  }
}

extension TextOpening {
  /// How many rows below the header are compared with it.
  private static let comparedRows = 20

  /// How a text looks if a delimiter is assumed.
  private struct Reading {
    let delimiter: Delimiter
    /// The delimiters in the header, outside of quotation marks.
    let inHeader: Int
    /// Of the rows below, those with as many cells as the header, and all.
    let agreeing: Int
    let rows: Int
    /// Whether any row that is not blank has the delimiter.
    let occurs: Bool
    /// Whether there are rows, and nothing is in them.
    let isBlank: Bool

    /// The share of the rows that agree, in thousandths.
    var agreement: Int { rows == 0 ? 1000 : agreeing * 1000 / rows }
  }

  /// The delimiter of the header. Where it has several candidates (`Nom, prénom;Âge`), the one that
  /// cuts most of the first rows into as many cells as the header; then the more frequent one.
  private static func detectDelimiter(in text: ArraySlice<UInt8>, isComplete: Bool) -> Delimiter {
    let readings = Delimiter.allCases.map { reading(of: text, with: $0, isComplete: isComplete) }
    let candidates = readings.filter { $0.inHeader > 0 }
    var best = candidates.first
    for candidate in candidates.dropFirst() {
      guard let leader = best else { break }
      let (a, b) = (candidate, leader)
      if (a.agreement, a.inHeader) > (b.agreement, b.inHeader) { best = candidate }
    }
    // Rows of nothing but delimiters.
    let blank = readings.first { $0.isBlank }
    // A single column: take a delimiter that does not occur, so that no row is cut.
    let absent = [Delimiter.comma, .semicolon, .tab, .pipe].first { delimiter in
      readings.contains { $0.delimiter == delimiter && !$0.occurs }
    }
    return best?.delimiter ?? blank?.delimiter ?? absent ?? .comma
  }

  private static func reading(
    of text: ArraySlice<UInt8>, with delimiter: Delimiter, isComplete: Bool
  ) -> Reading {
    var counts: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(delimiter: delimiter)
      var start = 0
      while counts.count <= comparedRows {
        scanner.beginRecord()
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        var outcome = scanner.scan(rest, atEnd: isComplete)
        while outcome == .unclosed {
          scanner.beginAgainWithLiteralQuote()
          outcome = scanner.scan(rest, atEnd: isComplete)
        }
        if outcome == .nothing || outcome == .needsMore && !counts.isEmpty { break }
        let isBlank = scanner.fields.allSatisfy { rest[$0.start..<$0.end].allSatisfy(isSpace) }
        if !isBlank { counts.append(scanner.fields.count) }
        if outcome == .needsMore { break }
        start += scanner.position
      }
    }
    let header = counts.first ?? 1
    return Reading(
      delimiter: delimiter, inHeader: header - 1,
      agreeing: counts.dropFirst().count { $0 == header },
      rows: max(counts.count - 1, 0), occurs: counts.contains { $0 > 1 },
      isBlank: counts.isEmpty && !text.isEmpty)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }
}
