/// How likely a step that makes a seating worse is taken, at one temperature (Metropolis et al.
/// 1953).
///
/// Made with + − × ÷ alone, whose results are the same on every machine; those of `exp` need not
/// be.
struct AcceptanceTable: Sendable {
  /// The largest worsening that is ever taken.
  static let largest = 127
  /// Chances are counted in this many parts.
  static let scale = 1 << 24

  /// For each worsening, how many numbers below `scale` accept it.
  private(set) var thresholds = [UInt32](repeating: 0, count: AcceptanceTable.largest + 1)
  /// For each leading byte of such a number, the largest worsening that it may accept.
  private(set) var reach = [Int32](repeating: 0, count: 256)

  init(temperature: Double) {
    let step = Self.exponential(ofMinus: 1 / temperature)
    var chance = 1.0
    for worsening in thresholds.indices {
      thresholds[worsening] = UInt32(chance * Double(Self.scale))
      chance *= step
    }
    for byte in reach.indices {
      let smallest = UInt32(byte) << 16
      reach[byte] = Int32((thresholds.lastIndex { $0 > smallest }) ?? 0)
    }
  }

  /// e to the power of `-x`: the series for a small part of `x`, squared again and again.
  private static func exponential(ofMinus x: Double) -> Double {
    var (part, squarings) = (x, 0)
    while part > 0.03125 { (part, squarings) = (part / 2, squarings + 1) }
    var (sum, term) = (1.0, 1.0)
    for power in 1...8 {
      term = -term * part / Double(power)
      sum += term
    }
    for _ in 0..<squarings { sum *= sum }
    return sum
  }
}
