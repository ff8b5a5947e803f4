// Keeping the basis, the values and the reduced costs true to each other.

extension Simplex {
  /// The scaled cost vector, and the working copies that perturbation may change.
  mutating func restoreCosts() {
    if !costsAreCurrent {
      let largest = objective.reduce(0) { max($0, abs($1)) }
      let size = largest > 0 ? Scaling.Spread.powerOfTwo(1 / largest) : 1
      costFactor = sense == .minimize ? size : -size
      for j in 0..<objective.count {
        trueCost[rowCount + j] = objective[j] * costFactor / units[rowCount + j]
      }
      costsAreCurrent = true
    }
    cost = trueCost
    costsAreShifted = false
  }

  mutating func restoreBounds() {
    lower = trueLower
    upper = trueUpper
    boundsAreShifted = false
  }

  /// Puts every member outside the basis at an end of its range that exists.
  mutating func placeNonbasics() {
    for j in 0..<memberCount where places[j] != .basic {
      switch places[j] {
      case .atLower where lower[j] > -.infinity: value[j] = lower[j]
      case .atUpper where upper[j] < .infinity: value[j] = upper[j]
      default:
        places[j] = Self.restingPlace(lower[j], upper[j])
        value[j] = places[j] == .atLower ? lower[j] : places[j] == .atUpper ? upper[j] : 0
      }
    }
  }

  /// The finite end of a range that is nearer to zero.
  static func restingPlace(_ lower: Double, _ upper: Double) -> SimplexBasis.Place {
    if lower > -.infinity { return abs(lower) <= abs(upper) ? .atLower : .atUpper }
    return upper < .infinity ? .atUpper : .free
  }

  /// Factorises the basis afresh; members whose columns depend on others leave it for the rows'
  /// own variables.
  mutating func factorize() {
    let positions = factorization.factorize(matrix.columns(of: head))
    let old = head
    if positions.contains(nil) {
      for member in old { places[Int(member)] = .free }
      edgeWeightsAreValid = false
    }
    for row in 0..<rowCount {
      head[row] = positions[row].map { old[$0] } ?? Int32(row)
      places[Int(head[row])] = .basic
    }
    isFactorized = true
  }

  /// Solves for the basic members' values; refined until the equations hold to rounding
  /// (Golub & Van Loan, section 3.5.3).
  mutating func computeValues() {
    workColumn.clear()
    for member in 0..<memberCount where places[member] != .basic && value[member] != 0 {
      matrix.subtract(value[member], timesColumnOf: member, from: &workColumn)
    }
    let rightHandSide = workColumn
    factorization.solve(&workColumn)
    for row in 0..<rowCount { value[Int(head[row])] = workColumn[row] }
    refine(rightHandSide)
  }

  private mutating func refine(_ rightHandSide: [Double]) {
    var size = 1.0
    for entry in rightHandSide { size = max(size, abs(entry)) }
    for _ in 0..<3 {
      workColumn = rightHandSide
      for member in head {
        matrix.subtract(value[Int(member)], timesColumnOf: Int(member), from: &workColumn)
      }
      var residual = 0.0
      for entry in workColumn { residual = max(residual, abs(entry)) }
      if residual <= 1e-15 * size { return }
      factorization.solve(&workColumn)
      for row in 0..<rowCount { value[Int(head[row])] += workColumn[row] }
      if residual <= 1e-13 * size { return }
    }
  }

  /// Solves for the row multipliers and prices every member.
  mutating func computeReducedCosts() {
    for row in 0..<rowCount { rowMultipliers[row] = cost[Int(head[row])] }
    factorization.solveTransposed(&rowMultipliers)
    matrix.price(rowMultipliers, cost, into: &reducedCost)
    for member in head { reducedCost[Int(member)] = 0 }
  }

  /// Solves for the row of the tableau at a position: ρ = B⁻ᵀ·e into `rowMultipliers`, then ρ·a
  /// for every member into `pivotRow`.
  mutating func computePivotRow(_ row: Int) {
    rowMultipliers.clear()
    rowMultipliers[row] = 1
    factorization.solveTransposed(&rowMultipliers)
    pivotRow.clear()
    matrix.combineRows(&rowMultipliers, into: &pivotRow)
  }

  /// Solves for a member's column of the tableau, `B⁻¹·a`, into `pivotColumn`.
  mutating func computePivotColumn(_ member: Int) {
    pivotColumn.clear()
    matrix.subtract(-1, timesColumnOf: member, from: &pivotColumn)
    factorization.solve(&pivotColumn)
  }

  /// Makes a member basic at a position; the one that stood there goes to one end of its range.
  mutating func exchange(_ row: Int, entering: Int, leavingTo place: SimplexBasis.Place) {
    let leaving = Int(head[row])
    factorization.replaceColumn(at: row, by: pivotColumn)
    head[row] = Int32(entering)
    places[entering] = .basic
    places[leaving] = place
    value[leaving] = place == .atLower ? lower[leaving] : upper[leaving]
  }
}
