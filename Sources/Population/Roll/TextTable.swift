/// Numbers for texts, found again by their bytes: what is derived from a cell is derived once for
/// each different text and not for each row.
struct TextTable {
  /// What a text is found by. Texts of 15 bytes at most stand in their slot whole, so that one look
  /// at memory finds them; of longer ones a slot has the hash.
  fileprivate struct Key: Equatable {
    static let longest = 15

    let first: UInt64
    let last: UInt64
  }

  fileprivate struct Slot {
    var key = Key(first: 0, last: 0)
    var number: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The number of a text, from 0 in the order in which texts came first.
  ///
  /// - Parameter text: The bytes of the text.
  /// - Returns: Its number; ``count`` of before if it is new.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Key(text)
    var place = key.hash & (slots.count - 1)
    while slots[place].number >= 0 {
      let slot = slots[place]
      if slot.key == key, text.count <= Key.longest || isEqual(Int(slot.number), text) {
        return Int(slot.number)
      }
      place = (place + 1) & (slots.count - 1)
    }
    let number = count
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    slots[place] = Slot(key: key, number: Int32(truncatingIfNeeded: number))
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The text of a number.
  func text(_ number: Int) -> String {
    String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[starts[number]..<starts[number + 1]].elementsEqual(text)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var place = slot.key.hash & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

extension TextTable.Key {
  @inline(__always)
  fileprivate init(_ text: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(text)
    let count = raw.count
    let length = UInt64(truncatingIfNeeded: min(count, Self.longest + 1)) << 56
    if count > Self.longest {
      self.init(first: Self.hash(of: raw), last: length)
    } else if count >= 8 {
      let end = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      self.init(
        first: raw.loadUnaligned(as: UInt64.self), last: end >> UInt64(8 * (16 - count)) | length)
    } else {
      self.init(first: Self.word(of: raw, from: 0), last: length)
    }
  }

  /// A number that spreads keys over slots.
  var hash: Int {
    let hash = Self.mixed(Self.mixed(first) ^ last)
    return Int(truncatingIfNeeded: hash & 0x7fff_ffff)
  }

  private static func hash(of text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var index = 0
    while index + 8 <= text.count {
      hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return mixed(hash ^ word(of: text, from: index))
  }

  /// The last bytes of a text, seven at most.
  private static func word(of text: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<text.count { word = word << 8 | UInt64(text[index]) }
    return word
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ 0x2545_f491_4f6c_dd1d).multipliedFullWidth(
      by: 0x9e37_79b9_7f4a_7c15)
    return high ^ low
  }
}
