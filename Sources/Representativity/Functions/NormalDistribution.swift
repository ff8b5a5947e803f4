/// The standard normal distribution.
public enum NormalDistribution {
  /// What the distribution has below a point and above it.
  public static func tails(at z: Double) -> Tails {
    let outside = IncompleteGamma.tails(shape: 0.5, at: z * z / 2)
    let far =
      outside.upper < 0.5
      ? Tails(upper: outside.upper / 2) : Tails(lower: 0.5 + outside.lower / 2)
    return z < 0 ? far.mirrored : far
  }

  /// The point above which the distribution has a given chance.
  ///
  /// - Parameter chance: The chance, from 0 to 1.
  /// - Returns: The point: 1.959963984540054 for 0.025.
  public static func point(above chance: Double) -> Double {
    guard chance >= 0, chance <= 1 else { return .nan }
    if chance > 0.5 { return -point(above: 1 - chance) }
    if chance == 0.5 { return 0 }
    if chance == 0 { return .infinity }
    return QuantileSearch.first(upTo: 40) { tails(at: $0).upper <= chance }
  }

  /// The half-width in standard errors of a two-sided interval.
  ///
  /// - Parameter confidence: How sure the interval is: 0.95.
  /// - Returns: 1.959963984540054 for 0.95.
  public static func halfWidth(confidence: Double) -> Double {
    point(above: (1 - confidence) / 2)
  }
}
