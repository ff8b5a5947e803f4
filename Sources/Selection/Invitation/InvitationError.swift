/// Why a draw of letters cannot be made.
public enum InvitationError: Error, Sendable, Hashable {
  /// More letters are asked for than there are people.
  case tooManyLetters(Int, people: Int)
  /// The least letters of all strata are more than the letters.
  case minimumTooLarge(letters: Int, needed: Int)
  /// The shares have no common denominator that a machine integer holds.
  case sharesTooFine
  /// Nobody is left to draw from.
  case nobody
  /// A stratum has no rate of response that is above 0 and at most 1.
  case noResponseRate(stratum: [String])
  /// The answers hoped for need more letters than a stratum has people.
  case stratumTooSmall(stratum: [String], letters: Int, people: Int)
  /// Rows of a stratum share ids, and all its people together are fewer than its letters.
  case sameIDs(stratum: [String], people: Int)
  /// The letters of one household would have a chance above 1.
  case householdTooLarge(residents: Int)
  /// Two pieces to be merged come from draws that differ in this.
  case piecesDiffer(Difference)
  /// Two pieces hold the same person, or the same piece is given twice.
  case piecesOverlap(ticket: String)
  /// A file of a draw cannot be understood.
  case malformedPiece(file: String)

  /// In what two pieces differ.
  public enum Difference: Sendable, Hashable {
    case seed
    case letters
    case strata
    case columns
    case rules
  }
}
