/// A criterion by which people are told apart (quarter, age band, gender …) and its values.
public struct Attribute: Sendable, Hashable, Codable {
  /// The attribute's name as the user writes it.
  public let name: String
  /// Its values as the user writes them, in the order they are shown.
  public let values: [String]

  /// Makes an attribute.
  public init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}
