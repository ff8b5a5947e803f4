import Lottery
import Optimization
import Population

/// Draws by lot who leads which table.
///
/// The tables are gone through in order, and at each the roles. Of those who are free the one with
/// the smallest ticket is taken with whom all tables can still be led as they ask, and everybody
/// can still sit where what the person needs is offered. That it can be is decided by a program,
/// in which those who have all in common that matters are counted together.
struct StaffDraw {
  let request: WorkshopRequest
  let profiles: [StaffProfile]
  let program: SeatingProgram
  private(set) var search: BranchAndBound
  /// A way to lead all tables that agrees with all that is drawn so far.
  private(set) var proof: [Double]

  /// Draws.
  ///
  /// - Parameters:
  ///   - request: What is asked for. Whoever of the staff has a table keeps it, unless the others
  ///     cannot be led then.
  ///   - first: The first round that matters.
  ///   - seed: The public seed.
  /// - Returns: The staff in the order of tables and roles, then those held in reserve by ticket.
  /// - Throws: ``WorkshopError`` if there is no way to lead all tables.
  static func run(
    _ request: WorkshopRequest, from first: Int = 0, seed: Seed
  ) throws(WorkshopError) -> [WorkshopConstraints.StaffMember] {
    let staff = request.constraints.staff
    for role in request.constraints.roles {
      let people = staff.count { $0.role == role }
      guard people >= request.tables else {
        throw .tooFewStaff(role: role, people: people, tables: request.tables)
      }
    }
    if staff.contains(where: { $0.table != nil }), var draw = try? StaffDraw(request, first) {
      return draw.run(seed)
    }
    var anew = request
    for member in staff.indices { anew.constraints.staff[member].table = nil }
    var draw = try StaffDraw(anew, first)
    return draw.run(seed)
  }

  private init(_ request: WorkshopRequest, _ first: Int) throws(WorkshopError) {
    var request = request
    request.constraints.wishes = []
    self.request = request
    profiles = StaffProfile.all(request.constraints)
    // First without the participants: what the tables ask may be too much already.
    let alone = try Self.solved(request, rounds: [], profiles)
    let rounds = Self.roundsThatDiffer(request, profiles, from: first)
    (program, search, proof) =
      rounds.isEmpty ? alone : try Self.solved(request, rounds: rounds, profiles)
  }

  private static func solved(
    _ request: WorkshopRequest, rounds: [Int], _ profiles: [StaffProfile]
  ) throws(WorkshopError) -> (SeatingProgram, BranchAndBound, [Double]) {
    let program = SeatingProgram(
      SeatingProblem(request.withoutLeaders), request, rounds: rounds, staff: profiles)
    var search = BranchAndBound(IntegerProgram(program.program))
    let solution = search.solve(SeatingProgram.options)
    guard !solution.values.isEmpty else { throw program.contradiction() }
    return (program, search, solution.values)
  }

  /// The rounds that say different things about who may sit where, if the staff matters to that.
  private static func roundsThatDiffer(
    _ request: WorkshopRequest, _ profiles: [StaffProfile], from first: Int
  ) -> [Int] {
    let problem = SeatingProblem(request.withoutLeaders)
    let needed = Set(problem.needs.joined()).map { request.constraints.provisions[$0].name }
    guard profiles.contains(where: { !Set($0.languages).isDisjoint(with: needed) }) else {
      return []
    }
    var seen: [([Bool], [WorkshopConstraints.Pin])] = []
    return (min(first, problem.rounds)..<problem.rounds).filter { round in
      let pins = request.constraints.pins.filter { $0.round == round }.map {
        WorkshopConstraints.Pin(person: $0.person, round: nil, table: $0.table)
      }
      let isNew = !seen.contains { $0.0 == problem.attends[round] && $0.1 == pins }
      if isNew { seen.append((problem.attends[round], pins)) }
      return isNew
    }
  }

  private mutating func run(_ seed: Seed) -> [WorkshopConstraints.StaffMember] {
    var staff = request.constraints.staff
    let tickets = staff.map { Ticket(seed: seed, label: .staff, id: $0.id) }
    var waiting = staff.indices.filter { staff[$0].table == nil }
      .sorted { tickets[$0] < tickets[$1] }
    var drawn: [Int] = []
    for table in 0..<request.tables {
      for role in request.constraints.roles {
        if let seated = staff.firstIndex(where: { $0.table == table && $0.role == role }) {
          drawn.append(seated)
          continue
        }
        guard let member = next(of: role, at: table, among: waiting, staff) else { continue }
        waiting.removeAll { $0 == member }
        staff[member].table = table
        drawn.append(member)
      }
    }
    return (drawn + waiting).map { staff[$0] }
  }

  /// The first who is free and with whom all can still be well.
  private mutating func next(
    of role: String, at table: Int, among waiting: [Int],
    _ staff: [WorkshopConstraints.StaffMember]
  ) -> Int? {
    var refused: Set<Int> = []
    for member in waiting where staff[member].role == role {
      guard let profile = profiles.firstIndex(where: { $0.members.contains(member) }),
        !refused.contains(profile)
      else { continue }
      if mayLead(table, profile) { return member }
      refused.insert(profile)
    }
    return nil
  }

  private mutating func mayLead(_ table: Int, _ profile: Int) -> Bool {
    let variable = program.variable(leading: table, profile: profile)
    search.setVariable(variable, to: .init(1, 1))
    if proof[variable] > 0.5 { return true }
    if let exchanged = exchanged(table, profile) {
      proof = exchanged
      return true
    }
    let solution = search.solve(SeatingProgram.options)
    if solution.values.isEmpty {
      search.setVariable(variable, to: .init(0, 1))
      return false
    }
    proof = solution.values
    return true
  }
}

extension WorkshopRequest {
  /// The same with what rooms offer alone: languages are then a question of who leads.
  fileprivate var withoutLeaders: WorkshopRequest {
    var request = self
    for member in request.constraints.staff.indices {
      request.constraints.staff[member].table = nil
    }
    return request
  }
}
