import Optimization

/// The smallest and the largest probability that goldilocks wants, when panels may be cut in pieces.
///
/// Goldilocks minimises *n/k* · max *p* + *k/n* / min *p* (Baharav & Flanigan, *Fair, Manipulation-
/// Robust, and Transparent Sortition*, 2024, arXiv 2406.15009, with γ = 1). The pairs (min, max) that
/// lotteries have form a convex polygon; its corners are found by linear programs, each in the
/// direction that the curve of the objective has at the best point so far, until none is better.
struct RelaxedGoldilocks {
  /// A pair of probabilities.
  struct Ends {
    let least: Double
    let most: Double
  }

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
    return method.run()
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
    least = program.addVariable(
      .init(0, 1),
      column: constraints.rows.enumerated().map { row, description in
        .init(
          row,
          Double(
            description.types.reduce(0) { $0 + (isPossible[$1] ? constraints.counts[$1] : 0) }))
      })
    most = program.addVariable(.init(0, 1))
    simplex = Simplex(program)
  }

  private mutating func run() -> Ends? {
    guard var high = corner(leastWeight: 1e5), var low = corner(leastWeight: 1e-5) else {
      return nil
    }
    while high.least - low.least > 1e-12, high.most > low.most {
      let rise = (high.most - low.most) / (high.least - low.least)
      guard let next = corner(leastWeight: rise) else { return nil }
      guard rise * (next.least - low.least) - (next.most - low.most) > 1e-12 else {
        // The line between the two corners is an edge: the best is where the objective touches it.
        let touch = min(max((1 / rise).squareRoot() / stretch, low.least), high.least)
        return Ends(least: touch, most: low.most + rise * (touch - low.least))
      }
      let steepness = 1 / (stretch * stretch * next.least * next.least)
      if steepness >= rise { low = next } else { high = next }
    }
    return high
  }

  /// What the pair costs: weights of members, and multipliers of the constraints' rows.
  struct Price {
    let floors: [Double]
    let ceilings: [Double]
    let multipliers: [Double]
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
  ) -> Price? {
    var method = RelaxedGoldilocks(constraints, isPossible)
    let steepness = 1 / (method.stretch * method.stretch * ends.least * ends.least)
    guard let solution = method.solve(leastWeight: steepness) else { return nil }
    let types = constraints.counts.indices
    return Price(
      floors: types.map { isPossible[$0] ? max(-solution.reducedCosts[$0], 0) : 0 },
      ceilings: types.map { type in
        method.ceilingRow[type].map { max(solution.rowMultipliers[$0], 0) } ?? 0
      },
      multipliers: Array(solution.rowMultipliers[..<constraints.rows.count]))
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
