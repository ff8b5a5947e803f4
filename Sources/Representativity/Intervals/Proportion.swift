/// A share in a group that was drawn, with the range in which the whole's share probably lies.
///
/// Intervals hold for people drawn at random. Newcombe, *Two-sided confidence intervals for the
/// single proportion* (1998); Brown, Cai and DasGupta, *Interval estimation for a binomial
/// proportion* (2001).
public struct Proportion: Sendable, Hashable {
  /// How many members have the value.
  public let count: Int
  /// How many members there are.
  public let size: Int
  /// How many people the group was drawn from; `nil`: so many that it does not count.
  public let population: Double?

  /// Makes a proportion.
  ///
  /// - Parameters:
  ///   - count: How many members have the value.
  ///   - size: How many members there are, at least as many.
  ///   - population: How many people the group was drawn from.
  public init(_ count: Int, of size: Int, from population: Double? = nil) {
    self.size = max(size, 0)
    self.count = min(max(count, 0), self.size)
    self.population = population
  }

  /// The share itself; zero for a group without members.
  public var share: Double { size > 0 ? Double(count) / Double(size) : 0 }

  /// As many draws with replacement as would be as sure: *n*(N − 1)/(N − *n*) for a group from
  /// *N* people. `nil` when the group is the whole.
  var effectiveSize: Double? {
    guard let population else { return Double(size) }
    let rest = population - Double(size)
    return rest > 0 ? Double(size) * (population - 1) / rest : nil
  }

  /// Wilson's interval: good for any count.
  public func wilson(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval { Self.wilsonBounds($0, of: $1, confidence: confidence) }
  }

  /// Wilson's interval of a share among so many people, or as many as weighted ones are worth.
  static func wilson(share: Double, size: Double, confidence: Double) -> ClosedRange<Double> {
    let (low, high) = wilsonBounds(share * size, of: size, confidence: confidence)
    let start = min(max(low, 0), 1)
    return start...max(min(high, 1), start)
  }

  private static func wilsonBounds(
    _ count: Double, of size: Double, confidence: Double
  ) -> (Double, Double) {
    let z = NormalDistribution.halfWidth(confidence: confidence)
    let square = z * z
    let middle = count + square / 2
    let half = z * (count * max(size - count, 0) / size + square / 4).squareRoot()
    let bounds = ((middle - half) / (size + square), (middle + half) / (size + square))
    // At the ends the formula gives 0 and 1 but for rounding.
    return (count <= 0 ? 0 : bounds.0, count >= size ? 1 : bounds.1)
  }

  /// The classical interval p ± z√(p(1 − p)/n): for comparison; poor for small counts.
  public func wald(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval { count, size in
      let share = count / size
      let half =
        NormalDistribution.halfWidth(confidence: confidence)
        * (share * (1 - share) / size).squareRoot()
      return (share - half, share + half)
    }
  }

  /// Clopper and Pearson's interval: never less sure than it says.
  public func clopperPearson(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval { count, size in
      let tail = (1 - confidence) / 2
      return (
        count <= 0 ? 0 : BetaDistribution(count, size - count + 1).point(below: tail),
        count >= size ? 1 : BetaDistribution(count + 1, size - count).point(below: 1 - tail)
      )
    }
  }

  /// Jeffreys' interval, with its ends at 0 and 1 for counts of none and of all.
  public func jeffreys(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval { count, size in
      let tail = (1 - confidence) / 2
      let beta = BetaDistribution(count + 0.5, size - count + 0.5)
      return (
        count <= 0 ? 0 : beta.point(below: tail),
        count >= size ? 1 : beta.point(below: 1 - tail)
      )
    }
  }

  /// Goodman's interval, which holds for all values of an attribute at once.
  ///
  /// Leo Goodman, *On simultaneous confidence intervals for multinomial proportions* (1965): it
  /// is Wilson's with the doubt shared among the values.
  ///
  /// - Parameters:
  ///   - values: How many values the attribute has.
  ///   - confidence: How sure all the intervals are together.
  /// - Returns: The interval.
  public func goodman(values: Int, confidence: Double = 0.95) -> ClosedRange<Double> {
    wilson(confidence: 1 - (1 - confidence) / Double(max(values, 1)))
  }

  /// The standard error of the share, √((1 − n/N) p(1 − p)/(n − 1)).
  public var standardError: Double? {
    guard size > 1 else { return nil }
    let left = population.map { max(1 - Double(size) / $0, 0) } ?? 1
    return (left * share * (1 - share) / Double(size - 1)).squareRoot()
  }

  private func interval(
    _ bounds: (_ count: Double, _ size: Double) -> (Double, Double)
  ) -> ClosedRange<Double> {
    guard size > 0 else { return 0...1 }
    guard let effectiveSize else { return share...share }
    let (low, high) = bounds(share * effectiveSize, effectiveSize)
    guard low.isFinite, high.isFinite else { return 0...1 }
    let start = min(max(low, 0), 1)
    return start...max(min(max(high, 0), 1), start)
  }
}
