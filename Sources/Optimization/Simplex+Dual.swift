// The dual method: reduced costs keep their signs while values are mended.

extension Simplex {
  /// Runs the dual method from a basis whose reduced costs are feasible.
  mutating func runDual() -> RunEnd {
    if !edgeWeightsAreValid {
      for member in head { weights[Int(member)] = 1 }
      edgeWeightsAreValid = true
    }
    var standstill = 0
    let lastPivot = Self.mostPivots(after: pivots, members: memberCount)
    var doubts = 0
    while true {
      if pivots >= min(pivotLimit, lastPivot) {
        return pivots >= pivotLimit ? .workLimit : .settled
      }
      if factorization.isWorn {
        refresh()
        repairDualFeasibility()
      }
      guard let row = chooseLeaving() else { return .settled }
      computePivotRow(row)
      let leaving = Int(head[row])
      let isBelow = value[leaving] < lower[leaving]
      let target = isBelow ? lower[leaving] : upper[leaving]
      guard let entering = dualRatioTest(row, isBelow ? -1 : 1, abs(value[leaving] - target)) else {
        if factorization.updateCount == 0 { return .infeasible(multipliers: farkas(isBelow)) }
        factorize()
        refresh()
        repairDualFeasibility()
        continue
      }
      computePivotColumn(entering)
      let pivot = pivotColumn[row]
      if abs(pivot - pivotRow[entering]) > 1e-7 * (1 + abs(pivot)) || abs(pivot) < 1e-8,
        factorization.updateCount > 0
      {
        doubts += 1
        if doubts > 50 { return .settled }
        factorize()
        refresh()
        repairDualFeasibility()
        continue
      }
      pivots += 1
      let step = reducedCost[entering] / pivotRow[entering]
      standstill = abs(step) > 1e-13 ? 0 : standstill + 1
      flip()
      updateReducedCosts(leaving, entering, step)
      updateEdgeWeights(row, entering)
      let change = (value[leaving] - target) / pivot
      moveValues(by: change, along: pivotColumn, head, &value, count: rowCount)
      value[entering] += change
      exchange(row, entering: entering, leavingTo: isBelow ? .atLower : .atUpper)
      if standstill > Self.patience, !isCautious, !costsAreShifted { shiftCosts() }
    }
  }

  /// The position whose value is worst for its weight (dual steepest edge, Forrest & Goldfarb
  /// 1992), or the first when cautious.
  private func chooseLeaving() -> Int? {
    var best: Int?
    var bestScore = 0.0
    for row in 0..<rowCount {
      let j = Int(head[row])
      let violation = max(lower[j] - value[j], value[j] - upper[j])
      guard violation > Self.primalTolerance else { continue }
      if isCautious {
        if best.map({ head[row] < head[$0] }) ?? true { best = row }
        continue
      }
      let score = violation * violation / weights[j]
      if score > bestScore {
        bestScore = score
        best = row
      }
    }
    return best
  }

  /// The multipliers of a pivot row that nothing can mend: a proof of infeasibility with the signs
  /// of ``LinearSolution``. Noise is left out, above all where a row's range has no end.
  private func farkas(_ isBelow: Bool) -> [Double] {
    let largest = rowMultipliers.reduce(0) { max($0, abs($1)) }
    return (0..<rowCount).map { row in
      let multiplier = isBelow ? rowMultipliers[row] : -rowMultipliers[row]
      let end = multiplier > 0 ? upper[row] : lower[row]
      let noise = end.isInfinite ? Self.pivotTolerance : 1e-12 * largest
      return abs(multiplier) <= noise ? 0 : multiplier
    }
  }

  private mutating func updateReducedCosts(_ leaving: Int, _ entering: Int, _ step: Double) {
    moveReducedCosts(by: step, along: pivotRow, &reducedCost, count: memberCount)
    reducedCost[entering] = 0
    reducedCost[leaving] = -step
  }

  /// The exact update of the steepest edge weights, before the exchange.
  private mutating func updateEdgeWeights(_ row: Int, _ entering: Int) {
    workColumn = rowMultipliers
    factorization.solve(&workColumn)
    let pivot = pivotColumn[row]
    var weight = 0.0
    for multiplier in rowMultipliers { weight += multiplier * multiplier }
    for i in 0..<rowCount where i != row && pivotColumn[i] != 0 {
      let ratio = pivotColumn[i] / pivot
      let j = Int(head[i])
      let updated = weights[j] + ratio * (ratio * weight - 2 * workColumn[i])
      weights[j] = max(updated, ratio * ratio, 1e-4)
    }
    weights[entering] = max(weight / (pivot * pivot), 1e-4)
  }

  /// Moves the flipped members to their other ends, and the basic ones along.
  private mutating func flip() {
    guard !candidates.isEmpty else { return }
    workColumn.clear()
    for candidate in candidates {
      let member = Int(candidate)
      let old = value[member]
      places[member] = places[member] == .atLower ? .atUpper : .atLower
      value[member] = places[member] == .atLower ? lower[member] : upper[member]
      matrix.subtract(value[member] - old, timesColumnOf: member, from: &workColumn)
      pivots += 1
    }
    factorization.solve(&workColumn)
    for row in 0..<rowCount { value[Int(head[row])] += workColumn[row] }
  }

  /// After rounding: shifts the costs of members whose reduced costs have slipped.
  private mutating func repairDualFeasibility() {
    var next = 0
    while let member = firstDualViolation(
      places, reducedCost, lower, upper, from: next, count: memberCount)
    {
      shiftCost(of: member)
      next = member + 1
    }
  }

  /// Moves the costs of members outside the basis away from zero reduced cost by small different
  /// amounts, so that ties disappear; the primal method mends what is left when they are restored.
  private mutating func shiftCosts() {
    costsAreShifted = true
    for member in 0..<memberCount where places[member] != .basic && places[member] != .free {
      let amount = (1 + abs(cost[member])) * Perturbation.amount(member)
      let shift = places[member] == .atLower ? amount : -amount
      cost[member] += shift
      reducedCost[member] += shift
    }
  }
}
