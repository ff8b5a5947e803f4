/// The 256 bits that SHA-256 gives for a message.
///
/// Digests are ordered as their bytes are, and so as their hexadecimal texts are.
public struct Digest: Sendable, BitwiseCopyable, Hashable, Comparable {
  /// The bits as four numbers, the most significant first.
  private let high: UInt64
  private let upperMiddle: UInt64
  private let lowerMiddle: UInt64
  private let low: UInt64

  init(words: SIMD8<UInt32>) {
    high = UInt64(words[0]) << 32 | UInt64(words[1])
    upperMiddle = UInt64(words[2]) << 32 | UInt64(words[3])
    lowerMiddle = UInt64(words[4]) << 32 | UInt64(words[5])
    low = UInt64(words[6]) << 32 | UInt64(words[7])
  }

  /// Reads a digest from its hexadecimal text.
  ///
  /// - Parameter hex: 64 hexadecimal digits, in either case; anything else gives `nil`.
  public init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex), bytes.count == 32 else { return nil }
    let words = stride(from: 0, to: 32, by: 8).map { start in
      bytes[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    (high, upperMiddle, lowerMiddle, low) = (words[0], words[1], words[2], words[3])
  }

  /// The 32 bytes, the most significant first.
  public var bytes: [UInt8] {
    words.flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// The first 64 bits, as a number: digests in order have these in order.
  public var leadingBits: UInt64 { high }

  /// The 64 hexadecimal digits, in lower case.
  public var hex: String { Hexadecimal.text(of: bytes) }

  /// The digest as one big-endian number of 256 bits, modulo `modulus`; exact.
  ///
  /// Of 2^256 numbers, some remainders have one more than others: each one's chance differs from
  /// `1 / modulus` by less than 2^-256, which for any `modulus` of an `Int` is a relative bias
  /// under 2^-193. Nobody can ever notice, so no number is rejected, and anybody can repeat the
  /// computation with one division.
  ///
  /// - Parameter modulus: A positive number.
  /// - Returns: The remainder, in `0..<modulus`.
  public func remainder(modulo modulus: Int) -> Int {
    precondition(modulus > 0, "there is no number below \(modulus)")
    let divisor = UInt64(modulus)
    // Long division in base 2^64: a remainder is below the divisor, so no quotient overflows.
    var remainder = high % divisor
    for word in [upperMiddle, lowerMiddle, low] {
      remainder = divisor.dividingFullWidth((high: remainder, low: word)).remainder
    }
    return Int(remainder)
  }

  /// How far the digest lies behind another on the circle of all digests: 0 for the one that
  /// follows, the largest of all for the other itself.
  ///
  /// - Parameter start: The other digest.
  /// - Returns: The difference less one, modulo 2^256.
  public func distance(behind start: Digest) -> Digest {
    var difference: [UInt64] = []
    // One is borrowed from the beginning: what follows the start at once is nearest.
    var borrow: UInt64 = 1
    for (own, other) in zip(words, start.words).reversed() {
      let (once, less) = own.subtractingReportingOverflow(other)
      let (twice, lesser) = once.subtractingReportingOverflow(borrow)
      difference.append(twice)
      borrow = less || lesser ? 1 : 0
    }
    return Digest(words: difference.reversed())
  }

  private init(words: [UInt64]) {
    (high, upperMiddle, lowerMiddle, low) = (words[0], words[1], words[2], words[3])
  }

  /// The order of the bytes.
  public static func < (left: Digest, right: Digest) -> Bool {
    (left.high, left.upperMiddle, left.lowerMiddle, left.low)
      < (right.high, right.upperMiddle, right.lowerMiddle, right.low)
  }

  private var words: [UInt64] { [high, upperMiddle, lowerMiddle, low] }
}

/// Digests are written as their hexadecimal text.
extension Digest: Codable, CustomStringConvertible {
  /// The hexadecimal text.
  public var description: String { hex }

  /// Reads the hexadecimal text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = Digest(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "64 hexadecimal digits expected")
    }
    self = digest
  }

  /// Writes the hexadecimal text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
