import Population

extension SeatingProblem {
  /// What a request asks for, in numbers.
  init(_ request: WorkshopRequest) {
    let (pool, constraints) = (request.pool, request.constraints)
    let attends = (0..<request.rounds).map { round in
      pool.people.indices.map { person in
        constraints.attendance.isEmpty || constraints.attendance[person][round]
      }
    }
    let families = pool.attributes.indices.map { attribute in
      Family(
        values: pool.people.map { $0.values[attribute] },
        count: pool.attributes[attribute].values.count, isHard: attribute == 0)
    }
    let even = attends.map { Self.even(families, tables: request.tables, attends: $0) }
    self.init(
      people: pool.people.count, tables: request.tables, rounds: request.rounds,
      families: families,
      sizes: even.map { [Bounds](repeating: $0.size, count: request.tables) },
      bounds: even.map { [[[Bounds]]](repeating: $0.families, count: request.tables) },
      attends: attends)
    earlierMeetings = constraints.earlierMeetings.map { ($0.one, $0.other, $0.times) }
  }

  /// The same with the attributes alone that may not be uneven.
  var withoutSoftFamilies: SeatingProblem {
    let kept = families.indices.filter { families[$0].isHard }
    var bare = SeatingProblem(
      people: people, tables: tables, rounds: rounds, families: kept.map { families[$0] },
      sizes: sizes, bounds: bounds.map { $0.map { table in kept.map { table[$0] } } },
      attends: attends)
    bare.seatCosts = seatCosts
    bare.earlierMeetings = earlierMeetings
    bare.apart = apart
    bare.isStill = isStill
    return bare
  }

  /// Whether two people of a college may exchange all their places.
  func allowsPathExchange(_ constraints: WorkshopConstraints) -> Bool {
    constraints.isFree && constraints.earlierMeetings.isEmpty && seatCosts.isEmpty
  }
}
