import Optimization

/// One search for a whole-numbered panel among some types: the linear program's optimum if it is
/// whole, else a dive that fixes one fractional type after the other, with a limited number of ways
/// back.
struct PanelDive {
  /// The types that may have members, ascending.
  private let types: [Int]
  private var simplex: Simplex
  private var space: PanelSpace

  /// Prepares searches among some types; the others have no members.
  ///
  /// - Parameters:
  ///   - types: The types, ascending.
  ///   - constraints: What every panel satisfies.
  ///   - space: Where to look at first.
  init(among types: [Int], _ constraints: PanelConstraints, in space: PanelSpace) {
    self.types = types
    var program = LinearProgram(.maximize)
    for range in space.rows {
      program.addRow(.init(Double(range.lowerBound), Double(range.upperBound)))
    }
    for type in types {
      let range = space.members[type]
      program.addVariable(
        .init(Double(range.lowerBound), Double(range.upperBound)),
        column: constraints.rowsOfType[type].map { .init($0, 1) })
    }
    simplex = Simplex(program)
    self.space = space
  }

  /// A panel within a space.
  ///
  /// - Parameters:
  ///   - weights: The weight of a member of each type.
  ///   - target: Where to look.
  ///   - effort: The most linear programs to solve.
  /// - Returns: The number of members of each type; `nil` if there is none or none was found.
  mutating func panel(weights: [Double], in target: PanelSpace, effort: Int) -> [Int]? {
    for (variable, type) in types.enumerated() {
      simplex.setObjective(of: variable, to: weights[type])
      if space.members[type] != target.members[type] {
        space.members[type] = target.members[type]
        setMembers(target.members[type], of: variable)
      }
    }
    for (row, range) in target.rows.enumerated() where space.rows[row] != range {
      simplex.setRow(row, to: .init(Double(range.lowerBound), Double(range.upperBound)))
    }
    space.rows = target.rows
    var effort = effort
    guard let values = dive(&effort) else { return nil }
    var panel = [Int](repeating: 0, count: space.members.count)
    for (type, value) in zip(types, values) { panel[type] = Int(value.rounded()) }
    return panel
  }

  private mutating func setMembers(_ range: ClosedRange<Int>, of variable: Int) {
    simplex.setVariable(variable, to: .init(Double(range.lowerBound), Double(range.upperBound)))
  }

  private mutating func dive(_ effort: inout Int) -> [Double]? {
    guard effort > 0 else { return nil }
    effort -= 1
    let solution = simplex.solve()
    guard solution.status == .optimal else { return nil }
    guard let variable = mostFractional(solution.values) else { return solution.values }
    let type = types[variable]
    let value = solution.values[variable]
    let range = space.members[type]
    let below = range.lowerBound...Int(value.rounded(.down))
    let above = Int(value.rounded(.up))...range.upperBound
    for side in value - value.rounded(.down) < 0.5 ? [below, above] : [above, below] {
      space.members[type] = side
      setMembers(side, of: variable)
      if let values = dive(&effort) { return values }
    }
    space.members[type] = range
    setMembers(range, of: variable)
    return nil
  }

  /// The variable whose value is furthest from a whole number; `nil` if all are whole.
  private func mostFractional(_ values: [Double]) -> Int? {
    var furthest: (variable: Int, distance: Double)?
    for (variable, value) in values.enumerated() {
      let distance = (value - value.rounded()).magnitude
      if distance > 1e-6, distance > furthest?.distance ?? 0 { furthest = (variable, distance) }
    }
    return furthest?.variable
  }
}
