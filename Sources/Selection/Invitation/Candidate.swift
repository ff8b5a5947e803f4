import Lottery
import Population

/// Somebody whose ticket is small enough to be drawn.
struct Candidate: Sendable {
  let ticket: Ticket
  /// What the ticket is drawn by: itself, or how far it lies behind the last one drawn before.
  let order: Digest
  let place: RollPlace
  let list: RollList

  /// Notes somebody.
  ///
  /// - Parameters:
  ///   - ticket: The person's ticket.
  ///   - start: The last ticket drawn before, where tickets are permanent.
  ///   - place: Where the row stands.
  ///   - list: The list that it stands on.
  init(ticket: Ticket, after start: Digest?, place: RollPlace, list: RollList) {
    self.ticket = ticket
    order = ticket.digest.order(behind: start)
    self.place = place
    self.list = list
  }
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
  /// The last ticket drawn before, behind which this draw begins.
  private let start: Digest?

  /// Begins with nobody.
  ///
  /// - Parameters:
  ///   - count: How many tickets are needed at most.
  ///   - limit: What the leading bits of a ticket may be at most.
  ///   - start: The last ticket drawn before, where tickets are permanent.
  init(count: Int, limit: UInt64, after start: Digest? = nil) {
    self.count = count
    self.limit = limit
    self.start = start
  }

  @inline(__always)
  mutating func add(_ ticket: Ticket, _ person: RollPerson) {
    if start == nil, ticket.digest.leadingBits > limit { return }
    add(ticket, at: person.place, list: person.list)
  }

  mutating func add(_ ticket: Ticket, at place: RollPlace, list: RollList) {
    let candidate = Candidate(ticket: ticket, after: start, place: place, list: list)
    guard candidate.order.leadingBits <= limit else { return }
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
    candidates.removeAll { tickets.contains($0.ticket) }
  }

  /// Sorts by ticket, keeps everybody once and no more than needed.
  mutating func shrink() {
    candidates.sort {
      ($0.order, $0.list.rawValue, $0.place) < ($1.order, $1.list.rawValue, $1.place)
    }
    var kept: [Candidate] = []
    for candidate in candidates where candidate.order.leadingBits <= limit {
      if candidate.ticket != kept.last?.ticket { kept.append(candidate) }
    }
    if kept.count > count {
      kept.removeSubrange(count...)
      limit = min(limit, kept.last?.order.leadingBits ?? 0)
    }
    candidates = kept
  }
}
