import Population

extension WeightedCells {
  /// Weighs people so that each attribute alone has the population's counts, changing the squares
  /// of the weights as little as possible: linear calibration (GREG). Unlike raking it always ends
  /// and may give weights below zero.
  ///
  /// Deville and Särndal, *Calibration estimators in survey sampling* (1992).
  ///
  /// - Parameter margins: The population's count of each value, attribute by attribute. Totals
  ///   that differ are brought to that of the first.
  /// - Throws: ``RepresentativityError/emptyCells(_:)`` for values that the population has and the
  ///   group has not; ``RepresentativityError/doesNotConverge(rounds:attribute:value:reached:due:)``
  ///   where no weights at all meet the margins.
  /// - Returns: The weighted cells.
  public func linearlyCalibrated(
    to margins: [[Double]]
  ) throws(RepresentativityError) -> WeightedCells {
    let due = try scaled(margins)
    let columns = indicatorColumns(due)
    var system = LinearSystem(size: columns.count)
    for cell in cells {
      let own = columns.indices.filter { cell.values[columns[$0].attribute] == columns[$0].value }
      let weight = cell.weight * Double(cell.count)
      for row in own {
        system.rightSide[row] -= weight
        for column in own { system.matrix[row][column] += weight }
      }
    }
    for (index, column) in columns.enumerated() {
      system.rightSide[index] += due[column.attribute][column.value]
    }
    let multipliers = system.solution
    var calibrated = self
    for index in cells.indices {
      let own = zip(columns, multipliers).filter {
        cells[index].values[$0.0.attribute] == $0.0.value
      }
      calibrated.cells[index].weight *= 1 + own.reduce(0) { $0 + $1.1 }
    }
    let worst = calibrated.farthest(from: due)
    guard worst.distance <= 1e-8 else { throw calibrated.doesNotMeet(due, rounds: 1) }
    return calibrated
  }

  /// All values but those that nobody has; their sums depend on each other, which the solution
  /// bears.
  private func indicatorColumns(_ due: [[Double]]) -> [(attribute: Int, value: Int)] {
    attributes.indices.flatMap { attribute in
      let totals = totals(of: attribute)
      return totals.indices.filter { totals[$0] > 0 }.map { (attribute, $0) }
    }
  }
}

/// Linear equations, of which some may follow from others.
private struct LinearSystem {
  var matrix: [[Double]]
  var rightSide: [Double]

  init(size: Int) {
    matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    rightSide = [Double](repeating: 0, count: size)
  }

  /// A solution, by elimination with the largest pivot on the diagonal; unknowns that the
  /// equations leave open are zero.
  var solution: [Double] {
    var (matrix, right) = (matrix, rightSide)
    let size = right.count
    let smallest = 1e-10 * (matrix.indices.map { matrix[$0][$0] }.max() ?? 0)
    var pivots: [Int] = []
    while let pivot = matrix.indices.filter({ !pivots.contains($0) })
      .max(by: { matrix[$0][$0] < matrix[$1][$1] }), matrix[pivot][pivot] > smallest
    {
      pivots.append(pivot)
      for row in 0..<size where row != pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        guard factor != 0 else { continue }
        for column in 0..<size { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    return (0..<size).map { pivots.contains($0) ? right[$0] / matrix[$0][$0] : 0 }
  }
}
