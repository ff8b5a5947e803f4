import Population

/// A constraint that a plan breaks, as one edited by hand may. People are positions in the pool,
/// tables and rounds count from 0.
public struct ConstraintBreach: Sendable, Equatable {
  /// What is broken.
  public enum Kind: Sendable, Equatable {
    /// Two who are kept apart sit together.
    case apart(Int, Int)
    /// Two who sit together do not; the other sits at this table.
    case together(Int, Int, otherTable: Int)
    /// A person whose table is given sits elsewhere.
    case pinned(Int, table: Int)
    /// A table has too few or too many of a value.
    case rule(WorkshopConstraints.Rule, count: Int)
    /// A table has more people than seats.
    case capacity(seats: Int, people: Int)
    /// A person sits in a round that the person does not attend.
    case attendance(Int)
    /// A person sits where something is lacking that the person needs: a position in the
    /// provisions.
    case need(Int, provision: Int)
  }

  /// The round.
  public let round: Int
  /// The table.
  public let table: Int
  /// What is broken.
  public let kind: Kind

  /// Finds what a plan breaks.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - constraints: What is to hold.
  ///   - first: The first round to look at, from 0.
  /// - Returns: The breaches, round by round.
  public static func all(
    in plan: WorkshopPlan, _ constraints: WorkshopConstraints, from first: Int = 0
  ) -> [ConstraintBreach] {
    plan.seats.indices.dropFirst(first).flatMap { round in
      RoundBreaches(plan.pool, constraints, round: round).all(in: plan.seats[round], plan.tables)
    }
  }

  /// Whether this is another one's demand, perhaps broken otherwise.
  func isSameDemand(as other: ConstraintBreach) -> Bool {
    guard round == other.round else { return false }
    return switch (kind, other.kind) {
    case (.apart(let one, let two), .apart(let three, let four)): (one, two) == (three, four)
    case (.together(let one, let two, _), .together(let three, let four, _)):
      (one, two) == (three, four)
    case (.pinned(let one, _), .pinned(let other, _)): one == other
    case (.rule(let one, _), .rule(let two, _)): one == two && table == other.table
    case (.capacity, .capacity): table == other.table
    case (.attendance(let one), .attendance(let other)): one == other
    case (.need(let one, let need), .need(let other, let same)): (one, need) == (other, same)
    default: false
    }
  }

  /// How far the plan is from holding this, in people.
  var amount: Int {
    switch kind {
    case .apart, .together, .pinned, .attendance, .need: 1
    case .rule(let rule, let count): max(rule.least - count, count - rule.most)
    case .capacity(let seats, let people): people - seats
    }
  }
}

/// What one round breaks of the constraints.
struct RoundBreaches {
  private let pool: Pool
  private let constraints: WorkshopConstraints
  private let round: Int
  /// By provision and table, whether the table offers it.
  private let offers: [[Bool]]

  init(_ pool: Pool, _ constraints: WorkshopConstraints, round: Int) {
    self.pool = pool
    self.constraints = constraints
    self.round = round
    offers = constraints.offers(tables: constraints.provisions.first?.isOffered.count ?? 0)
  }

  /// All of them.
  func all(in seats: [Int?], _ tables: Int) -> [ConstraintBreach] {
    personal(in: seats, constraints.apart, constraints.together, constraints.pins)
      + unmet(constraints.needs, in: seats) + counted(in: seats, tables: Array(0..<tables))
      + unattended(in: seats)
  }

  /// What is broken of demands that name people.
  func personal(
    in seats: [Int?], _ apart: [[Int]], _ together: [[Int]], _ pins: [WorkshopConstraints.Pin]
  ) -> [ConstraintBreach] {
    var found: [ConstraintBreach] = []
    for (one, other) in apart.flatMap(Self.pairs) {
      guard let table = seats[one], seats[other] == table else { continue }
      found.append(breach(table, .apart(one, other)))
    }
    for group in together {
      // Told of those who are not with the first of the group who is there.
      guard let first = group.first(where: { seats[$0] != nil }), let table = seats[first]
      else { continue }
      for other in group {
        guard let away = seats[other], away != table else { continue }
        found.append(breach(table, .together(first, other, otherTable: away)))
      }
    }
    for pin in pins where pin.round ?? round == round {
      guard let table = seats[pin.person], table != pin.table else { continue }
      found.append(breach(table, .pinned(pin.person, table: pin.table)))
    }
    return found
  }

  /// Needs that are not met.
  func unmet(
    _ needs: [WorkshopConstraints.Need], in seats: [Int?]
  ) -> [ConstraintBreach] {
    needs.compactMap { need in
      guard let table = seats[need.person], !offers[need.provision][table] else { return nil }
      return breach(table, .need(need.person, provision: need.provision))
    }
  }

  /// What is broken of demands that count the people of a table.
  func counted(in seats: [Int?], tables: [Int]) -> [ConstraintBreach] {
    guard !(constraints.rules.isEmpty && constraints.capacities.isEmpty) else { return [] }
    var found: [ConstraintBreach] = []
    for table in tables {
      let members = seats.indices.filter { seats[$0] == table }
      for rule in constraints.rules {
        let count = members.count { pool.people[$0].values[rule.attribute] == rule.value }
        if count < rule.least || count > rule.most {
          found.append(breach(table, .rule(rule, count: count)))
        }
      }
      let seats =
        constraints.capacities.indices.contains(table) ? constraints.capacities[table] : .max
      if members.count > seats {
        found.append(breach(table, .capacity(seats: seats, people: members.count)))
      }
    }
    return found
  }

  private func unattended(in seats: [Int?]) -> [ConstraintBreach] {
    guard !constraints.attendance.isEmpty else { return [] }
    return seats.enumerated().compactMap { person, table in
      guard let table, !constraints.attendance[person][round] else { return nil }
      return breach(table, .attendance(person))
    }
  }

  private func breach(_ table: Int, _ kind: ConstraintBreach.Kind) -> ConstraintBreach {
    ConstraintBreach(round: round, table: table, kind: kind)
  }

  private static func pairs(_ group: [Int]) -> [(Int, Int)] {
    group.enumerated().flatMap { place, one in group.dropFirst(place + 1).map { (one, $0) } }
  }
}
