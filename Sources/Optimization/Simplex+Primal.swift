// The primal method: values stay within their ranges while reduced costs are mended.

extension Simplex {
  /// Runs the primal method from a basis whose values are feasible.
  mutating func runPrimal() -> RunEnd {
    edgeWeightsAreValid = false
    resetWeights()
    var standstill = 0
    let lastPivot = Self.mostPivots(after: pivots, members: memberCount)
    var doubts = 0
    while true {
      if pivots >= min(pivotLimit, lastPivot) {
        return pivots >= pivotLimit ? .workLimit : .settled
      }
      if factorization.isWorn {
        refresh()
        if largestPrimalViolation() > 1e-7 { return .settled }
      }
      guard let entering = chooseEntering() else { return .settled }
      let direction = reducedCost[entering] < 0 ? 1.0 : -1.0
      computePivotColumn(entering)
      guard let step = primalRatioTest(entering, direction) else {
        if factorization.updateCount == 0 {
          return .unbounded(member: entering, direction: direction)
        }
        factorize()
        refresh()
        continue
      }
      pivots += 1
      let progress = step.length * abs(reducedCost[entering])
      if let row = step.row {
        if !agree(row, entering) {
          doubts += 1
          if doubts > 50 { return .settled }
          factorize()
          refresh()
          continue
        }
        advance(entering, direction * step.length)
        updatePrices(row, entering)
        exchange(row, entering: entering, leavingTo: step.place)
      } else {
        advance(entering, direction * step.length)
        places[entering] = places[entering] == .atLower ? .atUpper : .atLower
        value[entering] = places[entering] == .atLower ? lower[entering] : upper[entering]
      }
      standstill = progress > 1e-13 ? 0 : standstill + 1
      if standstill > Self.patience, !isCautious, !boundsAreShifted { shiftBounds() }
    }
  }

  /// The member with the steepest price (devex, Harris 1973), or the first when cautious.
  private mutating func chooseEntering() -> Int? {
    isCautious
      ? firstDualViolation(places, reducedCost, lower, upper, count: memberCount)
      : steepestDualViolation(
        places, reducedCost, lower, upper, weights: weights, count: memberCount)
  }

  /// How far to go, and who stops it: the position of the leaving member and the end it leaves to,
  /// or no position when the entering member reaches its own other end.
  private struct PrimalStep {
    var length: Double
    var row: Int?
    var place: SimplexBasis.Place
  }

  /// Harris' ratio test (1973): among the members that would pass their bounds by no more than the
  /// tolerance, the one with the largest pivot.
  private mutating func primalRatioTest(_ entering: Int, _ direction: Double) -> PrimalStep? {
    let slack = isCautious ? 0 : Self.primalTolerance
    var longest = Double.infinity
    for row in 0..<rowCount where abs(pivotColumn[row]) > Self.pivotTolerance {
      longest = min(longest, room(row, direction, slack).length)
    }
    let range = upper[entering] - lower[entering]
    var step = PrimalStep(length: .infinity, row: nil, place: .atLower)
    var largest = 0.0
    if longest < .infinity {
      for row in 0..<rowCount where abs(pivotColumn[row]) > Self.pivotTolerance {
        let (length, place) = room(row, direction, 0)
        guard length <= longest else { continue }
        let isBetter =
          isCautious
          ? step.row.map { head[row] < head[$0] } ?? true : abs(pivotColumn[row]) > largest
        if isBetter {
          largest = abs(pivotColumn[row])
          step = PrimalStep(length: max(0, length), row: row, place: place)
        }
      }
    }
    if range <= step.length {
      return range == .infinity ? nil : PrimalStep(length: range, row: nil, place: .free)
    }
    return step
  }

  /// How far the entering member may go before the basic member at a position passes its bound.
  @inline(__always)
  private func room(_ row: Int, _ direction: Double, _ slack: Double)
    -> (length: Double, place: SimplexBasis.Place)
  {
    let member = Int(head[row])
    let rate = direction * pivotColumn[row]
    return rate > 0
      ? ((value[member] - lower[member] + slack) / rate, .atLower)
      : ((value[member] - upper[member] - slack) / rate, .atUpper)
  }

  /// Moves the entering member, and with it the basic ones.
  private mutating func advance(_ entering: Int, _ change: Double) {
    value[entering] += change
    guard change != 0 else { return }
    moveValues(by: change, along: pivotColumn, head, &value, count: rowCount)
  }

  /// Whether the pivot is the same, seen from its row and from its column; leaves the pivot row
  /// computed. A fresh factorisation is believed whatever it says.
  private mutating func agree(_ row: Int, _ entering: Int) -> Bool {
    computePivotRow(row)
    let byColumn = pivotColumn[row]
    return factorization.updateCount == 0
      || abs(byColumn - pivotRow[entering]) <= 1e-7 * (1 + abs(byColumn))
        && abs(byColumn) > 1e-7
  }

  /// Updates reduced costs and devex weights for an exchange.
  private mutating func updatePrices(_ row: Int, _ entering: Int) {
    let leaving = Int(head[row])
    let pivot = pivotColumn[row]
    let step = reducedCost[entering] / pivot
    let enteringWeight = max(weights[entering], 1)
    moveReducedCosts(by: step, along: pivotRow, &reducedCost, count: memberCount)
    updateDevexWeights(
      &weights, along: pivotRow, pivot: pivot, enteringWeight: enteringWeight, count: memberCount)
    reducedCost[entering] = 0
    reducedCost[leaving] = -step
    weights[leaving] = max(enteringWeight / (pivot * pivot), 1)
    if weights[leaving] > 1e9 { resetWeights() }
  }

  /// Takes the present members outside the basis as devex' frame of reference.
  private mutating func resetWeights() {
    for member in 0..<memberCount { weights[member] = 1 }
  }

  /// Widens the ranges of basic members by small different amounts, so that ties disappear and the
  /// method moves again; the dual method mends what is left when they are restored.
  private mutating func shiftBounds() {
    boundsAreShifted = true
    for member in head {
      let j = Int(member)
      lower[j] -= (1 + abs(lower[j])) * Perturbation.amount(2 * j)
      upper[j] += (1 + abs(upper[j])) * Perturbation.amount(2 * j + 1)
    }
  }
}

/// Small amounts that look random but belong to their index for ever.
enum Perturbation {
  /// An amount between 5e-7 and 1e-6 (the mixing function is SplitMix64, Steele et al. 2014).
  static func amount(_ index: Int) -> Double {
    var z = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15 &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return 5e-7 * (1 + Double(z >> 11) * 0x1p-53)
  }
}
