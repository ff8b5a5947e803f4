import Foundation

/// How many bits of chance a seed holds: as if that many coins had been tossed in public.
///
/// The figure informs people; nothing drawn depends on it.
public struct Entropy: Sendable, Hashable, Comparable {
  /// The bits.
  public let bits: Double

  /// What a seed should hold at least: then nobody can try all seeds beforehand.
  public static let recommended = Entropy(bits: 64)

  /// Makes a figure from a number of bits.
  public init(bits: Double) {
    self.bits = bits
  }

  /// The entropy of one out of several equally likely outcomes.
  ///
  /// - Parameter outcomes: How many outcomes there are; below 1 counts as 1.
  public init(outcomes: Double) {
    bits = log2(max(outcomes, 1))
  }

  /// Whether there is as much as recommended.
  public var isEnough: Bool { self >= .recommended }

  /// What independent sources hold together.
  public static func + (left: Entropy, right: Entropy) -> Entropy {
    Entropy(bits: left.bits + right.bits)
  }

  /// The entropy of the same source used several times.
  public static func * (count: Int, each: Entropy) -> Entropy {
    Entropy(bits: Double(count) * each.bits)
  }

  /// The order of the bits.
  public static func < (left: Entropy, right: Entropy) -> Bool { left.bits < right.bits }
}

extension Entropy {
  /// The entropy of a combination drawn without order or repetition, as by lottery machines.
  ///
  /// - Parameters:
  ///   - count: How many are drawn.
  ///   - total: Out of how many.
  /// - Returns: The logarithm of the number of combinations; none for an impossible draw.
  public static func combination(_ count: Int, of total: Int) -> Entropy {
    guard count > 0, count < total else { return Entropy(bits: 0) }
    let fewer = Swift.min(count, total - count)
    // Beyond a hundred thousand balls the figure is as good as unlimited.
    let bits = (0..<Swift.min(fewer, 100_000)).reduce(0.0) { sum, taken in
      sum + log2(Double(total - taken) / Double(fewer - taken))
    }
    return Entropy(bits: bits)
  }
}
