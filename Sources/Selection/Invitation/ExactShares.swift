/// A total shared out in proportion to weights, within bounds, as exact fractions.
///
/// Where a proportional share would leave its bounds, it is set to the bound and the rest is
/// shared out again, so that all other shares stay in proportion. With bounds 0 and 1 these are the
/// inclusion probabilities of a sample drawn in proportion to size, certainty units included
/// (Särndal, Swensson & Wretman 1992, section 3.6.2; Tillé 2006, section 2.10).
public struct ExactShares: Sendable, Equatable {
  /// The shares, in units of 1 / ``denominator``.
  public let numerators: [Int]
  /// The common denominator of all shares.
  public let denominator: Int

  /// Takes shares that are known.
  ///
  /// - Parameters:
  ///   - numerators: The shares, in units of 1 / `denominator`.
  ///   - denominator: Their common denominator.
  init(numerators: [Int], denominator: Int) {
    self.numerators = numerators
    self.denominator = denominator
  }

  /// Shares a total out.
  ///
  /// - Parameters:
  ///   - total: What is shared out.
  ///   - weights: The weights, at least 1 each.
  ///   - bounds: The least and most that each share may be, in the order of the weights.
  /// - Throws: ``InvitationError`` when no shares lie within the bounds.
  /// - Complexity: O(*n*²) at most for *n* weights, O(*n*) where few bounds matter.
  public init(
    of total: Int, by weights: [Int], within bounds: [ClosedRange<Int>]
  ) throws(InvitationError) {
    let least = bounds.reduce(Int128(0)) { $0 + Int128($1.lowerBound) }
    let most = bounds.reduce(Int128(0)) { $0 + Int128($1.upperBound) }
    guard Int128(total) <= most else {
      throw .tooManyLetters(total, people: Int(clamping: most))
    }
    guard Int128(total) >= least else {
      throw .minimumTooLarge(letters: total, needed: Int(clamping: least))
    }
    var fixed = [Int?](repeating: nil, count: weights.count)
    while true {
      var rest = (total: Int128(total), weight: Int128(0))
      for (value, weight) in zip(fixed, weights) {
        if let value { rest.total -= Int128(value) } else { rest.weight += Int128(weight) }
      }
      if Self.fixViolations(&fixed, rest, weights, bounds) { continue }
      guard let (parts, whole) = Self.reduced(fixed, rest, weights) else {
        throw .sharesTooFine
      }
      (numerators, denominator) = (parts, whole)
      return
    }
  }

  /// The share as a number.
  ///
  /// - Parameter index: The position of the weight.
  /// - Returns: The share.
  public func value(_ index: Int) -> Double {
    Double(numerators[index]) / Double(denominator)
  }

  /// Sets shares that leave their bounds to the bound: those on the side that is out by more, so
  /// that none is set that would be within its bounds in the end.
  private static func fixViolations(
    _ fixed: inout [Int?], _ rest: (total: Int128, weight: Int128), _ weights: [Int],
    _ bounds: [ClosedRange<Int>]
  ) -> Bool {
    guard rest.weight > 0 else { return false }
    var (low, high): ([Int], [Int]) = ([], [])
    var excess: Int128 = 0
    for index in weights.indices where fixed[index] == nil {
      let share = rest.total * Int128(weights[index])
      let least = Int128(bounds[index].lowerBound) * rest.weight
      let most = Int128(bounds[index].upperBound) * rest.weight
      if share < least {
        low.append(index)
        excess += least - share
      } else if share > most {
        high.append(index)
        excess += most - share
      }
    }
    if excess >= 0 { for index in low { fixed[index] = bounds[index].lowerBound } }
    if excess <= 0 { for index in high { fixed[index] = bounds[index].upperBound } }
    return excess >= 0 ? !low.isEmpty || (excess == 0 && !high.isEmpty) : !high.isEmpty
  }

  /// All shares over one denominator, in lowest terms; `nil` if they do not fit an integer.
  private static func reduced(
    _ fixed: [Int?], _ rest: (total: Int128, weight: Int128), _ weights: [Int]
  ) -> ([Int], Int)? {
    let whole = max(rest.weight, 1)
    let parts = zip(fixed, weights).map { value, weight in
      value.map { Int128($0) * whole } ?? rest.total * Int128(weight)
    }
    let divisor = parts.reduce(whole) { greatestCommonDivisor($0, $1) }
    let small = parts.compactMap { Int(exactly: $0 / divisor) }
    guard small.count == parts.count, let denominator = Int(exactly: whole / divisor) else {
      return nil
    }
    return (small, denominator)
  }
}

/// Euclid's algorithm, for numbers of at least 0.
func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
  var (larger, smaller) = (one, other)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
