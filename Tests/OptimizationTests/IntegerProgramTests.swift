import Testing

@testable import Optimization

struct IntegerProgramTests {
  /// Random programs over a small grid of whole points, all of which are tried.
  static func random(_ seed: Int) -> IntegerProgram {
    var numbers = TestNumbers(seed)
    var program = LinearProgram(numbers.next(0...1) == 0 ? .minimize : .maximize)
    for _ in 0..<numbers.next(2...5) {
      let low = Double(numbers.next(-2...1))
      program.addVariable(
        .init(low, low + Double(numbers.next(0...3))), objective: Double(numbers.next(-9...9)))
    }
    let count = program.variables.count
    for _ in 0..<numbers.next(1...4) {
      let low = Double(numbers.next(-9...6))
      let terms = (0..<count).map { LinearProgram.Term($0, Double(numbers.next(-5...5))) }
      program.addRow(.init(low, low + Double(numbers.next(0...5))), terms)
    }
    return IntegerProgram(program)
  }

  static func enumerate(_ program: IntegerProgram) -> Double? {
    let relaxation = program.relaxation
    var best: Double?
    var point = relaxation.variables.map(\.lower)
    while true {
      if isFeasible(relaxation, point) {
        let objective = zip(relaxation.objective, point).reduce(0) { $0 + $1.0 * $1.1 }
        best =
          best.map {
            relaxation.sense == .minimize ? min($0, objective) : max($0, objective)
          } ?? objective
      }
      guard
        let next = point.indices.first(where: { point[$0] < relaxation.variables[$0].upper })
      else { return best }
      for lower in 0..<next { point[lower] = relaxation.variables[lower].lower }
      point[next] += 1
    }
  }

  static func isFeasible(_ program: LinearProgram, _ point: [Double]) -> Bool {
    var rows = [Double](repeating: 0, count: program.rows.count)
    for (x, column) in zip(point, program.columns) {
      for term in column { rows[term.index] += x * term.coefficient }
    }
    return zip(rows, program.rows).allSatisfy { $1.lower <= $0 && $0 <= $1.upper }
      && zip(point, program.variables).allSatisfy { $1.lower <= $0 && $0 <= $1.upper }
  }

  @Test(arguments: 0..<6)
  func agreesWithEnumeration(batch: Int) {
    for seed in (batch * 200)..<(batch + 1) * 200 {
      let program = Self.random(seed)
      let expected = Self.enumerate(program)
      for recordsProof in [false, true] {
        var search = BranchAndBound(program)
        var options = BranchAndBound.Options()
        options.recordsProof = recordsProof
        let solution = search.solve(options)
        if let expected {
          #expect(solution.status == .optimal, "seed \(seed)")
          #expect(solution.objective == expected, "seed \(seed)")
          #expect(solution.bound == expected, "seed \(seed)")
          #expect(Self.isFeasible(program.relaxation, solution.values), "seed \(seed)")
        } else {
          #expect(solution.status == .infeasible, "seed \(seed)")
        }
        if let proof = solution.proof {
          expectProof(proof, of: program, bound: solution.bound, "seed \(seed)")
        }
      }
    }
  }

  /// Follows a proof by arithmetic alone.
  func expectProof(
    _ proof: ProofTree, of program: IntegerProgram, bound: Double, _ comment: Comment
  ) {
    let relaxation = program.relaxation
    let sign = relaxation.sense == .minimize ? 1.0 : -1.0
    let step = program.objectiveStep(relaxation.objective)
    func least(_ factor: Double, _ range: LinearProgram.Range) -> Double {
      abs(factor) < 1e-12 ? 0 : factor * (factor > 0 ? range.lower : range.upper)
    }
    func lagrangian(_ y: [Double], _ ranges: [LinearProgram.Range], isEmpty: Bool) -> Double {
      let weight = isEmpty ? -1.0 : sign
      var sum = zip(y, relaxation.rows).reduce(0) { $0 + least(weight * $1.0, $1.1) }
      for (j, column) in relaxation.columns.enumerated() {
        let price = column.reduce(0) { $0 + y[$1.index] * $1.coefficient }
        sum += least(isEmpty ? price : sign * (relaxation.objective[j] - price), ranges[j])
      }
      return sum
    }
    var stack = [(0, relaxation.variables)]
    var visited = 0
    while let (node, ranges) = stack.popLast() {
      visited += 1
      switch proof.nodes[node] {
      case .branching(let variable, let value, let atMost, let atLeast):
        #expect(value == value.rounded(), comment)
        var (low, high) = (ranges, ranges)
        low[variable].upper = min(low[variable].upper, value)
        high[variable].lower = max(high[variable].lower, value + 1)
        stack += [(atMost, low), (atLeast, high)]
      case .bound(let multipliers, let value):
        let proved = lagrangian(multipliers, ranges, isEmpty: false)
        #expect(abs(proved - sign * value) < 1e-7, comment)
        let rounded = step > 0 ? ((proved - 1e-6) / step).rounded(.up) * step : proved
        #expect(rounded >= sign * bound - 1e-7, comment)
      case .empty(let multipliers):
        #expect(lagrangian(multipliers, ranges, isEmpty: true) > 1e-9, comment)
      }
    }
    #expect(visited == proof.nodes.count, comment)
  }

  @Test func solvesMixedPrograms() {
    for seed in 0..<200 {
      var program = Self.random(seed)
      program.isIntegral[0] = false
      var search = BranchAndBound(program)
      let solution = search.solve()
      #expect(solution.status == Self.expectedMixed(program).map { _ in .optimal } ?? .infeasible)
      if let expected = Self.expectedMixed(program) {
        #expect(abs(solution.objective - expected) < 1e-8, "seed \(seed)")
      }
    }
  }

  /// The first variable is continuous: a linear program for each whole choice of the others.
  static func expectedMixed(_ program: IntegerProgram) -> Double? {
    let relaxation = program.relaxation
    var simplex = Simplex(relaxation)
    var best: Double?
    var point = relaxation.variables.map(\.lower)
    while true {
      for j in 1..<point.count { simplex.setVariable(j, to: .init(point[j], point[j])) }
      let solution = simplex.solve()
      if solution.status == .optimal {
        best =
          best.map {
            relaxation.sense == .minimize
              ? min($0, solution.objective) : max($0, solution.objective)
          } ?? solution.objective
      }
      guard
        let next = point.indices.dropFirst().first(where: {
          point[$0] < relaxation.variables[$0].upper
        })
      else { return best }
      for lower in 1..<next { point[lower] = relaxation.variables[lower].lower }
      point[next] += 1
    }
  }

  /// Three attributes each wanted exactly once among two seats, from 110, 101, 011, 000: half of
  /// each of the first three plus half of the last meets the quotas on average, no panel does.
  @Test func seesThatARelaxationHasNoWholePoint() {
    var program = LinearProgram(.maximize)
    let types = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]
    for _ in types { program.addVariable(.init(0, 1)) }
    program.addRow(.init(2, 2), types.indices.map { .init($0, 1) })
    for attribute in 0..<3 {
      program.addRow(.init(1, 1), types.indices.map { .init($0, Double(types[$0][attribute])) })
    }
    var simplex = Simplex(program)
    #expect(simplex.solve().status == .optimal)
    var options = BranchAndBound.Options()
    options.recordsProof = true
    var search = BranchAndBound(IntegerProgram(program))
    let solution = search.solve(options)
    #expect(solution.status == .infeasible)
    if let proof = solution.proof {
      expectProof(proof, of: IntegerProgram(program), bound: -.infinity, "parity")
    }
  }

  /// A knapsack with many points of equal weight: the search is cut short and says what it knows.
  static func knapsack() -> IntegerProgram {
    var program = LinearProgram(.maximize)
    var numbers = TestNumbers(7)
    let weights = (0..<30).map { _ in Double(numbers.next(20...60)) }
    for weight in weights {
      program.addVariable(.init(0, 1), objective: weight + Double(numbers.next(0...9)))
    }
    program.addRow(.init(0, 500), weights.enumerated().map { .init($0, $1) })
    return IntegerProgram(program)
  }

  @Test func limitsLeaveAProvedBound() {
    var full = BranchAndBound(Self.knapsack())
    let optimum = full.solve()
    #expect(optimum.status == .optimal)
    for limit in [0, 1, 2, 5] {
      var options = BranchAndBound.Options()
      options.nodeLimit = limit
      var search = BranchAndBound(Self.knapsack())
      let solution = search.solve(options)
      #expect(solution.nodes <= limit)
      #expect(solution.bound >= optimum.objective)
      if !solution.values.isEmpty { #expect(solution.objective <= optimum.objective) }
    }
  }

  @Test func stopsAtTheGapThatWasAsked() {
    var options = BranchAndBound.Options()
    options.relativeGap = 0.05
    var search = BranchAndBound(Self.knapsack())
    let solution = search.solve(options)
    #expect(solution.status == .optimal)
    #expect(solution.gap <= 0.05 * abs(solution.objective))
  }

  @Test func returnsTheFirstPointWhenAnyWillDo() {
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    var search = BranchAndBound(Self.knapsack())
    let solution = search.solve(options)
    #expect(!solution.values.isEmpty)
    #expect(Self.isFeasible(Self.knapsack().relaxation, solution.values))
  }

  @Test func aCutoffSaysThatNothingIsBetter() {
    var search = BranchAndBound(Self.knapsack())
    let optimum = search.solve()
    var options = BranchAndBound.Options()
    options.cutoff = optimum.objective
    #expect(search.solve(options).status == .noneBetter)
    options.cutoff = optimum.objective - 1
    let again = search.solve(options)
    #expect(again.status == .optimal)
    #expect(again.objective == optimum.objective)
  }

  @Test func solvesAgainAfterChanges() {
    for seed in 0..<60 {
      var program = Self.random(seed)
      var search = BranchAndBound(program)
      _ = search.solve()
      var numbers = TestNumbers(1000 + seed)
      for _ in 0..<4 {
        let objective = program.relaxation.objective.map { _ in Double(numbers.next(-9...9)) }
        let low = Double(numbers.next(-2...1))
        let bounds = LinearProgram.Range(low, low + Double(numbers.next(0...3)))
        let row = LinearProgram.Range(-Double(numbers.next(0...9)), Double(numbers.next(0...9)))
        search.setObjective(objective)
        search.setVariable(0, to: bounds)
        search.setRow(0, to: row)
        program.relaxation.objective = objective
        program.relaxation.variables[0] = bounds
        program.relaxation.rows[0] = row
        let expected = Self.enumerate(program)
        let solution = search.solve()
        #expect(solution.status == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
        if let expected { #expect(solution.objective == expected, "seed \(seed)") }
      }
    }
  }
}
