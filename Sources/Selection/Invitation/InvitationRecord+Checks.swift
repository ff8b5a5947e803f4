import Lottery
import Population

/// One thing that can be checked of a draw of letters.
public enum InvitationCheck: String, Sendable, CaseIterable {
  /// The letters of the strata, and the communes, follow from the seed and the strata's people.
  case allocation
  /// Each stratum has as many tickets as letters, all different.
  case tickets
  /// The files are those that the record names.
  case files
  /// The tickets of those who get a letter follow from the seed and their ids.
  case people
  /// What is published is the same draw.
  case published
  /// The whole draw, repeated from the roll.
  case roll
}

extension InvitationRecord {
  /// Whether the letters of the strata follow from the seed; `nil` where they depend on who lives
  /// with whom.
  public var allocationHolds: Bool? {
    guard request.household.isEmpty else { return nil }
    guard let seed = try? Seed(seed), isPlausible else { return false }
    let plan = LetterPlan(
      request.request, strata.map { .init(values: $0.values, people: $0.people) })
    guard let result = try? plan.letters(seed) else { return false }
    return result.letters == strata.map(\.letters) && result.places == places
  }

  /// Whether each stratum has as many tickets as letters, in order and all different.
  public var ticketsHold: Bool {
    let all = strata.flatMap(\.tickets)
    return Set(all).count == all.count
      && strata.allSatisfy { stratum in
        let start = request.rotation?.start(of: stratum.values)
        let digests = stratum.tickets.compactMap { Digest(hex: $0) }
        let order = digests.map { $0.order(behind: start) }
        return stratum.tickets.count == stratum.letters && digests.count == stratum.letters
          && order == order.sorted() && stratum.letters <= stratum.people
      }
  }

  /// Whether another record tells of the same strata, letters, communes and tickets.
  ///
  /// - Parameter other: The other record.
  /// - Returns: Whether both are one draw.
  public func isSameDraw(as other: InvitationRecord) -> Bool {
    seed == other.seed && label == other.label && strata == other.strata && places == other.places
  }
}
