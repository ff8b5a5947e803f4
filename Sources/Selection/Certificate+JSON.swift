/// Integers are written as texts: JSON readers lose digits of large numbers.
extension Certificate: Codable {
  private enum Key: String, CodingKey {
    case scale, levels, product, ends
  }

  /// Reads a certificate.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard try container.decode(IntegerText.self, forKey: .scale).value == Self.scale else {
      throw DecodingError.dataCorruptedError(
        forKey: .scale, in: container, debugDescription: "the scale is \(Self.scale)")
    }
    levels = try container.decode([Level].self, forKey: .levels)
    product = try container.decodeIfPresent(Product.self, forKey: .product)
    ends = try container.decodeIfPresent(Ends.self, forKey: .ends)
  }

  /// Writes a certificate.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(IntegerText(Self.scale), forKey: .scale)
    try container.encode(levels, forKey: .levels)
    try container.encodeIfPresent(product, forKey: .product)
    try container.encodeIfPresent(ends, forKey: .ends)
  }
}

extension Certificate.Level: Codable {
  private enum Key: String, CodingKey {
    case probability, types, weights, proof, bound
  }

  /// Reads a level.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    probability = try container.decode(IntegerText.self, forKey: .probability).value
    types = try container.decode([Int].self, forKey: .types)
    weights = try container.decode([IntegerText].self, forKey: .weights).map(\.value)
    proof = try container.decode(Certificate.Proof.self, forKey: .proof)
    bound = try container.decode(Certificate.Fraction.self, forKey: .bound)
  }

  /// Writes a level.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(IntegerText(probability), forKey: .probability)
    try container.encode(types, forKey: .types)
    try container.encode(weights.map(IntegerText.init), forKey: .weights)
    try container.encode(proof, forKey: .proof)
    try container.encode(bound, forKey: .bound)
  }
}

extension Certificate.Product: Codable {
  private enum Key: String, CodingKey {
    case weights, proof, heaviest
  }

  /// Reads a proof about the product.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    weights = try container.decode([IntegerText].self, forKey: .weights).map(\.value)
    proof = try container.decode(Certificate.Proof.self, forKey: .proof)
    heaviest = try container.decode(IntegerText.self, forKey: .heaviest).value
  }

  /// Writes a proof about the product.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(weights.map(IntegerText.init), forKey: .weights)
    try container.encode(proof, forKey: .proof)
    try container.encode(IntegerText(heaviest), forKey: .heaviest)
  }
}

extension Certificate.Ends: Codable {
  private enum Key: String, CodingKey {
    case floors, ceilings, proof, heaviest
  }

  /// Reads a proof about both ends.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    floors = try container.decode([IntegerText].self, forKey: .floors).map(\.value)
    ceilings = try container.decode([IntegerText].self, forKey: .ceilings).map(\.value)
    proof = try container.decode(Certificate.Proof.self, forKey: .proof)
    heaviest = try container.decode(IntegerText.self, forKey: .heaviest).value
  }

  /// Writes a proof about both ends.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(floors.map(IntegerText.init), forKey: .floors)
    try container.encode(ceilings.map(IntegerText.init), forKey: .ceilings)
    try container.encode(proof, forKey: .proof)
    try container.encode(IntegerText(heaviest), forKey: .heaviest)
  }
}

extension Certificate.Fraction: Codable {
  /// Reads a fraction: an array of two integers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    numerator = try container.decode(IntegerText.self).value
    denominator = try container.decode(IntegerText.self).value
  }

  /// Writes a fraction.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(IntegerText(numerator))
    try container.encode(IntegerText(denominator))
  }
}

extension Certificate.Proof: Codable {
  private enum Key: String, CodingKey {
    case multipliers, type, atMost, below, above
  }

  /// The most cases within cases that are read; a file with more was not written by us.
  private static let deepest = 400

  /// Reads a proof: `{"multipliers": […]}` or `{"type": …, "atMost": …, "below": …, "above": …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard decoder.codingPath.count < Self.deepest else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "too many nested cases"))
    }
    if let multipliers = try container.decodeIfPresent([IntegerText].self, forKey: .multipliers) {
      self = .multipliers(multipliers.map(\.value))
    } else {
      self = .cases(
        type: try container.decode(Int.self, forKey: .type),
        atMost: try container.decode(Int.self, forKey: .atMost),
        below: try container.decode(Self.self, forKey: .below),
        above: try container.decode(Self.self, forKey: .above))
    }
  }

  /// Writes a proof.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .multipliers(let multipliers):
      try container.encode(multipliers.map(IntegerText.init), forKey: .multipliers)
    case .cases(let type, let atMost, let below, let above):
      try container.encode(type, forKey: .type)
      try container.encode(atMost, forKey: .atMost)
      try container.encode(below, forKey: .below)
      try container.encode(above, forKey: .above)
    }
  }
}

/// A whole number written as a JSON text.
struct IntegerText: Codable {
  let value: Int128

  init(_ value: Int128) {
    self.value = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Int128(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a whole number: \(text)")
    }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(value))
  }
}
