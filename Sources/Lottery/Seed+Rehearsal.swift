extension Seed {
  private static let rehearsalMark = "REHEARSAL / RÉPÉTITION"

  /// A seed for rehearsals, from the system's generator: nobody saw it being made, so it proves
  /// nothing. Its text says so in both languages, and keeps saying so wherever it is printed.
  ///
  /// This is the one place that reads the system's generator.
  ///
  /// - Returns: A seed of 128 bits, another at each call.
  public static func rehearsal() -> Seed {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return Seed(normalized: "\(rehearsalMark) \(Hexadecimal.text(of: bytes))")
  }

  /// Whether the seed says of itself that it is for rehearsals.
  public var isRehearsal: Bool { text.hasPrefix(Self.rehearsalMark) }
}
