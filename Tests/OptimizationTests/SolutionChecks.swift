import Testing

@testable import Optimization

/// Checks by arithmetic alone whatever a solution claims: an optimum by primal feasibility, dual
/// feasibility, complementary slackness and equal objectives; infeasibility and unboundedness by
/// their proofs.
func expectProved(
  _ program: LinearProgram, _ solution: LinearSolution, tolerance: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  switch solution.status {
  case .optimal:
    expectOptimal(program, solution, tolerance: tolerance, sourceLocation: sourceLocation)
  case .infeasible:
    expectInfeasible(program, solution, tolerance: tolerance, sourceLocation: sourceLocation)
  case .unbounded:
    expectUnbounded(program, solution, tolerance: tolerance, sourceLocation: sourceLocation)
  case .workLimit:
    Issue.record("no answer", sourceLocation: sourceLocation)
  }
}

/// Checks the optimality conditions of Karush, Kuhn and Tucker.
func expectOptimal(
  _ program: LinearProgram, _ solution: LinearSolution, tolerance: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(solution.status == .optimal, sourceLocation: sourceLocation)
  guard solution.status == .optimal else { return }
  expectFeasible(program, solution, tolerance: tolerance, sourceLocation: sourceLocation)
  let y = solution.rowMultipliers
  var dualObjective = 0.0
  let sign = program.sense == .minimize ? 1.0 : -1.0
  func check(_ multiplier: Double, _ value: Double, _ range: LinearProgram.Range, _ what: String) {
    if sign * multiplier > tolerance {
      #expect(
        abs(value - range.lower) <= tolerance * (1 + abs(value)),
        "\(what): multiplier \(multiplier), value \(value) in \(range)",
        sourceLocation: sourceLocation)
      dualObjective += multiplier * range.lower
    } else if sign * multiplier < -tolerance {
      #expect(
        abs(value - range.upper) <= tolerance * (1 + abs(value)),
        "\(what): multiplier \(multiplier), value \(value) in \(range)",
        sourceLocation: sourceLocation)
      dualObjective += multiplier * range.upper
    } else {
      dualObjective += multiplier * value
    }
  }
  for (j, column) in program.columns.enumerated() {
    let price = column.reduce(0) { $0 + y[$1.index] * $1.coefficient }
    let scale = 1 + column.reduce(0) { $0 + abs(y[$1.index] * $1.coefficient) }
    #expect(
      abs(program.objective[j] - price - solution.reducedCosts[j]) <= 1e-9 * scale,
      "reduced cost of variable \(j)", sourceLocation: sourceLocation)
    check(solution.reducedCosts[j], solution.values[j], program.variables[j], "variable \(j)")
  }
  for (i, range) in program.rows.enumerated() {
    check(y[i], solution.activities[i], range, "row \(i)")
  }
  #expect(
    abs(dualObjective - solution.objective) <= tolerance * (1 + abs(dualObjective)),
    sourceLocation: sourceLocation)
}

/// Checks that the values meet every bound and range, and that activities and objective are theirs.
func expectFeasible(
  _ program: LinearProgram, _ solution: LinearSolution, tolerance: Double,
  sourceLocation: SourceLocation
) {
  let x = solution.values
  var activities = [Double](repeating: 0, count: program.rows.count)
  for (j, column) in program.columns.enumerated() {
    for term in column { activities[term.index] += term.coefficient * x[j] }
    #expect(
      program.variables[j].lower - tolerance <= x[j]
        && x[j] <= program.variables[j].upper + tolerance,
      "variable \(j) = \(x[j])", sourceLocation: sourceLocation)
  }
  for (i, range) in program.rows.enumerated() {
    let size = 1 + abs(activities[i])
    #expect(
      abs(activities[i] - solution.activities[i]) <= 1e-10 * size, "activity of row \(i)",
      sourceLocation: sourceLocation)
    #expect(
      range.lower - tolerance * size <= activities[i]
        && activities[i] <= range.upper + tolerance * size,
      "row \(i) = \(activities[i])", sourceLocation: sourceLocation)
  }
  let objective = zip(program.objective, x).reduce(0) { $0 + $1.0 * $1.1 }
  #expect(
    abs(objective - solution.objective) <= 1e-9 * (1 + abs(objective)),
    sourceLocation: sourceLocation)
}

/// Checks a Farkas proof: the largest y·(A·x) that the rows allow is below the smallest that the
/// variables allow. Zero multipliers prove nothing, unless some range is empty.
func expectInfeasible(
  _ program: LinearProgram, _ solution: LinearSolution, tolerance: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(solution.status == .infeasible, sourceLocation: sourceLocation)
  let y = solution.rowMultipliers
  let ranges = program.rows + program.variables
  if ranges.contains(where: { $0.lower > $0.upper }) { return }
  func least(_ factor: Double, _ range: LinearProgram.Range) -> Double {
    abs(factor) <= 1e-9 ? 0 : factor * (factor > 0 ? range.lower : range.upper)
  }
  var gap = zip(y, program.rows).reduce(0) { $0 + least(-$1.0, $1.1) }
  for (column, range) in zip(program.columns, program.variables) {
    gap += least(column.reduce(0) { $0 + y[$1.index] * $1.coefficient }, range)
  }
  #expect(gap > tolerance, "gap of the proof", sourceLocation: sourceLocation)
}

/// Checks that the values are feasible and that the direction stays so and improves for ever.
func expectUnbounded(
  _ program: LinearProgram, _ solution: LinearSolution, tolerance: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(solution.status == .unbounded, sourceLocation: sourceLocation)
  expectFeasible(program, solution, tolerance: tolerance, sourceLocation: sourceLocation)
  let direction = solution.direction
  func expectAway(_ change: Double, _ range: LinearProgram.Range) {
    if range.lower > -.infinity { #expect(change >= -tolerance, sourceLocation: sourceLocation) }
    if range.upper < .infinity { #expect(change <= tolerance, sourceLocation: sourceLocation) }
  }
  var rows = [Double](repeating: 0, count: program.rows.count)
  for (j, column) in program.columns.enumerated() {
    expectAway(direction[j], program.variables[j])
    for term in column { rows[term.index] += term.coefficient * direction[j] }
  }
  for (change, range) in zip(rows, program.rows) { expectAway(change, range) }
  let gain = zip(program.objective, direction).reduce(0) { $0 + $1.0 * $1.1 }
  #expect(
    program.sense == .minimize ? gain < -tolerance : gain > tolerance,
    sourceLocation: sourceLocation)
}
