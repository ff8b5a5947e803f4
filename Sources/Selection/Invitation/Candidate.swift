import Lottery
import Population

/// Somebody whose ticket is small enough to be drawn.
struct Candidate: Sendable {
  let ticket: Ticket
  let place: RollPlace
  let list: RollList
}

/// The smallest tickets of one stratum, while people go by in any order.
///
/// Equal tickets belong to one person, who is kept once, with the row that stands first: on the
/// main list before the municipal, on the municipal before the European.
struct SmallestTickets: Sendable {
  /// Everybody whose ticket is at most the limit was kept.
  private(set) var limit: UInt64
  private(set) var candidates: [Candidate] = []
  private let count: Int

  /// Begins with nobody.
  ///
  /// - Parameters:
  ///   - count: How many tickets are needed at most.
  ///   - limit: What the leading bits of a ticket may be at most.
  init(count: Int, limit: UInt64) {
    self.count = count
    self.limit = limit
  }

  @inline(__always)
  mutating func add(_ ticket: Ticket, _ person: RollPerson) {
    guard ticket.digest.leadingBits <= limit else { return }
    add(Candidate(ticket: ticket, place: person.place, list: person.list))
  }

  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
    // Twice as many and some more, so that sorting costs little for each ticket.
    if candidates.count >= 2 * count + 256 { shrink() }
  }

  /// Takes in what another reader kept of the same stratum.
  mutating func merge(_ other: SmallestTickets) {
    limit = min(limit, other.limit)
    candidates += other.candidates
  }

  /// Drops people who count in another stratum.
  mutating func remove(_ tickets: Set<Ticket>) {
    candidates.removeAll { $0.list == .european && tickets.contains($0.ticket) }
  }

  /// Sorts by ticket, keeps everybody once and no more than needed.
  mutating func shrink() {
    candidates.sort {
      ($0.ticket, $0.list.rawValue, $0.place) < ($1.ticket, $1.list.rawValue, $1.place)
    }
    var kept: [Candidate] = []
    for candidate in candidates where candidate.ticket.digest.leadingBits <= limit {
      if candidate.ticket != kept.last?.ticket { kept.append(candidate) }
    }
    if kept.count > count {
      kept.removeSubrange(count...)
      limit = min(limit, kept.last?.ticket.digest.leadingBits ?? 0)
    }
    candidates = kept
  }
}
