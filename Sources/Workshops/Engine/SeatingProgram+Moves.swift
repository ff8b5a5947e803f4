import Optimization

/// The same program for a round that people sit in already: as few as possible leave their tables.
///
/// Whom no constraint names is counted by college, and what a table has less of a college than
/// before has left it. Without constraints the matrix is that of a flow.
extension SeatingProgram {
  /// A round with as few moves as can be.
  struct Repair {
    /// By person the table; -1: not there.
    let seats: [Int]
    /// How many leave their tables.
    let moves: Int
    /// Whether it is proved that no fewer will do.
    let isFewest: Bool
  }

  /// Finds the fewest moves.
  ///
  /// - Returns: Who sits where; `nil` if there is no such seating.
  func repair() -> Repair? {
    var options = BranchAndBound.Options()
    options.nodeLimit = Self.nodeLimit
    var search = BranchAndBound(IntegerProgram(program))
    let solution = search.solve(options)
    guard !solution.values.isEmpty else { return nil }
    let before = before ?? []
    var seats = [Int](repeating: -1, count: problem.people)
    for (index, group) in groups.enumerated() {
      var room = (0..<problem.tables).map { Int(solution.values[variable(index, $0)].rounded()) }
      for person in group.people {
        guard let table = before[person], room[table] > 0 else { continue }
        seats[person] = table
        room[table] -= 1
      }
      for person in group.people where seats[person] < 0 {
        guard let table = room.firstIndex(where: { $0 > 0 }) else { continue }
        seats[person] = table
        room[table] -= 1
      }
    }
    let moves = before.indices.count { seats[$0] >= 0 && leaves($0, for: seats[$0], before) }
    return Repair(seats: seats, moves: moves, isFewest: solution.status == .optimal)
  }

  /// For each table and type a variable: how many of those who were there leave.
  mutating func addLeaving() {
    guard let before else { return }
    for (index, group) in groups.enumerated() where !group.isNamed {
      for table in 0..<problem.tables {
        let here = group.people.count { before[$0] == table }
        guard here > 0 else { continue }
        let leaving = program.addVariable(.init(0, Double(here)), objective: 1)
        program.addRow(
          .init(Double(here), .infinity), [.init(variable(index, table), 1), .init(leaving, 1)])
      }
    }
  }

  /// Whether a person who had a table gets another.
  func leaves(_ person: Int, for table: Int, _ before: [Int?]) -> Bool {
    before[person].map { $0 != table } ?? false
  }
}
