import Optimization
import Population

/// What people need, and who leads the tables.
extension SeatingProgram {
  /// At every table one of each role, and what the tables ask of them.
  mutating func addStaff(_ request: WorkshopRequest) {
    guard !staff.isEmpty else { return }
    let constraints = request.constraints
    for role in constraints.roles {
      for table in 0..<problem.tables {
        program.addRow(.init(1, 1), leaders(of: table) { $0.role == role })
      }
    }
    for (profile, people) in staff.enumerated() {
      program.addRow(
        .init(0, Double(people.members.count)),
        (0..<problem.tables).map { .init(variable(leading: $0, profile: profile), 1) })
    }
    for ask in constraints.staffAsks {
      let able = constraints.staff.filter { ask.isMet(by: $0.role, $0.skills) }
      add(
        .staffAsk(
          ask.skill, role: ask.role, tables: [ask.table + 1], staff: able.map(\.id).sorted()),
        [
          Row(
            range: .init(1, .infinity),
            terms: leaders(of: ask.table) { ask.isMet(by: $0.role, $0.skills) })
        ])
    }
  }

  /// Nobody sits where something is lacking that the person needs.
  mutating func addNeeds(_ request: WorkshopRequest) {
    guard !problem.needs.isEmpty else { return }
    for (index, group) in groups.enumerated() {
      for need in problem.needs[group.people[0]] { addNeed(need, index, request) }
    }
  }

  private mutating func addNeed(_ need: Int, _ group: Int, _ request: WorkshopRequest) {
    let name = request.constraints.provisions[need].name
    let offers = problem.offers[need]
    let people = groups[group].people
    let able = staff.isEmpty ? [] : request.constraints.staff.filter { $0.languages.contains(name) }
    add(
      .need(
        name, people: people.map { request.pool.people[$0].id },
        tables: offers.indices.filter { offers[$0] }.map { $0 + 1 }, staff: able.map(\.id).sorted()),
      offers.indices.filter { !offers[$0] }.map { table in
        Row(
          range: .init(-.infinity, 0),
          terms: [.init(variable(group, table), 1)]
            + leaders(of: table, -Double(people.count)) { $0.languages.contains(name) })
      })
  }

  private func leaders(
    of table: Int, _ factor: Double = 1, where isMeant: (StaffProfile) -> Bool
  ) -> [LinearProgram.Term] {
    staff.indices.filter { isMeant(staff[$0]) }
      .map { .init(variable(leading: table, profile: $0), factor) }
  }
}

extension WorkshopDemand {
  /// Demands with those joined that are one to a reader: of several rounds, of several people with
  /// one need, of several tables that ask the same.
  static func merged(_ demands: [WorkshopDemand]) -> [WorkshopDemand] {
    demands.reduce(into: []) { all, demand in
      for (place, other) in all.enumerated() {
        guard let both = other.joined(demand) else { continue }
        all[place] = both
        return
      }
      all.append(demand)
    }
  }

  private func joined(_ other: WorkshopDemand) -> WorkshopDemand? {
    switch (self, other) {
    case (.need(let name, let one, let tables, let staff), .need(let same, let more, _, _))
    where name == same:
      .need(name, people: Set(one + more).sorted(), tables: tables, staff: staff)
    case (
      .staffAsk(let what, let role, let one, let staff),
      .staffAsk(let same, let sameRole, let more, _)
    ) where what == same && role == sameRole:
      .staffAsk(what, role: role, tables: Set(one + more).sorted(), staff: staff)
    default: self == other ? self : nil
    }
  }
}
