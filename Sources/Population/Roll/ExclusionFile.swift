/// A file of people to leave out of a draw, and who of them stands in the roll.
public struct ExclusionFile: Sendable, Hashable, Codable {
  /// The file's name.
  public let name: String
  /// How many rows it has.
  public let rows: Int
  /// How many people it names.
  public let people: Int
  /// How they are looked for in the roll.
  public let matching: Exclusion.Matching
  /// The numbers of those who were found among the people who can be drawn.
  public internal(set) var found: [Int]

  /// Takes in what was found of the same file in another piece of the roll.
  ///
  /// - Parameter other: The file, as that piece has it.
  public mutating func merge(_ other: ExclusionFile) {
    found = Set(found).union(other.found).sorted()
  }
}
