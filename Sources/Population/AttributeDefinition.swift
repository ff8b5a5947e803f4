/// An attribute's name and where its values come from.
///
/// In JSON the name stands among the keys of the source: `{"name": "genre", "column": "sexe"}`.
/// Without a source, the attribute is the column of its own name.
public struct AttributeDefinition: Sendable, Hashable {
  /// The attribute's name, as quotas call it.
  public let name: String
  /// Where its values come from.
  public let source: AttributeSource

  /// Makes a definition.
  public init(name: String, source: AttributeSource) {
    self.name = name
    self.source = source
  }

  /// Makes the definition of an attribute that is a column of the same name.
  public init(column name: String) {
    self.init(name: name, source: AttributeSource(column: name))
  }
}

extension AttributeDefinition: Codable {
  private enum Key: String, CodingKey {
    case name
  }

  /// Reads a definition.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    source = try AttributeSource(from: decoder, orColumn: name)
  }

  /// Writes the definition as it is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try source.encode(to: encoder)
  }
}
