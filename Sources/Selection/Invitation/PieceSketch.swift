/// A sign of who stands in a piece of a roll: the leading bits of its smallest tickets.
///
/// Of a piece with no more people than the sketch holds it has everybody, so that a single person
/// in two pieces is found; of longer pieces, an overlap of a few hundred people is found all but
/// surely.
struct PieceSketch: Sendable {
  /// How many people a sketch holds.
  static let capacity = 50_000

  private var smallest: [UInt64] = []
  private var limit = UInt64.max

  /// Notes somebody.
  @inline(__always)
  mutating func add(_ bits: UInt64) {
    guard bits <= limit else { return }
    smallest.append(bits)
    if smallest.count >= 2 * Self.capacity { shrink() }
  }

  /// The tickets' leading bits, the smallest first.
  var sorted: [UInt64] { Self.smallest(of: smallest) }

  /// The smallest of some, each once: two rows of one piece that are the same person are no overlap.
  static func smallest(of bits: [UInt64]) -> [UInt64] {
    var smallest: [UInt64] = []
    for bits in bits.sorted() where bits != smallest.last {
      smallest.append(bits)
      if smallest.count == capacity { break }
    }
    return smallest
  }

  private mutating func shrink() {
    smallest = sorted
    limit = smallest.last ?? limit
  }
}
