import Optimization

/// Finds whole-numbered panels within given ranges: the linear program's optimum if it is whole,
/// else by a dive that fixes one fractional type after the other, with a limited number of ways
/// back.
///
/// The program has as many rows as the constraints and its optimum at most as many fractional
/// types, so dives are short. The same finder serves all searches on the same constraints and
/// starts each from the basis of the one before.
struct PanelFinder {
  /// What a search may use: whole numbers within these ranges.
  struct Space {
    /// The smallest and largest number of members of each type.
    var members: [ClosedRange<Int>]
    /// The smallest and largest value of each row of the constraints.
    var rows: [ClosedRange<Int>]
  }

  private var simplex: Simplex
  private var space: Space
  /// The most linear programs that one search may solve.
  private let effort: Int

  init(_ constraints: PanelConstraints, effort: Int = 400) {
    var program = LinearProgram(.maximize)
    for row in constraints.rows {
      program.addRow(.init(Double(row.bounds.lowerBound), Double(row.bounds.upperBound)))
    }
    for (rows, limit) in zip(constraints.rowsOfType, constraints.limits) {
      program.addVariable(.init(0, Double(limit)), column: rows.map { .init($0, 1) })
    }
    simplex = Simplex(program)
    space = Space(
      members: constraints.limits.map { 0...$0 }, rows: constraints.rows.map(\.bounds))
    self.effort = effort
  }

  /// A panel within a space, with a large weight if one is easily found.
  ///
  /// - Parameters:
  ///   - weights: The weight of a member of each type.
  ///   - space: Where to look.
  /// - Returns: The number of members of each type; `nil` if there is no such panel, or none was
  ///   found with the effort allowed.
  mutating func panel(weights: [Double], in space: Space) -> [Int]? {
    for (type, weight) in weights.enumerated() { simplex.setObjective(of: type, to: weight) }
    restrict(to: space)
    var effort = effort
    return dive(&effort)
  }

  private mutating func restrict(to target: Space) {
    for (type, range) in target.members.enumerated() where space.members[type] != range {
      setMembers(range, ofType: type)
    }
    for (row, range) in target.rows.enumerated() where space.rows[row] != range {
      simplex.setRow(row, to: .init(Double(range.lowerBound), Double(range.upperBound)))
    }
    space = target
  }

  private mutating func setMembers(_ range: ClosedRange<Int>, ofType type: Int) {
    simplex.setVariable(type, to: .init(Double(range.lowerBound), Double(range.upperBound)))
  }

  private mutating func dive(_ effort: inout Int) -> [Int]? {
    guard effort > 0 else { return nil }
    effort -= 1
    let solution = simplex.solve()
    guard solution.status == .optimal else { return nil }
    guard let type = mostFractional(solution.values) else {
      return solution.values.map { Int($0.rounded()) }
    }
    let value = solution.values[type]
    let range = space.members[type]
    let below = range.lowerBound...Int(value.rounded(.down))
    let above = Int(value.rounded(.up))...range.upperBound
    for side in value - value.rounded(.down) < 0.5 ? [below, above] : [above, below] {
      space.members[type] = side
      setMembers(side, ofType: type)
      if let panel = dive(&effort) { return panel }
    }
    space.members[type] = range
    setMembers(range, ofType: type)
    return nil
  }

  /// The type whose value is furthest from a whole number; `nil` if all are whole.
  private func mostFractional(_ values: [Double]) -> Int? {
    var furthest: (type: Int, distance: Double)?
    for (type, value) in values.enumerated() {
      let distance = (value - value.rounded()).magnitude
      if distance > 1e-6, distance > furthest?.distance ?? 0 { furthest = (type, distance) }
    }
    return furthest?.type
  }
}
