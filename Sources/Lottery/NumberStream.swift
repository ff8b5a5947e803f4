/// The numbers that a seed gives for one use.
///
/// The i-th number (i = 1, 2, …) in `0..<n` is SHA-256 of the UTF-8 text `seed,label,i`, read as a
/// big-endian integer of 256 bits, modulo n. With no label the text is `seed,i`, and the numbers are
/// those of Ronald Rivest's published sampler (`sampler.py`, 2011), which adds one to each.
/// The bias of the remainder is below 2^-190: see `Digest.remainder(modulo:)`.
public struct NumberStream: Sendable {
  private let prefix: SHA256
  private var index = 0

  /// Prepares the numbers of one use of a seed.
  ///
  /// - Parameters:
  ///   - seed: The public seed.
  ///   - label: What the numbers are for.
  public init(seed: Seed, label: Label) {
    prefix = SHA256(prefix: seed, label)
  }

  /// The number at a place of the stream, whatever was taken before.
  ///
  /// - Parameters:
  ///   - index: The place, from 1.
  ///   - bound: How many numbers there are to choose from; at least 1.
  /// - Returns: A number in `0..<bound`.
  public func number(_ index: Int, below bound: Int) -> Int {
    var hasher = prefix
    hasher.update(String(index))
    return hasher.finalized().remainder(modulo: bound)
  }

  /// The next number of the stream: the first call gives number 1.
  ///
  /// - Parameter bound: How many numbers there are to choose from; at least 1.
  /// - Returns: A number in `0..<bound`.
  public mutating func next(below bound: Int) -> Int {
    index += 1
    return number(index, below: bound)
  }
}
