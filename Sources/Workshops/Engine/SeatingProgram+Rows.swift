import Optimization
import Population

/// The rows of the program.
extension SeatingProgram {
  /// States everything.
  mutating func state(_ request: WorkshopRequest, _ random: inout FastRandom) {
    addVariables(&random)
    for round in rounds { addSizes(round) }
    for round in rounds { addFamilies(request.pool, round) }
    addStaff(request)
    for round in rounds { addConstraints(request, round) }
    for round in rounds { addCapacities(request.constraints, round) }
    addNeeds(request)
    addLeaving()
  }

  private mutating func addVariables(_ random: inout FastRandom) {
    for group in groups {
      for table in 0..<problem.tables {
        let wish =
          group.people.count == 1 && !problem.seatCosts.isEmpty
          ? problem.seatCosts[group.round][group.people[0]][table] * 4 : 0
        // Pins and needs are rows of their own, so that a contradiction can name them.
        let cost = wish < SeatingProblem.forbidden ? wish : 0
        let price = before.map { leaves(group.people[0], for: table, $0) ? 1 : 0 }
        program.addVariable(
          .init(0, Double(group.people.count)),
          objective: group.isNamed && staff.isEmpty
            ? Double(price ?? cost + random.next(below: 4)) : 0)
      }
    }
    for profile in staff {
      for table in 0..<problem.tables {
        program.addVariable(.init(profile.tables.contains(table) ? 1 : 0, 1))
      }
    }
    for (index, group) in groups.enumerated() {
      let count = Double(group.people.count)
      program.addRow(
        .init(count, count), (0..<problem.tables).map { .init(variable(index, $0), 1) })
    }
  }

  private func row(
    _ bounds: SeatingProblem.Bounds, _ table: Int, _ round: Int, where isCounted: (Int) -> Bool
  ) -> Row {
    let most = bounds.most == .max ? Double.infinity : Double(bounds.most)
    return Row(
      range: .init(Double(bounds.least), most),
      terms: groups.indices.filter {
        groups[$0].round == round && isCounted(groups[$0].people[0])
      }.map { .init(variable($0, table), 1) })
  }

  private mutating func addSizes(_ round: Int) {
    let sizes = problem.sizes[round]
    let (least, most) = (sizes.map(\.least).min() ?? 0, sizes.map(\.most).max() ?? 0)
    add(
      .evenSizes(least: least, most: most),
      sizes.indices.map { table in row(sizes[table], table, round) { _ in true } })
  }

  private mutating func addFamilies(_ pool: Pool, _ round: Int) {
    for family in evenFamilies.reversed() {
      for value in 0..<problem.families[family].count {
        let bounds = problem.bounds[round].map { $0[family][value] }
        let values = problem.families[family].values
        let rows = bounds.indices.map { table in
          row(bounds[table], table, round) { values[$0] == value }
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

  private mutating func addConstraints(_ request: WorkshopRequest, _ round: Int) {
    let constraints = request.constraints
    let index = Dictionary(
      groups.enumerated().filter { $1.isNamed && $1.round == round }.map { ($1.people[0], $0) },
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
  }

  private mutating func addCapacities(_ constraints: WorkshopConstraints, _ round: Int) {
    for (table, seats) in constraints.capacities.enumerated() where seats < problem.people {
      add(
        .capacity(table: table + 1, seats: seats),
        [row(.init(least: 0, most: seats), table, round) { _ in true }])
    }
  }
}
