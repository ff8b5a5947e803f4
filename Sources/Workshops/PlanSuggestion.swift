import Population

/// A step that would make a plan better: two people of a round exchange tables, or one moves.
public struct PlanSuggestion: Sendable, Equatable {
  /// The round, from 0.
  public let round: Int
  /// Who goes.
  public let person: Int
  /// Who comes instead; `nil`: a move.
  public let partner: Int?
  /// The table that the person goes to, from 0.
  public let table: Int
  /// By how much counts get closer to even, in people.
  public let evenness: Int
  /// How many pairs more meet.
  public let pairs: Int

  /// Finds the best steps.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - plan: The plan, perhaps edited by hand.
  ///   - first: The first round that may be changed.
  /// - Returns: Steps that help, the best first: evenness goes before meetings.
  /// - Complexity: O(rounds × people² × people a table).
  public static func best(
    _ count: Int, for plan: WorkshopPlan, from first: Int = 0
  ) -> [PlanSuggestion] {
    let scale = Scale(plan)
    var found: [PlanSuggestion] = []
    for round in plan.seats.indices where round >= first {
      for person in plan.pool.people.indices {
        guard let from = plan.seats[round][person] else { continue }
        for partner in plan.pool.people.indices where partner > person {
          guard let to = plan.seats[round][partner], to != from else { continue }
          found += scale.suggestion(round, person, partner, from, to)
        }
        for to in 0..<plan.tables where to != from {
          found += scale.suggestion(round, person, nil, from, to)
        }
      }
    }
    return Array(
      found.sorted { ($0.evenness, $0.pairs) > ($1.evenness, $1.pairs) }.prefix(count))
  }
}

/// What a step would change, reckoned from counts made once.
private struct Scale {
  private let plan: WorkshopPlan
  private let problem: SeatingProblem
  private let counts: [[[[Int]]]]
  private let sizes: [[Int]]
  private let met: [Int]
  private let members: [[[Int]]]

  init(_ plan: WorkshopPlan) {
    self.plan = plan
    var request = WorkshopRequest(pool: plan.pool, tables: plan.tables, rounds: plan.rounds)
    request.constraints.attendance = plan.pool.people.indices.map { person in
      plan.seats.map { $0[person] != nil }
    }
    problem = SeatingProblem(request)
    counts = plan.seats.indices.map { round in
      plan.pool.attributes.indices.map { plan.counts(of: $0, round: round) }
    }
    sizes = plan.seats.indices.map { plan.sizes(round: $0) }
    members = plan.seats.indices.map { round in
      (0..<plan.tables).map { plan.people(round: round, table: $0) }
    }
    let people = plan.pool.people.count
    var met = [Int](repeating: 0, count: people * people)
    for tables in members {
      for table in tables {
        for one in table {
          for other in table where other != one { met[one * people + other] += 1 }
        }
      }
    }
    self.met = met
  }

  func suggestion(
    _ round: Int, _ person: Int, _ partner: Int?, _ from: Int, _ to: Int
  ) -> [PlanSuggestion] {
    var better = 0
    if partner == nil {
      better += gain(problem.sizes[round][from], sizes[round][from], -1)
      better += gain(problem.sizes[round][to], sizes[round][to], 1)
    }
    for family in plan.pool.attributes.indices {
      let values = problem.families[family].values
      let (mine, yours) = (values[person], partner.map { values[$0] })
      guard mine != yours else { continue }
      for (table, sign) in [(from, 1), (to, -1)] {
        let (bounds, count) = (problem.bounds[round][table][family], counts[round][family][table])
        better += gain(bounds[mine], count[mine], -sign)
        if let yours { better += gain(bounds[yours], count[yours], sign) }
      }
    }
    guard better >= 0 else { return [] }
    let pairs =
      change(person, leaving: from, joining: to, round, without: partner)
      + (partner.map { change($0, leaving: to, joining: from, round, without: person) } ?? 0)
    guard better > 0 || pairs > 0 else { return [] }
    return [
      PlanSuggestion(
        round: round, person: person, partner: partner, table: to, evenness: better,
        pairs: pairs)
    ]
  }

  private func gain(_ bounds: SeatingProblem.Bounds, _ count: Int, _ step: Int) -> Int {
    bounds.miss(count) - bounds.miss(count + step)
  }

  private func change(
    _ person: Int, leaving: Int, joining: Int, _ round: Int, without partner: Int?
  ) -> Int {
    let row = person * plan.pool.people.count
    let lost = members[round][leaving].count { $0 != person && met[row + $0] == 1 }
    let won = members[round][joining].count { $0 != partner && met[row + $0] == 0 }
    return won - lost
  }
}
