/// The words that all pages share.
enum PageTexts {
  static let skip = Phrase(fr: "Aller au contenu", en: "Skip to content")
  static let contents = Phrase(fr: "Sommaire", en: "Contents")
  static let figures = Phrase(fr: "Les chiffres de ce graphique", en: "The figures of this chart")
  static let toFillIn = Phrase(fr: "(à remplir)", en: "(to be filled in)")

  static func madeBy(_ program: String) -> Phrase {
    Phrase(
      fr: "Page écrite par \(program). Elle ne charge rien et n'exécute rien : elle peut être "
        + "enregistrée, envoyée et imprimée telle quelle.",
      en: "Page written by \(program). It loads nothing and runs nothing: it can be saved, sent "
        + "and printed as it is.")
  }
}

extension PageTexts {
  static func madeWith(_ program: String) -> Phrase {
    Phrase(fr: "Programme utilisé : \(program).", en: "Program used: \(program).")
  }
}

extension Language {
  /// A chance in words a citizen uses: `6,47 chances sur 100`, `6.47 chances in 100`.
  ///
  /// - Parameter probability: The chance, from 0 to 1.
  /// - Returns: The chance's text, with two decimals, or four if it is very small.
  public func chances(_ probability: Double) -> String {
    let number = chanceNumber(probability)
    switch self {
    case .french:
      return "\(number)\u{00A0}\(probability < 0.02 ? "chance" : "chances") sur\u{00A0}100"
    case .english: return "\(number)\u{00A0}chances in\u{00A0}100"
    }
  }

  /// The number in ``chances(_:)`` alone.
  func chanceNumber(_ probability: Double) -> String {
    let isTiny = probability > 0 && probability < 0.001
    return decimal(probability * 100, places: isTiny ? 4 : 2)
  }

  /// A range of whole numbers: `27 à 28`, `27 to 28`, or `27`.
  public func range(_ least: Int, _ most: Int) -> String {
    if least == most { return integer(least) }
    switch self {
    case .french: return "\(integer(least)) à \(integer(most))"
    case .english: return "\(integer(least)) to \(integer(most))"
    }
  }
}
