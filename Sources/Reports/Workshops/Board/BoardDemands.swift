import Population
import Workshops

/// What a plan was to respect, as the board's script knows it: people, tables and rounds from 0.
struct BoardDemands: Encodable, Equatable {
  /// The tables at which somebody may sit: one for whoever has a given place, several for whoever
  /// needs what only some tables offer.
  struct Seats: Encodable, Equatable {
    let person: Int
    /// The round; `nil`: all rounds.
    var round: Int?
    let tables: [Int]
  }

  /// How many people of a value every table is to have.
  struct Rule: Encodable, Equatable {
    let attribute: Int
    let value: Int
    let least: Int
    /// `nil`: any number.
    let most: Int?
  }

  /// Groups of whom no two may sit together.
  let apart: [[Int]]
  /// Pairs of a person and a round that the person does not attend.
  let away: [[Int]]
  let rules: [Rule]
  /// By table the seats of its room, `nil` where any number fits; empty: no room is known.
  let rooms: [Int?]
  let seats: [Seats]
  /// Groups who sit together.
  let together: [[Int]]
  /// Triples of a person, a table and a rank from 1.
  let wishes: [[Int]]

  /// Collects what is known.
  ///
  /// - Parameters:
  ///   - constraints: What the plan was to respect.
  ///   - plan: The plan.
  ///   - needs: By person the tables that offer what the person needs.
  init(_ constraints: WorkshopConstraints, of plan: WorkshopPlan, needs: [Seats] = []) {
    apart = constraints.apart
    together = constraints.together
    rules = constraints.rules.map { rule in
      Rule(
        attribute: rule.attribute, value: rule.value, least: rule.least,
        most: rule.most == .max ? nil : rule.most)
    }
    // A room that holds everybody is one of which no size was given.
    let everybody = plan.pool.people.count
    rooms = constraints.capacities.map { $0 < everybody ? $0 : nil }
    seats =
      constraints.pins.map { pin in
        Seats(person: pin.person, round: pin.round, tables: [pin.table])
      } + needs
    away = constraints.attendance.enumerated().flatMap { person, attends in
      attends.indices.filter { !attends[$0] }.map { [person, $0] }
    }
    wishes = constraints.wishes.map { [$0.person, $0.table, $0.rank] }
  }
}
