import Optimization
import Population

/// One round with constraints as an integer program: whom a constraint names has a variable a
/// table, all others are counted by type, so that the program stays small.
struct SeatingProgram {
  /// A demand and the rows that it consists of.
  private struct Part {
    let demand: WorkshopDemand
    var rows: [(row: Int, range: LinearProgram.Range)] = []
  }

  let problem: SeatingProblem
  private let round: Int
  /// The people or types that the variables stand for: each has one a table.
  let groups: [[Int]]
  /// By person the table that the person is not to leave without need; `nil`: a new plan.
  let before: [Int?]?
  private(set) var program = LinearProgram(.minimize)
  private var parts: [Part] = []
  private let evenFamilies: [Int]

  /// Most nodes a question may take: rounds of a hundred people need a handful.
  static let nodeLimit = 3000

  /// States a round.
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
    self.round = round
    self.evenFamilies = evenFamilies
    self.before = before
    let constraints = request.constraints
    var named = Set((constraints.apart + constraints.together).joined())
    named.formUnion(constraints.pins.map(\.person))
    var byType: [[Int]: [Int]] = [:]
    var singles: [[Int]] = []
    for person in 0..<problem.people where problem.attends[round][person] {
      if named.contains(person) || problem.hasSeatCosts(of: person, round: round) {
        singles.append([person])
      } else {
        // Who stays is a question of the bounds alone: fewer types make a smaller program.
        let kinds = before == nil ? Array(problem.families.indices) : evenFamilies
        byType[kinds.map { problem.families[$0].values[person] }, default: []].append(person)
      }
    }
    let types = byType.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { byType[$0] }
    groups = singles + types
    addVariables(singles: singles.count, &random)
    addSizes()
    addFamilies(request.pool)
    addConstraints(request)
    addLeaving(singles: singles.count)
  }

  /// Who sits where.
  ///
  /// - Parameter random: Decides who of a type sits where.
  /// - Returns: The table of everybody; `nil` if there is no such seating.
  func seat(_ random: inout FastRandom) -> [Int]? {
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.nodeLimit
    var search = BranchAndBound(IntegerProgram(program))
    let solution = search.solve(options)
    guard !solution.values.isEmpty else { return nil }
    var seats = [Int](repeating: -1, count: problem.people)
    for (group, people) in groups.enumerated() {
      var waiting = people
      random.shuffle(&waiting)
      for table in 0..<problem.tables {
        let count = Int(solution.values[variable(group, table)].rounded())
        for _ in 0..<min(count, waiting.count) { seats[waiting.removeLast()] = table }
      }
    }
    return seats
  }

  /// Whether it is proved, within the work allowed, that there is no such seating.
  var isInfeasible: Bool {
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.nodeLimit
    var search = BranchAndBound(IntegerProgram(program))
    return search.solve(options).status == .infeasible
  }

  /// Demands that contradict each other, none of them to spare: each is lifted in turn, and stays
  /// lifted if the rest still contradicts itself (the deletion filter of Chinneck & Dravnieks
  /// 1991).
  func contradiction() -> WorkshopError {
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.nodeLimit
    var search = BranchAndBound(IntegerProgram(program))
    var kept: [WorkshopDemand] = []
    var isSmallest = true
    for part in parts {
      for (row, _) in part.rows { search.setRow(row, to: .init(-.infinity, .infinity)) }
      let status = search.solve(options).status
      guard status != .infeasible else { continue }
      if status == .workLimit { isSmallest = false }
      for (row, range) in part.rows { search.setRow(row, to: range) }
      kept.append(part.demand)
    }
    return .contradiction(kept, isSmallest: isSmallest)
  }

  // MARK: Stating the program

  func variable(_ group: Int, _ table: Int) -> Int { group * problem.tables + table }

  private mutating func addVariables(singles: Int, _ random: inout FastRandom) {
    for (group, people) in groups.enumerated() {
      for table in 0..<problem.tables {
        let wish =
          people.count == 1 && !problem.seatCosts.isEmpty
          ? problem.seatCosts[round][people[0]][table] * 4 : 0
        // Pins are rows of their own, so that a contradiction can name them.
        let cost = wish < SeatingProblem.forbidden ? wish : 0
        let price = before.map { leaves(people[0], for: table, $0) ? 1 : 0 }
        program.addVariable(
          .init(0, Double(people.count)),
          objective: group < singles ? Double(price ?? cost + random.next(below: 4)) : 0)
      }
    }
    for (group, people) in groups.enumerated() {
      let count = Double(people.count)
      program.addRow(
        .init(count, count), (0..<problem.tables).map { .init(variable(group, $0), 1) })
    }
  }

  /// For each table and type a variable: how many of those who were there leave.
  private mutating func addLeaving(singles: Int) {
    guard let before else { return }
    for group in groups.indices.dropFirst(singles) {
      for table in 0..<problem.tables {
        let here = groups[group].count { before[$0] == table }
        guard here > 0 else { continue }
        let leaving = program.addVariable(.init(0, Double(here)), objective: 1)
        program.addRow(
          .init(Double(here), .infinity), [.init(variable(group, table), 1), .init(leaving, 1)])
      }
    }
  }

  private mutating func add(_ demand: WorkshopDemand, _ rows: [Row]) {
    var part = Part(demand: demand)
    for row in rows { part.rows.append((program.addRow(row.range, row.terms), row.range)) }
    parts.append(part)
  }

  private struct Row {
    let range: LinearProgram.Range
    let terms: [LinearProgram.Term]
  }

  private func row(
    _ bounds: SeatingProblem.Bounds, _ table: Int, where isCounted: (Int) -> Bool
  ) -> Row {
    let most = bounds.most == .max ? Double.infinity : Double(bounds.most)
    return Row(
      range: .init(Double(bounds.least), most),
      terms: groups.indices.filter { isCounted(groups[$0][0]) }
        .map { .init(variable($0, table), 1) })
  }

  private mutating func addSizes() {
    let sizes = problem.sizes[round]
    let (least, most) = (sizes.map(\.least).min() ?? 0, sizes.map(\.most).max() ?? 0)
    add(
      .evenSizes(least: least, most: most),
      sizes.indices.map { table in row(sizes[table], table) { _ in true } })
  }

  private mutating func addFamilies(_ pool: Pool) {
    for family in evenFamilies.reversed() {
      for value in 0..<problem.families[family].count {
        let bounds = problem.bounds[round].map { $0[family][value] }
        let values = problem.families[family].values
        let rows = bounds.indices.map { table in
          row(bounds[table], table) { values[$0] == value }
        }
        let (least, most) = (bounds.map(\.least).min() ?? 0, bounds.map(\.most).max() ?? 0)
        let isAttribute = pool.attributes.indices.contains(family)
        guard isAttribute || value == 1 else { continue }
        let name =
          isAttribute
          ? pool.attributes[family].values[value]
          : problem.ruleNames[family - pool.attributes.count]
        add(
          isAttribute
            ? .evenCollege(name, least: least, most: most)
            : .rule(value: name, least: least, most: most), rows)
      }
    }
  }

  private mutating func addConstraints(_ request: WorkshopRequest) {
    let constraints = request.constraints
    let index = Dictionary(
      groups.enumerated().filter { $1.count == 1 }.map { ($1[0], $0) },
      uniquingKeysWith: { first, _ in first })
    func id(_ person: Int) -> String { request.pool.people[person].id }
    func terms(_ person: Int, _ table: Int, _ sign: Double = 1) -> [LinearProgram.Term] {
      index[person].map { [.init(variable($0, table), sign)] } ?? []
    }
    for people in constraints.apart {
      for (place, one) in people.enumerated() {
        for other in people.dropFirst(place + 1) where index[one] != nil && index[other] != nil {
          add(
            .apart(id(one), id(other)),
            (0..<problem.tables).map {
              Row(range: .init(-.infinity, 1), terms: terms(one, $0) + terms(other, $0))
            })
        }
      }
    }
    for people in constraints.together {
      let present = people.filter { index[$0] != nil }
      guard let first = present.first, present.count > 1 else { continue }
      add(
        .together(present.map(id)),
        present.dropFirst().flatMap { other in
          (0..<problem.tables).map {
            Row(range: .init(0, 0), terms: terms(first, $0) + terms(other, $0, -1))
          }
        })
    }
    for pin in constraints.pins where pin.round ?? round == round && index[pin.person] != nil {
      add(
        .pinned(id(pin.person), table: pin.table + 1),
        [Row(range: .init(1, 1), terms: terms(pin.person, pin.table))])
    }
    for (table, seats) in constraints.capacities.enumerated() where seats < problem.people {
      add(
        .capacity(table: table + 1, seats: seats),
        [row(.init(least: 0, most: seats), table) { _ in true }])
    }
  }
}
