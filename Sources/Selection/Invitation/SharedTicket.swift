import Lottery
import Population

/// A row that may stand for somebody who stands in other rows too: on a complementary list, who may
/// stand on the other one, an address, which may stand in several rows, or a row of a table in which
/// ids may come twice.
///
/// They are counted once, exactly, which takes a look at all of them together. They are few in an
/// electoral roll, and everybody in any other file; ``SpillingList`` keeps the memory for them
/// within a constant.
struct SharedTicket: InStratum {
  /// How many a reader holds in memory, 48 bytes each.
  static let capacity = 1 << 16

  let ticket: Ticket
  var stratum: Int32
  /// How many rows are all alike.
  private(set) var rows: Int32 = 1
  let list: RollList
  /// Whether the person was drawn or seated before.
  let isExcluded: Bool

  /// Notes a row.
  init(_ ticket: Ticket, stratum: Int, list: RollList, isExcluded: Bool) {
    self.ticket = ticket
    self.stratum = Int32(truncatingIfNeeded: stratum)
    self.list = list
    self.isExcluded = isExcluded
  }

  var spread: UInt64 { ticket.digest.leadingBits }

  /// By ticket; the row that counts first: of the municipal list before the European, of the first
  /// of several strata.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    if one.ticket != other.ticket { return one.ticket < other.ticket }
    return (one.isExcluded ? 1 : 0, one.list.rawValue, one.stratum)
      < (other.isExcluded ? 1 : 0, other.list.rawValue, other.stratum)
  }

  func joined(with next: Self) -> Self? {
    guard isSamePerson(as: next), list == next.list, stratum == next.stratum,
      rows < Int32.max - next.rows
    else { return nil }
    var joined = self
    joined.rows += next.rows
    return joined
  }

  func isSamePerson(as other: Self) -> Bool {
    ticket == other.ticket && isExcluded == other.isExcluded
  }
}
