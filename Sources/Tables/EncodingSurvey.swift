/// What the bytes of a whole file say about its encoding.
///
/// A file may show its first accent in its last row, so every byte is looked at before the first
/// row is read. Windows-1252 text can contain, by accident, byte pairs that are valid UTF-8
/// (`É»` is one); they stand for characters that European names do not have. UTF-8 text with some
/// Windows-1252 rows pasted in has many pairs that stand for é, è, œ or ’. That tells the two apart.
struct EncodingSurvey {
  /// Whether a zero byte was seen: no text has one.
  private(set) var hasZeroByte = false
  /// Bytes that are not part of valid UTF-8.
  private(set) var invalid = 0
  /// Of those, bytes that Windows-1252 does not define either.
  private(set) var undefined = 0
  /// Characters in UTF-8 of the kind that European text is full of.
  private(set) var common = 0
  /// Other characters in UTF-8 beyond ASCII.
  private(set) var unusual = 0
  /// Signs that another program left in place of a lost character.
  private(set) var replacements = 0

  /// Bytes at the end of the last piece that may be the beginning of a character.
  private var pending: [UInt8] = []

  /// Looks at the next piece of the file.
  mutating func look(at piece: [UInt8]) {
    let bytes = pending + piece
    pending = []
    let rest = bytes.withUnsafeBufferPointer { survey($0, atEnd: false) }
    pending = Array(bytes[rest...])
  }

  /// Counts what the file's last bytes left open.
  mutating func finish() {
    let bytes = pending
    pending = []
    _ = bytes.withUnsafeBufferPointer { survey($0, atEnd: true) }
  }

  /// The encoding that the bytes seen are in.
  var verdict: Verdict {
    if invalid == 0 { return .utf8 }
    return common == 0 && unusual <= invalid ? .windows1252 : .mixed
  }

  /// The possible answers.
  enum Verdict: Equatable {
    case utf8, windows1252
    /// Mostly UTF-8, with something else in between.
    case mixed
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> Int {
    var index = 0
    while true {
      index = endOfASCII(bytes, from: index)
      guard index < bytes.count else { return index }
      switch UTF8Character(in: bytes, at: index) {
      case .character(let value, let length):
        note(value)
        index += length
      case .cut where !atEnd:
        return index
      case .cut, .invalid:
        invalid += 1
        if Windows1252.scalar(bytes[index]) == nil { undefined += 1 }
        index += 1
      }
    }
  }

  private mutating func note(_ scalar: UInt32) {
    switch scalar {
    case 0xFFFD: replacements += 1
    case 0xA0..<0x180, 0x2010..<0x2040, 0x20AC, 0x2122: common += 1
    default: unusual += 1
    }
  }

  /// The position of the next byte beyond ASCII; notes zero bytes on the way.
  private mutating func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // A high bit is a byte beyond ASCII; the subtraction sets one where a byte is zero.
        if (word | (word &- 0x0101_0101_0101_0101)) & highBits == 0 {
          index += 8
          continue
        }
      }
      if bytes[index] >= 0x80 { return index }
      if bytes[index] == 0 { hasZeroByte = true }
      index += 1
    }
    return index
  }
}

/// What stands at one place of bytes that should be UTF-8.
enum UTF8Character: Equatable {
  /// A character and how many bytes it takes.
  case character(UInt32, length: Int)
  /// Bytes that end within a character.
  case cut
  /// No UTF-8.
  case invalid

  /// Decodes the character at a position, by the well-formed sequences of the Unicode Standard,
  /// table 3-7.
  init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0..<0x80:
      self = .character(UInt32(lead), length: 1)
      return
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default:
      self = .invalid
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard index + offset < bytes.count else {
        self = .cut
        return
      }
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80, offset > 1 || Self.allows(byte, after: lead) else {
        self = .invalid
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    self = .character(value, length: length)
  }

  /// Whether a second byte makes neither an overlong form, nor a surrogate, nor too large a value.
  private static func allows(_ second: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
