import Lottery
import Population

/// Somebody of a roll, with the household: 64 bytes.
struct Resident: InStratum {
  /// How many a reader holds in memory.
  static let capacity = 1 << 16

  let ticket: Ticket
  let household: UInt64
  let place: RollPlace
  var stratum: Int32
  let list: RollList

  var spread: UInt64 { ticket.digest.leadingBits }

  /// By ticket; the row that counts first.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    if one.ticket != other.ticket { return one.ticket < other.ticket }
    return (one.list.rawValue, one.place) < (other.list.rawValue, other.place)
  }
}

/// Somebody among those of the same household.
struct Housemate: Spillable {
  let person: Resident

  var spread: UInt64 { person.household }

  /// By household, then by ticket.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    let (one, other) = (one.person, other.person)
    if one.household != other.household { return one.household < other.household }
    return one.ticket < other.ticket
  }
}

/// Notes everybody of a roll, with their households.
struct HouseholdVisitor: RollVisitor {
  private(set) var people = SpillingList<Resident>(holding: Resident.capacity)
  /// People drawn or seated before, who may stand in several rows and count once.
  private(set) var excluded = SpillingList<SharedTicket>(holding: SharedTicket.capacity)

  private let printer: TicketPrinter

  init(_ printer: TicketPrinter) {
    self.printer = printer
  }

  mutating func visit(_ person: RollPerson) {
    let ticket = printer.ticket(ofBytes: person.id)
    guard !person.isExcluded else {
      excluded.append(
        SharedTicket(ticket, stratum: person.stratum, list: person.list, isExcluded: true))
      return
    }
    // Without an address nobody is known to live together: the person is a household.
    people.append(
      Resident(
        ticket: ticket, household: person.household ?? ticket.digest.leadingBits,
        place: person.place, stratum: Int32(truncatingIfNeeded: person.stratum), list: person.list))
  }
}
