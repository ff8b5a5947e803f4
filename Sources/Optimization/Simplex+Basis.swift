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
    var basis = SparseVectors()
    for member in head {
      if Int(member) < rowCount {
        basis.append(member, -1)
      } else {
        for term in columns.terms(of: Int(member) - rowCount) {
          basis.append(columns.indices[term], columns.values[term])
        }
      }
      basis.endVector()
    }
    let positions = factorization.factorize(basis)
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

  /// Adds `−factor` times a member's column to a vector by rows.
  @inline(__always)
  func subtract(_ factor: Double, timesColumnOf member: Int, from vector: inout [Double]) {
    if member < rowCount {
      vector[member] += factor
    } else {
      columns.subtract(factor, times: member - rowCount, from: &vector)
    }
  }

  /// Solves for the basic members' values; refined until the equations hold to rounding
  /// (Golub & Van Loan, section 3.5.3).
  mutating func computeValues() {
    clear(&workColumn)
    for member in 0..<memberCount where places[member] != .basic && value[member] != 0 {
      subtract(value[member], timesColumnOf: member, from: &workColumn)
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
        subtract(value[Int(member)], timesColumnOf: Int(member), from: &workColumn)
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
    for row in 0..<rowCount { reducedCost[row] = cost[row] + rowMultipliers[row] }
    rowMultipliers.withUnsafeBufferPointer { multipliers in
      guard let y = multipliers.baseAddress else {
        for j in 0..<columns.count { reducedCost[rowCount + j] = cost[rowCount + j] }
        return
      }
      for j in 0..<columns.count {
        reducedCost[rowCount + j] = cost[rowCount + j] - columns.dot(j, y)
      }
    }
    for member in head { reducedCost[Int(member)] = 0 }
  }

  /// Solves for the row of the tableau at a position: ρ = B⁻ᵀ·e into `rowMultipliers`, then ρ·a
  /// for every member into `pivotRow`.
  mutating func computePivotRow(_ row: Int) {
    clear(&rowMultipliers)
    rowMultipliers[row] = 1
    factorization.solveTransposed(&rowMultipliers)
    updateRowWise()
    clear(&pivotRow)
    for i in 0..<rowCount where rowMultipliers[i] != 0 {
      let multiplier = rowMultipliers[i]
      if abs(multiplier) < 1e-14 {
        rowMultipliers[i] = 0
        continue
      }
      pivotRow[i] = -multiplier
      pivotRow.withUnsafeMutableBufferPointer { buffer in
        guard let entries = buffer.baseAddress else { return }
        rowWise.subtract(-multiplier, times: i, from: entries + rowCount)
      }
    }
  }

  mutating func updateRowWise() {
    guard !rowWiseIsCurrent else { return }
    rowWise = columns.transposed(count: rowCount)
    rowWiseIsCurrent = true
  }

  /// Solves for a member's column of the tableau, `B⁻¹·a`, into `pivotColumn`.
  mutating func computePivotColumn(_ member: Int) {
    clear(&pivotColumn)
    subtract(-1, timesColumnOf: member, from: &pivotColumn)
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

  func clear(_ vector: inout [Double]) {
    vector.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
