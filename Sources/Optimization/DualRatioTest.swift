// Who enters the basis in the dual method.

/// Where a member's reduced cost reaches zero as the step of the dual method grows.
struct DualBreakpoint {
  /// The member.
  let member: Int32
  /// The step at which its reduced cost is zero.
  let ratio: Double
  /// The size of its entry in the pivot row.
  let pivot: Double
  /// By how much the slope falls when it is flipped to its other end.
  let fall: Double
}

extension Simplex {
  /// The bound flipping ratio test (Maros 2003b; Koberstein 2005, section 6.2) with Harris'
  /// tolerance: members with two finite ends are flipped as long as the leaving member stays on
  /// its wrong side, then the largest pivot among the next is chosen. Leaves the members to be
  /// flipped in `candidates`.
  ///
  /// - Parameters:
  ///   - row: The leaving position; `pivotRow` is computed.
  ///   - sign: −1 when the leaving member is below its range, +1 above.
  ///   - violation: By how much.
  /// - Returns: The entering member; nil if no pivot mends the row.
  mutating func dualRatioTest(_ row: Int, _ sign: Double, _ violation: Double) -> Int? {
    // Taken out while it is worked on, so that no copy is made.
    var list: [DualBreakpoint] = []
    swap(&list, &breakpoints)
    defer { swap(&list, &breakpoints) }
    collectBreakpoints(sign, pivotRow, places, reducedCost, lower, upper, into: &list)
    let slack = isCautious ? 0 : Self.dualTolerance
    var slope = violation
    var start = 0
    var fallback: DualBreakpoint?
    candidates.removeAll(keepingCapacity: true)
    while start < list.count {
      let group = nextGroup(&list, from: start, slack: slack, largest: !isCautious)
      // A tiny pivot is not worth the longer step: fall back on the group before.
      if group.best.pivot < 1e-5, let fallback, fallback.pivot > 1e-5 {
        return finish(Int(fallback.member))
      }
      for breakpoint in list[candidates.count..<start] { candidates.append(breakpoint.member) }
      slope -= group.fall
      if slope < 0 || group.end == list.count || isCautious {
        return finish(Int(group.best.member))
      }
      fallback = group.best
      start = group.end
    }
    return nil
  }

  /// A reduced cost that has slipped past zero is taken as zero, so that the step is not backward.
  private mutating func finish(_ entering: Int) -> Int {
    let isBackward =
      places[entering] == .atLower && reducedCost[entering] < 0
      || places[entering] == .atUpper && reducedCost[entering] > 0
    if isBackward {
      shiftCost(of: entering)
    }
    return entering
  }
}

/// The members whose reduced costs move towards zero as the step grows.
///
/// A function of borrowed arrays: reading them through the solver would count references.
private func collectBreakpoints(
  _ sign: Double, _ pivotRow: [Double], _ places: [SimplexBasis.Place], _ reducedCost: [Double],
  _ lower: [Double], _ upper: [Double], into list: inout [DualBreakpoint]
) {
  list.removeAll(keepingCapacity: true)
  for member in pivotRow.indices {
    let entry = sign * pivotRow[member]
    let pivot = abs(entry)
    guard pivot > Simplex.pivotTolerance else { continue }
    let isEligible =
      switch places[member] {
      case .basic: false
      case .atLower: entry > 0 && lower[member] < upper[member]
      case .atUpper: entry < 0 && lower[member] < upper[member]
      case .free: true
      }
    guard isEligible else { continue }
    let distance = entry > 0 ? reducedCost[member] : -reducedCost[member]
    list.append(
      DualBreakpoint(
        member: Int32(member), ratio: max(0, distance) / pivot, pivot: pivot,
        fall: pivot * (upper[member] - lower[member])))
  }
}

/// Moves to the front of what is left those breakpoints that a step within the tolerance passes.
///
/// - Returns: Where they end, the one with the largest pivot (or else the first), and the fall of
///   the slope over all of them.
private func nextGroup(
  _ list: inout [DualBreakpoint], from start: Int, slack: Double, largest: Bool
) -> (end: Int, best: DualBreakpoint, fall: Double) {
  var longest = Double.infinity
  for position in start..<list.count {
    longest = min(longest, list[position].ratio + slack / list[position].pivot)
  }
  var end = start
  var best = list[start]
  var fall = 0.0
  for position in start..<list.count where list[position].ratio <= longest {
    let breakpoint = list[position]
    if end == start || (largest && breakpoint.pivot > best.pivot) { best = breakpoint }
    fall += breakpoint.fall
    list.swapAt(position, end)
    end += 1
  }
  return (end, best, fall)
}
