import Lottery
import Population

/// Keeps everybody of a roll, with their households: 64 bytes a person.
struct HouseholdVisitor: RollVisitor {
  /// Somebody who can be drawn.
  struct Person: Sendable {
    let ticket: Ticket
    let household: UInt64
    let place: RollPlace
    var stratum: Int32
    let list: RollList
  }

  private(set) var people: [Person] = []
  /// How many people of each stratum were left out because they were drawn or seated before.
  private(set) var excluded: [Int] = []

  private let printer: TicketPrinter

  init(_ printer: TicketPrinter) {
    self.printer = printer
  }

  mutating func visit(_ person: RollPerson) {
    while excluded.count <= person.stratum { excluded.append(0) }
    if person.isExcluded {
      excluded[person.stratum] += 1
      return
    }
    let ticket = printer.ticket(ofBytes: person.id)
    // Without an address nobody is known to live together: the person is a household.
    people.append(
      Person(
        ticket: ticket, household: person.household ?? ticket.digest.leadingBits,
        place: person.place, stratum: Int32(truncatingIfNeeded: person.stratum), list: person.list))
  }
}
