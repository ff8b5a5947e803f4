/// Numbers for texts, found again by their bytes: what is derived from a cell is derived once for
/// each different text and not for each row.
struct TextTable {
  private var slots: [Int32]
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// Makes an empty table.
  init() { slots = Array(repeating: -1, count: 256) }

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The number of a text, from 0 in the order in which texts came first.
  ///
  /// - Parameter text: The bytes of the text.
  /// - Returns: Its number; ``count`` of before if it is new.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isEqual(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = count
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    slots[slot] = Int32(truncatingIfNeeded: number)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The text of a number.
  func text(_ number: Int) -> String {
    String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<text.count where bytes[start + index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      let text = bytes[starts[number]..<starts[number + 1]]
      var slot = text.withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a of 64 bits, with its high half folded in.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7fff_ffff)
  }
}
