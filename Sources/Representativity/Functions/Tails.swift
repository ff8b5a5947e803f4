/// What a continuous distribution has below a point and above it.
///
/// Both are calculated, never one as 1 minus the other where that would lose digits: a chance of
/// 10⁻³⁰ is as exact as one of a half.
public struct Tails: Sendable, Hashable {
  /// The chance of a value at or below the point.
  public let lower: Double
  /// The chance of a value above the point.
  public let upper: Double

  /// From the lower tail, where it is the smaller of the two or near it.
  init(lower: Double) {
    self.lower = min(max(lower, 0), 1)
    upper = 1 - self.lower
  }

  /// From the upper tail, where it is the smaller of the two or near it.
  init(upper: Double) {
    self.upper = min(max(upper, 0), 1)
    lower = 1 - self.upper
  }

  private init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The same seen from the other side.
  var mirrored: Tails { Tails(lower: upper, upper: lower) }

  /// What stands for a value of no distribution: an argument outside the range.
  static let undefined = Tails(lower: .nan, upper: .nan)
}
