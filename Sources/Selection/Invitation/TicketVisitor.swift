import Lottery
import Population

/// Gives everybody of a roll a ticket and keeps the smallest of each stratum.
struct TicketVisitor: RollVisitor {
  /// Somebody on a complementary list, who may stand on the other one too, or an address, which
  /// may stand in several rows.
  struct Complementary: Sendable {
    let ticket: Ticket
    let stratum: Int
    let list: RollList
  }

  /// How many people each stratum has, by the reader's numbers.
  private(set) var counts: [Int] = []
  private(set) var smallest: [SmallestTickets] = []
  /// Everybody who may stand in more than one row.
  private(set) var complementary: [Complementary] = []
  /// A sign of who was seen, if other pieces follow.
  private(set) var sketch: PieceSketch?
  /// How many people of each stratum were left out because they were drawn or seated before.
  private(set) var excluded: [Int] = []

  private let printer: TicketPrinter
  private let rotation: Rotation?
  private let count: Int
  private let limit: UInt64

  init(
    _ printer: TicketPrinter, after rotation: Rotation?, count: Int, limit: UInt64,
    sketching isPiece: Bool
  ) {
    sketch = isPiece ? PieceSketch() : nil
    self.printer = printer
    self.rotation = rotation
    self.count = count
    self.limit = limit
  }

  mutating func meet(stratum: Int, values: [String]) {
    counts.append(0)
    excluded.append(0)
    smallest.append(
      SmallestTickets(count: count, limit: limit, after: rotation?.start(of: values)))
  }

  mutating func visit(_ person: RollPerson) {
    if person.isExcluded {
      excluded[person.stratum] += 1
      return
    }
    let ticket = printer.ticket(ofBytes: person.id)
    counts[person.stratum] += 1
    if !person.mayRepeat { sketch?.add(ticket.digest.leadingBits) }
    if person.mayRepeat {
      complementary.append(
        Complementary(ticket: ticket, stratum: person.stratum, list: person.list))
    }
    smallest[person.stratum].add(ticket, person)
  }
}
