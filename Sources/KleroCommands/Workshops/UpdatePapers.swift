import Population
import Reports
import Tables
import Workshops

/// What an update writes besides the plan: who moves now, and where everybody sits afterwards.
struct UpdatePapers {
  private let update: PlanUpdate
  private let input: WorkshopInput

  /// Takes an update.
  init(_ update: PlanUpdate, _ input: WorkshopInput) {
    self.update = update
    self.input = input
  }

  /// The moves of the round at hand, one by one.
  var moves: [UInt8] {
    TableWriter.bytes(
      columns: ["id", "name", "round", "from", "to"],
      rows: update.moves.map { move in
        [
          input.pool.people[move.person].id, input.names[move.person], String(move.round + 1),
          move.from.map { String($0 + 1) } ?? "", String(move.to + 1),
        ]
      }, format: input.format)
  }

  /// Everybody’s tables of the rounds to come, a column a round; `nil` where those stay as they
  /// were.
  var toCome: [UInt8]? {
    guard let rounds = update.toCome?.rounds else { return nil }
    let seats = update.plan.seats[rounds]
    let there = input.pool.people.indices.filter { person in
      seats.contains { $0[person] != nil }
    }
    return TableWriter.bytes(
      columns: ["id", "name"] + rounds.map { "round \($0 + 1)" },
      rows: there.map { person in
        [input.pool.people[person].id, input.names[person]]
          + seats.map { seats in seats[person].map { String($0 + 1) } ?? "" }
      }, format: input.format)
  }
}
