import Optimization
import Population

/// A plan on the day: some are absent, some have arrived. As few people as possible change tables,
/// so that sizes and colleges are even again; rounds that are over stay as they were.
public struct PlanUpdate: Sendable, Equatable {
  /// Somebody who changes tables, or who has arrived and is given one.
  public struct Move: Sendable, Equatable {
    /// The person: a position in the pool.
    public let person: Int
    /// The round, from 0.
    public let round: Int
    /// The table before; `nil` for somebody who has arrived.
    public let from: Int?
    /// The table now.
    public let to: Int
  }

  /// The new plan.
  public let plan: WorkshopPlan
  /// Who moves, round by round.
  public let moves: [Move]
  /// By round the fewest moves of people who had a table: no plan with even sizes and colleges
  /// needs less.
  public let fewestMoves: [Int]
  /// By round how many constraints the new plan breaks, for want of a plan that moves little and
  /// breaks none.
  public let brokenConstraints: [Int]

  /// Updates a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan. Its pool holds those who have arrived too, without a seat.
  ///   - absent: Who is absent from the first round to update.
  ///   - arrived: Who has arrived.
  ///   - first: The first round that is not over.
  ///   - constraints: What is to hold as well, and who has met before. Wishes and attendance are
  ///     not looked at.
  /// - Throws: ``WorkshopError`` if there are more tables than people left.
  public init(
    _ plan: WorkshopPlan, absent: Set<Int>, arrived: Set<Int>, from first: Int = 0,
    constraints: WorkshopConstraints = WorkshopConstraints()
  ) throws(WorkshopError) {
    var seats = plan.seats
    var broken = [Int](repeating: 0, count: plan.rounds)
    var (moves, fewest) = ([Move](), [Int](repeating: 0, count: plan.rounds))
    for round in plan.seats.indices where round >= first {
      for person in absent { seats[round][person] = nil }
      let current = WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: seats)
      var repair = RoundRepair(current, round: round, arrived: arrived)
      fewest[round] = try repair.run()
      let before = seats[round]
      for (person, to) in repair.placements { seats[round][person] = to }
      if !absent.isEmpty || !arrived.isEmpty {
        let even = WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: seats)
        var choice = UpdateChoice(
          even, round: round, before: before, constraints: constraints)
        broken[round] = choice.run()
        seats[round] = choice.seats
      }
      moves += Self.moves(from: before, to: seats[round], round: round)
    }
    self.plan = WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: seats)
    self.moves = moves
    fewestMoves = fewest
    brokenConstraints = broken
  }

  /// Who sits elsewhere than before.
  private static func moves(from before: [Int?], to after: [Int?], round: Int) -> [Move] {
    after.indices.compactMap { person in
      guard let to = after[person], before[person] != to else { return nil }
      return Move(person: person, round: round, from: before[person], to: to)
    }
  }
}

/// The repair of one round: first how many of each college every table is to have, so that as few
/// as possible must leave; then who goes where.
private struct RoundRepair {
  private let plan: WorkshopPlan
  private let round: Int
  private let arrived: [Int]
  private var counts: [[Int]]
  /// Who is given which table.
  private(set) var placements: [(person: Int, table: Int)] = []

  init(_ plan: WorkshopPlan, round: Int, arrived: Set<Int>) {
    self.plan = plan
    self.round = round
    self.arrived = arrived.sorted()
    counts = plan.counts(of: 0, round: round)
  }

  mutating func run() throws(WorkshopError) -> Int {
    let people = plan.sizes(round: round).reduce(0, +) + arrived.count
    guard people >= plan.tables else {
      throw .tooManyTables(tables: plan.tables, people: people, round: round + 1)
    }
    let wanted = try targets()
    var leaving: [Int] = []
    for table in 0..<plan.tables {
      for college in wanted[table].indices {
        let surplus = counts[table][college] - wanted[table][college]
        guard surplus > 0 else { continue }
        // Those go who have met most of the others at the table in other rounds.
        let members = plan.people(round: round, table: table)
          .filter { self.college(of: $0) == college }
          .sorted { (-acquaintances($0, table), $0) < (-acquaintances($1, table), $1) }
        leaving += members.prefix(surplus)
      }
    }
    place(leaving + arrived, wanted)
    return leaving.count
  }

  private func college(of person: Int) -> Int { plan.pool.people[person].values[0] }

  /// By table and college the number wanted. The matrix of this program is that of a flow: each
  /// number stands in one college and one table. So its optimum is whole, and no repair takes less.
  private func targets() throws(WorkshopError) -> [[Int]] {
    var totals = [Int](repeating: 0, count: plan.pool.attributes[0].values.count)
    for row in counts {
      for (college, count) in row.enumerated() { totals[college] += count }
    }
    for person in arrived { totals[college(of: person)] += 1 }
    let tables = plan.tables
    var program = LinearProgram(.minimize)
    for table in 0..<tables {
      for (college, total) in totals.enumerated() {
        let bounds = SeatingProblem.Bounds(average: total, tables)
        let number = program.addVariable(.init(Double(bounds.least), Double(bounds.most)))
        let leaving = program.addVariable(objective: 1)
        program.addRow(
          .init(Double(counts[table][college]), .infinity), [.init(number, 1), .init(leaving, 1)])
      }
    }
    func number(_ table: Int, _ college: Int) -> Int { 2 * (table * totals.count + college) }
    for (college, total) in totals.enumerated() {
      program.addRow(
        .init(Double(total), Double(total)), (0..<tables).map { .init(number($0, college), 1) })
    }
    let size = SeatingProblem.Bounds(average: totals.reduce(0, +), tables)
    for table in 0..<tables {
      program.addRow(
        .init(Double(size.least), Double(size.most)),
        totals.indices.map { .init(number(table, $0), 1) })
    }
    var search = BranchAndBound(IntegerProgram(program))
    let solution = search.solve()
    guard solution.status == .optimal else {
      throw .contradiction([.evenSizes(least: size.least, most: size.most)], isSmallest: false)
    }
    return (0..<tables).map { table in
      totals.indices.map { Int(solution.values[number(table, $0)].rounded()) }
    }
  }

  /// How many of a table a person meets in other rounds.
  private func acquaintances(_ person: Int, _ table: Int) -> Int {
    plan.people(round: round, table: table).count { other in
      other != person
        && plan.seats.indices.contains { elsewhere in
          elsewhere != round && plan.seats[elsewhere][person] != nil
            && plan.seats[elsewhere][person] == plan.seats[elsewhere][other]
        }
    }
  }

  private mutating func place(_ people: [Int], _ wanted: [[Int]]) {
    var room = wanted
    for table in room.indices {
      for college in room[table].indices {
        room[table][college] = max(0, room[table][college] - counts[table][college])
      }
    }
    for person in people {
      let college = college(of: person)
      let open = room.indices.filter { room[$0][college] > 0 }
      let best = open.min { (acquaintances(person, $0), $0) < (acquaintances(person, $1), $1) }
      guard let best else { continue }
      room[best][college] -= 1
      placements.append((person, best))
    }
  }
}
