// The conductor: which method runs next, and what the end means.

extension Simplex {
  /// How a run of one of the two methods ended.
  enum RunEnd {
    /// Its own side is feasible as far as it can tell: look again with the true data.
    case settled
    /// No pivot can mend the row: the program is infeasible. The row's multipliers prove it.
    case infeasible(multipliers: [Double])
    /// Nothing stops the member from improving the objective, in this direction.
    case unbounded(member: Int, direction: Double)
    case workLimit
  }

  /// Alternations of the two methods after which they become cautious, and then give up.
  static let roundsBeforeCaution = 12
  static let mostRounds = 60

  /// Pivots without progress after which ties are broken by small shifts of costs or bounds.
  static let patience = 10
  /// Where a run that does not come to an end by itself is cut off, to look again with true data.
  static func mostPivots(after pivots: Int, members: Int) -> Int {
    pivots + 20_000 + 50 * members
  }

  /// Solves the program, starting from the present basis.
  ///
  /// - Parameter pivotLimit: The most pivots and bound flips allowed; the outcome is the same on
  ///   every machine.
  /// - Returns: The solution, or what proves that there is none.
  public mutating func solve(pivotLimit: Int = .max) -> LinearSolution {
    prepare(pivotLimit)
    for member in 0..<memberCount where !(trueLower[member] <= trueUpper[member]) {
      placeNonbasics()
      return solution(.infeasible, multipliers: [Double](repeating: 0, count: rowCount))
    }
    for round in 0..<Self.mostRounds {
      isCautious = round >= Self.roundsBeforeCaution
      refresh()
      let end: RunEnd
      if largestPrimalViolation() > Self.primalTolerance {
        makeDualFeasible()
        end = runDual()
        if costsAreShifted { restoreCosts() }
      } else if hasDualViolation() {
        end = runPrimal()
        if boundsAreShifted { restoreBounds() }
      } else {
        return solution(.optimal)
      }
      switch end {
      case .settled: continue
      case .workLimit:
        refresh()
        return solution(.workLimit)
      case .infeasible(let multipliers):
        if provesInfeasibility(multipliers) {
          return solution(.infeasible, multipliers: multipliers)
        }
      case .unbounded(let member, let direction):
        refresh()
        return solution(.unbounded, ray: (member, direction))
      }
    }
    return solution(.workLimit)
  }

  private mutating func prepare(_ limit: Int) {
    restoreCosts()
    restoreBounds()
    pivots = 0
    pivotLimit = limit
    if pivotColumn.count != rowCount {
      pivotColumn = [Double](repeating: 0, count: rowCount)
      rowMultipliers = pivotColumn
      workColumn = pivotColumn
    }
    if pivotRow.count != memberCount { pivotRow = [Double](repeating: 0, count: memberCount) }
  }

  /// Makes factors, values and reduced costs agree with the basis.
  mutating func refresh() {
    if !isFactorized || factorization.isWorn { factorize() }
    placeNonbasics()
    computeValues()
    computeReducedCosts()
  }

  mutating func largestPrimalViolation() -> Double {
    var largest = 0.0
    for member in head {
      let j = Int(member)
      largest = max(largest, lower[j] - value[j], value[j] - upper[j])
    }
    return largest
  }

  mutating func hasDualViolation() -> Bool {
    firstDualViolation(places, reducedCost, lower, upper, count: memberCount) != nil
  }

  /// Moves boxed members to their better end, and shifts the costs of the others, so that the
  /// dual method may start (Koberstein 2005, section 4.3).
  private mutating func makeDualFeasible() {
    var hasMoved = false
    var next = 0
    while let member = firstDualViolation(
      places, reducedCost, lower, upper, from: next, count: memberCount)
    {
      next = member + 1
      if lower[member] > -.infinity, upper[member] < .infinity {
        places[member] = places[member] == .atLower ? .atUpper : .atLower
        hasMoved = true
      } else {
        shiftCost(of: member)
      }
    }
    if hasMoved {
      placeNonbasics()
      computeValues()
    }
  }

  /// Takes a member's reduced cost as zero, until the costs are restored.
  mutating func shiftCost(of member: Int) {
    cost[member] -= reducedCost[member]
    reducedCost[member] = 0
    costsAreShifted = true
  }

  // MARK: Proofs and results

  /// Whether multipliers of scaled rows prove that no point is feasible: the largest y·s within
  /// the rows' ranges is below the smallest (Aᵀ·y)·x within the variables' bounds. Sums that vanish
  /// but for rounding count as zero.
  private func provesInfeasibility(_ multipliers: [Double]) -> Bool {
    var gap = 0.0
    for row in 0..<rowCount { gap += leastProduct(-multipliers[row], row) }
    for j in 0..<matrix.columns.count {
      var sum = 0.0
      var size = 0.0
      for term in matrix.columns.terms(of: j) {
        let product = matrix.columns.values[term] * multipliers[Int(matrix.columns.indices[term])]
        sum += product
        size += abs(product)
      }
      if abs(sum) > 1e-10 * size { gap += leastProduct(sum, rowCount + j) }
    }
    return gap > 1e-9
  }

  /// The least value of a multiple of a member within its range; what the ratio tests take for
  /// noise does not count for a member without end.
  private func leastProduct(_ factor: Double, _ member: Int) -> Double {
    let end = factor > 0 ? lower[member] : upper[member]
    if factor == 0 || end.isInfinite && abs(factor) <= Self.pivotTolerance { return 0 }
    return factor * end
  }

  private mutating func solution(
    _ status: LinearSolution.Status, multipliers: [Double]? = nil,
    ray: (member: Int, direction: Double)? = nil
  ) -> LinearSolution {
    let rows = 0..<rowCount
    let variables = rowCount..<memberCount
    let values = variables.map { value[$0] / units[$0] }
    var y = rows.map { reducedCost[$0] * units[$0] / costFactor }
    var d = variables.map { reducedCost[$0] * units[$0] / costFactor }
    if let multipliers {
      y = rows.map { multipliers[$0] * units[$0] }
      d = (0..<matrix.columns.count).map {
        -matrix.columns.dot($0, multipliers) * units[rowCount + $0]
      }
    }
    return LinearSolution(
      status: status, objective: zip(objective, values).reduce(0) { $0 + $1.0 * $1.1 },
      values: values, activities: rows.map { value[$0] / units[$0] }, rowMultipliers: y,
      reducedCosts: d, direction: ray.map { direction(of: $0.member, $0.direction) } ?? [],
      basis: basis, pivots: pivots)
  }

  /// How all variables move when one member outside the basis does.
  private mutating func direction(of member: Int, _ sign: Double) -> [Double] {
    computePivotColumn(member)
    var direction = [Double](repeating: 0, count: memberCount)
    direction[member] = sign
    for row in 0..<rowCount where abs(pivotColumn[row]) > Self.pivotTolerance {
      direction[Int(head[row])] = -sign * pivotColumn[row]
    }
    return (rowCount..<memberCount).map { direction[$0] / units[$0] }
  }
}
