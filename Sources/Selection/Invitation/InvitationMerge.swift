import Lottery
import Population

/// A draw made from the pieces of a roll: the same as from the whole roll, however it was cut.
public struct InvitationMerge: Sendable {
  /// The draw.
  public let draw: InvitationDraw
  /// What was asked of it.
  public let terms: InvitationTerms
  /// What the roll is.
  public let kind: RollKind
  /// The columns of the roll.
  public let columns: [String]
  /// The public seed.
  public let seed: Seed

  private let cells: [[String]]

  /// Merges pieces.
  ///
  /// - Parameters:
  ///   - pieces: The pieces, in any order.
  ///   - rows: How many rows the whole roll has, if it is known.
  ///   - counted: What hears what was asked, how many people each rule left out, and how many of
  ///     them since no age can be told, before letters are shared out.
  /// - Throws: ``InvitationError`` when they are not pieces of one draw, or overlap.
  public init(
    _ pieces: [InvitationPiece], rows: Int? = nil,
    counted: (_ terms: InvitationTerms, _ leftOut: [Int], _ unreadable: [Int]) -> Void = {
      _, _, _ in
    }
  ) throws {
    guard let first = pieces.first else { throw InvitationError.nobody }
    for piece in pieces {
      if let difference = first.difference(from: piece) {
        throw InvitationError.piecesDiffer(difference)
      }
    }
    seed = try Seed(first.seed)
    (terms, kind, columns) = (first.request, first.kind, first.columns)
    try Self.refuseOverlaps(pieces)
    let request = terms.request
    var sample = StrataReading.Sample()
    var cells: [[String]] = []
    for piece in pieces { sample.take(piece, after: terms.rotation, &cells) }
    if let rows, rows != sample.rows {
      throw InvitationError.piecesIncomplete(rows: sample.rows, expected: rows)
    }
    self.cells = cells
    try sample.complete()
    counted(terms, sample.leftOut, sample.unreadable)
    let plan = LetterPlan(request, sample.planned)
    let result = try sample.letters(plan, seed)
    for (stratum, letters) in zip(sample.strata, result.letters)
    where stratum.smallest.candidates.count < letters {
      throw InvitationError.sameIDs(
        stratum: stratum.values, people: stratum.smallest.candidates.count)
    }
    draw = InvitationDraw(sample, plan, result)
  }

  /// The cells of those who get a letter.
  public var rows: [[String]] { draw.invited.map { cells[$0.place.row] } }

  /// Refuses pieces of which two hold one person: in their sketches, among the smallest tickets, or
  /// on the same complementary list.
  private static func refuseOverlaps(_ pieces: [InvitationPiece]) throws(InvitationError) {
    let bits = pieces.flatMap(\.sketch).sorted()
    for (one, other) in zip(bits, bits.dropFirst()) where one == other {
      let digits = String(one, radix: 16)
      throw .piecesOverlap(ticket: String(repeating: "0", count: 16 - digits.count) + digits)
    }
    guard pieces.first?.kind != .addresses else { return }
    let people = pieces.enumerated().flatMap { number, piece in
      piece.complementary.map { (ticket: $0.ticket, list: $0.list.rawValue, piece: number) }
    }.sorted { $0 < $1 }
    for (one, other) in zip(people, people.dropFirst())
    where (one.ticket, one.list) == (other.ticket, other.list) && one.piece != other.piece {
      throw .piecesOverlap(ticket: one.ticket.hex)
    }
  }
}

extension StrataReading.Sample {
  /// Takes in a piece; the cells of its people are appended, and their places count them.
  fileprivate mutating func take(
    _ piece: InvitationPiece, after rotation: Rotation?, _ cells: inout [[String]]
  ) {
    let numbers = piece.strata.map { stratum in
      let position = position(
        of: stratum.values, count: Int.max / 4, limit: .max, after: rotation)
      for person in stratum.smallest {
        strata[position].smallest.add(
          Ticket(digest: person.ticket), at: RollPlace(row: cells.count), list: person.list,
          mayRepeat: person.list != .main || piece.kind == .addresses)
        cells.append(person.cells)
      }
      strata[position].people += stratum.people
      strata[position].excluded += stratum.excluded
      return position
    }
    var rows = SpillingList<SharedTicket>(holding: SharedTicket.capacity)
    for person in piece.complementary where numbers.indices.contains(person.stratum) {
      rows.append(
        SharedTicket(
          Ticket(digest: person.ticket), stratum: person.stratum, list: person.list,
          isExcluded: person.isExcluded ?? false))
    }
    shared.append(rows)
    sharedStrata.append(numbers)
    for (index, file) in (piece.exclusions ?? []).enumerated() {
      if exclusions.indices.contains(index) {
        exclusions[index].merge(file)
      } else {
        exclusions.append(file)
      }
    }
    guard piece.counts.count == 5 else { return }
    unreadable = StrataReading.sum([unreadable, piece.counts[4]])
    leftOut = StrataReading.sum([leftOut, piece.counts[0]])
    uncertain = StrataReading.sum([uncertain, piece.counts[1]])
    missing = StrataReading.sum([missing, piece.counts[2]])
    self.rows += piece.rows
  }
}
