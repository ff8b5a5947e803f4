import Foundation

/// A text reduced to what people mean by "the same word": without case, accents, surrounding
/// space, and with inner white space as single spaces.
///
/// Column names and attribute values are compared in this form, so that `Quartier`, ` quartier`
/// and `QUARTIER` name one thing, as do `Moirans` and `moirans`, `élu` and `elu`.
public struct FoldedText: Hashable, Comparable, Sendable {
  /// The reduced text.
  public let text: String

  /// Reduces a text.
  public init(_ original: some StringProtocol) {
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    let decomposed = String(original).lowercased().decomposedStringWithCompatibilityMapping
    for scalar in decomposed.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" {
        pendingSpace = !scalars.isEmpty
      } else if scalar.properties.generalCategory != .nonspacingMark {
        if pendingSpace { scalars.append(" ") }
        pendingSpace = false
        switch scalar {
        case "œ": scalars.append(contentsOf: "oe".unicodeScalars)
        case "æ": scalars.append(contentsOf: "ae".unicodeScalars)
        case "’": scalars.append("'")
        default: scalars.append(scalar)
        }
      }
    }
    text = String(scalars)
  }

  /// The order of the reduced texts' Unicode scalars.
  public static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
