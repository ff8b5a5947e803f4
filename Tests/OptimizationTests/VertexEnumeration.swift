@testable import Optimization

/// The optimum of a small program by trying every vertex: slow, simple, and without the simplex
/// method. Every variable is boxed by ±`box` first, so that an optimum on the box is unbounded.
struct VertexEnumeration {
  private(set) var best: Double?
  private let program: LinearProgram
  private let sides: [(coefficients: [Double], value: Double)]
  private let rows: [[Double]]

  init(_ program: LinearProgram, box: Double) {
    self.program = program
    let count = program.variables.count
    var rows = [[Double]](repeating: .init(repeating: 0, count: count), count: program.rows.count)
    for (j, column) in program.columns.enumerated() {
      for term in column { rows[term.index][j] += term.coefficient }
    }
    self.rows = rows
    var sides: [(coefficients: [Double], value: Double)] = []
    func add(_ coefficients: [Double], _ range: LinearProgram.Range) {
      for value in Set([range.lower, range.upper]).sorted() where value.isFinite {
        sides.append((coefficients, value))
      }
    }
    for j in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[j] = 1
      let range = program.variables[j]
      add(unit, .init(max(range.lower, -box), min(range.upper, box)))
    }
    for (row, range) in zip(rows, program.rows) { add(row, range) }
    self.sides = sides
    choose([], from: 0)
  }

  private mutating func choose(_ chosen: [Int], from start: Int) {
    if chosen.count == program.variables.count {
      if let point = intersection(chosen) { consider(point) }
      return
    }
    guard start < sides.count else { return }
    for side in start..<sides.count { choose(chosen + [side], from: side + 1) }
  }

  /// Solves the chosen sides as equations; nil if they do not meet in one point.
  private func intersection(_ chosen: [Int]) -> [Double]? {
    var matrix = chosen.map { sides[$0].coefficients + [sides[$0].value] }
    let count = matrix.count
    for column in 0..<count {
      var pivot = column
      for row in column..<count where abs(matrix[row][column]) > abs(matrix[pivot][column]) {
        pivot = row
      }
      guard abs(matrix[pivot][column]) > 1e-9 else { return nil }
      matrix.swapAt(pivot, column)
      for row in 0..<count where row != column && matrix[row][column] != 0 {
        let factor = matrix[row][column] / matrix[column][column]
        for k in column...count { matrix[row][k] -= factor * matrix[column][k] }
      }
    }
    return (0..<count).map { matrix[$0][count] / matrix[$0][$0] }
  }

  private mutating func consider(_ point: [Double]) {
    func isWithin(_ value: Double, _ range: LinearProgram.Range) -> Bool {
      range.lower - 1e-7 <= value && value <= range.upper + 1e-7
    }
    func times(_ row: [Double]) -> Double { zip(row, point).reduce(0) { $0 + $1.0 * $1.1 } }
    guard zip(point, program.variables).allSatisfy({ isWithin($0, $1) }),
      zip(rows, program.rows).allSatisfy({ isWithin(times($0), $1) })
    else { return }
    let objective = times(program.objective)
    guard let best else {
      self.best = objective
      return
    }
    self.best = program.sense == .minimize ? min(best, objective) : max(best, objective)
  }
}
