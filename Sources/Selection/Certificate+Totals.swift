extension Certificate {
  /// Shows that no lottery has a much larger product of probabilities.
  ///
  /// Give every member of type *t* a weight *w* > 0 and let no panel weigh more than *H*. Then in every
  /// lottery Σ *w·q* ≤ *H* over all *N* people who have a weight, and by the inequality of the
  /// arithmetic and geometric means the product of all *w·q* is at most (*H/N*)ᴺ. A lottery in which
  /// everybody's *w·p* is at least (1 − ε)·*H/N* is best to within ε in the geometric mean. At the
  /// optimum *w* = 1/*p*, and the heaviest panel weighs exactly *N*.
  public struct Product: Sendable, Equatable {
    /// The weight of a member of each type; zero for those who can be in no panel.
    public let weights: [Int128]
    /// Why no panel weighs more than ``heaviest``.
    public let proof: Proof
    /// What no panel's weight exceeds.
    public let heaviest: Int128
  }

  /// Shows a trade-off that no lottery escapes between its smallest and largest probability.
  ///
  /// With weights *a* ≥ 0 (floors) and *b* ≥ 0 (ceilings) of a member of each type, and *a − b* of a
  /// panel never more than *C*: for every lottery with probabilities between *z* and *M*,
  ///
  ///     Σ a·n · z − Σ b·n · M  ≤  Σ (a − b)·n·p  ≤  C.
  public struct Ends: Sendable, Equatable {
    /// The weight *a* of a member of each type.
    public let floors: [Int128]
    /// The weight *b* of a member of each type.
    public let ceilings: [Int128]
    /// Why no panel's *a − b* is more than ``heaviest``.
    public let proof: Proof
    /// What no panel's *a − b* exceeds.
    public let heaviest: Int128
  }

  /// How close the product and the ends must come to their bounds, relative to them, to count as
  /// proved best.
  public static let relativeTolerance = 1e-6

  /// Checks the proofs of product and ends by additions and multiplications of integers.
  func checkTotals(against constraints: PanelConstraints) throws(Flaw) {
    var members = constraints.limits.map { 0...$0 }
    if let product {
      guard product.weights.count == constraints.typeCount else { throw .malformed(level: 0) }
      guard product.weights.allSatisfy({ $0 >= 0 }) else { throw .badWeights(level: 0) }
      let heaviest = try product.proof.heaviest(
        product.weights, constraints, within: &members, level: 0)
      guard heaviest == product.heaviest else { throw .wrongBound(level: 0) }
    }
    if let ends {
      guard ends.floors.count == constraints.typeCount, ends.ceilings.count == constraints.typeCount
      else { throw .malformed(level: 0) }
      guard (ends.floors + ends.ceilings).allSatisfy({ $0 >= 0 }) else {
        throw .badWeights(level: 0)
      }
      var difference: [Int128] = []
      for (floor, ceiling) in zip(ends.floors, ends.ceilings) { difference.append(floor - ceiling) }
      let heaviest = try ends.proof.heaviest(difference, constraints, within: &members, level: 0)
      guard heaviest == ends.heaviest else { throw .wrongBound(level: 0) }
    }
  }

  /// Whether probabilities are proved best by what a checked certificate shows.
  ///
  /// - Parameters:
  ///   - probabilities: The probability of a member of each type.
  ///   - fairness: What is claimed of them.
  ///   - constraints: What every panel satisfies.
  /// - Returns: Whether every bound is reached, to 1e-9 for the levels and 1e-6 of its value for
  ///   product and ends.
  func proves(
    _ probabilities: [Double], _ fairness: Fairness, _ constraints: PanelConstraints
  ) -> Bool {
    let scale = Double(Self.scale)
    let areLevelsReached = levels.allSatisfy {
      $0.bound.value - Double($0.probability) / scale <= PanelLottery.tolerance
    }
    guard areLevelsReached else { return false }
    switch fairness {
    case .leximin, .maximin: return !levels.isEmpty
    case .nash: return provesProduct(probabilities, constraints)
    case .goldilocks: return provesEnds(probabilities, constraints)
    }
  }

  /// The types of which the levels show that they are in no panel.
  private func impossibleTypes(_ constraints: PanelConstraints) -> [Bool] {
    var isImpossible = [Bool](repeating: false, count: constraints.typeCount)
    for level in levels where level.bound.value <= PanelLottery.tolerance {
      for type in level.types { isImpossible[type] = true }
    }
    return isImpossible
  }

  private func provesProduct(_ probabilities: [Double], _ constraints: PanelConstraints) -> Bool {
    guard let product else { return false }
    let isImpossible = impossibleTypes(constraints)
    let possible = probabilities.indices.filter { !isImpossible[$0] }
    let people = possible.reduce(0) { $0 + constraints.counts[$1] }
    let share = Double(product.heaviest) / Double(people) * (1 - Self.relativeTolerance)
    return possible.allSatisfy { probabilities[$0] * Double(product.weights[$0]) >= share }
  }

  private func provesEnds(_ probabilities: [Double], _ constraints: PanelConstraints) -> Bool {
    guard let ends else { return false }
    let isImpossible = impossibleTypes(constraints)
    let possible = probabilities.indices.filter { !isImpossible[$0] }
    let people = possible.reduce(0) { $0 + constraints.counts[$1] }
    guard possible.allSatisfy({ probabilities[$0] > 0 }),
      isImpossible.indices.allSatisfy({ !isImpossible[$0] || ends.floors[$0] == 0 })
    else { return false }
    let stretch = Double(people) / Double(constraints.size)
    let least = possible.map { probabilities[$0] }.min() ?? 0
    let most = possible.map { probabilities[$0] }.max() ?? 0
    func total(_ weights: [Int128]) -> Double {
      weights.indices.reduce(0) { $0 + Double(weights[$1]) * Double(constraints.counts[$1]) }
    }
    let ceilings = total(ends.ceilings)
    guard ceilings > 0 else { return false }
    // M ≥ (A·z − C)/B, and 1/z ≥ 2/z₀ − z/z₀² for every z > 0: a bound that is linear in z.
    let steepness =
      stretch * total(ends.floors) / ceilings - 1 / (stretch * least * least)
    let bound =
      2 / (stretch * least) - stretch * Double(ends.heaviest) / ceilings + min(0, steepness)
    let cost = stretch * most + 1 / (stretch * least)
    return cost <= bound * (1 + Self.relativeTolerance)
  }
}
