import Population
import Tables

/// Why a draw of letters cannot be made.
public enum InvitationError: Error, Sendable, Hashable {
  /// More letters are asked for than there are people.
  case tooManyLetters(Int, people: Int)
  /// The least letters of all strata are more than the letters.
  case minimumTooLarge(letters: Int, needed: Int)
  /// The shares have no common denominator that a machine integer holds.
  case sharesTooFine
  /// Everybody who could be drawn was drawn or seated before.
  case everybodyExcluded(people: Int, files: [ExclusionFile])
  /// A table of rates has no column of rates.
  case noRateColumn(Place, columns: [String])
  /// A rate of response is none.
  case malformedRate(Place, value: String)
  /// Two rates are given for the same people.
  case rateTwice(Place, stratum: [String])
  /// The earlier draw had other strata.
  case rotationDiffers(earlier: [String], attributes: [String])
  /// There are fewer communes than are to be drawn.
  case tooManyPlaces(Int, places: Int)
  /// The largest part of a commune's people who get a letter is smaller than that of the whole.
  case capTooSmall(letters: Int, most: Int)
  /// So few communes cannot bear the letters without asking too large a part of the small ones.
  case tooFewPlaces(Int, needed: Int)
  /// A commune that is to be passed over was not drawn.
  case placeNotDrawn(String, nearest: String?)
  /// No commune is left to take the place of those passed over.
  case noSparePlace(String)
  /// Nobody is left to draw from.
  case nobody
  /// A stratum has no rate of response that is above 0 and at most 1.
  case noResponseRate(stratum: [String])
  /// The answers hoped for need more letters than a stratum has people.
  case stratumTooSmall(stratum: [String], letters: Int, people: Int)
  /// Rows of a stratum share ids, and all its people together are fewer than its letters.
  case sameIDs(stratum: [String], people: Int)
  /// Rows of a piece bear the id of another row.
  case repeatedIDs(rows: Int)
  /// The letters of one household would have a chance above 1.
  case householdTooLarge(residents: Int)
  /// What was put aside on the disk for temporary files cannot be read again.
  case temporaryFileLost
  /// Two pieces to be merged come from draws that differ in this.
  case piecesDiffer(Difference)
  /// Two pieces hold the same person, or the same piece is given twice.
  case piecesOverlap(ticket: String)
  /// The pieces do not make up the whole roll.
  case piecesIncomplete(rows: Int, expected: Int)
  /// A file is no record of a draw of letters.
  case malformedDraw(file: String)
  /// A file of a draw cannot be understood.
  case malformedPiece(file: String)
  /// A piece was made by another version of the program.
  case otherPieceVersion(file: String, format: String)

  /// In what two pieces differ.
  public enum Difference: Sendable, Hashable {
    case seed
    case letters
    case strata
    case columns
    case rules
  }
}
