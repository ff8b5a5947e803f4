import Reports
import Representativity

/// The texts of `klero weights`.
enum WeightsTexts {
  static let text = Phrase(
    fr: """
      Donne à chaque personne un poids : le nombre d'habitants pour lesquels elle compte. \
      « rake » cale chaque critère pour lui-même et touche le moins possible au reste ; \
      « poststratify » cale chaque croisement, et il y faut quelqu'un partout.

      Les poids ont un prix : l'effet de plan dit de combien ils élargissent les marges d'erreur, \
      et la taille efficace à combien de réponses égales le tout équivaut. Ils corrigent ce qui \
      est compté, jamais ce qui ne l'est pas.
      """,
    en: """
      Gives each person a weight: the number of inhabitants that they count for. “rake” matches \
      each attribute by itself and touches the rest as little as it can; “poststratify” matches \
      each combination, and needs somebody in all of them.

      Weights have a price: the design effect says by how much they widen margins of error, and \
      the effective size to how many equal answers all amount. They mend what is counted, never \
      what is not.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero weights --people rep.csv --population insee.csv --out poids.csv",
      Phrase(fr: "Des réponses calées sur le recensement", en: "Answers raked to the census")),
    .init(
      "klero weights --people rep.csv --population insee.csv --trim 3",
      Phrase(fr: "Aucun poids au-delà de trois fois la moyenne", en: "No weight above three means")),
  ]

  static let columns = [
    Phrase(fr: "modalité", en: "value"), Phrase(fr: "personnes", en: "people"),
    Phrase(fr: "population", en: "population"), Phrase(fr: "pondéré", en: "weighted"),
  ]

  static let answerColumns = [
    Phrase(fr: "réponse", en: "answer"), Phrase(fr: "personnes", en: "people"),
    Phrase(fr: "part", en: "share"), Phrase(fr: "au moins", en: "at least"),
    Phrase(fr: "au plus", en: "at most"),
  ]

  static func method(_ method: SurveyShare.Method) -> Phrase {
    switch method {
    case .strata:
      Phrase(
        fr: "parts dans la population, à 95 %, par strates",
        en: "shares of the population, 95%, by strata")
    case .effectiveSize:
      Phrase(
        fr: "parts dans la population, à 95 %, d'après la taille efficace (approché)",
        en: "shares of the population, 95%, from the effective size (approximate)")
    }
  }

  static func summary(of result: WeighingResult) -> Phrase {
    guard let summary = result.cells.summary else { return Phrase(fr: "", en: "") }
    return Phrase { language in
      let people = language.integer(summary.people)
      let least = language.decimal(summary.smallest, places: 2)
      let most = language.decimal(summary.largest, places: 2)
      let effect = language.decimal(summary.designEffect, places: 2)
      let effective = language.decimal(summary.effectiveSize, places: 0)
      let isFrench = language == .french
      let rounds = result.rounds.map {
        isFrench
          ? " Calage atteint en \(language.count($0, "tour", "tours"))."
          : " Raking took \(language.count($0, "round", "rounds"))."
      }
      let cut =
        result.trimmed == 0
        ? ""
        : isFrench
          ? " Poids coupé pour \(language.count(result.trimmed, "personne", "personnes")) : les "
            + "marges ne sont plus tenues exactement."
          : " Weights were cut for \(language.count(result.trimmed, "person", "people")): the "
            + "margins are no longer met exactly."
      return isFrench
        ? "\(language.count(summary.people, "personne pondérée", "personnes pondérées")), poids de \(least) à \(most). Effet de plan \(effect) : "
          + "\(summary.people < 2 ? "elle vaut" : "elles valent") \(effective) \(summary.effectiveSize < 1.5 ? "réponse égale" : "réponses égales")."
          + "\(rounds ?? "")\(cut)"
        : "\(people) people weighted, weights from \(least) to \(most). Design effect \(effect): "
          + "they are worth \(effective) equal answers.\(rounds ?? "")\(cut)"
    }
  }
}
