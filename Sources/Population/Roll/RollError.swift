import Tables

/// Why a roll cannot be read.
public enum RollError: Error, Sendable, Hashable {
  /// What is wrong with the table.
  case table(TableError)
  /// What is wrong with columns, attributes and lookups.
  case population(PopulationError)
  /// The file could not be read to its end.
  case unreadable
  /// The text is not regular: the slower reader is needed.
  case irregular
  /// There are more combinations of values than a draw is made for.
  case tooManyStrata(limit: Int)
}
