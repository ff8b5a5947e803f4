// Who enters the basis in the dual method.

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
    var rest = eligibleMembers(sign)
    var slope = violation
    var flips: [Int32] = []
    var fallback: Int?
    candidates.removeAll(keepingCapacity: true)
    while !rest.isEmpty {
      let longest = longestStep(rest, sign)
      var group: [Int32] = []
      var later: [Int32] = []
      var fall = 0.0
      for member in rest {
        let j = Int(member)
        if dualRatio(of: j, sign, 0) <= longest {
          group.append(member)
          fall += abs(pivotRow[j]) * (upper[j] - lower[j])
        } else {
          later.append(member)
        }
      }
      let best = largestPivot(group)
      // A tiny pivot is not worth the longer step: fall back on the group before.
      if abs(pivotRow[best]) < 1e-5, let fallback, abs(pivotRow[fallback]) > 1e-5 {
        return finish(fallback)
      }
      slope -= fall
      candidates = flips
      if slope < 0 || later.isEmpty || isCautious { return finish(best) }
      fallback = best
      flips += group
      rest = later
    }
    return nil
  }

  /// Members whose reduced cost moves towards zero as the step grows.
  private func eligibleMembers(_ sign: Double) -> [Int32] {
    var eligible: [Int32] = []
    for j in 0..<memberCount {
      let entry = sign * pivotRow[j]
      guard abs(entry) > Self.pivotTolerance else { continue }
      switch places[j] {
      case .basic: continue
      case .atLower: if entry > 0, lower[j] < upper[j] { eligible.append(Int32(j)) }
      case .atUpper: if entry < 0, lower[j] < upper[j] { eligible.append(Int32(j)) }
      case .free: eligible.append(Int32(j))
      }
    }
    return eligible
  }

  /// The longest step that leaves every reduced cost within the tolerance of its sign.
  private func longestStep(_ members: [Int32], _ sign: Double) -> Double {
    let slack = isCautious ? 0 : Self.dualTolerance
    return members.reduce(.infinity) { min($0, dualRatio(of: Int($1), sign, slack)) }
  }

  /// The step that brings a member's reduced cost to zero, or past it by the slack.
  @inline(__always)
  private func dualRatio(of member: Int, _ sign: Double, _ slack: Double) -> Double {
    let distance = sign * pivotRow[member] > 0 ? reducedCost[member] : -reducedCost[member]
    return (max(0, distance) + slack) / abs(pivotRow[member])
  }

  private func largestPivot(_ members: [Int32]) -> Int {
    var best = Int(members[0])
    if isCautious { return best }
    for member in members where abs(pivotRow[Int(member)]) > abs(pivotRow[best]) {
      best = Int(member)
    }
    return best
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
