import Lottery

/// Dropouts that may happen, drawn from a seed: each member of a panel leaves with the same
/// chance, independently of the others.
public struct DropoutSamples: Sendable, Equatable {
  /// For every sample, who leaves: positions in the panel, ascending.
  public let samples: [[Int]]

  /// Draws samples.
  ///
  /// Sample s (from 0) and member i (from 0) of k use number s·k + i + 1 of the stream, below
  /// 1000: the member leaves if it is less than the chance.
  ///
  /// - Parameters:
  ///   - count: The number of samples.
  ///   - members: The number of members, k.
  ///   - chance: The chance to leave, in thousandths.
  ///   - seed: The seed.
  ///   - label: What the samples are for.
  public init(
    _ count: Int, members: Int, chance: Int, seed: Seed, label: Label = .reserve
  ) {
    var numbers = NumberStream(seed: seed, label: label)
    samples = (0..<max(0, count)).map { _ in
      (0..<members).filter { _ in numbers.next(below: 1000) < chance }
    }
  }
}
