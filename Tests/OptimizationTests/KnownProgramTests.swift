import Testing

@testable import Optimization

struct KnownProgramTests {
  static func program(
    _ sense: LinearProgram.Sense, _ objective: [Double], _ rows: [(Double, [Double], Double)],
    bounds: [LinearProgram.Range]? = nil
  ) -> LinearProgram {
    var program = LinearProgram(sense)
    for (j, coefficient) in objective.enumerated() {
      program.addVariable(bounds?[j] ?? .init(0, .infinity), objective: coefficient)
    }
    for (lower, coefficients, upper) in rows {
      program.addRow(.init(lower, upper), coefficients.enumerated().map { .init($0, $1) })
    }
    return program
  }

  func expectOptimum(
    _ program: LinearProgram, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var simplex = Simplex(program)
    let solution = simplex.solve()
    expectOptimal(program, solution, sourceLocation: sourceLocation)
    #expect(
      abs(solution.objective - expected) <= 1e-9 * max(1, abs(expected)),
      "found \(solution.objective)", sourceLocation: sourceLocation)
  }

  /// Beale (1955): the textbook rule cycles with period six. Optimum −1/20.
  @Test func doesNotCycleOnBealesExample() {
    let infinity = Double.infinity
    expectOptimum(
      Self.program(
        .minimize, [-0.75, 150, -0.02, 6],
        [
          (-infinity, [0.25, -60, -0.04, 9], 0),
          (-infinity, [0.5, -90, -0.02, 3], 0),
          (-infinity, [0, 0, 1, 0], 1),
        ]), -0.05)
  }

  /// Kuhn's example (Balinski & Tucker 1969), cycling with period six. Optimum −2.
  @Test func doesNotCycleOnKuhnsExample() {
    let infinity = Double.infinity
    expectOptimum(
      Self.program(
        .minimize, [-2, -3, 1, 12],
        [
          (-infinity, [-2, -9, 1, 9], 0),
          (-infinity, [1.0 / 3, 1, -1.0 / 3, -2], 0),
          (-infinity, [2, 3, -1, -12], 2),
        ]), -2)
  }

  /// Marshall & Suurballe (1969), as in Chvátal, *Linear Programming*, chapter 3: cycles with the
  /// largest coefficient rule. Optimum 1.
  @Test func doesNotCycleOnChvatalsExample() {
    let infinity = Double.infinity
    expectOptimum(
      Self.program(
        .maximize, [10, -57, -9, -24],
        [
          (-infinity, [0.5, -5.5, -2.5, 9], 0),
          (-infinity, [0.5, -1.5, -0.5, 1], 0),
          (-infinity, [1, 0, 0, 0], 1),
        ]), 1)
  }

  /// Klee & Minty (1972), in the form max Σ 10^(n−j)·x_j: optimum 100^(n−1).
  @Test(arguments: 3...8)
  func solvesKleeMintyCubes(dimension n: Int) {
    func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { value, _ in value * 10 } }
    let rows = (0..<n).map { i in
      (
        -Double.infinity,
        (0..<n).map { j in j < i ? 2 * power(i - j) : j == i ? 1 : 0 },
        power(2 * i)
      )
    }
    expectOptimum(
      Self.program(.maximize, (0..<n).map { power(n - 1 - $0) }, rows), power(2 * (n - 1)))
  }

  /// Dantzig's transportation example (*Linear Programming and Extensions*, 1963, section 3-3):
  /// canneries to warehouses.
  @Test func solvesDantzigsTransportation() {
    let supply = [350.0, 600]
    let demand = [325.0, 300, 275]
    let cost = [[2.5, 1.7, 1.8], [2.5, 1.8, 1.4]]
    var program = LinearProgram(.minimize)
    for row in cost { for c in row { program.addVariable(objective: 90 * c / 1000) } }
    for i in 0..<2 {
      program.addRow(.init(-.infinity, supply[i]), (0..<3).map { .init(3 * i + $0, 1) })
    }
    for j in 0..<3 {
      program.addRow(.init(demand[j], .infinity), (0..<2).map { .init(3 * $0 + j, 1) })
    }
    expectOptimum(program, 153.675)
  }

  /// Every assignment of a 6 × 6 matrix, all of them tried.
  @Test(arguments: 0..<10)
  func solvesAssignments(seed: Int) {
    let n = 6
    var numbers = TestNumbers(seed)
    let cost = (0..<n).map { _ in (0..<n).map { _ in Double(numbers.next(1...30)) } }
    func best(_ row: Int, _ free: [Int]) -> Double {
      free.isEmpty
        ? 0 : free.map { j in cost[row][j] + best(row + 1, free.filter { $0 != j }) }.min() ?? 0
    }
    var program = LinearProgram(.minimize)
    for row in cost { for c in row { program.addVariable(objective: c) } }
    for i in 0..<n { program.addRow(.init(1, 1), (0..<n).map { .init(n * i + $0, 1) }) }
    for j in 0..<n { program.addRow(.init(1, 1), (0..<n).map { .init(n * $0 + j, 1) }) }
    expectOptimum(program, best(0, Array(0..<n)))
  }

  @Test func provesInfeasibility() {
    let infinity = Double.infinity
    let program = Self.program(
      .maximize, [1, 1], [(2, [1, 1], infinity), (-infinity, [1, 2], 1)])
    var simplex = Simplex(program)
    expectInfeasible(program, simplex.solve())
  }

  @Test func provesUnboundedness() {
    let infinity = Double.infinity
    let program = Self.program(
      .maximize, [1, 2], [(-infinity, [1, -1], 1), (-2, [2, -1], infinity)])
    var simplex = Simplex(program)
    expectUnbounded(program, simplex.solve())
  }

  /// x and y are free, z is fixed at 2, x + 2y + z ≥ 4 and x − y ≤ 3.
  @Test func freeAndFixedVariables() {
    let infinity = Double.infinity
    let rows: [(Double, [Double], Double)] = [
      (4, [1, 2, 1], infinity), (-infinity, [1, -1, 0], 3),
    ]
    let bounds: [LinearProgram.Range] = [
      .init(-infinity, infinity), .init(-infinity, infinity), .init(2, 2),
    ]
    // Least at the corner (8/3, −1/3); without 2y nothing holds y back.
    expectOptimum(Self.program(.minimize, [1, 5, -5], rows, bounds: bounds), 1 - 10)
    let falling = Self.program(.minimize, [1, 1, -5], rows, bounds: bounds)
    var simplex = Simplex(falling)
    expectUnbounded(falling, simplex.solve())
  }

  @Test func emptyRangesAndEmptyPrograms() {
    var program = LinearProgram(.minimize)
    var empty = Simplex(program)
    #expect(empty.solve().status == .optimal)
    program.addVariable(.init(2, 1))
    var contradiction = Simplex(program)
    #expect(contradiction.solve().status == .infeasible)
    var rowsOnly = LinearProgram(.maximize)
    rowsOnly.addRow(.init(1, 2))
    var noVariable = Simplex(rowsOnly)
    #expect(noVariable.solve().status == .infeasible)
    var free = LinearProgram(.maximize)
    free.addVariable(.init(-.infinity, .infinity), objective: 1)
    var unbounded = Simplex(free)
    #expect(unbounded.solve().status == .unbounded)
  }

  @Test func equalTermsOfAColumnAddUp() {
    var program = LinearProgram(.maximize)
    let x = program.addVariable(objective: 1)
    program.addRow(.init(0, 6), [.init(x, 1), .init(x, 2)])
    expectOptimum(program, 2)
  }

  @Test func badlyScaledProgramsAreSolved() {
    var program = LinearProgram(.maximize)
    let x = program.addVariable(objective: 1e5)
    let y = program.addVariable(objective: 3e-3)
    program.addRow(.init(0, 4e6), [.init(x, 1e6), .init(y, 2e-2)])
    program.addRow(.init(0, 3e-4), [.init(x, 1e-4), .init(y, 1e-6)])
    expectOptimum(program, 300_000)
  }

  @Test func aPivotLimitStopsTheWorkAndItGoesOnLater() {
    var simplex = Simplex(IntegerProgramTests.knapsack().relaxation)
    let stopped = simplex.solve(pivotLimit: 1)
    #expect(stopped.status == .workLimit)
    expectOptimal(IntegerProgramTests.knapsack().relaxation, simplex.solve())
  }
}
