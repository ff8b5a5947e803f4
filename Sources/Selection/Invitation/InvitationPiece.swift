import Lottery
import Population

/// What a piece of a roll can contribute to a draw: for each stratum, how many people it has and the
/// smallest tickets, as many as there are letters. The smallest tickets of the pieces contain the
/// smallest of the whole.
public struct InvitationPiece: Codable, Sendable {
  /// Somebody whose ticket may be drawn.
  public struct Person: Codable, Sendable {
    let ticket: Digest
    let list: RollList
    let cells: [String]
  }

  /// One stratum of the piece.
  public struct Stratum: Codable, Sendable {
    let values: [String]
    let people: Int
    let excluded: Int
    let smallest: [Person]
  }

  /// Somebody on a complementary list.
  public struct Complementary: Codable, Sendable {
    let ticket: Digest
    let list: RollList
    let stratum: Int
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/invitation-piece/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The public seed.
  public let seed: String
  /// How many letters there are in the whole draw.
  public let letters: Int
  /// How they are shared out.
  public let allocation: Allocation.Rule
  /// The least letters of a stratum.
  public let minimum: Int
  /// The attributes of the strata.
  public let attributes: [AttributeDefinition]
  /// Who can be drawn.
  public let rules: [RollRule]
  /// The column of ids, if it was named.
  public let idColumn: String?
  /// How many people were to be excluded.
  public let exclusions: Int
  /// The columns of the roll.
  public let columns: [String]
  /// How the roll is written, so that the result is written alike: delimiter, line ending, mark.
  public let layout: [String]
  /// The strata.
  public let strata: [Stratum]
  /// Everybody on a complementary list.
  public let complementary: [Complementary]
  /// How many rows there are, how many each rule left out, and so on.
  let counts: [[Int]]

  /// Reads a piece of a roll.
  ///
  /// - Parameters:
  ///   - request: What is asked of the whole draw.
  ///   - roll: The piece.
  ///   - seed: The public seed.
  ///   - workers: How many readers share the piece; its bytes do not depend on it.
  ///   - layout: How the roll is written.
  /// - Throws: `RollError` when the piece cannot be read.
  public init(
    _ request: InvitationDraw.Request, of roll: Roll, seed: Seed, workers: Int, layout: [String]
  ) throws {
    let reading = StrataReading(request, roll: roll, seed: seed, workers: workers)
    var sample = try reading.read(count: request.letters, limit: .max, isPiece: true)
    if !sample.complementary.isEmpty {
      // Those who stand on two lists may be taken out of what is kept.
      let count = request.letters + sample.complementary.count
      sample = try reading.read(count: count, limit: .max, isPiece: true)
    }
    let places = sample.strata.flatMap { $0.smallest.candidates.map(\.place) }
    var cells = try roll.rows(at: places, isRegular: sample.isRegular)[...]
    strata = sample.strata.map { stratum in
      Stratum(
        values: stratum.values, people: stratum.people, excluded: stratum.excluded,
        smallest: stratum.smallest.candidates.map {
          Person(ticket: $0.ticket.digest, list: $0.list, cells: cells.popFirst() ?? [])
        })
    }
    complementary = sample.complementary.map {
      Complementary(ticket: $0.ticket.digest, list: $0.list, stratum: $0.stratum)
    }.sorted { ($0.ticket, $0.list.rawValue) < ($1.ticket, $1.list.rawValue) }
    self.layout = layout
    counts = [sample.leftOut, sample.uncertain, sample.missing, [sample.rows]]
    format = Self.format
    self.seed = seed.text
    (letters, allocation, minimum) = (request.letters, request.rule, request.minimum)
    attributes = request.roll.attributes.map {
      AttributeDefinition(name: $0.name, source: $0.source.dated(request.roll.referenceDate))
    }
    (rules, idColumn) = (request.roll.rules, request.roll.idColumn)
    (exclusions, columns) = (request.exclusion.count, roll.columns)
  }

  /// In what another piece was not drawn alike; `nil` if both belong to one draw.
  func difference(from other: InvitationPiece) -> InvitationError.Difference? {
    if seed != other.seed { return .seed }
    if letters != other.letters || allocation != other.allocation || minimum != other.minimum {
      return .letters
    }
    if attributes != other.attributes { return .strata }
    if columns != other.columns { return .columns }
    let isAlike =
      rules == other.rules && idColumn == other.idColumn && exclusions == other.exclusions
    return isAlike ? nil : .rules
  }
}
