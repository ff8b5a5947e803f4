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
    /// How many letters there are.
    public let letters: Int
    /// Everybody's chance, in decimal.
    public let probability: String
    /// The tickets drawn, the smallest first; all others of the stratum are larger.
    public let tickets: [String]
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/invitation/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The public seed.
  public let seed: String
  /// The label of the draw.
  public let label: String
  /// How many letters were asked for.
  public let letters: Int
  /// How they were shared out.
  public let allocation: Allocation.Rule
  /// The least letters of a stratum.
  public let minimum: Int
  /// The attributes of the strata.
  public let attributes: [AttributeDefinition]
  /// The columns of the address, where a household gets one letter at most.
  public let household: [String]
  /// The column of ids, if it was named.
  public let idColumn: String?
  /// The strata.
  public let strata: [Stratum]
  /// The files that were written beside.
  public let files: [DrawRecord.File]

  /// Describes a draw.
  ///
  /// - Parameters:
  ///   - draw: The draw.
  ///   - request: What was asked.
  ///   - seed: The public seed.
  ///   - files: The files that were written beside.
  public init(
    _ draw: InvitationDraw, _ request: InvitationDraw.Request, seed: Seed,
    files: [DrawRecord.File]
  ) {
    format = Self.format
    self.seed = seed.text
    label = Label.invite.text
    letters = request.letters
    allocation = request.rule
    minimum = request.minimum
    household = request.roll.householdColumns
    idColumn = request.roll.idColumn
    attributes = request.roll.attributes.map {
      AttributeDefinition(name: $0.name, source: $0.source.dated(request.roll.referenceDate))
    }
    var tickets = [[Ticket]](repeating: [], count: draw.strata.count)
    for invited in draw.invited { tickets[invited.stratum].append(invited.ticket) }
    strata = draw.strata.enumerated().map { index, stratum in
      Stratum(
        values: stratum.values, people: stratum.people, letters: stratum.letters,
        probability: stratum.probability, tickets: tickets[index].sorted().map(\.hex))
    }
    self.files = files
  }
}
