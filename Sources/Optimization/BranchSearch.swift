/// One search of ``BranchAndBound``. Costs are the objective, negated when maximising: less is
/// better.
struct BranchSearch {
  /// A case that is still to be solved.
  struct OpenNode {
    /// The last branching on the way to it; −1 at the root.
    let branching: Int
    /// No point in it costs less.
    let bound: Double
    let basis: SimplexBasis?
    /// Its place in the proof, and what its parent's relaxation proves of it.
    let proofNode: Int
    let multipliers: [Double]
    let relaxedCost: Double

    func leaf(_ sign: Double) -> ProofTree.Node {
      .bound(multipliers: multipliers, value: sign * relaxedCost)
    }
  }

  struct Branching {
    let parent: Int
    let variable: Int
    let range: LinearProgram.Range
    let isUp: Bool
    /// The distance from the relaxed value to the range, for the pseudocosts.
    let distance: Double
  }

  /// Values within this distance of a whole number may be rounded.
  static let wholeTolerance = 1e-7

  let program: IntegerProgram
  let options: BranchAndBound.Options
  let sign: Double
  let step: Double
  var simplex: Simplex
  /// The variables' bounds for the whole tree, tightened by reduced costs.
  var ranges: [LinearProgram.Range]
  var rootSolution: LinearSolution?
  var pseudocosts: Pseudocosts
  var branchings: [Branching] = []
  private var restricted: [Int] = []
  private var open: [OpenNode] = []

  var best: [Double]?
  /// The cost of the best point, or the cut-off.
  var bestCost: Double
  private var prunedBound = Double.infinity
  private(set) var nodes = 0
  var pivots = 0
  private var proof = ProofTree(nodes: [])
  private var isUnbounded = false

  init(_ program: IntegerProgram, _ simplex: Simplex, _ options: BranchAndBound.Options) {
    self.program = program
    self.options = options
    self.simplex = simplex
    sign = program.relaxation.sense == .minimize ? 1 : -1
    step = program.objectiveStep(program.relaxation.objective)
    pseudocosts = Pseudocosts(count: program.isIntegral.count)
    bestCost = options.cutoff.map { [sign] in sign * $0 } ?? .infinity
    ranges = zip(program.relaxation.variables, program.isIntegral).map { range, isIntegral in
      isIntegral
        ? .init(
          (range.lower - Self.wholeTolerance).rounded(.up),
          (range.upper + Self.wholeTolerance).rounded(.down)) : range
    }
  }

  mutating func run() -> IntegerSolution {
    for (variable, range) in ranges.enumerated() { simplex.setVariable(variable, to: range) }
    var next: OpenNode? = OpenNode(
      branching: -1, bound: -.infinity, basis: nil, proofNode: addProofNode(), multipliers: [],
      relaxedCost: -.infinity)
    while let node = next ?? takeBest() {
      next = nil
      if isPrunable(node.bound) {
        close(node, node.leaf(sign), node.bound)
        continue
      }
      if nodes >= options.nodeLimit || pivots >= options.pivotLimit || mayStop {
        open.append(node)
        break
      }
      nodes += 1
      restrict(to: node)
      let solution = solveRelaxation()
      switch solution.status {
      case .infeasible: close(node, .empty(multipliers: solution.rowMultipliers), .infinity)
      case .optimal: next = expand(node, solution)
      case .unbounded, .workLimit:
        isUnbounded = solution.status == .unbounded
        open.append(node)
      }
      if isUnbounded { break }
    }
    return result()
  }

  mutating func solveRelaxation() -> LinearSolution {
    let solution = simplex.solve(pivotLimit: max(0, options.pivotLimit - pivots))
    pivots += solution.pivots
    return solution
  }

  // MARK: Nodes

  /// Looks for points at a solved node, then closes it or splits it.
  private mutating func expand(_ node: OpenNode, _ solution: LinearSolution) -> OpenNode? {
    let cost = sign * solution.objective
    learn(node, cost)
    let bound = max(node.bound, roundedUp(cost))
    let leaf = ProofTree.Node.bound(multipliers: solution.rowMultipliers, value: sign * cost)
    if node.branching < 0 { rootSolution = solution }
    tryRounding(solution)
    guard !isPrunable(bound), let variable = branchingVariable(solution) else {
      close(node, leaf, bound)
      return nil
    }
    if node.branching < 0 {
      dive(from: solution)
      restrict(to: node)
    }
    tightenRanges()
    if isPrunable(bound) {
      close(node, leaf, bound)
      return nil
    }
    return branch(node, on: variable, solution, bound)
  }

  private mutating func branch(
    _ node: OpenNode, on variable: Int, _ solution: LinearSolution, _ bound: Double
  ) -> OpenNode {
    let value = solution.values[variable]
    let floor = value.rounded(.down)
    let children = [false, true].map { isUp in
      branchings.append(
        Branching(
          parent: node.branching, variable: variable,
          range: isUp ? .init(floor + 1, .infinity) : .init(-.infinity, floor), isUp: isUp,
          distance: isUp ? floor + 1 - value : value - floor))
      return OpenNode(
        branching: branchings.count - 1, bound: bound, basis: solution.basis,
        proofNode: addProofNode(),
        multipliers: options.recordsProof ? solution.rowMultipliers : [],
        relaxedCost: sign * solution.objective)
    }
    if options.recordsProof {
      proof.nodes[node.proofNode] = .branching(
        variable: variable, value: floor, atMost: children[0].proofNode,
        atLeast: children[1].proofNode)
    }
    let first = value - floor > 0.5 ? 1 : 0
    open.append(children[1 - first])
    return children[first]
  }

  /// The open node with the best bound, the youngest of equals; its basis becomes the simplex's.
  private mutating func takeBest() -> OpenNode? {
    guard var index = open.indices.last else { return nil }
    for other in open.indices.reversed() where open[other].bound < open[index].bound {
      index = other
    }
    let node = open.remove(at: index)
    if let basis = node.basis { simplex.basis = basis }
    return node
  }

  /// Gives the simplex method the bounds of a node.
  mutating func restrict(to node: OpenNode) {
    for variable in restricted { simplex.setVariable(variable, to: ranges[variable]) }
    restricted.removeAll(keepingCapacity: true)
    var local: [Int: LinearProgram.Range] = [:]
    var place = node.branching
    while place >= 0 {
      let branching = branchings[place]
      let variable = branching.variable
      let range = local[variable] ?? ranges[variable]
      let narrowed = LinearProgram.Range(
        max(range.lower, branching.range.lower), min(range.upper, branching.range.upper))
      local[variable] = narrowed
      restricted.append(variable)
      simplex.setVariable(variable, to: narrowed)
      place = branching.parent
    }
  }

  private mutating func learn(_ node: OpenNode, _ cost: Double) {
    guard node.branching >= 0 else { return }
    let branching = branchings[node.branching]
    pseudocosts.learn(
      branching.variable, isUp: branching.isUp, distance: branching.distance,
      loss: cost - node.bound)
  }

  /// The variable to branch on: the best by pseudocosts among those that are not whole.
  private func branchingVariable(_ solution: LinearSolution) -> Int? {
    var chosen: Int?
    var bestScore = -Double.infinity
    for (variable, value) in solution.values.enumerated() where program.isIntegral[variable] {
      guard abs(value - value.rounded()) > Self.wholeTolerance else { continue }
      let score = pseudocosts.score(variable, value: value)
      if score > bestScore {
        bestScore = score
        chosen = variable
      }
    }
    if chosen != nil || best != nil && isPrunable(sign * solution.objective) { return chosen }
    // Whole to the tolerance, but rounding broke a row: split where it is least whole.
    return solution.values.indices.filter {
      program.isIntegral[$0] && solution.values[$0] != solution.values[$0].rounded()
    }.max {
      abs(solution.values[$0] - solution.values[$0].rounded())
        < abs(solution.values[$1] - solution.values[$1].rounded())
    }
  }

  // MARK: Bounds

  /// The least cost on the objective's grid that is not below a relaxation's cost.
  func roundedUp(_ cost: Double) -> Double {
    guard step > 0, cost.isFinite else { return cost }
    return (cost / step - 1e-6).rounded(.up) * step
  }

  /// Whether a case with this bound can not hold a point that is better by more than the gap.
  func isPrunable(_ bound: Double) -> Bool {
    guard bestCost < .infinity else { return bound == .infinity }
    let rounding = 1e-9 * max(1, abs(bestCost))
    let gap = best == nil ? 0 : max(options.absoluteGap, options.relativeGap * abs(bestCost))
    return bound >= bestCost - max(rounding, gap)
  }

  private var mayStop: Bool { options.stopsAtFirst && best != nil }

  private mutating func close(_ node: OpenNode, _ leaf: ProofTree.Node, _ bound: Double) {
    prunedBound = min(prunedBound, bound)
    if options.recordsProof { proof.nodes[node.proofNode] = leaf }
  }

  private mutating func addProofNode() -> Int {
    guard options.recordsProof else { return 0 }
    proof.nodes.append(.empty(multipliers: []))
    return proof.nodes.count - 1
  }

  // MARK: Result

  private mutating func result() -> IntegerSolution {
    for node in open where options.recordsProof {
      proof.nodes[node.proofNode] = node.leaf(sign)
    }
    let openBound = open.reduce(Double.infinity) { min($0, $1.bound) }
    let bound = min(openBound, prunedBound, best == nil ? .infinity : bestCost)
    let objective = best.map {
      zip(program.relaxation.objective, $0).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return IntegerSolution(
      status: status(bound), objective: objective ?? .nan, values: best ?? [],
      bound: sign * bound, nodes: nodes, pivots: pivots,
      proof: options.recordsProof ? proof : nil)
  }

  private func status(_ bound: Double) -> IntegerSolution.Status {
    if isUnbounded { return .unbounded }
    if best != nil { return open.isEmpty || isPrunable(bound) ? .optimal : .feasible }
    if !open.isEmpty { return .workLimit }
    return prunedBound == .infinity ? .infeasible : .noneBetter
  }
}
