import Population

extension SeatingProblem {
  /// What a request asks for, in numbers.
  init(_ request: WorkshopRequest) {
    let (pool, constraints) = (request.pool, request.constraints)
    let tables = request.tables
    let attends = (0..<request.rounds).map { round in
      pool.people.indices.map { person in
        constraints.attendance.isEmpty || constraints.attendance[person][round]
      }
    }
    let attributes = pool.attributes.indices.map { attribute in
      Family(
        values: pool.people.map { $0.values[attribute] },
        count: pool.attributes[attribute].values.count, isHard: attribute == 0)
    }
    // A rule is a family of its own: those who have the value, and those who have not.
    let rules = constraints.rules.map { rule in
      Family(
        values: pool.people.map { $0.values[rule.attribute] == rule.value ? 1 : 0 }, count: 2,
        isHard: true)
    }
    let ruleBounds = constraints.rules.map { rule in
      [Bounds(least: 0, most: .max), Bounds(least: rule.least, most: rule.most)]
    }
    let even = attends.map { attends in
      let sizes = Self.sizes(attends.count { $0 }, constraints.capacities, tables: tables)
      // With sizes that differ by one at most, counts can too, whichever tables are the small ones.
      let isUniform = (sizes.map(\.most).max() ?? 0) - (sizes.map(\.least).min() ?? 0) <= 1
      let uniform = Self.even(attributes, tables: tables, attends: attends).families
      let bounds = sizes.map { size in
        (isUniform ? uniform : Self.shares(attributes, size: size, attends: attends)) + ruleBounds
      }
      return (sizes: sizes, bounds: bounds)
    }
    self.init(
      people: pool.people.count, tables: tables, rounds: request.rounds,
      families: attributes + rules, sizes: even.map(\.sizes), bounds: even.map(\.bounds),
      attends: attends)
    earlierMeetings = constraints.earlierMeetings.map { ($0.one, $0.other, $0.times) }
    ruleNames = constraints.rules.map { pool.attributes[$0.attribute].values[$0.value] }
    setSeats(constraints)
  }

  private mutating func setSeats(_ constraints: WorkshopConstraints) {
    if !constraints.apart.isEmpty {
      apart = [[Int]](repeating: [], count: people)
      for group in constraints.apart {
        for one in group { apart[one] += group.filter { $0 != one && !apart[one].contains($0) } }
      }
    }
    if !constraints.together.isEmpty {
      isStill = [Bool](repeating: false, count: people)
      for person in constraints.together.joined() { isStill[person] = true }
    }
    if constraints.bindsNeeds {
      offers = constraints.offers(tables: tables)
      needs = constraints.bindingNeeds(people: people, offers)
    }
    guard !constraints.pins.isEmpty || !constraints.wishes.isEmpty || !needs.isEmpty else {
      return
    }
    seatCosts = [[[Int]]](
      repeating: [[Int]](repeating: [Int](repeating: 0, count: tables), count: people),
      count: rounds)
    for wish in constraints.wishes {
      for round in 0..<rounds { seatCosts[round][wish.person][wish.table] = -max(1, 4 - wish.rank) }
    }
    for pin in constraints.pins {
      for round in 0..<rounds where pin.round ?? round == round {
        for table in 0..<tables where table != pin.table {
          seatCosts[round][pin.person][table] = Self.forbidden
        }
      }
    }
    for person in needs.indices {
      for table in 0..<tables where !offersAllNeeds(of: person, at: table) {
        for round in 0..<rounds { seatCosts[round][person][table] = Self.forbidden }
      }
    }
  }

  /// Whether a table offers all that a person needs.
  func offersAllNeeds(of person: Int, at table: Int) -> Bool {
    needs.isEmpty || needs[person].allSatisfy { offers[$0][table] }
  }

  /// Sizes as even as the capacities allow: what a small table cannot take, the others share.
  private static func sizes(_ people: Int, _ capacities: [Int], tables: Int) -> [Bounds] {
    var sizes = [Bounds](repeating: Bounds(average: people, tables), count: tables)
    var (rest, open) = (people, Set(0..<tables))
    while let small = open.sorted().first(where: { table in
      capacities.indices.contains(table)
        && capacities[table] < Bounds(average: rest, max(1, open.count)).most
    }) {
      sizes[small] = Bounds(least: capacities[small], most: capacities[small])
      rest = max(0, rest - capacities[small])
      open.remove(small)
    }
    for table in open { sizes[table] = Bounds(average: rest, open.count) }
    return sizes
  }

  /// For a table of a size, the bounds of every value: its share of the people, rounded both ways.
  private static func shares(
    _ families: [Family], size: Bounds, attends: [Bool]
  ) -> [[Bounds]] {
    let present = attends.indices.filter { attends[$0] }
    return families.map { family in
      let counts = present.reduce(into: [Int](repeating: 0, count: family.count)) {
        $0[family.values[$1]] += 1
      }
      return counts.map { count in
        Bounds(
          least: count * size.least / max(1, present.count),
          most: (count * size.most + present.count - 1) / max(1, present.count))
      }
    }
  }

  /// Whether a person would rather sit at some table than at another.
  func hasWishes(_ person: Int, round: Int) -> Bool {
    !seatCosts.isEmpty && seatCosts[round][person].contains { $0 != 0 && $0 != Self.forbidden }
  }

  /// Whether anybody would, in any round.
  var hasWishes: Bool {
    (0..<rounds).contains { round in
      (0..<people).contains { hasWishes($0, round: round) }
    }
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

  /// The same with the second attribute one that may not be uneven, where all starts have it even.
  ///
  /// Sizes and two attributes can always be even together; only constraints may prevent it.
  func holdingSecond(_ starts: [Seating]) -> SeatingProblem {
    guard families.count > 1, !families[1].isHard, starts.allSatisfy({ isEven(1, in: $0) }) else {
      return self
    }
    var held = self
    held.families[1].isHard = true
    return held
  }

  /// Whether no count that may not be outside its bounds is.
  func hasHardEven(_ seating: Seating) -> Bool {
    families.indices.allSatisfy { !families[$0].isHard || isEven($0, in: seating) }
  }

  /// How far the counts of a round are outside their bounds, in people.
  func misses(_ seats: [Int?], round: Int) -> Int {
    families.indices.reduce(0) { sum, family in
      var counts = [[Int]](
        repeating: [Int](repeating: 0, count: families[family].count), count: tables)
      for (person, table) in seats.enumerated() {
        if let table { counts[table][families[family].values[person]] += 1 }
      }
      return counts.indices.reduce(sum) { sum, table in
        sum
          + zip(bounds[round][table][family], counts[table]).reduce(0) { $0 + $1.0.miss($1.1) }
      }
    }
  }

  /// Whether no count of an attribute is outside its bounds.
  private func isEven(_ family: Int, in seating: Seating) -> Bool {
    seating.indices.allSatisfy { round in
      var counts = [[Int]](
        repeating: [Int](repeating: 0, count: families[family].count), count: tables)
      for person in 0..<people where seating[round][person] >= 0 {
        counts[seating[round][person]][families[family].values[person]] += 1
      }
      return (0..<tables).allSatisfy { table in
        zip(bounds[round][table][family], counts[table]).allSatisfy { $0.miss($1) == 0 }
      }
    }
  }

  /// Whether two people of a college may exchange all their places.
  func allowsPathExchange(_ constraints: WorkshopConstraints) -> Bool {
    constraints.isFree && constraints.earlierMeetings.isEmpty && seatCosts.isEmpty
  }
}
