import Foundation
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

  /// Somebody who may stand in another piece too: on another list, or as an address in many rows.
  public struct Complementary: Codable, Sendable {
    let ticket: Digest
    let list: RollList
    let stratum: Int
    /// Whether the person was drawn or seated before; not written where it is not so.
    let isExcluded: Bool?
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/invitation-piece/3"

  /// Reads a piece from its file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - file: Its name, for messages.
  /// - Throws: ``InvitationError/malformedPiece(file:)``, or
  ///   ``InvitationError/otherPieceVersion(file:format:)`` if another version of the program made it.
  public init(reading bytes: [UInt8], file: String) throws(InvitationError) {
    struct Opening: Decodable { let format: String }
    let data = Data(bytes)
    if let opening = try? JSONDecoder().decode(Opening.self, from: data),
      opening.format != Self.format, opening.format.hasPrefix("kleroterion/invitation-piece/")
    {
      throw .otherPieceVersion(file: file, format: opening.format)
    }
    guard let piece = try? JSONDecoder().decode(Self.self, from: data),
      piece.format == Self.format, piece.isPlausible
    else { throw .malformedPiece(file: file) }
    self = piece
  }

  /// The kind of file: ``format``.
  public let format: String
  /// The public seed.
  public let seed: String
  /// What is asked of the whole draw.
  public let request: InvitationTerms
  /// What the roll is.
  public let kind: RollKind
  /// The columns of the roll.
  public let columns: [String]
  /// How the roll is written, so that the result is written alike: delimiter, line ending, mark.
  public let layout: [String]
  /// The strata.
  public let strata: [Stratum]
  /// Everybody who may stand in another piece too.
  public let complementary: [Complementary]
  /// The files of people to leave out, and who of them was found; not written where there is none.
  let exclusions: [ExclusionFile]?
  /// How many rows there are, how many each rule left out, and so on.
  let counts: [[Int]]
  /// The leading bits of the smallest tickets of all: pieces that overlap share some.
  let sketch: [UInt64]

  /// Reads a piece of a roll.
  ///
  /// - Parameters:
  ///   - request: What is asked of the whole draw.
  ///   - roll: The piece.
  ///   - seed: The public seed.
  ///   - inputs: The files that have a part, beside the roll.
  ///   - workers: How many readers share the piece; its bytes do not depend on it.
  ///   - layout: How the roll is written.
  /// - Throws: `RollError` when the piece cannot be read.
  public init(
    _ request: InvitationDraw.Request, of roll: Roll, seed: Seed,
    inputs: [InvitationTerms.Input], workers: Int, layout: [String]
  ) throws {
    let reading = StrataReading(request, roll: roll, seed: seed, workers: workers)
    let most = request.answers == nil ? request.letters : Int.max / 4
    let sample = try reading.read(count: most, limit: .max, isPiece: true)
    let places = sample.strata.flatMap { $0.smallest.candidates.map(\.place) }
    var cells = try roll.rows(at: places, isRegular: sample.isRegular)[...]
    strata = sample.strata.map { stratum in
      Stratum(
        values: stratum.values, people: stratum.people, excluded: stratum.excluded,
        smallest: stratum.smallest.candidates.map {
          Person(ticket: $0.ticket.digest, list: $0.list, cells: cells.popFirst() ?? [])
        })
    }
    let shared = zip(sample.shared, sample.sharedStrata).flatMap { list, numbers in
      (list.elements ?? []).map { row in
        var row = row
        row.stratum = Int32(truncatingIfNeeded: numbers[Int(row.stratum)])
        return row
      }
    }
    complementary = shared.sorted(by: SharedTicket.precedes).map {
      Complementary(
        ticket: $0.ticket.digest, list: $0.list, stratum: Int($0.stratum),
        isExcluded: $0.isExcluded ? true : nil)
    }
    exclusions = sample.exclusions.isEmpty ? nil : sample.exclusions
    counts = [sample.leftOut, sample.uncertain, sample.missing, [sample.rows], sample.unreadable]
    (format, self.seed, self.layout) = (Self.format, seed.text, layout)
    self.request = InvitationTerms(request, inputs: inputs)
    (kind, columns, sketch) = (roll.kind, roll.columns, sample.sketch)
  }

  /// How many rows the piece has.
  public var rows: Int { counts.count == 5 ? counts[3].first ?? 0 : 0 }

  /// In what another piece was not drawn alike; `nil` if both belong to one draw.
  func difference(from other: InvitationPiece) -> InvitationError.Difference? {
    if seed != other.seed { return .seed }
    let (own, its) = (request, other.request)
    if own.letters != its.letters || own.allocation != its.allocation
      || own.minimum != its.minimum || own.answers != its.answers || own.reach != its.reach
      || own.response != its.response || own.places != its.places
    {
      return .letters
    }
    if own.attributes != its.attributes { return .strata }
    if columns != other.columns { return .columns }
    return own == its ? nil : .rules
  }
}
