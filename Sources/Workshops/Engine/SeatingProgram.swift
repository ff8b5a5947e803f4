import Optimization
import Population

/// Rounds with constraints as an integer program: whom a constraint names has a variable a table,
/// all others are counted by type, so that the program stays small.
struct SeatingProgram {
  /// A demand and the rows that it consists of.
  private struct Part {
    let demand: WorkshopDemand
    var rows: [(row: Int, range: LinearProgram.Range)] = []
  }

  /// People of one round who are counted together.
  struct Group {
    let round: Int
    let people: [Int]
    /// Whether it is one person with variables of their own.
    let isNamed: Bool
  }

  let problem: SeatingProblem
  let rounds: [Int]
  /// The people or types that the variables stand for: each has one a table.
  let groups: [Group]
  /// By person the table that the person is not to leave without need; `nil`: a new plan.
  let before: [Int?]?
  var program = LinearProgram(.minimize)
  private var parts: [Part] = []
  let evenFamilies: [Int]
  /// Those who may lead tables, where that is to be settled too.
  let staff: [StaffProfile]

  /// Most nodes a question may take: rounds of a hundred people need a handful.
  static let nodeLimit = 3000

  /// States a round in which it is settled who leads which table.
  ///
  /// - Parameters:
  ///   - problem: Sizes, attributes and bounds.
  ///   - request: The constraints and names.
  ///   - round: The round.
  ///   - evenFamilies: The attributes whose bounds are to hold.
  ///   - before: By person the table before: as few as possible are to leave theirs. `nil`: a new
  ///     plan.
  ///   - random: Makes the program choose another seating each time.
  init(
    _ problem: SeatingProblem, _ request: WorkshopRequest, round: Int, evenFamilies: [Int],
    before: [Int?]? = nil, random: inout FastRandom
  ) {
    self.problem = problem
    rounds = [round]
    self.evenFamilies = evenFamilies
    self.before = before
    staff = []
    // Who stays is a question of the bounds alone: fewer types make a smaller program.
    groups = Self.groups(
      problem, request.constraints, round: round,
      by: before == nil ? Array(problem.families.indices) : evenFamilies)
    state(request, &random)
  }

  /// States rounds together with who leads the tables in all of them.
  ///
  /// - Parameters:
  ///   - problem: Sizes, attributes and bounds.
  ///   - request: The constraints and names, without wishes.
  ///   - rounds: The rounds.
  ///   - staff: Those who may lead tables.
  init(
    _ problem: SeatingProblem, _ request: WorkshopRequest, rounds: [Int], staff: [StaffProfile]
  ) {
    self.problem = problem
    self.rounds = rounds
    self.staff = staff
    before = nil
    let families = problem.families.indices.filter { problem.families[$0].isHard }
    evenFamilies = families
    groups = rounds.flatMap { round in
      Self.groups(problem, request.constraints, round: round, by: families)
    }
    var random = FastRandom(state: 0)
    state(request, &random)
  }

  private static func groups(
    _ problem: SeatingProblem, _ constraints: WorkshopConstraints, round: Int, by families: [Int]
  ) -> [Group] {
    var named = Set((constraints.apart + constraints.together).joined())
    named.formUnion(constraints.pins.map(\.person))
    var byType: [[Int]: [Int]] = [:]
    var singles: [Group] = []
    for person in 0..<problem.people where problem.attends[round][person] {
      if named.contains(person) || problem.hasWishes(person, round: round) {
        singles.append(Group(round: round, people: [person], isNamed: true))
      } else {
        let needs = problem.needs.isEmpty ? [] : problem.needs[person]
        let type = families.map { problem.families[$0].values[person] } + needs
        byType[type, default: []].append(person)
      }
    }
    let types = byType.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { byType[$0] }
    return singles + types.map { Group(round: round, people: $0, isNamed: false) }
  }

  /// Who sits where.
  ///
  /// - Parameter random: Decides who of a type sits where.
  /// - Returns: The table of everybody; `nil` if there is no such seating.
  func seat(_ random: inout FastRandom) -> [Int]? {
    var search = BranchAndBound(IntegerProgram(program))
    let solution = search.solve(Self.options)
    guard !solution.values.isEmpty else { return nil }
    var seats = [Int](repeating: -1, count: problem.people)
    for (index, group) in groups.enumerated() {
      var waiting = group.people
      random.shuffle(&waiting)
      for table in 0..<problem.tables {
        let count = Int(solution.values[variable(index, table)].rounded())
        for _ in 0..<min(count, waiting.count) { seats[waiting.removeLast()] = table }
      }
    }
    return seats
  }

  /// When a question of whether there is a seating ends.
  static var options: BranchAndBound.Options {
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = nodeLimit
    return options
  }

  /// Whether it is proved, within the work allowed, that there is no such seating.
  var isInfeasible: Bool {
    var search = BranchAndBound(IntegerProgram(program))
    return search.solve(Self.options).status == .infeasible
  }

  /// Demands that contradict each other, none of them to spare: each is lifted in turn, and stays
  /// lifted if the rest still contradicts itself (the deletion filter of Chinneck & Dravnieks
  /// 1991).
  func contradiction() -> WorkshopError {
    var search = BranchAndBound(IntegerProgram(program))
    guard search.solve(Self.options).status == .infeasible else { return .undecided }
    var kept: [WorkshopDemand] = []
    var isSmallest = true
    for part in parts {
      for (row, _) in part.rows { search.setRow(row, to: .init(-.infinity, .infinity)) }
      let status = search.solve(Self.options).status
      guard status != .infeasible else { continue }
      if status == .workLimit { isSmallest = false }
      for (row, range) in part.rows { search.setRow(row, to: range) }
      kept.append(part.demand)
    }
    return .contradiction(WorkshopDemand.merged(kept), isSmallest: isSmallest)
  }

  // MARK: Stating the program

  /// The variable of how many of a group sit at a table.
  func variable(_ group: Int, _ table: Int) -> Int { group * problem.tables + table }

  /// The variable of whether one of a profile leads a table.
  func variable(leading table: Int, profile: Int) -> Int {
    (groups.count + profile) * problem.tables + table
  }

  /// Adds a demand that a contradiction may name.
  mutating func add(_ demand: WorkshopDemand, _ rows: [Row]) {
    var part = Part(demand: demand)
    for row in rows { part.rows.append((program.addRow(row.range, row.terms), row.range)) }
    parts.append(part)
  }

  /// A row of the program.
  struct Row {
    let range: LinearProgram.Range
    let terms: [LinearProgram.Term]
  }
}
