import Lottery

/// How many letters each stratum gets.
public struct Allocation: Sendable, Equatable {
  /// How letters are shared out among strata.
  public enum Rule: String, Sendable, CaseIterable, Codable {
    /// In proportion to the stratum's people: everybody has the same chance.
    case proportional
    /// The same for every stratum.
    case equal
    /// In proportion to the square root of the stratum's people (Bankier 1988, with power 1/2).
    case squareRoot = "square-root"
    /// In proportion to the stratum's people over their rate of response, so that as many answers
    /// are expected of everybody; or the letters that answers hoped for need.
    case response
  }

  /// What is known of a stratum before the draw.
  public struct Stratum: Sendable, Equatable {
    /// The value of each attribute, as a position among the attribute's values.
    public let values: [Int]
    /// How many people can be drawn.
    public let people: Int

    /// Describes a stratum.
    ///
    /// - Parameters:
    ///   - values: The value of each attribute, as a position from 0.
    ///   - people: How many people can be drawn.
    public init(values: [Int], people: Int) {
      self.values = values
      self.people = people
    }
  }

  /// The letters of each stratum.
  public let letters: [Int]
  /// The exact shares that the letters are rounded from.
  public let shares: ExactShares

  /// Shares letters out.
  ///
  /// Shares are exact; the rounding to whole letters is without bias, its total is exact, and the
  /// letters of each value of each attribute are within one of their share: always with one or two
  /// attributes, see `BalancedRounding` for more.
  ///
  /// - Parameters:
  ///   - letters: How many letters there are.
  ///   - strata: The strata, in an order that everybody can repeat.
  ///   - rule: How letters are shared out; `response` counts as proportional here.
  ///   - minimum: The least letters of a stratum, or all its people if they are fewer.
  ///   - numbers: Where random numbers come from.
  /// - Throws: ``InvitationError`` when there is no such allocation.
  public init(
    of letters: Int, to strata: [Stratum], by rule: Rule, minimum: Int = 0,
    with numbers: inout NumberStream
  ) throws(InvitationError) {
    let people = strata.map(\.people)
    self.init(
      rounding: try Self.shares(
        of: letters, to: people, by: Self.weights(people, rule), minimum: minimum),
      of: strata, with: &numbers)
  }

  /// Rounds shares to whole letters.
  ///
  /// - Parameters:
  ///   - shares: The exact shares; their sum is whole.
  ///   - strata: The strata, in an order that everybody can repeat.
  ///   - numbers: Where random numbers come from.
  init(rounding shares: ExactShares, of strata: [Stratum], with numbers: inout NumberStream) {
    self.shares = shares
    letters = Self.rounded(shares, strata, with: &numbers)
  }

  /// What letters are shared out in proportion to.
  static func weights(_ people: [Int], _ rule: Rule) -> [Int] {
    people.map { people in
      switch rule {
      case .proportional, .response: people
      case .equal: 1
      case .squareRoot: Self.scaledRoot(people)
      }
    }
  }

  /// The exact shares of strata, before they are rounded to whole letters.
  ///
  /// - Parameters:
  ///   - letters: How many letters there are.
  ///   - people: How many people of each stratum can be drawn.
  ///   - weights: What letters are shared out in proportion to.
  ///   - minimum: The least letters of a stratum, or all its people if they are fewer.
  /// - Throws: ``InvitationError`` when there are no such shares.
  /// - Returns: The shares.
  static func shares(
    of letters: Int, to people: [Int], by weights: [Int], minimum: Int
  ) throws(InvitationError) -> ExactShares {
    guard people.contains(where: { $0 > 0 }) else { throw .nobody }
    let bounds = people.map { min(max(minimum, 0), $0)...$0 }
    return try ExactShares(of: letters, by: weights, within: bounds)
  }

  private static func rounded(
    _ shares: ExactShares, _ strata: [Stratum], with numbers: inout NumberStream
  ) -> [Int] {
    let wholes = shares.numerators.map { $0 / shares.denominator }
    let parts = shares.numerators.map { $0 % shares.denominator }
    let raised: [Bool]
    if (strata.first?.values.count ?? 0) > 2 {
      var rounding = BalancedRounding(
        parts: parts.map { Double($0) / Double(shares.denominator) },
        values: strata.map(\.values))
      raised = rounding.round(with: &numbers)
    } else {
      var rounding = ControlledRounding(
        parts: parts, denominator: shares.denominator,
        rows: strata.map { $0.values.first ?? 0 },
        columns: strata.map { $0.values.count > 1 ? $0.values[1] : 0 })
      raised = rounding.round(with: &numbers)
    }
    return zip(wholes, raised).map { $0 + ($1 ? 1 : 0) }
  }

  /// The square root of a number of people in units of 1/1024, rounded down; at least 1.
  private static func scaledRoot(_ people: Int) -> Int {
    let (square, overflow) = people.multipliedReportingOverflow(by: 1 << 20)
    guard !overflow else { return Int(Double(people).squareRoot()) << 10 }
    var root = Int(Double(square).squareRoot())
    while root * root > square { root -= 1 }
    while (root + 1) * (root + 1) <= square { root += 1 }
    return max(root, 1)
  }
}
