/// Panels for a column generation to start from: every type that can stands in one of them, and of
/// the others it is proved that they stand in none.
struct PanelCover {
  private(set) var panels: [[Int]] = []
  /// For each type, whether a panel has members of it.
  private(set) var isPossible: [Bool]
  /// Why the other types have no chance.
  private(set) var impossible: [FairPoint.Level] = []

  /// Collects panels.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - start: Panels that are known; all are taken.
  ///   - pricing: Finds the others.
  /// - Throws: ``SelectionError/infeasible`` if there is no panel, ``SelectionError/undecided`` if
  ///   the work allowed did not suffice.
  init(
    of constraints: PanelConstraints, startingFrom start: [[Int]], pricing: inout PanelPricing
  ) throws(SelectionError) {
    isPossible = [Bool](repeating: true, count: constraints.typeCount)
    for panel in start where !panels.contains(panel) { panels.append(panel) }
    if panels.isEmpty {
      guard let first = try pricing.anyPanel() else { throw .infeasible }
      panels.append(first)
    }
    for type in 0..<constraints.typeCount where !panels.contains(where: { $0[type] > 0 }) {
      let only = (0..<constraints.typeCount).map { $0 == type ? 1.0 : 0 }
      guard let answer = pricing.heaviest(weights: only, scale: 1) else { throw .undecided }
      if answer.panel[type] > 0 {
        panels.append(answer.panel)
      } else {
        isPossible[type] = false
        impossible.append(
          FairPoint.Level(types: [type], probability: 0, weights: only, proof: answer.proof))
      }
    }
  }

  /// The certificate's levels that show who can be in no panel.
  func certificateLevels(for constraints: PanelConstraints) -> [Certificate.Level] {
    FairPoint(probabilities: [], levels: impossible).certificate(for: constraints)?.levels ?? []
  }
}
