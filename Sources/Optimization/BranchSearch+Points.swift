// Finding whole points, and using them to narrow the search.

extension BranchSearch {
  /// Rounds a relaxed solution and keeps it if it is feasible and the best so far.
  mutating func tryRounding(_ solution: LinearSolution) {
    var point = solution.values
    for variable in point.indices where program.isIntegral[variable] {
      point[variable].round()
    }
    consider(point)
  }

  private mutating func consider(_ point: [Double]) {
    let cost = sign * zip(program.relaxation.objective, point).reduce(0) { $0 + $1.0 * $1.1 }
    guard cost < bestCost, isFeasible(point) else { return }
    best = point
    bestCost = cost
  }

  private func isFeasible(_ point: [Double]) -> Bool {
    var activities = [Double](repeating: 0, count: program.relaxation.rows.count)
    for (variable, column) in program.relaxation.columns.enumerated() {
      let value = point[variable]
      let range = program.relaxation.variables[variable]
      guard value >= range.lower - 1e-9, value <= range.upper + 1e-9 else { return false }
      if value != 0 {
        for term in column { activities[term.index] += value * term.coefficient }
      }
    }
    return zip(activities, program.relaxation.rows).allSatisfy { activity, range in
      let slack = 1e-9 * max(1, abs(activity))
      return range.lower - slack <= activity && activity <= range.upper + slack
    }
  }

  /// Goes straight down: fixes the variable nearest to a whole number, solves, and goes on until
  /// the point is whole or the case is empty; one wrong turn at each depth is taken back.
  mutating func dive(from root: LinearSolution) {
    var fixed: [Int] = []
    var solution = root
    while let variable = nearestToWhole(solution) {
      let value = solution.values[variable].rounded()
      fixed.append(variable)
      simplex.setVariable(variable, to: .init(value, value))
      var attempt = solveRelaxation()
      if attempt.status == .infeasible {
        let range = ranges[variable]
        let rest: LinearProgram.Range =
          value > solution.values[variable]
          ? .init(range.lower, value - 1) : .init(value + 1, range.upper)
        guard rest.lower <= rest.upper else { break }
        simplex.setVariable(variable, to: rest)
        attempt = solveRelaxation()
      }
      guard attempt.status == .optimal, !isPrunable(roundedUp(sign * attempt.objective)) else {
        break
      }
      solution = attempt
      tryRounding(solution)
    }
    for variable in fixed { simplex.setVariable(variable, to: ranges[variable]) }
    simplex.basis = root.basis
  }

  private func nearestToWhole(_ solution: LinearSolution) -> Int? {
    var chosen: Int?
    var least = 1.0
    for (variable, value) in solution.values.enumerated() where program.isIntegral[variable] {
      let distance = abs(value - value.rounded())
      if distance > Self.wholeTolerance, distance < least {
        least = distance
        chosen = variable
      }
    }
    return chosen
  }

  /// Narrows the bounds of the whole tree: a variable may leave its bound at the root only as far
  /// as its reduced cost leaves room below the best cost (Crowder, Johnson & Padberg 1983).
  mutating func tightenRanges() {
    guard !options.recordsProof, bestCost < .infinity, let root = rootSolution else { return }
    let room = bestCost - sign * root.objective
    guard room >= 0 else { return }
    for variable in ranges.indices where program.isIntegral[variable] {
      let price = sign * root.reducedCosts[variable]
      guard abs(price) > 1e-9 else { continue }
      let reach = (room / abs(price) + 1e-6).rounded(.down)
      let start = ranges[variable]
      var range = start
      let original = program.relaxation.variables[variable]
      if price > 0, root.basis.variables[variable] == .atLower {
        range.upper = min(range.upper, original.lower.rounded(.up) + reach)
      } else if price < 0, root.basis.variables[variable] == .atUpper {
        range.lower = max(range.lower, original.upper.rounded(.down) - reach)
      }
      if range != start, range.lower <= range.upper {
        ranges[variable] = range
        simplex.setVariable(variable, to: range)
      }
    }
  }
}
