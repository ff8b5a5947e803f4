/// How many must be there for a meeting to count.
public enum Quorum: Sendable, Hashable {
  /// A number of members.
  case members(Int)
  /// At least a share of the seats that are held, in percent.
  case percentOfMembers(Int)
  /// At least a share of all seats, held or vacant, in percent.
  case percentOfSeats(Int)

  /// The least number of people who must be there.
  ///
  /// - Parameters:
  ///   - members: How many seats are held.
  ///   - seats: How many seats there are.
  /// - Returns: The number; shares are rounded up.
  public func needed(members: Int, seats: Int) -> Int {
    switch self {
    case .members(let number): number
    case .percentOfMembers(let percent): (members * percent + 99) / 100
    case .percentOfSeats(let percent): (seats * percent + 99) / 100
    }
  }
}
