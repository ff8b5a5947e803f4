import Testing

@testable import Optimization

struct WarmStartTests {
  /// A program and its solver that are changed alike.
  struct Pair {
    var program: LinearProgram
    var simplex: Simplex
    var numbers: TestNumbers

    init(_ seed: Int) {
      program = randomProgram(seed, variables: 2...9, rows: 1...7)
      simplex = Simplex(program)
      numbers = TestNumbers(9000 + seed)
    }

    mutating func change() {
      switch numbers.next(0...5) {
      case 0:
        let objective = program.objective.map { _ in Double(numbers.next(-4...4)) }
        program.objective = objective
        simplex.setObjective(objective)
      case 1:
        let variable = numbers.next(0...program.variables.count - 1)
        let range = randomBounds(&numbers)
        program.variables[variable] = range
        simplex.setVariable(variable, to: range)
      case 2:
        let row = numbers.next(0...program.rows.count - 1)
        let range = randomRange(&numbers)
        program.rows[row] = range
        simplex.setRow(row, to: range)
      case 3:
        let column = program.rows.indices.map {
          LinearProgram.Term($0, Double(numbers.next(-3...3)))
        }
        let range = randomBounds(&numbers)
        let objective = Double(numbers.next(-4...4))
        program.addVariable(range, objective: objective, column: column)
        simplex.addVariable(range, objective: objective, column: column)
      case 4:
        let terms = program.variables.indices.map {
          LinearProgram.Term($0, Double(numbers.next(-3...3)))
        }
        let range = randomRange(&numbers)
        program.addRow(range, terms)
        simplex.addRow(range, terms)
      default:
        let variable = numbers.next(0...program.variables.count - 1)
        let coefficient = Double(numbers.next(-4...4))
        program.objective[variable] = coefficient
        simplex.setObjective(of: variable, to: coefficient)
      }
    }
  }

  @Test(arguments: 0..<4)
  func warmAndColdStartsAgree(batch: Int) {
    for seed in (batch * 40)..<(batch + 1) * 40 {
      var pair = Pair(seed)
      for _ in 0..<12 {
        pair.change()
        let warm = pair.simplex.solve()
        var cold = Simplex(pair.program)
        let fresh = cold.solve()
        expectProved(pair.program, warm)
        // A program may be infeasible and have an unbounded dual: the status is the same all the
        // same, because infeasibility is always found first.
        #expect(warm.status == fresh.status, "seed \(seed)")
        if warm.status == .optimal {
          #expect(
            abs(warm.objective - fresh.objective) <= 1e-8 * max(1, abs(fresh.objective)),
            "seed \(seed)")
        }
      }
    }
  }

  /// Rows of very different size: new columns and rows take the scale of the old ones.
  @Test func changesKeepTheScale() {
    let sizes = [1e-3, 1, 1e3, 1]
    for seed in 0..<80 {
      var numbers = TestNumbers(seed)
      func term(_ row: Int, _ index: Int) -> LinearProgram.Term {
        .init(index, sizes[row % 4] * Double(numbers.next(1...4)))
      }
      var program = LinearProgram(.maximize)
      for _ in 0..<4 { program.addVariable(.init(0, 8), objective: Double(numbers.next(1...5))) }
      for row in 0..<3 {
        program.addRow(.init(0, 20 * sizes[row]), (0..<4).map { term(row, $0) })
      }
      var simplex = Simplex(program)
      expectOptimal(program, simplex.solve())
      let column = (0..<3).map { LinearProgram.Term($0, term($0, $0).coefficient) }
      program.addVariable(objective: 6, column: column)
      simplex.addVariable(objective: 6, column: column)
      expectOptimal(program, simplex.solve())
      let terms = (0..<5).map { term(2, $0) }
      program.addRow(.init(-.infinity, 9000), terms)
      simplex.addRow(.init(-.infinity, 9000), terms)
      let warm = simplex.solve()
      expectOptimal(program, warm)
      var cold = Simplex(program)
      #expect(abs(cold.solve().objective - warm.objective) <= 1e-8 * warm.objective)
    }
  }

  @Test func theSameStepsGiveTheSameBytes() {
    for seed in 0..<30 {
      var (first, second) = (Pair(seed), Pair(seed))
      for _ in 0..<8 {
        first.change()
        second.change()
        #expect(first.simplex.solve() == second.simplex.solve())
      }
    }
  }

  @Test func aBasisCarriesOverToACopy() {
    for seed in 0..<60 {
      let program = randomProgram(seed, variables: 2...9, rows: 1...7)
      var first = Simplex(program)
      let solution = first.solve()
      guard solution.status == .optimal else { continue }
      var second = Simplex(program)
      second.basis = solution.basis
      let again = second.solve()
      expectOptimal(program, again)
      #expect(again.pivots == 0)
    }
  }

  @Test func anyBasisIsRepaired() {
    for seed in 0..<200 {
      let program = randomProgram(seed, variables: 2...9, rows: 1...7)
      var numbers = TestNumbers(seed)
      var places = (0..<program.variables.count + program.rows.count).map { _ in
        SimplexBasis.Place(rawValue: UInt8(numbers.next(0...3))) ?? .basic
      }
      let rows = Array(places.prefix(program.rows.count))
      places.removeFirst(program.rows.count)
      var simplex = Simplex(program)
      simplex.basis = SimplexBasis(variables: places, rows: rows)
      expectProved(program, simplex.solve())
    }
  }

  /// A master program of column generation: rows of seats, unit columns for what is missing or too
  /// much, then panels that are added in turn.
  @Test func addedColumnsImproveTheOptimum() {
    let types = 20
    var numbers = TestNumbers(3)
    var program = LinearProgram(.minimize)
    for _ in 0..<types { program.addRow(.init(0.25, 0.25)) }
    program.addRow(.init(1, 1))
    for row in 0..<types {
      program.addVariable(objective: 1, column: [.init(row, 1)])
      program.addVariable(objective: 1, column: [.init(row, -1)])
    }
    program.addVariable(objective: 1000, column: [.init(types, 1)])
    var simplex = Simplex(program)
    var last = simplex.solve()
    for _ in 0..<60 {
      var column = [LinearProgram.Term(types, 1)]
      for row in 0..<types where numbers.next(0...3) == 0 { column.append(.init(row, 1)) }
      program.addVariable(column: column)
      simplex.addVariable(column: column)
      let solution = simplex.solve()
      expectOptimal(program, solution)
      #expect(solution.objective <= last.objective + 1e-9)
      last = solution
    }
    #expect(last.objective < 1)
  }
}
