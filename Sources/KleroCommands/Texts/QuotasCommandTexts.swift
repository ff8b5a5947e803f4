import Reports

/// The texts of `klero quotas`.
enum QuotasCommandTexts {
  static let text = Phrase(
    fr: """
      Donne à chaque modalité sa part des sièges, arrondie vers le bas et vers le haut : les \
      quotas contiennent la part exacte et admettent toujours un panel. Une modalité qui aurait \
      moins d'un demi-siège reçoit 0..1, et elle est nommée.

      Avec le vivier, dit quels quotas il ne peut pas remplir.
      """,
    en: """
      Gives each value its share of the seats, rounded down and up: the quotas contain the exact \
      share and always admit a panel. A value that is due less than half a seat gets 0..1, and is \
      named.

      With the pool, says which quotas it cannot fill.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero quotas --population insee.csv --size 30 --out quotas.csv",
      Phrase(fr: "Trente sièges d’après le recensement", en: "Thirty seats from the census")),
    .init(
      "klero quotas --population insee.csv -k 30 -t 1 --people vivier.csv",
      Phrase(
        fr: "Un siège de marge, et ce que le vivier permet",
        en: "One seat of margin, and what the pool allows")),
  ]

  static let tolerance = Phrase(
    fr: "écrivez un nombre de sièges (2) ou une part (10%).",
    en: "write a number of seats (2) or a part (10%).")

  static func written(_ count: Int, to path: String) -> Phrase {
    Phrase { language in
      let quotas = language.count(count, "quota", "quotas")
      return language == .french
        ? "\(quotas) dans « \(path) »." : "\(quotas) in “\(path)”."
    }
  }
}
