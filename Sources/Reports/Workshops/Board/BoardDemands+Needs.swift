import Workshops

extension BoardDemands {
  /// Where those may sit who need what only some tables offer. What they need stays unsaid: the
  /// board is shown to others.
  ///
  /// - Parameters:
  ///   - constraints: What the plan was to respect.
  ///   - tables: The number of tables.
  /// - Returns: One entry a person, in the order of the participants.
  static func needs(_ constraints: WorkshopConstraints, tables: Int) -> [Seats] {
    let offers = constraints.offers(tables: tables)
    let people = Set(constraints.needs.map(\.person)).sorted()
    return people.compactMap { person in
      let needs = constraints.needs.filter { $0.person == person }
      let open = (0..<tables).filter { table in needs.allSatisfy { offers[$0.provision][table] } }
      return open.count == tables ? nil : Seats(person: person, tables: open)
    }
  }
}
