import Tables

/// What is worth knowing of a group that was counted. Nothing of it stops the count.
public enum GroupNotice: Sendable, Hashable {
  /// People without a value of an attribute: they count for the others only.
  case withoutValue(Place, attribute: String, Occurrences)
  /// Cells from which the value cannot be derived: they count as without a value.
  case underivable(Place, attribute: String, DerivationFailure, [ValueOccurrences])
  /// Values that the reference does not know: they are shown beside it.
  case outsideReference(Place, attribute: String, [ValueOccurrences])
  /// Further rows with an id that was counted already.
  case countedOnce(Place, Occurrences)
}
