/// A French sentence written with plain spaces, which gets the spaces that no line may break.
///
/// Only the sentence's own words are typeset; what is put into it stays as it is:
/// `"le fichier « \(name) » est vide : complétez-le"`.
struct FrenchSentence: ExpressibleByStringInterpolation {
  /// The typeset text.
  let text: String

  init(stringLiteral literal: String) {
    text = FrenchSentence.typeset(literal)
  }

  init(stringInterpolation: Parts) {
    text = stringInterpolation.text
  }

  /// The words and values of a sentence as the compiler hands them over.
  struct Parts: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      text += FrenchSentence.typeset(literal)
    }

    mutating func appendInterpolation(_ value: String) {
      text += value
    }

    mutating func appendInterpolation(_ number: Int) {
      text += Language.french.integer(number)
    }
  }

  private static let spaces: [(plain: String, typeset: String)] = [
    (" :", "\u{00A0}:"), (" ;", "\u{202F};"), (" ?", "\u{202F}?"), (" !", "\u{202F}!"),
    (" %", "\u{00A0}%"), ("« ", "«\u{00A0}"), (" »", "\u{00A0}»"), ("'", "’"),
  ]

  private static func typeset(_ literal: String) -> String {
    spaces.reduce(literal) { $0.replacing($1.plain, with: $1.typeset) }
  }
}

extension Phrase {
  /// A text whose French is typeset as it is written.
  init(french: FrenchSentence, english: String) {
    self.init(fr: french.text, en: english)
  }
}
