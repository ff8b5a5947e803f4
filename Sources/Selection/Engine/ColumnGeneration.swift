import Optimization

/// The leximin lottery over the panels themselves, for the rare pools where the relaxation promises
/// more than whole panels can give.
///
/// The lottery is a mixture of panels: one variable a panel, one row a type for its probability.
/// Only few of all panels are held; a stage's dual values weigh the types, and the heaviest panel
/// (``PanelPricing``) either improves the mixture or proves the stage's optimum. Types with a
/// positive weight cannot rise and are fixed, as in ``RelaxedLeximin``, and the next stage lifts the
/// others (Flanigan, Gölz, Gupta, Hennig & Procaccia, Nature 596, 2021, supplementary information
/// 10, persons replaced by types, and priced to proved optimality).
struct ColumnGeneration {
  /// A fairest point and the panels that realise it.
  struct Outcome {
    let point: FairPoint
    let mixture: [Peeling.WeightedPanel]
  }

  private let constraints: PanelConstraints
  private let hasCeiling: Bool
  private var pricing: PanelPricing
  private var master: Simplex
  private var panels: [[Int]] = []
  private var variables: [Int] = []
  private var known: Set<[Int]> = []
  private var stageOfType: [Int?]
  private var increments: [Int] = []
  private var levels: [FairPoint.Level] = []
  private var probability = 0.0
  private let monitor: Monitor

  /// A panel improves the mixture if its weight exceeds the bound by more than this; the weights
  /// are such that the probability of the stage is then wrong by at most as much.
  private static let tolerance = 1e-11

  /// Finds the fairest lottery.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - stages: How many levels to find.
  ///   - ceiling: What nobody's probability may exceed; some mixture of `panels` keeps it. The levels
  ///     prove nothing about lotteries that do not. `nil` for none.
  ///   - panels: Panels to start from.
  ///   - monitor: Who is told of the progress.
  /// - Returns: The fairest point and panels whose mixture it is.
  /// - Throws: ``SelectionError/infeasible`` if there is no panel, ``SelectionError/undecided`` if
  ///   none was found and none proved not to exist.
  static func solve(
    _ constraints: PanelConstraints, stages: Int = .max, ceiling: Double? = nil,
    startingFrom panels: [[Int]] = [], monitor: Monitor = Monitor()
  ) throws(SelectionError) -> Outcome {
    var method = ColumnGeneration(constraints, ceiling, monitor)
    for panel in panels { method.add(panel) }
    if method.panels.isEmpty {
      guard let panel = try method.pricing.anyPanel() else { throw .infeasible }
      method.add(panel)
    }
    return try method.run(stages: stages)
  }

  private init(_ constraints: PanelConstraints, _ ceiling: Double?, _ monitor: Monitor) {
    self.constraints = constraints
    hasCeiling = ceiling != nil
    self.monitor = monitor
    pricing = PanelPricing(constraints)
    var program = LinearProgram(.maximize)
    program.addRow(.init(1, 1))
    for _ in 0..<constraints.typeCount { program.addRow(.init(0, .infinity)) }
    if let ceiling {
      for count in constraints.counts {
        program.addRow(.init(-.infinity, Double(count) * ceiling))
      }
    }
    master = Simplex(program)
    stageOfType = [Int?](repeating: nil, count: constraints.typeCount)
  }

  @discardableResult
  private mutating func add(_ panel: [Int]) -> Bool {
    guard known.insert(panel).inserted else { return false }
    var column = [LinearProgram.Term(0, 1)]
    for (type, members) in panel.enumerated() where members > 0 {
      column.append(.init(type + 1, Double(members)))
      if hasCeiling {
        column.append(.init(constraints.typeCount + type + 1, Double(members)))
      }
    }
    variables.append(master.addVariable(column: column))
    panels.append(panel)
    return true
  }

  private mutating func run(stages: Int) throws(SelectionError) -> Outcome {
    var solution: LinearSolution
    repeat {
      solution = try solveStage()
    } while stageOfType.contains(nil) && levels.count < stages
    let mixture = mixture(solution)
    var probabilities = [Double](repeating: 0, count: constraints.typeCount)
    for panel in mixture {
      for (type, members) in panel.members.enumerated() where members > 0 {
        probabilities[type] += panel.weight * Double(members) / Double(constraints.counts[type])
      }
    }
    for level in levels { for type in level.types { probabilities[type] = level.probability } }
    return Outcome(
      point: FairPoint(probabilities: probabilities, levels: levels), mixture: mixture)
  }

  /// Lifts the types that are not fixed as far as any lottery can.
  private mutating func solveStage() throws(SelectionError) -> LinearSolution {
    let free = (0..<constraints.typeCount).filter { stageOfType[$0] == nil }
    let increment = master.addVariable(
      objective: 1, column: free.map { .init($0 + 1, -Double(constraints.counts[$0])) })
    increments.append(increment)
    while true {
      let solution = master.solve()
      guard solution.status == .optimal else { throw .undecided }
      let floors = solution.rowMultipliers[1...constraints.typeCount].map { max(-$0, 0) }
      let weights = lowered(floors, by: solution)
      let heaviest = solution.rowMultipliers[0]
      let height = min(probability + max(solution.values[increment], 0), 1)
      if let panel = pricing.heavyPanel(weights: weights),
        weight(panel, weights) > heaviest + 1e-7 * max(heaviest, 1e-3), add(panel)
      {
        continue
      }
      let scale = max(heaviest, floors.max() ?? 0)
      guard let answer = pricing.heaviest(weights: weights, scale: scale) else {
        throw .undecided
      }
      monitor.report(.columns, remaining: answer.bound - heaviest)
      let isImproving = weight(answer.panel, weights) > heaviest + Self.tolerance
      if isImproving, answer.bound - heaviest > monitor.stopAtGap, add(answer.panel) { continue }
      close(solution, floors, answer.proof, at: height)
      return solution
    }
  }

  /// The weights of members, less what the ceiling costs.
  private func lowered(_ floors: [Double], by solution: LinearSolution) -> [Double] {
    guard hasCeiling else { return floors }
    let ceilings = solution.rowMultipliers[(constraints.typeCount + 1)...]
    return zip(floors, ceilings).map { $0 - max($1, 0) }
  }

  /// Fixes the types with a weight and keeps the stage's height for later ones.
  private mutating func close(
    _ solution: LinearSolution, _ weights: [Double], _ proof: FairPoint.Proof, at height: Double
  ) {
    probability = height
    let increment = increments[increments.count - 1]
    let value = max(solution.values[increment], 0)
    master.setObjective(of: increment, to: 0)
    master.setVariable(increment, to: .init(value, value))
    let shares = weights.indices.map { type in
      stageOfType[type] == nil ? weights[type] * Double(constraints.counts[type]) : 0
    }
    let smallest = min(1e-6 / Double(constraints.typeCount), shares.max() ?? 0)
    let fixed = shares.indices.filter { stageOfType[$0] == nil && shares[$0] >= smallest }
    for type in fixed { stageOfType[type] = levels.count }
    levels.append(
      FairPoint.Level(types: fixed, probability: probability, weights: weights, proof: proof))
  }

  private func weight(_ panel: [Int], _ weights: [Double]) -> Double {
    zip(panel, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  private func mixture(_ solution: LinearSolution) -> [Peeling.WeightedPanel] {
    let weights = variables.map { max(solution.values[$0], 0) }
    let total = weights.reduce(0, +)
    return zip(panels, weights).filter { $1 > 1e-12 }.map {
      Peeling.WeightedPanel(members: $0, weight: $1 / total)
    }
  }
}
