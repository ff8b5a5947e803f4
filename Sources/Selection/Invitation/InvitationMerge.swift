import Lottery
import Population

/// A draw made from the pieces of a roll: the same as from the whole roll, however it was cut.
public struct InvitationMerge: Sendable {
  /// The draw.
  public let draw: InvitationDraw
  /// What was asked of it.
  public let request: InvitationDraw.Request
  /// The columns of the roll.
  public let columns: [String]
  /// The public seed.
  public let seed: Seed

  private let cells: [[String]]

  /// Merges pieces.
  ///
  /// - Parameter pieces: The pieces, in any order.
  /// - Throws: ``InvitationError`` when they are not pieces of one draw, or overlap.
  public init(_ pieces: [InvitationPiece]) throws {
    guard let first = pieces.first else { throw InvitationError.nobody }
    for piece in pieces {
      if let difference = first.difference(from: piece) {
        throw InvitationError.piecesDiffer(difference)
      }
    }
    seed = try Seed(first.seed)
    var roll = RollRequest()
    (roll.attributes, roll.rules, roll.idColumn) = (first.attributes, first.rules, first.idColumn)
    var request = InvitationDraw.Request(roll, letters: first.letters)
    (request.rule, request.minimum) = (first.allocation, first.minimum)
    (self.request, columns) = (request, first.columns)
    var sample = StrataReading.Sample()
    var cells: [[String]] = []
    for piece in pieces { sample.take(piece, &cells) }
    self.cells = cells
    try sample.refuseOverlaps()
    sample.complete()
    let letters = try InvitationDraw.letters(request, sample, seed)
    for (stratum, letters) in zip(sample.strata, letters)
    where stratum.smallest.candidates.count < letters {
      throw InvitationError.sameIDs(
        stratum: stratum.values, people: stratum.smallest.candidates.count)
    }
    draw = InvitationDraw(sample, letters: letters)
  }

  /// The cells of those who get a letter.
  public var rows: [[String]] { draw.invited.map { cells[$0.place.row] } }
}

extension StrataReading.Sample {
  /// Takes in a piece; the cells of its people are appended, and their places count them.
  fileprivate mutating func take(_ piece: InvitationPiece, _ cells: inout [[String]]) {
    let numbers = piece.strata.map { stratum in
      let position = position(of: stratum.values, count: Int.max / 4, limit: .max)
      var smallest = SmallestTickets(count: Int.max / 4, limit: .max)
      for person in stratum.smallest {
        smallest.add(
          Candidate(
            ticket: Ticket(digest: person.ticket), place: RollPlace(row: cells.count),
            list: person.list))
        cells.append(person.cells)
      }
      strata[position].people += stratum.people
      strata[position].excluded += stratum.excluded
      strata[position].smallest.merge(smallest)
      return position
    }
    complementary += piece.complementary.compactMap { person in
      guard numbers.indices.contains(person.stratum) else { return nil }
      return (Ticket(digest: person.ticket), person.list, numbers[person.stratum])
    }
    guard piece.counts.count == 4 else { return }
    leftOut = StrataReading.sum([leftOut, piece.counts[0]])
    uncertain = StrataReading.sum([uncertain, piece.counts[1]])
    missing = StrataReading.sum([missing, piece.counts[2]])
    rows += piece.counts[3].first ?? 0
  }

  /// Equal tickets on one list are one person in two pieces.
  fileprivate func refuseOverlaps() throws(InvitationError) {
    let people = strata.flatMap { $0.smallest.candidates.map { ($0.ticket, $0.list.rawValue) } }
      .sorted { $0 < $1 }
    for (one, other) in zip(people, people.dropFirst()) where one == other {
      throw .piecesOverlap(ticket: one.0.hex)
    }
  }
}
