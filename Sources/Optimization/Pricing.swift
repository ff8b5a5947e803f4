// The loops over all members, on plain pointers: free functions, so that lending one of the
// solver's arrays does not copy the solver.

/// By how much a member's reduced cost has the wrong sign for where it stands.
@inline(__always)
private func dualViolation(
  _ place: SimplexBasis.Place, _ reducedCost: Double, _ lower: UnsafePointer<Double>,
  _ upper: UnsafePointer<Double>, _ member: Int
) -> Double {
  let violation: Double
  switch place {
  case .basic: return 0
  case .atLower: violation = -reducedCost
  case .atUpper: violation = reducedCost
  case .free: return abs(reducedCost)
  }
  return violation > 0 && lower[member] < upper[member] ? violation : 0
}

/// The first member from `start` on whose reduced cost is wrong by more than the tolerance.
func firstDualViolation(
  _ places: UnsafePointer<SimplexBasis.Place>, _ reducedCost: UnsafePointer<Double>,
  _ lower: UnsafePointer<Double>, _ upper: UnsafePointer<Double>, from start: Int = 0, count: Int
) -> Int? {
  for member in start..<max(start, count)
  where dualViolation(places[member], reducedCost[member], lower, upper, member)
    > Simplex.dualTolerance
  {
    return member
  }
  return nil
}

/// The member whose reduced cost is most wrong for its weight.
///
/// The loop has no branch that is hard to foresee: whether a range is empty is asked last.
func steepestDualViolation(
  _ places: UnsafePointer<SimplexBasis.Place>, _ reducedCost: UnsafePointer<Double>,
  _ lower: UnsafePointer<Double>, _ upper: UnsafePointer<Double>,
  weights: UnsafePointer<Double>, count: Int
) -> Int? {
  var best = -1
  var bestScore = 0.0
  for member in 0..<count {
    let place = places[member]
    let d = reducedCost[member]
    var violation = place == .atLower ? -d : place == .atUpper ? d : 0
    if place == .free { violation = abs(d) }
    let score = violation > Simplex.dualTolerance ? violation * violation : 0
    if score > bestScore * weights[member], place == .free || lower[member] < upper[member] {
      bestScore = score / weights[member]
      best = member
    }
  }
  return best >= 0 ? best : nil
}

/// Moves reduced costs along a pivot row. Those of basic members become noise, which is never
/// looked at.
func moveReducedCosts(
  by step: Double, along pivotRow: UnsafePointer<Double>,
  _ reducedCost: UnsafeMutablePointer<Double>, count: Int
) {
  for member in 0..<count { reducedCost[member] -= step * pivotRow[member] }
}

/// Devex reference weights after a pivot (Forrest & Goldfarb 1992, section 4).
func updateDevexWeights(
  _ weights: UnsafeMutablePointer<Double>, along pivotRow: UnsafePointer<Double>, pivot: Double,
  enteringWeight: Double, count: Int
) {
  let factor = enteringWeight / (pivot * pivot)
  for member in 0..<count {
    let weight = pivotRow[member] * pivotRow[member] * factor
    weights[member] = weight > weights[member] ? weight : weights[member]
  }
}

/// Moves the basic members' values along a pivot column.
func moveValues(
  by change: Double, along pivotColumn: UnsafePointer<Double>, _ head: UnsafePointer<Int32>,
  _ value: UnsafeMutablePointer<Double>, count: Int
) {
  for row in 0..<count where pivotColumn[row] != 0 {
    value[Int(head[row])] -= change * pivotColumn[row]
  }
}

extension [Double] {
  /// Sets every entry to zero.
  mutating func clear() {
    withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
