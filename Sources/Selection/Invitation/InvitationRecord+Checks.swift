import Lottery
import Population

/// One thing that can be checked of a draw of letters.
public enum InvitationCheck: String, Sendable, CaseIterable {
  /// The letters of the strata follow from the seed and the strata's people.
  case allocation
  /// Each stratum has as many tickets as letters, all different.
  case tickets
  /// The files are those that the record names.
  case files
  /// The tickets of those who get a letter follow from the seed and their ids.
  case people
}

extension InvitationRecord {
  /// Whether the letters of the strata follow from the seed; `nil` where they depend on who lives
  /// with whom.
  public var allocationHolds: Bool? {
    guard household.isEmpty else { return nil }
    guard let seed = try? Seed(seed), letters >= 1, minimum >= 0,
      strata.allSatisfy({ $0.people >= 0 && $0.values.count == attributes.count })
    else { return false }
    var sample = StrataReading.Sample()
    for stratum in strata {
      let position = sample.position(of: stratum.values, count: 0, limit: 0)
      sample.strata[position].people += stratum.people
    }
    var request = InvitationDraw.Request(.init(), letters: letters)
    (request.rule, request.minimum) = (allocation, minimum)
    return (try? InvitationDraw.letters(request, sample, seed)) == strata.map(\.letters)
  }

  /// Whether each stratum has as many tickets as letters, in order and all different.
  public var ticketsHold: Bool {
    let all = strata.flatMap(\.tickets)
    return Set(all).count == all.count
      && strata.allSatisfy { stratum in
        let digests = stratum.tickets.compactMap { Digest(hex: $0) }
        return stratum.tickets.count == stratum.letters && digests.count == stratum.letters
          && digests == digests.sorted() && stratum.letters <= stratum.people
      }
  }
}
