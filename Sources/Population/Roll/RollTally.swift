/// What a reader counted beside those it showed to its visitor.
public struct RollTally: Sendable {
  /// The values of each stratum, in the order of the strata's numbers.
  public internal(set) var strata: [[String]] = []
  /// How many people each rule left out, in the order of the rules.
  public internal(set) var leftOut: [Int] = []
  /// How many of them since no age can be told from the cell, in the order of the rules.
  public internal(set) var unreadable: [Int] = []
  /// How many people have an uncertain age, for each attribute.
  public internal(set) var uncertain: [Int] = []
  /// How many cells are empty, for each attribute.
  public internal(set) var missing: [Int] = []
  /// How many rows there were.
  public internal(set) var rows = 0
  /// The numbers of the people to exclude who were found.
  public internal(set) var excluded: Set<Int> = []
  var failures: [RollFailure] = []
}

/// Cells from which the value of an attribute cannot be derived.
struct RollFailure: Sendable, Hashable {
  /// How many different values may fail before their places are not noted any more.
  static let mostPlaced = 10_000

  let attribute: Int
  let failure: DerivationFailure
  let value: String
  let count: Int
  /// Where the first rows stand that have it.
  let places: [RollPlace]
}
