import Population

/// What raking reached.
public struct Raking: Sendable, Equatable {
  /// The weighted cells.
  public let cells: WeightedCells
  /// How many times all attributes were gone through.
  public let rounds: Int
  /// The largest relative distance of a weighted count from what it is due.
  public let distance: Double
}

extension WeightedCells {
  /// How many rounds raking goes before it is said not to converge.
  public static let mostRounds = 1_000

  /// Weighs people so that each attribute alone has the population's counts, and beyond that
  /// changes the weights they have as little as possible.
  ///
  /// Deming and Stephan, *On a least squares adjustment of a sampled frequency table when the
  /// expected marginal totals are known* (1940).
  ///
  /// - Parameters:
  ///   - margins: The population's count of each value, attribute by attribute. Totals that
  ///     differ are brought to that of the first.
  ///   - tolerance: The relative distance at which raking ends.
  /// - Throws: ``RepresentativityError/emptyCells(_:)`` for values that the population has and
  ///   the group has not; ``RepresentativityError/doesNotConverge(rounds:attribute:value:reached:due:)``.
  /// - Returns: The weighted cells, and how near they are.
  public func raked(
    to margins: [[Double]], tolerance: Double = 1e-10
  ) throws(RepresentativityError) -> Raking {
    let due = try scaled(margins)
    var raked = self
    for round in 1...Self.mostRounds {
      for (attribute, due) in due.enumerated() { raked.scale(attribute, to: due) }
      let distance = raked.farthest(from: due).distance
      if distance <= tolerance { return Raking(cells: raked, rounds: round, distance: distance) }
    }
    throw raked.doesNotMeet(due, rounds: Self.mostRounds)
  }

  /// Why margins are not met: the value that is farthest from what it is due.
  func doesNotMeet(_ due: [[Double]], rounds: Int) -> RepresentativityError {
    let worst = farthest(from: due)
    return .doesNotConverge(
      rounds: rounds, attribute: attributes[worst.attribute].name,
      value: attributes[worst.attribute].values[worst.value],
      reached: totals(of: worst.attribute)[worst.value], due: due[worst.attribute][worst.value])
  }

  /// Margins that can be met as far as one can see, all brought to the first one's total.
  func scaled(_ margins: [[Double]]) throws(RepresentativityError) -> [[Double]] {
    try checkMargins(margins)
    let total = margins.first.map { $0.reduce(0, +) } ?? 0
    return margins.map { margin in
      let sum = margin.reduce(0, +)
      return margin.map { $0 * total / sum }
    }
  }

  private func checkMargins(_ margins: [[Double]]) throws(RepresentativityError) {
    var empty: [RepresentativityError.EmptyCell] = []
    for (index, attribute) in attributes.enumerated() {
      guard index < margins.count, margins[index].count == attribute.values.count else {
        throw .differentLengths(
          attribute: attribute.name, values: attribute.values.count,
          counts: index < margins.count ? margins[index].count : 0)
      }
      guard margins[index].reduce(0, +) > 0 else {
        throw .emptyReference(attribute: attribute.name)
      }
      for (value, total) in totals(of: index).enumerated()
      where total <= 0 && margins[index][value] > 0 {
        empty.append(
          .init(
            values: ["\(attribute.name) = \(attribute.values[value])"],
            population: margins[index][value]))
      }
    }
    if !empty.isEmpty { throw .emptyCells(empty) }
  }

  /// Multiplies the weights of each value so that it has what it is due.
  private mutating func scale(_ attribute: Int, to due: [Double]) {
    let factors = zip(due, totals(of: attribute)).map { $1 > 0 ? $0 / $1 : 0 }
    for index in cells.indices { cells[index].weight *= factors[cells[index].values[attribute]] }
  }

  /// The value that is farthest from what it is due.
  func farthest(
    from due: [[Double]]
  ) -> (attribute: Int, value: Int, distance: Double) {
    var worst = (attribute: 0, value: 0, distance: 0.0)
    for (attribute, due) in due.enumerated() {
      for (value, total) in totals(of: attribute).enumerated() where due[value] > 0 {
        let distance = (total / due[value] - 1).magnitude
        if distance > worst.distance || distance.isNaN { worst = (attribute, value, distance) }
      }
    }
    return worst
  }
}
