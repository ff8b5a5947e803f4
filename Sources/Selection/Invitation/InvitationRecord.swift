import Lottery
import Population

/// A draw of letters, as `draw.json` holds it: all that is needed to repeat it from the roll, and to
/// check the tickets without it.
public struct InvitationRecord: Codable, Sendable, Equatable {
  /// A stratum and its letters.
  public struct Stratum: Codable, Sendable, Equatable {
    /// The value of each attribute.
    public let values: [String]
    /// How many people could be drawn.
    public let people: Int
    /// How many people were left out because they were drawn or seated before.
    public let excluded: Int
    /// How many letters there are.
    public let letters: Int
    /// Everybody's chance, in decimal.
    public let probability: String
    /// The tickets drawn, the first drawn first; all others of the stratum come later.
    public let tickets: [String]
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/invitation/2"

  /// The kind of file: ``format``.
  public let format: String
  /// The public seed.
  public let seed: String
  /// The label of the draw.
  public let label: String
  /// What was asked.
  public let request: InvitationTerms
  /// The strata.
  public let strata: [Stratum]
  /// The communes, if they were drawn first.
  public let places: [PlaceDraw.Place]?
  /// The files that were written beside.
  public let files: [DrawRecord.File]

  /// Describes a draw.
  ///
  /// - Parameters:
  ///   - draw: The draw.
  ///   - terms: What was asked.
  ///   - seed: The public seed.
  ///   - files: The files that were written beside.
  public init(
    _ draw: InvitationDraw, _ terms: InvitationTerms, seed: Seed, files: [DrawRecord.File]
  ) {
    format = Self.format
    self.seed = seed.text
    label = Label.invite.text
    request = terms
    places = draw.places
    var tickets = [[Ticket]](repeating: [], count: draw.strata.count)
    for invited in draw.invited { tickets[invited.stratum].append(invited.ticket) }
    strata = draw.strata.enumerated().map { index, stratum in
      let start = terms.rotation?.start(of: stratum.values)
      return Stratum(
        values: stratum.values, people: stratum.people, excluded: stratum.excluded,
        letters: stratum.letters, probability: stratum.probability,
        tickets: tickets[index].sorted {
          $0.digest.order(behind: start) < $1.digest.order(behind: start)
        }.map(\.hex))
    }
    self.files = files
  }

  /// The seed that tickets come from.
  public var ticketSeed: String { request.rotation?.seed ?? seed }
}

extension Digest {
  /// What a ticket is drawn by: itself, or how far it lies behind the last one drawn before.
  func order(behind start: Digest?) -> Digest { start.map { distance(behind: $0) } ?? self }
}
