import Optimization

/// The best smallest and largest probability over whole panels, for the rare pools where the
/// relaxation promises more than they can give.
///
/// The lottery is a mixture of panels, with one variable a panel and two for the ends; every type
/// has a row that keeps it above the smallest and one that keeps it below the largest probability.
/// Their dual values weigh the types, as floors and as ceilings, and the heaviest panel
/// (``PanelPricing``) either improves the mixture or proves it best in the direction looked at.
struct GoldilocksColumns {
  private let constraints: PanelConstraints
  private let cover: PanelCover
  private var pricing: PanelPricing
  private var panels: [[Int]] = []
  private var known: Set<[Int]> = []
  private var master: Simplex
  private let rowsOfType: [(floor: Int, ceiling: Int)?]
  private let least: Int
  private let most: Int
  private let stretch: Double
  private let monitor: Monitor

  /// A panel improves the mixture if it weighs more than the bound by more than this share.
  private static let tolerance = 1e-11

  /// Finds the lottery.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - panels: Panels to start from.
  ///   - monitor: Who is told of the progress.
  /// - Returns: Of all lotteries with the best ends the leximin one, with a proof of the ends.
  /// - Throws: ``SelectionError/infeasible`` if there is no panel, ``SelectionError/undecided`` if
  ///   the work allowed did not suffice.
  static func solve(
    _ constraints: PanelConstraints, startingFrom panels: [[Int]], monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    var pricing = PanelPricing(constraints)
    let cover = try PanelCover(of: constraints, startingFrom: panels, pricing: &pricing)
    var method = GoldilocksColumns(constraints, cover, pricing, monitor)
    let ends = try Ends.best(stretch: method.stretch) { leastWeight throws(SelectionError) in
      try method.optimum(leastWeight: leastWeight).ends
    }
    guard let ends else { throw .undecided }
    let best = try method.optimum(leastWeight: ends.steepness(stretch: method.stretch))
    let fairest = try ColumnGeneration.solve(
      constraints, ceiling: ends.most, startingFrom: method.panels, monitor: monitor)
    return FairMixture(
      fairest.mixture, constraints,
      upperBound: cover.impossible.isEmpty ? monitor.bound ?? 1 : 0,
      certificate: Certificate(
        levels: cover.certificateLevels(for: constraints), ends: .init(best.price, constraints)))
  }

  private init(
    _ constraints: PanelConstraints, _ cover: PanelCover, _ pricing: PanelPricing,
    _ monitor: Monitor
  ) {
    self.constraints = constraints
    self.cover = cover
    self.pricing = pricing
    self.monitor = monitor
    let people = zip(constraints.counts, cover.isPossible).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    stretch = Double(people) / Double(constraints.size)
    var program = LinearProgram(.maximize)
    program.addRow(.init(1, 1))
    let rows = cover.isPossible.map { isPossible in
      isPossible
        ? (
          floor: program.addRow(.init(0, .infinity)), ceiling: program.addRow(.init(-.infinity, 0))
        ) : nil
    }
    func column(_ rows: [Int?]) -> [LinearProgram.Term] {
      zip(rows, constraints.counts).compactMap { row, count in
        row.map { .init($0, -Double(count)) }
      }
    }
    rowsOfType = rows
    // No bound above: it would hide a price. The rows keep both at one or less.
    least = program.addVariable(.init(0, .infinity), column: column(rows.map { $0?.floor }))
    most = program.addVariable(.init(0, .infinity), column: column(rows.map { $0?.ceiling }))
    master = Simplex(program)
    for panel in cover.panels { add(panel) }
  }

  @discardableResult
  private mutating func add(_ panel: [Int]) -> Bool {
    guard known.insert(panel).inserted else { return false }
    var column = [LinearProgram.Term(0, 1)]
    for (rows, members) in zip(rowsOfType, panel) where members > 0 {
      guard let rows else { continue }
      column += [.init(rows.floor, Double(members)), .init(rows.ceiling, Double(members))]
    }
    master.addVariable(column: column)
    panels.append(panel)
    return true
  }

  /// The best ends, and their price, when the smallest probability counts so many times the largest.
  private mutating func optimum(
    leastWeight: Double
  ) throws(SelectionError) -> (ends: Ends, price: Ends.Price) {
    master.setObjective(of: least, to: leastWeight)
    master.setObjective(of: most, to: -1)
    while true {
      let solution = master.solve()
      guard solution.status == .optimal else { throw .undecided }
      let floors = rowsOfType.map { $0.map { max(-solution.rowMultipliers[$0.floor], 0) } ?? 0 }
      let ceilings = rowsOfType.map { $0.map { max(solution.rowMultipliers[$0.ceiling], 0) } ?? 0 }
      let weights = zip(floors, ceilings).map { $0 - $1 }
      let heaviest = solution.rowMultipliers[0]
      let scale = max(heaviest.magnitude, weights.map(\.magnitude).max() ?? 1)
      guard let answer = pricing.heaviest(weights: weights, scale: scale) else {
        throw .undecided
      }
      let gap = answer.bound - heaviest
      monitor.report(.columns, remaining: max(gap, 0) / scale)
      if gap > max(Self.tolerance * scale, monitor.stopAtGap), add(answer.panel) { continue }
      return (
        Ends(least: solution.values[least], most: solution.values[most]),
        Ends.Price(floors: floors, ceilings: ceilings, proof: answer.proof)
      )
    }
  }
}
