import Lottery
import Population

/// Permanent tickets: a draw that goes on where an earlier one ended, so that nobody gets a second
/// letter before everybody had a first.
///
/// Everybody keeps the ticket of the first draw. In each stratum people stand on a circle in the
/// order of their tickets, and each draw takes those who follow the last one drawn before: people
/// who have come since stand at a place of their own, people who left leave none. These are
/// permanent random numbers with a moving start (Brewer, Early & Joyce 1972; Cotton & Hesse 1992;
/// Ohlsson 1995, "Coordination of samples using permanent random numbers").
public struct Rotation: Codable, Sendable, Equatable {
  /// Where a stratum's draw begins.
  struct Start: Codable, Sendable, Equatable {
    let values: [String]
    let last: Digest
  }

  /// The seed that permanent tickets come from.
  public let seed: String
  /// The attributes of the strata of all the draws.
  public let attributes: [String]
  /// How many draws came before.
  public let draws: Int
  private let starts: [Start]

  /// Goes on where an earlier draw ended.
  public init(after record: InvitationRecord) {
    let earlier = record.request.rotation
    seed = earlier?.seed ?? record.seed
    attributes = record.request.attributes.map(\.name)
    draws = (earlier?.draws ?? 0) + 1
    starts = record.strata.compactMap { stratum in
      let last =
        stratum.tickets.last.flatMap { Digest(hex: $0) } ?? earlier?.start(of: stratum.values)
      return last.map { Start(values: stratum.values, last: $0) }
    }
  }

  /// The last ticket drawn of a stratum; `nil` if none was.
  func start(of values: [String]) -> Digest? {
    starts.first { $0.values == values }?.last
  }
}
