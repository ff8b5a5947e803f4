import Optimization

extension FairMixture {
  /// The lottery with the largest product of probabilities among those that have a chance.
  ///
  /// The best point of the relaxation is peeled into panels; where no panels reach it, the best
  /// mixture is sought among the panels themselves (``NashColumns``).
  static func nash(
    _ constraints: PanelConstraints, monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    let start = try RelaxedLeximin.solve(constraints)
    let members = RelaxedNash.solve(
      constraints, from: zip(start.probabilities, constraints.counts).map { $0 * Double($1) })
    var monitor = monitor
    monitor.bound = start.levels.first?.probability
    // A barrier's point stands a little off the faces: it is peeled less closely.
    var peeling = Peeling(constraints, precision: 2e-9, monitor: monitor)
    let panels = peeling.decompose(members, acceptable: 1e-7)
    if let panels {
      let isPossible = start.probabilities.map { $0 > PanelLottery.tolerance }
      let mixture = FairMixture(
        panels, constraints, upperBound: start.levels.first?.probability ?? 0,
        certificate: Certificate(
          levels: start.impossible.certificate(for: constraints)?.levels ?? [],
          product: .init(shares(panels, constraints), isPossible, constraints)))
      if monitor.stopAtGap > 0 || mixture.isProved(.nash, constraints) { return mixture }
    }
    return try NashColumns.solve(
      constraints, startingFrom: panels?.map(\.members) ?? peeling.panelsMet, monitor: monitor)
  }

  /// The lottery whose smallest and largest probabilities are best together; see
  /// ``Fairness/goldilocks``.
  ///
  /// The best point of the relaxation is peeled into panels; where no panels reach it, the best
  /// mixture is sought among the panels themselves (``GoldilocksColumns``).
  static func goldilocks(
    _ constraints: PanelConstraints, monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    let start = try RelaxedLeximin.solve(constraints)
    let isPossible = start.probabilities.map { $0 > PanelLottery.tolerance }
    guard let ends = RelaxedGoldilocks.solve(constraints, isPossible: isPossible) else {
      throw .undecided
    }
    let point = try RelaxedLeximin.solve(constraints, ceiling: ends.most)
    var monitor = monitor
    monitor.bound = start.levels.first?.probability
    var peeling = Peeling(constraints, monitor: monitor)
    let panels = peeling.decompose(
      zip(point.probabilities, constraints.counts).map { $0 * Double($1) })
    if let panels {
      let price = RelaxedGoldilocks.price(constraints, isPossible: isPossible, at: ends)
      let mixture = FairMixture(
        panels, constraints, upperBound: start.levels.first?.probability ?? 0,
        certificate: Certificate(
          levels: start.impossible.certificate(for: constraints)?.levels ?? [],
          ends: price.flatMap { .init($0, constraints) }))
      if monitor.stopAtGap > 0 || mixture.isProved(.goldilocks, constraints) { return mixture }
    }
    return try GoldilocksColumns.solve(
      constraints, startingFrom: panels?.map(\.members) ?? peeling.panelsMet, monitor: monitor)
  }

  private func isProved(_ fairness: Fairness, _ constraints: PanelConstraints) -> Bool {
    certificate?.proves(probabilities, fairness, constraints) ?? false
  }

  /// A mixture that is taken as it is, with its certificate.
  init(
    _ panels: [Peeling.WeightedPanel], _ constraints: PanelConstraints, upperBound: Double,
    certificate: Certificate
  ) {
    let total = panels.reduce(0) { $0 + $1.weight }
    self.panels = panels.map {
      Peeling.WeightedPanel(members: $0.members, weight: $0.weight / total)
    }
    probabilities = Self.shares(self.panels, constraints)
    self.upperBound = upperBound
    self.certificate = certificate
  }
}

extension FairPoint {
  /// Only the levels of those who can be in no panel.
  var impossible: FairPoint {
    FairPoint(
      probabilities: probabilities,
      levels: levels.prefix { $0.probability <= PanelLottery.tolerance }.map { $0 })
  }
}

extension Certificate.Product {
  /// The proof that the relaxation gives for probabilities.
  init?(_ probabilities: [Double], _ isPossible: [Bool], _ constraints: PanelConstraints) {
    let weights = zip(probabilities, isPossible).map { $1 && $0 > 0 ? 1 / $0 : 0 }
    var simplex = Simplex(constraints.program)
    simplex.setObjective(weights)
    let proof = FairPoint.Proof.multipliers(simplex.solve().rowMultipliers)
    self.init(weights, proof, constraints)
  }

  /// A proof in whole numbers.
  init?(_ weights: [Double], _ proof: FairPoint.Proof, _ constraints: PanelConstraints) {
    let scale = proof.scale(with: weights)
    let rounded = proof.rounded(scale)
    let whole = weights.map { Int128(($0 * scale).rounded()) }
    var members = constraints.limits.map { 0...$0 }
    guard
      let heaviest = try? rounded.heaviest(whole, constraints, within: &members, level: 0)
    else { return nil }
    self.init(weights: whole, proof: rounded, heaviest: heaviest)
  }
}

extension Certificate.Ends {
  /// A proof in whole numbers: the dual of "as much smallest, as little largest probability as
  /// possible" in the objective's direction.
  init?(_ price: Ends.Price, _ constraints: PanelConstraints) {
    let proof = price.proof
    let scale = proof.scale(with: price.floors + price.ceilings)
    let rounded = proof.rounded(scale)
    func whole(_ weights: [Double]) -> [Int128] { weights.map { Int128(($0 * scale).rounded()) } }
    let (floors, ceilings) = (whole(price.floors), whole(price.ceilings))
    var members = constraints.limits.map { 0...$0 }
    guard
      let heaviest = try? rounded.heaviest(
        zip(floors, ceilings).map { $0 - $1 }, constraints, within: &members, level: 0)
    else { return nil }
    self.init(floors: floors, ceilings: ceilings, proof: rounded, heaviest: heaviest)
  }
}
