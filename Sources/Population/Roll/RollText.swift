/// What can be asked of a roll's bytes as a whole.
enum RollText {
  /// Whether bytes are UTF-8; runs of ASCII are passed over eight at a time.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      while index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < bytes.count else { return true }
      guard let length = scalarLength(bytes, index) else { return false }
      index += length
    }
    return true
  }

  /// Whether the number of quotation marks is odd; counted eight bytes at a time.
  static func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // One bit for each place in a word: whether the marks seen there are odd in number.
    var odd: UInt64 = 0
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x2222_2222_2222_2222
      odd ^= ~((word & low) &+ low | word | low)
      index += 8
    }
    let rest = raw[index...].count { $0 == 0x22 }
    return (odd.nonzeroBitCount + rest) % 2 == 1
  }

  private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let first = bytes[index]
    if first < 0x80 { return first == 0 ? nil : 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return nil }
    for place in 1..<length where bytes[index + place] & 0xC0 != 0x80 { return nil }
    let second = bytes[index + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? length : nil
    case 0xED: return second < 0xA0 ? length : nil
    // U+FFFD tells of a lost character, which the table's reader reports.
    case 0xEF: return second == 0xBF && bytes[index + 2] == 0xBD ? nil : length
    case 0xF0: return second >= 0x90 ? length : nil
    case 0xF4: return second < 0x90 ? length : nil
    default: return length
    }
  }
}
