/// Who answered: the part of each stratum that did, and how uneven it is.
///
/// Schouten, Cobben and Bethlehem, *Indicators for the representativeness of survey response*
/// (Survey Methodology, 2009).
public struct ResponseStudy: Sendable, Equatable {
  /// The people of one combination of values.
  public struct Stratum: Sendable, Equatable {
    /// One value an attribute, as an index.
    public let values: [Int]
    /// How many were asked.
    public let asked: Double
    /// How many of them answered.
    public let answered: Double

    /// Makes a stratum.
    public init(values: [Int], asked: Double, answered: Double) {
      self.values = values
      self.asked = asked
      self.answered = answered
    }

    /// The part that answered.
    public var propensity: Double { asked > 0 ? answered / asked : 0 }
  }

  /// The strata in which people were asked.
  public let strata: [Stratum]
  /// How many were asked.
  public let asked: Double
  /// The part of all that answered.
  public let propensity: Double
  /// The standard deviation of the strata's propensities, people weighing alike.
  public let deviation: Double

  /// Studies the answers.
  ///
  /// The result is `nil` if nobody was asked or nobody answered.
  ///
  /// - Parameter strata: The strata; those in which nobody was asked are left out.
  public init?(_ strata: [Stratum]) {
    self.strata = strata.filter { $0.asked > 0 }
    let asked = self.strata.reduce(0) { $0 + $1.asked }
    let answered = self.strata.reduce(0) { $0 + $1.answered }
    guard asked > 0, answered > 0 else { return nil }
    self.asked = asked
    let mean = answered / asked
    propensity = mean
    let variance = self.strata.reduce(0) { sum, stratum in
      sum + stratum.asked / asked * (stratum.propensity - mean) * (stratum.propensity - mean)
    }
    deviation = variance.squareRoot()
  }

  /// The coefficient of variation of the propensities: 0 when all answered alike. It is also the
  /// largest bias of a mean among those who answered, in standard deviations of what is measured.
  public var variation: Double { deviation / propensity }

  /// The R-indicator, 1 − 2S. With few answers it is near 1 whoever answered: where one person in
  /// thirty answers it cannot fall under 0.64. Look at ``variation`` then.
  public var rIndicator: Double { 1 - 2 * deviation }

  /// The least that ``rIndicator`` can be with as many answers.
  public var leastRIndicator: Double {
    1 - 2 * (propensity * (1 - propensity)).squareRoot()
  }

  /// The largest bias of a share among those who answered, whatever is asked: a share's standard
  /// deviation is one half at most.
  public var largestBiasOfShare: Double { variation / 2 }

  /// How much of the unevenness goes with one attribute, whatever the others: the deviation of
  /// the propensities of its values.
  ///
  /// - Parameter attribute: The attribute's position in the strata's values.
  /// - Returns: The unconditional partial indicator: 0 when its values answered alike.
  public func unconditional(_ attribute: Int) -> Double {
    between { [$0.values[attribute]] }
  }

  /// How much of the unevenness is the attribute's own, the others being equal.
  ///
  /// - Parameter attribute: The attribute's position in the strata's values.
  /// - Returns: The conditional partial indicator: 0 when, among people alike in all others, its
  ///   values answered alike.
  public func conditional(_ attribute: Int) -> Double {
    let whole = variance { $0.values }
    let others = variance { stratum in
      stratum.values.enumerated().filter { $0.offset != attribute }.map(\.element)
    }
    return max(whole - others, 0).squareRoot()
  }

  private func between(_ key: (Stratum) -> [Int]) -> Double { variance(key).squareRoot() }

  /// The variance of the propensities of groups of strata.
  private func variance(_ key: (Stratum) -> [Int]) -> Double {
    var groups: [[Int]: (asked: Double, answered: Double)] = [:]
    var order: [[Int]] = []
    for stratum in strata {
      let key = key(stratum)
      if groups[key] == nil { order.append(key) }
      let known = groups[key] ?? (0, 0)
      groups[key] = (known.asked + stratum.asked, known.answered + stratum.answered)
    }
    return order.compactMap { groups[$0] }.reduce(0) { sum, group in
      let distance = group.answered / group.asked - propensity
      return sum + group.asked / asked * distance * distance
    }
  }
}
