import Optimization

/// Finds the heaviest of all panels, with a proof that none is heavier.
///
/// Column generation asks for it: a panel that weighs more than the present bound improves the
/// lottery, and where there is none the bound is proved.
struct PanelPricing {
  /// The heaviest panel found, and what is known of all others.
  struct Answer {
    /// The number of members of each type.
    let panel: [Int]
    /// What no panel exceeds.
    let bound: Double
    /// Why.
    let proof: FairPoint.Proof
  }

  private let constraints: PanelConstraints
  private var search: BranchAndBound
  private var finder: PanelFinder

  /// Takes the constraints that panels satisfy.
  init(_ constraints: PanelConstraints) {
    self.constraints = constraints
    search = BranchAndBound(IntegerProgram(constraints.program))
    finder = PanelFinder(constraints)
  }

  /// Some panel; `nil` if it is proved that there is none.
  ///
  /// - Throws: ``SelectionError/undecided`` if the work allowed did not suffice.
  mutating func anyPanel() throws(SelectionError) -> [Int]? {
    search.setObjective([Double](repeating: 0, count: constraints.typeCount))
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.mostNodes
    let solution = search.solve(options)
    if solution.values.isEmpty {
      guard solution.status == .infeasible else { throw .undecided }
      return nil
    }
    return members(solution)
  }

  /// A heavy panel, found quickly and without proof.
  mutating func heavyPanel(weights: [Double]) -> [Int]? {
    finder.panel(weights: weights, in: constraints.space)
  }

  /// The most cases that one question may be split into: on real pools a few hundred do.
  private static let mostNodes = 200_000
  private static let fraction = 0.618_033_988_749_894_9

  /// The heaviest panel, or the heaviest found with the work allowed.
  ///
  /// - Parameters:
  ///   - weights: The weight of a member of each type.
  ///   - scale: About the weight of a panel: the search is exact to a billionth of it.
  /// - Returns: `nil` if no panel was found at all.
  mutating func heaviest(weights: [Double], scale: Double) -> Answer? {
    // Not whole numbers: the search would round bounds to whole ones, which multipliers do not show.
    let unit =
      Self.fraction
      * (scale > 0 && scale.isFinite
        ? Double(sign: .plus, exponent: 10 - scale.exponent, significand: 1) : 1)
    search.setObjective(weights.map { $0 * unit })
    var options = BranchAndBound.Options()
    options.recordsProof = true
    options.nodeLimit = Self.mostNodes
    let solution = search.solve(options)
    guard !solution.values.isEmpty, let tree = solution.proof else { return nil }
    var members = constraints.limits.map { 0...$0 }
    return Answer(
      panel: self.members(solution), bound: solution.bound / unit,
      proof: proof(tree, at: 0, unit: unit, within: &members))
  }

  private func members(_ solution: IntegerSolution) -> [Int] {
    solution.values.map { Int($0.rounded()) }
  }

  /// A search's proof in the certificate's terms. Branchings that leave one side empty are passed
  /// over.
  private func proof(
    _ tree: ProofTree, at node: Int, unit: Double, within members: inout [ClosedRange<Int>]
  ) -> FairPoint.Proof {
    switch tree.nodes[node] {
    case .bound(let multipliers, _):
      return .multipliers(complete(multipliers).map { $0 / unit })
    case .empty(let multipliers):
      return .contradiction(complete(multipliers))
    case .branching(let type, let value, let atMost, let atLeast):
      let whole = members[type]
      let floor = Int(value)
      if floor >= whole.upperBound { return proof(tree, at: atMost, unit: unit, within: &members) }
      if floor < whole.lowerBound { return proof(tree, at: atLeast, unit: unit, within: &members) }
      members[type] = whole.lowerBound...floor
      let below = proof(tree, at: atMost, unit: unit, within: &members)
      members[type] = (floor + 1)...whole.upperBound
      let above = proof(tree, at: atLeast, unit: unit, within: &members)
      members[type] = whole
      return .cases(type: type, atMost: floor, below: below, above: above)
    }
  }

  /// Multipliers of a case that was never looked at are zero: they show a bound, if a poor one.
  private func complete(_ multipliers: [Double]) -> [Double] {
    multipliers.count == constraints.rows.count
      ? multipliers : [Double](repeating: 0, count: constraints.rows.count)
  }
}

extension PanelConstraints {
  /// The linear program whose whole points are the panels; its objective is zero.
  var program: LinearProgram {
    var program = LinearProgram(.maximize)
    for row in rows {
      program.addRow(.init(Double(row.bounds.lowerBound), Double(row.bounds.upperBound)))
    }
    for (rows, limit) in zip(rowsOfType, limits) {
      program.addVariable(.init(0, Double(limit)), column: rows.map { .init($0, 1) })
    }
    return program
  }
}
