extension WeightedCells {
  /// Cuts weights to at most some times their mean, and spreads what is cut over the others in
  /// proportion, so that the total stays. The margins are then no longer met exactly: that is the
  /// price of weights that are less unequal.
  ///
  /// - Parameter limit: How many times the mean a weight may be, above 1.
  /// - Throws: ``RepresentativityError/outOfRange(name:value:least:most:)`` for a limit of 1 or
  ///   less.
  /// - Returns: The cells, and how many people's weights were cut.
  public func trimmed(
    to limit: Double
  ) throws(RepresentativityError) -> (cells: WeightedCells, people: Int) {
    guard limit > 1, limit.isFinite, let summary else {
      throw .outOfRange(name: "trim", value: limit, least: 1, most: .infinity)
    }
    let highest = limit * summary.total / Double(summary.people)
    var trimmed = self
    var cut = Set<Int>()
    // Each round at least one more cell reaches the limit, or none does any more.
    for _ in 0...cells.count {
      let over = trimmed.cells.indices.filter {
        trimmed.cells[$0].weight > highest * (1 + 1e-12)
      }
      guard !over.isEmpty else { break }
      cut.formUnion(over)
      for index in over { trimmed.cells[index].weight = highest }
      trimmed.restoreTotal(summary.total, keeping: cut)
    }
    return (trimmed, cells.indices.filter(cut.contains).reduce(0) { $0 + cells[$1].count })
  }

  private mutating func restoreTotal(_ total: Double, keeping cut: Set<Int>) {
    let free = cells.indices.filter { !cut.contains($0) }
    func sum(_ indices: [Int]) -> Double {
      indices.reduce(0) { $0 + cells[$1].weight * Double(cells[$1].count) }
    }
    let rest = sum(free)
    guard rest > 0 else { return }
    let factor = (total - sum(cells.indices.filter(cut.contains))) / rest
    for index in free { cells[index].weight *= factor }
  }
}
