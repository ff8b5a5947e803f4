import Optimization

/// The leximin probabilities when panels may be cut in pieces: an upper bound, level by level, of
/// what any lottery can reach, and in practice nearly always reached.
///
/// A lottery's expected panel *x* satisfies the rows and limits that every panel does, so its best
/// conceivable probabilities solve a sequence of linear programs over *x*: the smallest *x/n* as
/// large as possible, those that no optimum can lift fixed, and again for the others. Writing
/// *x* = *n*·(δ₁ + … + δⱼ) + *s*, with one δ a stage and a surplus *s* ≥ 0, keeps each program at the
/// rows of the constraints; limits *x* ≤ limit are added only where they are exceeded. Each stage
/// starts from the basis of the one before.
///
/// Types with a positive reduced cost have no surplus in any optimum and are fixed; the stage's
/// dual values are the bound's multipliers. (Relaxing to fractional panels before decomposing them
/// follows the ellipsoid-free route of Grötschel, Lovász & Schrijver, *Geometric Algorithms*, 1988,
/// section 6.5.)
struct RelaxedLeximin {
  private let constraints: PanelConstraints
  /// The most members of each type.
  private let limits: [Double]
  private var simplex: Simplex
  private var increments: [Int] = []
  private var limitRows: [(type: Int, row: Int)] = []
  private var stageOfType: [Int?]
  private var levels: [FairPoint.Level] = []
  private var probability = 0.0

  /// Finds the fairest point.
  ///
  /// - Parameters:
  ///   - constraints: What every panel must satisfy.
  ///   - stages: How many levels to find before the rest is left as it falls; all for leximin, one
  ///     for maximin.
  ///   - ceiling: What nobody's probability may exceed. The levels prove nothing about lotteries
  ///     that do not keep it.
  /// - Returns: The point, level by level.
  /// - Throws: ``SelectionError/infeasible`` if not even pieces of panels satisfy the constraints.
  static func solve(
    _ constraints: PanelConstraints, stages: Int = .max, ceiling: Double = 1
  ) throws(SelectionError) -> FairPoint {
    var method = RelaxedLeximin(constraints, ceiling)
    return try method.run(stages: stages)
  }

  private init(_ constraints: PanelConstraints, _ ceiling: Double) {
    self.constraints = constraints
    limits = zip(constraints.limits, constraints.counts).map {
      min(Double($0), Double($1) * ceiling)
    }
    var program = LinearProgram(.maximize)
    for row in constraints.rows {
      program.addRow(.init(Double(row.bounds.lowerBound), Double(row.bounds.upperBound)))
    }
    for rows in constraints.rowsOfType {
      program.addVariable(column: rows.map { .init($0, 1) })
    }
    simplex = Simplex(program)
    stageOfType = [Int?](repeating: nil, count: constraints.typeCount)
  }

  private mutating func run(stages: Int) throws(SelectionError) -> FairPoint {
    var solution = try solveStage()
    while stageOfType.contains(nil), levels.count < stages {
      solution = try solveStage()
    }
    var probabilities = levels.isEmpty ? [] : [Double](repeating: 0, count: constraints.typeCount)
    for level in levels { for type in level.types { probabilities[type] = level.probability } }
    for (type, stage) in stageOfType.enumerated() where stage == nil {
      probabilities[type] =
        probability + solution.values[type] / Double(constraints.counts[type])
    }
    return FairPoint(probabilities: probabilities, levels: levels)
  }

  /// Lifts the types that are not fixed as far as possible, and fixes those that stop the rise.
  private mutating func solveStage() throws(SelectionError) -> LinearSolution {
    addIncrement()
    var solution = simplex.solve()
    while solution.status == .optimal, addLimitRows(exceededIn: solution) {
      solution = simplex.solve()
    }
    guard solution.status == .optimal else { throw .infeasible }
    // Rounding may leave a hair below zero or above one; levels never fall, and none is above one.
    let increment = max(solution.values[increments[increments.count - 1]], 0)
    probability = min(probability + increment, 1)
    freezeIncrement(at: increment)
    recordLevel(solution)
    return solution
  }

  /// Adds δ for the types that are not fixed, as the new objective.
  private mutating func addIncrement() {
    var column = constraints.rows.indices.compactMap { row -> LinearProgram.Term? in
      let people = constraints.rows[row].types.reduce(0) {
        $0 + (stageOfType[$1] == nil ? constraints.counts[$1] : 0)
      }
      return people == 0 ? nil : .init(row, Double(people))
    }
    for (type, row) in limitRows where stageOfType[type] == nil {
      column.append(.init(row, Double(constraints.counts[type])))
    }
    increments.append(simplex.addVariable(objective: 1, column: column))
  }

  private mutating func freezeIncrement(at value: Double) {
    let increment = increments[increments.count - 1]
    simplex.setObjective(of: increment, to: 0)
    simplex.setVariable(increment, to: .init(value, value))
  }

  /// Adds the limits that a solution exceeds.
  ///
  /// - Returns: Whether there were any.
  private mutating func addLimitRows(exceededIn solution: LinearSolution) -> Bool {
    let known = Set(limitRows.map(\.type))
    var isAdded = false
    for type in 0..<constraints.typeCount where !known.contains(type) {
      let people = Double(constraints.counts[type])
      let stages = stageOfType[type].map { $0 + 1 } ?? increments.count
      let shared = increments[..<stages].reduce(0) { $0 + solution.values[$1] }
      let limit = limits[type]
      guard people * shared + solution.values[type] > limit + 1e-9 else { continue }
      let terms = increments[..<stages].map { LinearProgram.Term($0, people) } + [.init(type, 1)]
      limitRows.append((type, simplex.addRow(.init(-.infinity, limit), terms)))
      isAdded = true
    }
    return isAdded
  }

  /// Fixes the types whose surplus has a price, and keeps the prices as the level's bound.
  private mutating func recordLevel(_ solution: LinearSolution) {
    let multipliers = Array(solution.rowMultipliers[..<constraints.rows.count])
    var weights = constraints.rowsOfType.map { rows in rows.reduce(0) { $0 + multipliers[$1] } }
    for (type, row) in limitRows { weights[type] += solution.rowMultipliers[row] }
    let shares = weights.indices.map { type in
      stageOfType[type] == nil ? weights[type] * Double(constraints.counts[type]) : 0
    }
    // The shares add up to one. Rounding leaves about 1e-13 where there is none.
    let smallest = min(1e-6 / Double(constraints.typeCount), shares.max() ?? 0)
    let fixed = shares.indices.filter { stageOfType[$0] == nil && shares[$0] >= smallest }
    for type in fixed { stageOfType[type] = levels.count }
    levels.append(
      FairPoint.Level(
        types: fixed, probability: probability, weights: weights.map { max($0, 0) },
        proof: .multipliers(multipliers)))
  }
}
