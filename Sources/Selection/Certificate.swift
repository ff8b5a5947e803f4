/// A proof, checked by additions alone, that no lottery is fairer than the one it comes with.
///
/// For every level of a leximin lottery it shows: *if everybody on a lower level keeps at least
/// their probability, the least favoured of the others cannot have more than `bound`.*
///
/// **How.** Give every member of type *t* a weight *c* ≥ 0. The proof shows that no panel weighs
/// more than some *C*. The average weight of a lottery's panel is then at most *C* too, and it is
/// also Σ *c·n·p* over the types, so that
///
///     Σ(not lower) c·n · z  +  Σ(lower) c·n·p  ≤  C      for z the smallest p of "not lower".
///
/// **Why no panel weighs more than C.** Take one multiplier *u* a row of the constraints, and let
/// *a* be the sum of the multipliers of the rows that count type *t*. Then for every panel *x*
///
///     Σ c·x = Σ u·row(x) + Σ (c − a)·x ≤ Σ max(u·least, u·most) + Σ max(0, c − a)·limit.
///
/// Where whole numbers matter (the linear relaxation alone does not prove the bound), the panels
/// are split in two, again and again, by "at most *b* members of type *t*" or "at least *b* + 1",
/// and each part has multipliers of its own; *C* is the largest of the parts' values.
///
/// All numbers are integers: weights and multipliers over any common scale, probabilities over
/// ``scale``. This is linear programming duality; the multipliers are its optimal dual solution,
/// but the check does not need to know that.
public struct Certificate: Sendable, Equatable {
  /// The denominator of all probabilities in the certificate.
  public static let scale: Int128 = 1_000_000_000_000_000

  /// A fraction of integers.
  public struct Fraction: Sendable, Equatable {
    /// The number above the line.
    public let numerator: Int128
    /// The number below the line, positive.
    public let denominator: Int128

    /// The fraction as a floating-point number.
    public var value: Double { Double(numerator) / Double(denominator) }
  }

  /// Shows that no panel, among those within some limits, weighs more than a value.
  public indirect enum Proof: Sendable, Equatable {
    /// By one multiplier a row: see ``Certificate``.
    case multipliers([Int128])
    /// By cases: panels with at most `atMost` members of a type, and panels with more.
    case cases(type: Int, atMost: Int, below: Proof, above: Proof)
  }

  /// One level of probabilities and the proof that it cannot be higher.
  public struct Level: Sendable, Equatable {
    /// The probability of the level's people over ``scale``, rounded down.
    public let probability: Int128
    /// The types whose people have this probability, ascending.
    public let types: [Int]
    /// The weight of a member of each type, none negative.
    public let weights: [Int128]
    /// Why no panel weighs more than what the bound claims.
    public let proof: Proof
    /// What the least favoured of this and later levels can have at most.
    public let bound: Fraction
  }

  /// The levels, the lowest first. A maximin lottery has one; for ``Fairness/nash`` and
  /// ``Fairness/goldilocks`` they only show who can be in no panel.
  public let levels: [Level]
  /// Why no lottery has a larger product of probabilities; for ``Fairness/nash``.
  public let product: Product?
  /// Why no lottery has better ends; for ``Fairness/goldilocks``.
  public let ends: Ends?

  /// Makes a certificate from its parts.
  public init(levels: [Level], product: Product? = nil, ends: Ends? = nil) {
    self.levels = levels
    self.product = product
    self.ends = ends
  }
}

extension Certificate {
  /// Why a certificate does not prove what it claims.
  public enum Flaw: Error, Sendable, Equatable {
    /// There is no level at all.
    case empty
    /// Level `level` has the wrong number of weights or multipliers, or an unknown type.
    case malformed(level: Int)
    /// Level `level` has a negative weight, or none for the people it speaks of.
    case badWeights(level: Int)
    /// Level `level` is lower than the one before, or names people of it again.
    case outOfOrder(level: Int)
    /// Level `level` claims a bound that its proof does not show.
    case wrongBound(level: Int)
    /// The numbers of level `level` are too large to be added.
    case overflow(level: Int)
  }

  /// Checks every level by additions and multiplications of integers.
  ///
  /// - Parameter constraints: What every panel satisfies.
  /// - Throws: The first flaw found.
  /// - Complexity: O(levels × parts × size of the constraints).
  public func check(against constraints: PanelConstraints) throws(Flaw) {
    guard !levels.isEmpty || product != nil || ends != nil else { throw .empty }
    try checkTotals(against: constraints)
    var isNamed = [Bool](repeating: false, count: constraints.typeCount)
    for (index, level) in levels.enumerated() {
      guard level.weights.count == constraints.typeCount,
        level.types.allSatisfy(constraints.limits.indices.contains)
      else { throw .malformed(level: index) }
      guard level.weights.allSatisfy({ $0 >= 0 }) else { throw .badWeights(level: index) }
      guard index == 0 || level.probability >= levels[index - 1].probability,
        level.types.allSatisfy({ !isNamed[$0] })
      else { throw .outOfOrder(level: index) }
      for type in level.types { isNamed[type] = true }
      let bound = try Self.bound(
        of: index, weights: level.weights, proof: level.proof, lower: levels[..<index],
        constraints: constraints)
      guard bound == level.bound else { throw .wrongBound(level: index) }
    }
  }

  /// The bound that weights and a proof show for the people who are on no lower level.
  static func bound(
    of level: Int, weights: [Int128], proof: Proof, lower: ArraySlice<Level>,
    constraints: PanelConstraints
  ) throws(Flaw) -> Fraction {
    var members = constraints.limits.map { 0...$0 }
    guard
      let heaviest = try proof.heaviest(weights, constraints, within: &members, level: level)
    else { throw .wrongBound(level: level) }
    var numerator = CheckedInteger(heaviest) * CheckedInteger(scale)
    var isLower = [Bool](repeating: false, count: weights.count)
    for below in lower {
      for type in below.types {
        isLower[type] = true
        let weight = CheckedInteger(weights[type]) * CheckedInteger(constraints.counts[type])
        numerator = numerator - weight * CheckedInteger(below.probability)
      }
    }
    var denominator = CheckedInteger(0)
    for type in weights.indices where !isLower[type] {
      denominator =
        denominator + CheckedInteger(weights[type]) * CheckedInteger(constraints.counts[type])
    }
    denominator = denominator * CheckedInteger(scale)
    guard let above = numerator.value, let below = denominator.value else {
      throw .overflow(level: level)
    }
    guard below > 0 else { throw .badWeights(level: level) }
    return Fraction(numerator: above, denominator: below)
  }
}

extension Certificate.Proof {
  /// The most that a panel can weigh by this proof; `nil` if the proof shows that there is no
  /// panel at all within the limits, which the parts of a proof by cases may do.
  func heaviest(
    _ weights: [Int128], _ constraints: PanelConstraints,
    within members: inout [ClosedRange<Int>], level: Int
  ) throws(Certificate.Flaw) -> Int128? {
    switch self {
    case .multipliers(let multipliers):
      return try Self.weight(multipliers, weights, constraints, members, level)
    case .cases(let type, let atMost, let below, let above):
      guard members.indices.contains(type) else { throw .malformed(level: level) }
      let whole = members[type]
      guard whole.contains(atMost), atMost < whole.upperBound else {
        throw .malformed(level: level)
      }
      members[type] = whole.lowerBound...atMost
      let first = try below.heaviest(weights, constraints, within: &members, level: level)
      members[type] = (atMost + 1)...whole.upperBound
      let second = try above.heaviest(weights, constraints, within: &members, level: level)
      members[type] = whole
      guard let first, let second else { return first ?? second }
      return max(first, second)
    }
  }

  private static func weight(
    _ multipliers: [Int128], _ weights: [Int128], _ constraints: PanelConstraints,
    _ members: [ClosedRange<Int>], _ level: Int
  ) throws(Certificate.Flaw) -> Int128? {
    guard multipliers.count == constraints.rows.count else { throw .malformed(level: level) }
    // Two sums: what the weights show, and what they would show if they were all zero. A negative
    // value of the latter is a contradiction: no panel exists within these limits.
    var weighed = CheckedInteger(0)
    var unweighed = CheckedInteger(0)
    for (row, multiplier) in zip(constraints.rows, multipliers) {
      let end = multiplier > 0 ? row.bounds.upperBound : row.bounds.lowerBound
      weighed = weighed + CheckedInteger(multiplier) * CheckedInteger(end)
    }
    unweighed = weighed
    for type in weights.indices {
      var sum = CheckedInteger(0)
      for row in constraints.rowsOfType[type] { sum = sum + CheckedInteger(multipliers[row]) }
      guard let sum = sum.value else { throw .overflow(level: level) }
      weighed = weighed + Self.most(weights[type], minus: sum, times: members[type])
      unweighed = unweighed + Self.most(0, minus: sum, times: members[type])
    }
    guard let weighed = weighed.value, let unweighed = unweighed.value else {
      throw .overflow(level: level)
    }
    return unweighed < 0 ? nil : weighed
  }

  private static func most(
    _ weight: Int128, minus sum: Int128, times members: ClosedRange<Int>
  ) -> CheckedInteger {
    let rest = CheckedInteger(weight) - CheckedInteger(sum)
    let isGain = rest.value.map { $0 > 0 } ?? true
    return rest * CheckedInteger(isGain ? members.upperBound : members.lowerBound)
  }
}
