/// The fairest lottery as panels with probabilities, before it is made of equal tickets.
struct FairMixture: Sendable {
  /// The probability of a member of each type.
  let probabilities: [Double]
  /// The panels; their weights add up to one.
  let panels: [Peeling.WeightedPanel]
  /// What no lottery can exceed for the least favoured person.
  let upperBound: Double
  /// Why no lottery is fairer.
  let certificate: Certificate?

  /// Finds the fairest lottery.
  ///
  /// - Parameters:
  ///   - constraints: What every panel must satisfy.
  ///   - fairness: What makes a lottery fair.
  ///   - monitor: Who is told of the progress, and when the search may end early.
  /// - Returns: The lottery.
  /// - Throws: ``SelectionError/infeasible`` if there is no panel, ``SelectionError/undecided``.
  static func fairest(
    _ constraints: PanelConstraints, _ fairness: Fairness, monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    monitor.report(.relaxation, remaining: 1)
    switch fairness {
    case .leximin: return try leximin(constraints, stages: .max, monitor: monitor)
    case .maximin: return try leximin(constraints, stages: 1, monitor: monitor)
    case .nash: return try nash(constraints, monitor: monitor)
    case .goldilocks: return try goldilocks(constraints, monitor: monitor)
    }
  }

  private static func leximin(
    _ constraints: PanelConstraints, stages: Int, monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    var point = try RelaxedLeximin.solve(constraints, stages: stages)
    var monitor = monitor
    monitor.bound = point.levels.first?.probability
    var peeling = Peeling(constraints, monitor: monitor)
    var panels = peeling.decompose(
      zip(point.probabilities, constraints.counts).map { $0 * Double($1) })
    if panels == nil {
      let outcome = try ColumnGeneration.solve(
        constraints, stages: stages, startingFrom: peeling.panelsMet, monitor: monitor)
      (point, panels) = (outcome.point, outcome.mixture)
    }
    return FairMixture(point, panels ?? [], constraints)
  }

  private init(
    _ point: FairPoint, _ panels: [Peeling.WeightedPanel], _ constraints: PanelConstraints
  ) {
    let total = panels.reduce(0) { $0 + $1.weight }
    self.panels = panels.map {
      Peeling.WeightedPanel(members: $0.members, weight: $0.weight / total)
    }
    let isWhole = 1 - total < PanelLottery.tolerance
    probabilities = isWhole ? point.probabilities : Self.shares(self.panels, constraints)
    let least = probabilities.min() ?? 0
    let proved = point.certificate(for: constraints)
    certificate = isWhole ? proved : proved?.claiming(only: least, of: probabilities)
    // A bound that was not reached is the smaller promise: what the certificate shows.
    upperBound = max(least, min(certificate?.levels.first?.bound.value ?? 1, 1))
  }

  /// The probabilities that panels with weights give.
  static func shares(
    _ panels: [Peeling.WeightedPanel], _ constraints: PanelConstraints
  ) -> [Double] {
    var members = [Double](repeating: 0, count: constraints.typeCount)
    for panel in panels {
      for (type, number) in panel.members.enumerated() where number > 0 {
        members[type] += panel.weight * Double(number)
      }
    }
    return zip(members, constraints.counts).map { $0 / Double($1) }
  }
}

extension Certificate {
  /// The first level's bound beside a probability that may be lower.
  fileprivate func claiming(only probability: Double, of probabilities: [Double]) -> Certificate {
    let types = probabilities.indices.filter { probabilities[$0] - probability < 1e-13 }
    return Certificate(
      levels: levels.prefix(1).map { level in
        Level(
          probability: Int128((probability * Double(Self.scale)).rounded(.down)),
          types: types, weights: level.weights, proof: level.proof, bound: level.bound)
      })
  }
}
