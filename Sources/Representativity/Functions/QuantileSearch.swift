/// Finds where a tail of a distribution reaches a chance.
enum QuantileSearch {
  /// The positive number at which a rising condition begins to hold, to the last bit.
  ///
  /// Halving runs over the bit patterns of the numbers, which stand in the numbers' own order: it
  /// takes at most 64 steps whatever their size, and needs neither a first guess nor a derivative.
  ///
  /// - Parameters:
  ///   - bound: A number at which the condition holds.
  ///   - holds: The condition: false up to some number, true from there on.
  /// - Returns: The least number from 0 to `bound` at which it holds.
  static func first(upTo bound: Double, where holds: (Double) -> Bool) -> Double {
    var below: UInt64 = 0
    var above = bound.bitPattern
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if holds(Double(bitPattern: middle)) { above = middle } else { below = middle }
    }
    return Double(bitPattern: above)
  }

  /// The point of a distribution over positive numbers below which it has a given chance.
  ///
  /// - Parameters:
  ///   - chance: The chance below the point, from 0 to 1.
  ///   - upper: The chance above it, given apart so that it is exact where it is small.
  ///   - tails: The distribution.
  /// - Returns: The point; not a number for chances outside their range.
  static func point(below chance: Double, above upper: Double, of tails: (Double) -> Tails)
    -> Double
  {
    guard chance >= 0, upper >= 0, chance <= 1, upper <= 1 else { return .nan }
    if chance == 0 { return 0 }
    if upper == 0 { return .infinity }
    return first(upTo: .greatestFiniteMagnitude) { x in
      chance < upper ? tails(x).lower >= chance : tails(x).upper <= upper
    }
  }
}
