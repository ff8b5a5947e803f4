import Optimization
import Population

@testable import Selection

/// The fairest lottery by listing all panels person by person: another way than the library's, for
/// small pools.
struct BruteForce {
  private let problem: PanelProblem
  /// All panels, as positions in the pool.
  let panels: [[Int]]

  init(_ problem: PanelProblem) {
    self.problem = problem
    panels = Self.subsets(of: problem.people.pool.people.count, size: problem.size)
      .filter { Self.isPanel($0, problem) }
  }

  private static func subsets(of count: Int, size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return subsets(of: count, size: size - 1).flatMap { start in
      ((start.last ?? -1) + 1..<count).map { start + [$0] }
    }
  }

  /// By the words of the rules: quotas by name, at most one of a household.
  static func isPanel(_ members: [Int], _ problem: PanelProblem) -> Bool {
    let pool = problem.people.pool
    let people = members.map { pool.people[$0] }
    let households = people.compactMap(\.household)
    return Set(households).count == households.count
      && problem.quotas.allSatisfy { quota in
        let count = people.count { person in
          zip(pool.attributes, person.values).contains {
            $0.name == quota.attribute && $0.values[$1] == quota.value
          }
        }
        return quota.least...quota.most ~= count
      }
  }

  /// Everybody's leximin probability.
  func leximin() -> [Double] {
    let count = problem.people.pool.people.count
    var floors = [Double?](repeating: nil, count: count)
    while floors.contains(nil) {
      let free = floors.indices.filter { floors[$0] == nil }
      let level = highest(lifting: free, above: floors.map { $0 ?? 0 })
      let least = floors.map { $0 ?? level }
      for person in free where highest(lifting: [person], above: least) < level + 1e-8 {
        floors[person] = level
      }
    }
    return floors.map { $0 ?? 0 }
  }

  /// How high the least of some people can be while nobody has less than their floor.
  private func highest(lifting lifted: [Int], above floors: [Double]) -> Double {
    var program = LinearProgram(.maximize)
    program.addRow(.init(1, 1))
    for floor in floors { program.addRow(.init(floor - 1e-11, .infinity)) }
    for person in lifted {
      program.addRow(.init(0, .infinity))
      _ = person
    }
    let height = floors.count + 1
    program.addVariable(
      objective: 1, column: lifted.indices.map { .init(height + $0, -1) })
    for panel in panels {
      var column = [LinearProgram.Term(0, 1)] + panel.map { .init($0 + 1, 1) }
      for (row, person) in lifted.enumerated() where panel.contains(person) {
        column.append(.init(height + row, 1))
      }
      program.addVariable(column: column)
    }
    var simplex = Simplex(program)
    return simplex.solve().objective
  }
}
