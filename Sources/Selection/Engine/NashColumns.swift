/// The largest product of probabilities over whole panels, for the rare pools where the relaxation
/// promises more than they can give.
///
/// The best mixture of the panels held is found by Newton's method inside a logarithmic barrier; the
/// heaviest panel for the weights 1/*p* (``PanelPricing``) either improves it or, weighing no more
/// than the number of people, proves it best.
struct NashColumns {
  private let constraints: PanelConstraints
  private var pricing: PanelPricing
  private let cover: PanelCover
  private var panels: [[Int]]
  private var weights: [Double]

  /// Weight per person that a panel may have beyond the optimum's.
  private static let tolerance = 2e-7
  private static let mostRounds = 2000

  /// Finds the lottery.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - panels: Panels to start from.
  ///   - monitor: Who is told of the progress.
  /// - Returns: The lottery, with a proof.
  /// - Throws: ``SelectionError/infeasible`` if there is no panel, ``SelectionError/undecided`` if
  ///   the work allowed did not suffice.
  static func solve(
    _ constraints: PanelConstraints, startingFrom panels: [[Int]], monitor: Monitor
  ) throws(SelectionError) -> FairMixture {
    var pricing = PanelPricing(constraints)
    let cover = try PanelCover(of: constraints, startingFrom: panels, pricing: &pricing)
    var method = NashColumns(constraints, cover, pricing)
    return try method.run(monitor)
  }

  private init(_ constraints: PanelConstraints, _ cover: PanelCover, _ pricing: PanelPricing) {
    self.constraints = constraints
    self.cover = cover
    self.pricing = pricing
    panels = cover.panels
    weights = [Double](repeating: 1 / Double(cover.panels.count), count: cover.panels.count)
  }

  private mutating func run(_ monitor: Monitor) throws(SelectionError) -> FairMixture {
    let people = zip(constraints.counts, cover.isPossible).reduce(0.0) {
      $0 + ($1.1 ? Double($1.0) : 0)
    }
    for round in 0... {
      improve(people)
      let prices = prices()
      guard let answer = pricing.heaviest(weights: prices, scale: people) else { throw .undecided }
      monitor.report(.columns, remaining: answer.bound / people - 1)
      let isBest =
        answer.bound <= people * (1 + max(Self.tolerance, monitor.stopAtGap))
        || panels.contains(answer.panel) || round == Self.mostRounds
      if isBest { return mixture(prices, answer.proof, monitor.bound ?? 1) }
      panels.append(answer.panel)
      weights = weights.map { $0 * 0.9 } + [0.1]
    }
    throw .undecided
  }

  private func members() -> [Double] {
    var members = [Double](repeating: 0, count: constraints.typeCount)
    for (panel, weight) in zip(panels, weights) {
      for (type, number) in panel.enumerated() where number > 0 {
        members[type] += weight * Double(number)
      }
    }
    return members
  }

  /// The weight 1/*p* of a member of each type.
  private func prices() -> [Double] {
    zip(members(), constraints.counts).enumerated().map { type, share in
      cover.isPossible[type] ? Double(share.1) / share.0 : 0
    }
  }

  /// Moves the panels' weights to the best ones for these panels.
  private mutating func improve(_ people: Double) {
    var barrier = 1.0
    let last = 0.1 * Self.tolerance * people / Double(panels.count)
    while barrier > last {
      barrier = max(barrier * 0.1, last)
      var steps = 0
      // What the decrement leaves open of the prices is about its root: the last is the finest.
      let decrement = 1e-3 * barrier * (barrier > last ? 1 : last)
      while steps < 40, !isCentred(barrier, to: decrement) { steps += 1 }
    }
  }

  /// The gradient of the objective with the barrier.
  private func gradient(_ barrier: Double) -> [Double] {
    let prices = prices()
    return zip(panels, weights).map { panel, weight in
      zip(panel, prices).reduce(barrier / weight) { $0 + Double($1.0) * $1.1 }
    }
  }

  /// Takes one step of Newton's method.
  ///
  /// - Returns: Whether Newton's decrement was small enough already.
  private mutating func isCentred(_ barrier: Double, to decrement: Double) -> Bool {
    let start = weights
    let gradient = gradient(barrier)
    let direction = direction(gradient, barrier)
    let slope = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
    guard slope > decrement else { return true }
    var length = zip(start, direction).reduce(1.0) { length, pair in
      pair.1 < 0 ? min(length, -0.95 * pair.0 / pair.1) : length
    }
    for _ in 0..<50 {
      weights = zip(start, direction).map { $0 + length * $1 }
      let rest = zip(self.gradient(barrier), direction).reduce(0) { $0 + $1.0 * $1.1 }
      if rest >= -0.5 * slope { return false }
      length /= 2
    }
    weights = start
    return true
  }

  /// Newton's direction with weights that keep their sum.
  private func direction(_ gradient: [Double], _ barrier: Double) -> [Double] {
    let size = panels.count
    let curvature = zip(members(), constraints.counts).enumerated().map { type, share in
      cover.isPossible[type] ? Double(share.1) / (share.0 * share.0) : 0
    }
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      let scaled = zip(panels[row], curvature).map { Double($0) * $1 }
      for column in 0...row {
        matrix[row * size + column] = zip(scaled, panels[column]).reduce(0) {
          $0 + $1.0 * Double($1.1)
        }
      }
      matrix[row * size + row] += barrier / (weights[row] * weights[row])
    }
    let factor = Cholesky(matrix, size: size)
    let ascent = factor.solve(gradient)
    let even = factor.solve([Double](repeating: 1, count: size))
    let shift = ascent.reduce(0, +) / even.reduce(0, +)
    return zip(ascent, even).map { $0 - shift * $1 }
  }

  private func mixture(
    _ prices: [Double], _ proof: FairPoint.Proof, _ bound: Double
  ) -> FairMixture {
    FairMixture(
      zip(panels, weights).map { Peeling.WeightedPanel(members: $0, weight: $1) }, constraints,
      upperBound: cover.impossible.isEmpty ? bound : 0,
      certificate: Certificate(
        levels: cover.certificateLevels(for: constraints),
        product: .init(prices, proof, constraints)))
  }
}
