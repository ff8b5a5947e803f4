/// Turns the bytes of a file into UTF-8, piece by piece.
struct TextDecoder {
  /// The encoding of the bytes that come in.
  let encoding: TextEncoding
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?

  /// Starts at the beginning of a text, behind its byte order mark.
  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the UTF-8 of a piece. What cannot be decoded becomes U+FFFD; UTF-8 passes unchanged.
  mutating func decode(_ piece: ArraySlice<UInt8>, appendingTo text: inout [UInt8]) {
    switch encoding {
    case .utf8:
      text.append(contentsOf: piece)
    case .windows1252:
      let table = Windows1252.utf8
      for byte in piece {
        if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: table[Int(byte)]) }
      }
    case .utf16LittleEndian, .utf16BigEndian:
      decodeUTF16(piece, appendingTo: &text)
    }
  }

  /// Appends what a text that ends within a character leaves open.
  mutating func finish(appendingTo text: inout [UInt8]) {
    if pendingByte != nil || pendingSurrogate != nil { Self.append(0xFFFD, to: &text) }
    pendingByte = nil
    pendingSurrogate = nil
  }

  private mutating func decodeUTF16(_ piece: ArraySlice<UInt8>, appendingTo text: inout [UInt8]) {
    for byte in piece {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
      add(UInt16(high) << 8 | UInt16(low), to: &text)
    }
  }

  private mutating func add(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = pendingSurrogate {
      pendingSurrogate = nil
      if 0xDC00..<0xE000 ~= unit {
        let value = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(unit - 0xDC00)
        return Self.append(value, to: &text)
      }
      Self.append(0xFFFD, to: &text)
    }
    switch unit {
    case 0xD800..<0xDC00: pendingSurrogate = unit
    // A zero is no character of a table: it shows that this is no UTF-16 at all.
    case 0, 0xDC00..<0xE000: Self.append(0xFFFD, to: &text)
    default: Self.append(UInt32(unit), to: &text)
    }
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    if value < 0x80 {
      text.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value), let bytes = Unicode.UTF8.encode(scalar) {
      text.append(contentsOf: bytes)
    }
  }
}
