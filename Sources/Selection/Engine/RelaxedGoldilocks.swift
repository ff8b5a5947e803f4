import Optimization

/// The smallest and the largest probability that goldilocks wants, when panels may be cut in pieces.
struct RelaxedGoldilocks {
  private let constraints: PanelConstraints
  private let isPossible: [Bool]
  private var simplex: Simplex
  private let least: Int
  private let most: Int
  private var ceilingRow: [Int?]
  private var isLimited: [Bool]
  private let stretch: Double

  /// Finds the best pair.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - isPossible: For each type, whether it can have members.
  /// - Returns: The pair; `nil` if there is no point at all.
  static func solve(_ constraints: PanelConstraints, isPossible: [Bool]) -> Ends? {
    var method = RelaxedGoldilocks(constraints, isPossible)
    return Ends.best(stretch: method.stretch) { method.corner(leastWeight: $0) }
  }

  private init(_ constraints: PanelConstraints, _ isPossible: [Bool]) {
    self.constraints = constraints
    self.isPossible = isPossible
    ceilingRow = isPossible.map { _ in nil }
    isLimited = isPossible.map { _ in false }
    let people = zip(constraints.counts, isPossible).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    stretch = Double(people) / Double(constraints.size)
    var program = LinearProgram(.maximize)
    for row in constraints.rows {
      program.addRow(.init(Double(row.bounds.lowerBound), Double(row.bounds.upperBound)))
    }
    for rows in constraints.rowsOfType {
      program.addVariable(
        .init(0, .infinity), column: rows.map { .init($0, 1) })
    }
    // No bound above: it would hide a price. The rows keep both at one or less.
    least = program.addVariable(
      .init(0, .infinity),
      column: constraints.rows.enumerated().map { row, description in
        .init(
          row,
          Double(
            description.types.reduce(0) { $0 + (isPossible[$1] ? constraints.counts[$1] : 0) }))
      })
    most = program.addVariable(.init(0, .infinity))
    simplex = Simplex(program)
  }

  /// The dual values of the best pair.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - isPossible: For each type, whether it can have members.
  ///   - ends: The best pair.
  /// - Returns: The prices; `nil` if there is no point at all.
  static func price(
    _ constraints: PanelConstraints, isPossible: [Bool], at ends: Ends
  ) -> Ends.Price? {
    var method = RelaxedGoldilocks(constraints, isPossible)
    let steepness = ends.steepness(stretch: method.stretch)
    guard let solution = method.solve(leastWeight: steepness) else { return nil }
    let types = constraints.counts.indices
    return Ends.Price(
      floors: types.map { isPossible[$0] ? max(-solution.reducedCosts[$0], 0) : 0 },
      ceilings: types.map { type in
        method.ceilingRow[type].map { max(solution.rowMultipliers[$0], 0) } ?? 0
      },
      proof: .multipliers(Array(solution.rowMultipliers[..<constraints.rows.count])))
  }

  /// The pair that is best when the smallest probability counts so many times the largest.
  private mutating func corner(leastWeight: Double) -> Ends? {
    solve(leastWeight: leastWeight).map {
      Ends(least: $0.values[least], most: $0.values[most])
    }
  }

  private mutating func solve(leastWeight: Double) -> LinearSolution? {
    simplex.setObjective(of: least, to: leastWeight)
    simplex.setObjective(of: most, to: -1)
    var solution = simplex.solve()
    while solution.status == .optimal, addRows(brokenBy: solution) { solution = simplex.solve() }
    return solution.status == .optimal ? solution : nil
  }

  /// Adds the ceilings and limits that a solution breaks.
  private mutating func addRows(brokenBy solution: LinearSolution) -> Bool {
    var rows: [(range: LinearProgram.Range, terms: [LinearProgram.Term])] = []
    for type in constraints.counts.indices where isPossible[type] {
      let people = Double(constraints.counts[type])
      let members = people * solution.values[least] + solution.values[type]
      let own = [LinearProgram.Term(type, 1), LinearProgram.Term(least, people)]
      if ceilingRow[type] == nil, members > people * solution.values[most] + 1e-9 {
        ceilingRow[type] = simplex.rowCount + rows.count
        rows.append((.init(-.infinity, 0), own + [.init(most, -people)]))
      }
      if !isLimited[type], members > Double(constraints.limits[type]) + 1e-9 {
        rows.append((.init(-.infinity, Double(constraints.limits[type])), own))
        isLimited[type] = true
      }
    }
    if !rows.isEmpty { simplex.addRows(rows) }
    return !rows.isEmpty
  }
}
