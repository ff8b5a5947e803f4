/// Bands of age in completed years, such as `16-24,25-39,40-74,75+`.
public struct AgeBands: Sendable, Hashable {
  /// One band.
  public struct Band: Sendable, Hashable {
    /// The band as the user wrote it, and the attribute value of those within.
    public let name: String
    /// The lowest age.
    public let lowest: Int
    /// The highest age; `nil`: no limit.
    public let highest: Int?

    /// Reads `16-24`, `75+` or a single age.
    ///
    /// - Parameter text: The band's text.
    public init?(_ text: some StringProtocol) {
      let name = String(text.filter { !$0.isWhitespace })
      self.name = name
      if name.hasSuffix("+") {
        guard let lowest = Band.age(name.dropLast()) else { return nil }
        self.lowest = lowest
        highest = nil
        return
      }
      let ends = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      guard let first = ends.first, let last = ends.last, ends.count <= 2,
        let lowest = Band.age(first), let highest = Band.age(last), lowest <= highest
      else { return nil }
      self.lowest = lowest
      self.highest = highest
    }

    private static func age(_ digits: some StringProtocol) -> Int? {
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(digits).flatMap { $0 <= 999 ? $0 : nil }
    }
  }

  /// The bands, youngest first.
  public let bands: [Band]

  /// Makes bands; `nil` when there are none or two of them share an age.
  public init?(_ bands: [Band]) {
    let ordered = bands.sorted { $0.lowest < $1.lowest }
    let areApart = zip(ordered, ordered.dropFirst()).allSatisfy { younger, older in
      younger.highest.map { $0 < older.lowest } ?? false
    }
    guard !bands.isEmpty, areApart else { return nil }
    self.bands = ordered
  }

  /// Reads bands separated by commas.
  public init?(_ text: String) {
    let texts = text.split(separator: ",", omittingEmptySubsequences: false)
    let bands = texts.compactMap { Band($0) }
    guard bands.count == texts.count else { return nil }
    self.init(bands)
  }

  /// The band of an age; `nil` when none holds it.
  public func band(of age: Int) -> Band? {
    bands.first { age >= $0.lowest && age <= $0.highest ?? .max }
  }

  /// The bands as one text, the way they are read.
  public var text: String {
    bands.map(\.name).joined(separator: ",")
  }
}

extension AgeBands: Codable {
  /// Reads one text, or a list of texts of one band each.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text =
      if let texts = try? container.decode([String].self) {
        texts.joined(separator: ",")
      } else {
        try container.decode(String.self)
      }
    guard let bands = AgeBands(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not bands of age: \(text)")
    }
    self = bands
  }

  /// Writes one text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
