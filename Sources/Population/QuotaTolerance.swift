/// How far proposed quotas are widened around the exact share of each value.
public enum QuotaTolerance: Sendable, Hashable {
  /// By a number of seats on each side.
  case seats(Int)
  /// By a part of the exact share on each side, in thousandths: 25 for 2.5 %. The bounds are then
  /// rounded outwards: 12.4 seats at 10 % become 11..14, from 11.16 to 13.64.
  case thousandths(Int)

  /// Quotas as narrow as whole seats allow.
  public static let none = QuotaTolerance.seats(0)

  /// Reads `2` as seats, `10%` or `2.5 %` as a part of the share.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``PopulationDefect/notATolerance(text:)`` for anything else; a percentage may have
  ///   one decimal and be at most 100.
  public init(_ text: String) throws(PopulationError) {
    guard let tolerance = QuotaTolerance.read(text) else {
      throw PopulationError([.notATolerance(text: text)])
    }
    self = tolerance
  }

  private static func read(_ text: String) -> QuotaTolerance? {
    let trimmed = text.filter { !$0.isWhitespace }
    guard trimmed.hasSuffix("%") else {
      guard let number = digits(trimmed) else { return nil }
      return .seats(number)
    }
    let parts = trimmed.dropLast().split(omittingEmptySubsequences: false) {
      $0 == "." || $0 == ","
    }
    guard let whole = parts.first.flatMap(digits), parts.count <= 2,
      let tenths = parts.count == 2 ? digits(parts[1]) : 0, tenths <= 9
    else { return nil }
    let thousandths = whole * 10 + tenths
    return thousandths <= 1000 ? .thousandths(thousandths) : nil
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...6).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension QuotaTolerance: Codable {
  /// Reads a number of seats, or a text as ``init(_:)`` does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text =
      if let seats = try? container.decode(Int.self) { String(seats) } else {
        try container.decode(String.self)
      }
    self = try QuotaTolerance(text)
  }

  /// Writes the text that ``init(_:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .seats(let seats): try container.encode(String(seats))
    case .thousandths(let part): try container.encode("\(part / 10).\(part % 10)%")
    }
  }
}
