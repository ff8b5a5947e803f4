/// Why a panel lottery could not be made or read.
public enum SelectionError: Error, Sendable, Equatable {
  /// A panel needs at least one member.
  case sizeTooSmall(Int)
  /// The panel is larger than the pool.
  case poolTooSmall(size: Int, people: Int)
  /// A quota names an attribute or value that the pool does not have.
  case unknownQuota(attribute: String, value: String)
  /// A quota's least is negative or exceeds its most.
  case quotaOutOfOrder(attribute: String, value: String)
  /// A lottery needs at least one ticket and at most `most`.
  case ticketsOutOfRange(Int, most: Int)
  /// The lottery has no panel of that number.
  case ticketOutOfRange(Int, tickets: Int)
  /// A record of a lottery contradicts itself.
  case malformedRecord(Malformation)
  /// No panel satisfies all quotas.
  case infeasible
  /// The work allowed did not suffice to find a panel or to prove that there is none.
  case undecided

  /// What is wrong with a record.
  public enum Malformation: Sendable, Equatable {
    /// A person has a value that no attribute has.
    case values(id: String)
    /// The ids are not different and in order.
    case idOrder(id: String)
    /// A panel names somebody who is not there.
    case panels
    /// The seed of a draw does not give its number.
    case seed
  }
}
