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
  /// How many people fewer, or places, stand against a constraint.
  public let mended: Int
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
  ///   - constraints: What is to hold, none of which a step breaks; who has met before.
  /// - Returns: Steps that help, the best first: constraints go before evenness, evenness before
  ///   meetings.
  /// - Complexity: O(rounds × people² × people a table).
  public static func best(
    _ count: Int, for plan: WorkshopPlan, from first: Int = 0,
    constraints: WorkshopConstraints = WorkshopConstraints()
  ) -> [PlanSuggestion] {
    let scale = Scale(plan, constraints)
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
      found.sorted {
        ($0.mended, $0.evenness, $0.pairs, $1.order) > ($1.mended, $1.evenness, $1.pairs, $0.order)
      }.prefix(count))
  }

  /// What comes first among equals, so that the list is always the same.
  private var order: Int { (round << 40) + (person << 20) + (partner.map { $0 + 5000 } ?? table) }
}

/// What a step would change, reckoned from counts made once.
private struct Scale {
  private let plan: WorkshopPlan
  private let problem: SeatingProblem
  private let counts: [[[[Int]]]]
  private let sizes: [[Int]]
  private let met: [Int]
  private let members: [[[Int]]]
  private let constraints: ConstraintScale?

  init(_ plan: WorkshopPlan, _ constraints: WorkshopConstraints) {
    self.plan = plan
    var request = WorkshopRequest(pool: plan.pool, tables: plan.tables, rounds: plan.rounds)
    request.constraints.capacities = constraints.capacities
    request.constraints.attendance = plan.pool.people.indices.map { person in
      plan.seats.map { $0[person] != nil }
    }
    problem = SeatingProblem(request)
    self.constraints = ConstraintScale(constraints, plan)
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
    for meeting in constraints.earlierMeetings where meeting.one != meeting.other {
      met[meeting.one * people + meeting.other] += meeting.times
      met[meeting.other * people + meeting.one] += meeting.times
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
    let mended = constraints.map { $0.mended(round, person, partner, from, to) } ?? 0
    guard let mended, mended > 0 || better >= 0 else { return [] }
    let pairs =
      change(person, leaving: from, joining: to, round, without: partner)
      + (partner.map { change($0, leaving: to, joining: from, round, without: person) } ?? 0)
    guard mended > 0 || better > 0 || pairs > 0 else { return [] }
    return [
      PlanSuggestion(
        round: round, person: person, partner: partner, table: to, mended: mended,
        evenness: better,
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

/// What steps do to constraints.
private struct ConstraintScale {
  private let plan: WorkshopPlan
  private let rounds: [RoundBreaches]
  /// By person the demands that name the person.
  private let apart: [[[Int]]]
  private let together: [[[Int]]]
  private let pins: [[WorkshopConstraints.Pin]]
  private let needs: [[WorkshopConstraints.Need]]

  /// Takes constraints; `nil` if there are none.
  init?(_ constraints: WorkshopConstraints, _ plan: WorkshopPlan) {
    guard constraints.namesSeats || !constraints.capacities.isEmpty else { return nil }
    self.plan = plan
    rounds = plan.seats.indices.map { RoundBreaches(plan.pool, constraints, round: $0) }
    let people = plan.pool.people.indices
    apart = people.map { person in constraints.apart.filter { $0.contains(person) } }
    together = people.map { person in constraints.together.filter { $0.contains(person) } }
    pins = people.map { person in constraints.pins.filter { $0.person == person } }
    needs = people.map { person in constraints.needs.filter { $0.person == person } }
  }

  /// By how much a step brings the plan closer to its constraints; `nil` if it breaks one.
  func mended(_ round: Int, _ person: Int, _ partner: Int?, _ from: Int, _ to: Int) -> Int? {
    var seats = plan.seats[round]
    let before = breaches(round, seats, [person] + [partner].compactMap { $0 }, [from, to])
    seats[person] = to
    if let partner { seats[partner] = from }
    let after = breaches(round, seats, [person] + [partner].compactMap { $0 }, [from, to])
    let breaksNone = after.allSatisfy { breach in
      before.contains { $0.isSameDemand(as: breach) && $0.amount >= breach.amount }
    }
    guard breaksNone else { return nil }
    return before.reduce(0) { $0 + $1.amount } - after.reduce(0) { $0 + $1.amount }
  }

  private func breaches(
    _ round: Int, _ seats: [Int?], _ people: [Int], _ tables: [Int]
  ) -> [ConstraintBreach] {
    var (apart, together) = ([[Int]](), [[Int]]())
    for person in people {
      apart += self.apart[person].filter { !apart.contains($0) }
      together += self.together[person].filter { !together.contains($0) }
    }
    return rounds[round].personal(in: seats, apart, together, people.flatMap { pins[$0] })
      + rounds[round].unmet(people.flatMap { needs[$0] }, in: seats)
      + rounds[round].counted(in: seats, tables: tables)
  }
}
