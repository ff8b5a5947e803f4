/// Throws of dice, written down digit by digit in public.
public struct DiceThrows: Sendable, Hashable {
  /// A kind of die.
  public enum Die: Int, Sendable, CaseIterable {
    /// The usual die: 1 to 6.
    case sixSided = 6
    /// The die of ten sides: 0 to 9.
    case tenSided = 10

    /// What one throw holds.
    public var entropy: Entropy { Entropy(outcomes: Double(rawValue)) }

    /// The throws of a good seed: at least 24, and enough for the recommended entropy.
    public var recommendedThrows: Int {
      max(24, Int((Entropy.recommended.bits / entropy.bits).rounded(.up)))
    }

    fileprivate var digits: ClosedRange<Character> {
      switch self {
      case .sixSided: "1"..."6"
      case .tenSided: "0"..."9"
      }
    }
  }

  /// The kind of die.
  public let die: Die
  /// The throws, one digit each: the text of the seed.
  public let text: String

  /// Reads throws; spaces, commas, semicolons, dots and dashes between them are left out.
  ///
  /// - Parameters:
  ///   - raw: The digits as written down.
  ///   - die: The kind of die.
  /// - Throws: `LotteryError.notAThrow` for a character that the die does not show;
  ///   `LotteryError.noThrows` if there is none.
  public init(_ raw: String, die: Die) throws(LotteryError) {
    var digits = ""
    for (index, character) in raw.enumerated() {
      if character.isWhitespace || ",;.-–".contains(character) { continue }
      // The second test keeps out digits that merely sort between these, as "²".
      guard die.digits.contains(character), character.isASCII else {
        throw .notAThrow(character: character, position: index + 1, die: die)
      }
      digits.append(character)
    }
    guard !digits.isEmpty else { throw .noThrows }
    (self.die, text) = (die, digits)
  }

  /// How many throws there are.
  public var count: Int { text.utf8.count }
  /// What they hold together.
  public var entropy: Entropy { count * die.entropy }
}
