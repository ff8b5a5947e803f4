/// Why figures cannot be compared or weighted.
public enum RepresentativityError: Error, Sendable, Hashable {
  /// A group in which nobody has a value of the attribute.
  case emptyGroup(attribute: String)
  /// A reference that counts nobody of the attribute.
  case emptyReference(attribute: String)
  /// As many counts as values are needed.
  case differentLengths(attribute: String, values: Int, counts: Int)
  /// A count below zero.
  case negativeCount(attribute: String, value: String, count: Int)
  /// More people than can be counted exactly: ten thousand million.
  case tooMany(attribute: String)
  /// A group that is said to be part of its reference has more people of a value than it.
  case partAboveWhole(attribute: String, value: String, part: Int, whole: String)
  /// An attribute that the reference does not have.
  case unknownAttribute(String, nearest: String?, known: [String])
  /// Two attributes can be crossed only against a reference that counts combinations.
  case noCombinations(first: String, second: String)
  /// Cells in which the population has people and the group has nobody: no weight can stand in.
  case emptyCells([EmptyCell])
  /// Raking goes on without end: margins that the group's combinations cannot meet together.
  case doesNotConverge(rounds: Int, attribute: String, value: String, reached: Double, due: Double)
  /// A number that is not in its range.
  case outOfRange(name: String, value: Double, least: Double, most: Double)

  /// A combination of values that nobody in the group has, and how many in the population do.
  public struct EmptyCell: Sendable, Hashable {
    /// The values, in the order of the attributes.
    public let values: [String]
    /// How many people of the population have them, for display.
    public let population: Double

    /// Makes a cell.
    public init(values: [String], population: Double) {
      self.values = values
      self.population = population
    }
  }
}
