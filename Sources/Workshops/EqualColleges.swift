import Lottery
import Population

/// Equal colleges: no college outnumbers the users. Who of the others observes is drawn by lot.
///
/// The people of a college are ranked by their tickets (``Ticket``, label `workshops`): the first
/// take part, the others observe, in this order; who leaves is replaced by the next.
public struct EqualColleges: Sendable, Equatable {
  /// What becomes of one college.
  public struct College: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// How many have come.
    public let people: Int
    /// How many take part.
    public let seated: Int
  }

  /// The colleges, in the order of the pool's values.
  public let colleges: [College]
  /// Who takes part: positions in the pool, ascending.
  public let participants: [Int]
  /// Who observes, in the order in which they would be called.
  public let observers: [Int]

  /// Draws who takes part.
  ///
  /// - Parameters:
  ///   - pool: All who have come; the first attribute is the college.
  ///   - users: The users' college: a position in the college's values.
  ///   - seed: The public seed.
  public init(_ pool: Pool, users: Int, seed: Seed) {
    let printer = TicketPrinter(seed: seed, label: .workshops)
    let counts = pool.attributes.isEmpty ? [] : pool.counts(of: 0)
    let most = counts.indices.contains(users) ? counts[users] : 0
    var (colleges, participants, observers) = ([College](), [Int](), [(Ticket, Int)]())
    for (value, name) in (pool.attributes.first?.values ?? []).enumerated() {
      let members = pool.people.indices.filter { pool.people[$0].values[0] == value }
        .map { (printer.ticket(of: pool.people[$0].id), $0) }
        .sorted { $0.0 < $1.0 }
      participants += members.prefix(most).map(\.1)
      observers += members.dropFirst(most)
      colleges.append(
        College(name: name, people: members.count, seated: min(most, members.count)))
    }
    self.colleges = colleges
    self.participants = participants.sorted()
    self.observers = observers.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The college of users, recognised by its name.
  ///
  /// - Parameter values: The names of all colleges.
  /// - Returns: The position of the only name that begins as users are called; else `nil`.
  public static func users(among values: [String]) -> Int? {
    let beginnings = ["user", "usager", "habitant", "citoyen", "inhabitant", "citizen", "resident"]
    let found = values.indices.filter { value in
      beginnings.contains { values[value].lowercased().hasPrefix($0) }
    }
    return found.count == 1 ? found[0] : nil
  }
}
