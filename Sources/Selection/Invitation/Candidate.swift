import Lottery
import Population

/// Somebody whose ticket is small enough to be drawn.
struct Candidate: Sendable {
  let ticket: Ticket
  /// What the ticket is drawn by: itself, or how far it lies behind the last one drawn before.
  let order: Digest
  let place: RollPlace
  let list: RollList
  /// Whether the person may count in another stratum, and not in this one.
  let mayRepeat: Bool

  /// Notes somebody.
  ///
  /// - Parameters:
  ///   - ticket: The person's ticket.
  ///   - start: The last ticket drawn before, where tickets are permanent.
  ///   - place: Where the row stands.
  ///   - list: The list that it stands on.
  ///   - mayRepeat: Whether the person may count in another stratum, and not in this one.
  init(
    ticket: Ticket, after start: Digest?, place: RollPlace, list: RollList, mayRepeat: Bool
  ) {
    self.ticket = ticket
    order = ticket.digest.order(behind: start)
    self.place = place
    self.list = list
    self.mayRepeat = mayRepeat
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
  /// Whether this is the whole roll; of a piece as many are kept as count here for sure.
  private let isWhole: Bool
  /// How many are held before those that are not needed are dropped.
  private var room: Int

  /// Begins with nobody.
  ///
  /// - Parameters:
  ///   - count: How many tickets are needed at most.
  ///   - limit: What the leading bits of a ticket may be at most.
  ///   - start: The last ticket drawn before, where tickets are permanent.
  ///   - isWhole: Whether this is the whole roll. Of a piece, those who may turn out to count in
  ///     another stratum are kept beside as many as are needed.
  init(count: Int, limit: UInt64, after start: Digest? = nil, ofWhole isWhole: Bool = true) {
    self.count = count
    self.limit = limit
    self.start = start
    self.isWhole = isWhole
    room = Self.room(for: count)
  }

  /// Twice as many and some more, so that sorting costs little for each ticket.
  private static func room(for count: Int) -> Int { 2 * min(count, .max / 4) + 256 }

  @inline(__always)
  mutating func add(_ ticket: Ticket, _ person: RollPerson, mayRepeat: Bool) {
    if start == nil, ticket.digest.leadingBits > limit { return }
    add(ticket, at: person.place, list: person.list, mayRepeat: mayRepeat)
  }

  mutating func add(_ ticket: Ticket, at place: RollPlace, list: RollList, mayRepeat: Bool) {
    let candidate = Candidate(
      ticket: ticket, after: start, place: place, list: list, mayRepeat: mayRepeat)
    guard candidate.order.leadingBits <= limit else { return }
    candidates.append(candidate)
    if candidates.count >= room { shrink() }
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
    let needed = needed(of: kept)
    if kept.count > needed {
      kept.removeSubrange(needed...)
      limit = min(limit, kept.last?.order.leadingBits ?? 0)
    }
    candidates = kept
    room = Self.room(for: max(count, kept.count))
  }

  private func needed(of sorted: [Candidate]) -> Int {
    guard !isWhole else { return count }
    var sure = 0
    for (index, candidate) in sorted.enumerated() where !candidate.mayRepeat {
      sure += 1
      if sure == count { return index + 1 }
    }
    return sorted.count
  }
}
