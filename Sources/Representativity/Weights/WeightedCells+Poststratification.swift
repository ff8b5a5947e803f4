import Population

extension WeightedCells {
  /// Weighs each combination as many times as the population has people of it: w = N/n.
  ///
  /// - Parameter population: How many people of the population have each combination; its values
  ///   as in the attributes.
  /// - Throws: ``RepresentativityError/emptyCells(_:)``, naming all combinations that the
  ///   population has and the group has not.
  /// - Returns: The weighted cells. Combinations that the population lacks get weight zero.
  public func poststratified(
    to population: [(values: [Int], count: Double)]
  ) throws(RepresentativityError) -> WeightedCells {
    var counts: [[Int]: Double] = [:]
    for cell in population { counts[cell.values, default: 0] += cell.count }
    let met = Set(cells.filter { $0.count > 0 }.map(\.values))
    let empty = population.filter { $0.count > 0 && !met.contains($0.values) }
    guard empty.isEmpty else {
      throw .emptyCells(
        empty.map { .init(values: names(of: $0.values), population: $0.count) })
    }
    var weighted = self
    for index in cells.indices where cells[index].count > 0 {
      weighted.cells[index].weight = (counts[cells[index].values] ?? 0) / Double(cells[index].count)
    }
    return weighted
  }
}
