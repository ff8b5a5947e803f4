import Lottery
import Population

/// Gives everybody of a roll a ticket and keeps the smallest of each stratum.
struct TicketVisitor: RollVisitor {
  /// How many people each stratum has, by the reader's numbers.
  private(set) var counts: [Int] = []
  private(set) var smallest: [SmallestTickets] = []
  /// Everybody who may stand in more than one row.
  private(set) var shared: SpillingList<SharedTicket>
  /// A sign of who was seen, if other pieces follow.
  private(set) var sketch: PieceSketch?
  /// How many people of each stratum were left out because they were drawn or seated before.
  private(set) var excluded: [Int] = []

  /// Whether several rows may bear one id, whatever their list.
  private let repeatsIDs: Bool
  private let printer: TicketPrinter
  private let rotation: Rotation?
  private let count: Int
  private let limit: UInt64

  init(
    _ printer: TicketPrinter, after rotation: Rotation?, count: Int, limit: UInt64,
    sketching isPiece: Bool, repeatingIDs repeatsIDs: Bool
  ) {
    sketch = isPiece ? PieceSketch() : nil
    self.repeatsIDs = repeatsIDs
    // A piece is written with all of them, except where it is refused for them.
    shared = SpillingList(holding: isPiece && !repeatsIDs ? .max : SharedTicket.capacity)
    self.printer = printer
    self.rotation = rotation
    self.count = count
    self.limit = limit
  }

  mutating func meet(stratum: Int, values: [String]) {
    counts.append(0)
    excluded.append(0)
    smallest.append(
      SmallestTickets(
        count: count, limit: limit, after: rotation?.start(of: values), ofWhole: sketch == nil))
  }

  mutating func visit(_ person: RollPerson) {
    if person.isExcluded {
      excluded[person.stratum] += 1
      guard person.mayRepeat || repeatsIDs else { return }
      note(printer.ticket(ofBytes: person.id), person)
      return
    }
    let ticket = printer.ticket(ofBytes: person.id)
    counts[person.stratum] += 1
    if person.mayRepeat || repeatsIDs { note(ticket, person) }
    if !person.mayRepeat { sketch?.add(ticket.digest.leadingBits) }
    smallest[person.stratum].add(
      ticket, person, mayRepeat: person.mayRepeat || (repeatsIDs && sketch == nil))
  }

  private mutating func note(_ ticket: Ticket, _ person: RollPerson) {
    shared.append(
      SharedTicket(
        ticket, stratum: person.stratum, list: person.list, isExcluded: person.isExcluded))
  }
}
