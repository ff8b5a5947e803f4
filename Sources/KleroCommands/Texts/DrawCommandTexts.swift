import Lottery
import Reports
import Selection

/// The texts of `klero draw`.
enum DrawCommandTexts {
  static let text = Phrase(
    fr: """
      Désigne le panel qui porte le numéro tiré. Avec --seed, le numéro est le reste de la \
      division de SHA-256("graine,panel,1") par le nombre de panels : chacun peut le recalculer. \
      Avec --ticket, c’est le numéro qu’on a tiré à la main, avec des dés ou des boules.

      Écrit les listes, le rapport, le procès-verbal et le dossier « public ». Une loterie déjà \
      tirée ne l’est pas une seconde fois sans --force.
      """,
    en: """
      Takes the panel that bears the number drawn. With --seed, the number is the remainder of \
      SHA-256("seed,panel,1") divided by the number of panels: anybody can compute it. With \
      --ticket, it is the number that was drawn by hand, with dice or balls.

      Writes the lists, the report, the minutes and the folder “public”. A lottery that has been \
      drawn is not drawn again without --force.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero draw --lottery tirage/lottery.json --seed \"17 04 23 31 42\"",
      Phrase(fr: "Tirer par une graine publique", en: "Draw by a public seed")),
    .init(
      "klero draw --lottery tirage/lottery.json --ticket 417",
      Phrase(fr: "Trois dés à dix faces ont donné 4, 1, 7", en: "Three ten-sided dice gave 4, 1, 7")
    ),
  ]

  /// What is said when the panel is drawn.
  static func summary(_ draw: DrawArchive, folder: String, in session: Session) -> String {
    [drawn(draw), written(folder)].map(session.console.text).joined(separator: "\n")
  }

  static func drawn(_ draw: DrawArchive) -> Phrase {
    let size = draw.panel.count
    return Phrase { language in
      let ticket = language.integer(draw.number.ticket)
      return language == .french
        ? "Numéro tiré : \(ticket). Ce panel a \(language.count(size, "membre", "membres"))."
        : "Number drawn: \(ticket). This panel has \(language.count(size, "member", "members"))."
    }
  }

  static func written(_ folder: String) -> Phrase {
    let path = folder.droppingTrailingSlashes
    return Phrase(
      fr: """
        Tout est dans « \(path) » ; ne publiez que « \(path)/public ». Vérifier : klero verify \(path.shellWord)
        """,
      en: """
        All is in “\(path)”; publish “\(path)/public” only. To check: klero verify \(path.shellWord)
        """)
  }
}
