import Lottery

/// Fast numbers for the search: SplitMix64 (Steele, Lea & Flood 2014), begun from SHA-256 of
/// `seed,workshops,chain`.
///
/// They decide only which seatings are tried. What is drawn by lot among people comes from
/// ``NumberStream``, which anybody can repeat by hand.
struct FastRandom: Sendable {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  /// The numbers of one part of the search.
  init(seed: Seed, label: Label, part: String) {
    let digest = SHA256.hash("\(seed.text),\(label.text),\(part)".utf8)
    state = digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always) mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word &>> 31)
  }

  /// A number in `0..<count`, for `count` below 2^32.
  @inline(__always) mutating func next(below count: Int) -> Int {
    Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }

  mutating func shuffle<Element>(_ items: inout [Element]) {
    guard items.count > 1 else { return }
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, next(below: last + 1))
    }
  }
}
