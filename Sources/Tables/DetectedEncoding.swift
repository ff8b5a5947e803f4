/// The encoding of a file, found from all its bytes.
struct DetectedEncoding {
  /// What has to be looked at in each cell, because the whole file does not answer it.
  enum Check {
    /// Nothing: every byte is understood.
    case none
    /// Which cells are not UTF-8, in a file that otherwise is.
    case mixed
    /// Which cells have bytes that the encoding does not define.
    case undecodable
    /// Which cells have signs of characters that were lost before.
    case lost
  }

  /// The encoding.
  let encoding: TextEncoding
  /// The length of the byte order mark, in bytes; 0 if there is none.
  let markLength: Int
  /// What to look at in each cell.
  let check: Check

  /// Reads a file through.
  ///
  /// - Parameters:
  ///   - source: The file, at its beginning.
  ///   - assumed: The encoding, if the user named it.
  /// - Throws: When the file cannot be read, or is no text.
  init(of source: inout ByteSource, assuming assumed: TextEncoding?) throws(TableError) {
    let place = Place(file: source.name)
    var piece: [UInt8] = []
    while piece.count < 4096, try source.read(appendingTo: &piece) > 0 {}
    let head = piece.prefix(4096)
    if let foreign = ForeignFormat(signature: head) {
      throw TableError(.notText(foreign), at: place)
    }
    let mark = Self.mark(at: head)
    markLength = mark.map { assumed == nil || assumed == $0.encoding ? $0.length : 0 } ?? 0
    if let wide = assumed ?? mark?.encoding, wide == .utf16BigEndian || wide == .utf16LittleEndian {
      (encoding, check) = (wide, .undecodable)
      return
    }
    let survey = try Self.survey(&source, after: piece)
    if survey.hasZeroByte {
      throw TableError(.notText(ForeignFormat(zeroBytesIn: head)), at: place)
    }
    (encoding, check) = Self.judge(survey, assuming: assumed ?? mark?.encoding)
  }

  private static func survey(
    _ source: inout ByteSource, after head: [UInt8]
  ) throws(TableError) -> EncodingSurvey {
    var survey = EncodingSurvey()
    var piece = head
    repeat {
      survey.look(at: piece)
      piece.removeAll(keepingCapacity: true)
    } while try source.read(appendingTo: &piece) > 0
    survey.finish()
    return survey
  }

  private static func judge(
    _ survey: EncodingSurvey, assuming assumed: TextEncoding?
  ) -> (TextEncoding, Check) {
    let isWindows = survey.verdict == .windows1252 && assumed == nil
    if isWindows || assumed == .windows1252 {
      return (.windows1252, survey.undefined > 0 ? .undecodable : .none)
    }
    if survey.invalid > 0 { return (.utf8, .mixed) }
    return (.utf8, survey.replacements > 0 ? .lost : .none)
  }

  private static func mark(
    at head: ArraySlice<UInt8>
  ) -> (encoding: TextEncoding, length: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
