import Population
import Workshops

/// A constraint that a plan breaks, as `klero workshops evaluate --json` writes it.
struct BreachRecord: Encodable {
  let round: Int
  let workshop: Int
  let constraint: String
  /// The ids of those concerned; nobody where a table is counted.
  let people: [String]

  init(_ breach: ConstraintBreach, _ pool: Pool) {
    let (name, people): (String, [Int]) =
      switch breach.kind {
      case .apart(let one, let other): ("apart", [one, other])
      case .together(let one, let other, _): ("together", [one, other])
      case .pinned(let person, _): ("fixed", [person])
      case .rule: ("rule", [])
      case .capacity: ("rooms", [])
      case .attendance(let person): ("attendance", [person])
      case .need(let person, _): ("needs", [person])
      }
    round = breach.round + 1
    workshop = breach.table + 1
    constraint = name
    self.people = people.map { pool.people[$0].id }
  }
}
