import Lottery
import Population

/// Gives everybody of a roll a ticket and keeps the smallest of each stratum.
struct TicketVisitor: RollVisitor {
  /// Somebody on a complementary list, who may stand on the other one too.
  struct Complementary: Sendable {
    let ticket: Ticket
    let stratum: Int
    let list: RollList
  }

  /// How many people each stratum has, by the reader's numbers.
  private(set) var counts: [Int] = []
  private(set) var smallest: [SmallestTickets] = []
  /// Everybody who stands on a complementary list.
  private(set) var complementary: [Complementary] = []
  /// How many people of each stratum were left out because they were drawn or seated before.
  private(set) var excluded: [Int] = []

  private let printer: TicketPrinter
  private let exclusion: Exclusion
  private let count: Int
  private let limit: UInt64

  init(_ printer: TicketPrinter, without exclusion: Exclusion, count: Int, limit: UInt64) {
    self.printer = printer
    self.exclusion = exclusion
    self.count = count
    self.limit = limit
  }

  mutating func visit(_ person: RollPerson) {
    while counts.count <= person.stratum {
      counts.append(0)
      excluded.append(0)
      smallest.append(SmallestTickets(count: count, limit: limit))
    }
    if exclusion.contains(person.id) {
      excluded[person.stratum] += 1
      return
    }
    let ticket = printer.ticket(ofBytes: person.id)
    counts[person.stratum] += 1
    if person.list != .main {
      complementary.append(
        Complementary(ticket: ticket, stratum: person.stratum, list: person.list))
    }
    smallest[person.stratum].add(ticket, person)
  }
}
