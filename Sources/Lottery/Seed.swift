import Foundation

/// The public text from which all randomness of a draw comes.
///
/// Two people who read the same seed aloud or copy it from a page must get the same text. So it is
/// trimmed, put in Unicode's composed form (NFC), and every stretch of white space in it, of any
/// kind and length (tabs, line breaks, no-break and thin spaces), becomes one plain space.
/// Characters that cannot be seen are refused: nobody could retype them. Only the two joiners that
/// emoji and some scripts are written with (U+200C and U+200D) are let through.
public struct Seed: Sendable, Hashable {
  /// The text that enters every hash, as UTF-8.
  public let text: String

  /// Makes a seed from what was typed, read or announced.
  ///
  /// - Parameter raw: The text as given.
  /// - Throws: `LotteryError.emptySeed` if nothing but white space is there;
  ///   `LotteryError.invisibleCharacter` for one that cannot be seen.
  public init(_ raw: String) throws(LotteryError) {
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    for (index, scalar) in raw.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        pendingSpace = !scalars.isEmpty
        continue
      }
      guard !scalar.isInvisible else {
        throw .invisibleCharacter(code: scalar.value, position: index + 1)
      }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      scalars.append(scalar)
    }
    guard !scalars.isEmpty else { throw .emptySeed }
    text = String(scalars).precomposedStringWithCanonicalMapping
  }

  /// Takes a text of ours that needs no check.
  init(normalized text: String) {
    self.text = text.precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves no trace on paper and is not white space.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control: true
    case .format: self != "\u{200C}" && self != "\u{200D}"
    default: false
    }
  }
}
