import Population
import Reports
import Representativity

/// The texts of `klero check`.
enum CheckTexts {
  static let text = Phrase(
    fr: """
      Compare un groupe (courriers, volontaires, panel, collège, présents) à une référence : une \
      population, une liste de personnes, un autre groupe, ou les quotas. Pour chaque critère : \
      combien de personnes devraient céder leur place à d'autres, qui manque, qui est en trop, et \
      si le hasard suffit à l'expliquer.

      Avec --quotas, vérifie aussi les quotas ; leurs critères n'ont pas de test, puisque leur \
      composition a été voulue. Le code de sortie est 1 si un quota n'est pas respecté.
      """,
    en: """
      Compares a group (letters, volunteers, panel, college, those present) with a reference: a \
      population, a list of people, another group, or the quotas. For each attribute: how many \
      people would have to give way to others, who is missing, who is too many, and whether chance \
      explains it.

      With --quotas, checks the quotas too; their attributes get no test, since their composition \
      was chosen. The exit code is 1 if a quota does not hold.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero check --people vivier.csv --population insee.csv --out page.html",
      Phrase(fr: "Les volontaires face au recensement", en: "Volunteers beside the census")),
    .init(
      "klero check --people panel.csv --population insee.csv --quotas quotas.csv",
      Phrase(fr: "Un panel, avec ses quotas", en: "A panel, with its quotas")),
    .init(
      "klero check --people reponses.csv --reference-people envois.csv --by age",
      Phrase(fr: "Qui a répondu aux courriers", en: "Who answered the letters")),
    .init(
      "klero check --people panel.csv --population insee.csv --two-way age,quartier",
      Phrase(fr: "Les âges sont-ils les mêmes partout ?", en: "Are the ages the same everywhere?")),
  ]

  static func twoAttributes(of option: CommandOption) -> Phrase {
    Phrase(
      fr: "écrivez deux critères différents : --\(option.name) age,quartier.",
      en: "write two different attributes: --\(option.name) age,quarter.")
  }

  static let columns = [
    Phrase(fr: "modalité", en: "value"), Phrase(fr: "groupe", en: "group"),
    Phrase(fr: "attendu", en: "expected"), Phrase(fr: "part", en: "share"),
    Phrase(fr: "référence", en: "reference"), Phrase(fr: "points", en: "points"),
    Phrase(fr: "rés. ajusté", en: "adj. residual"),
  ]

  /// `14 personnes à remplacer sur 226, p = 0,003`.
  static func moves(_ moves: Int, of size: Int, _ pValue: Double?) -> Phrase {
    Phrase { language in
      let chance = pValue.map { value in
        let text = language.pValue(value)
        return text.hasPrefix("<") ? ", p \(text)" : ", p = \(text)"
      }
      let size = language.integer(size)
      return switch language {
      case .french:
        "\(language.count(moves, "personne", "personnes")) à remplacer sur \(size)\(chance ?? "")"
      case .english:
        "\(language.count(moves, "person", "people")) to replace of \(size)\(chance ?? "")"
      }
    }
  }

  static func quotas(_ count: Int, broken: Int) -> Phrase {
    guard broken > 0 else {
      return Phrase(
        fr: "Quotas : les \(count) sont respectés.", en: "Quotas: all \(count) are held.")
    }
    return Phrase(
      fr: "Quotas : \(broken) sur \(count) ne sont pas respectés.",
      en: "Quotas: \(broken) of \(count) are not held.")
  }

  static func broken(_ outcome: QuotaOutcome) -> Phrase {
    Phrase { language in
      let quota = outcome.quota
      let name = language.quoted("\(quota.attribute) = \(quota.value)")
      let count = language.integer(outcome.count)
      return language == .french
        ? "\(name) : \(count), quota de \(quota.least) à \(quota.most)"
        : "\(name): \(count), quota from \(quota.least) to \(quota.most)"
    }
  }

  static func tableWritten(_ path: String) -> Phrase {
    Phrase(fr: "Table écrite : « \(path) ».", en: "Table written: “\(path)”.")
  }

  static func written(_ path: String) -> Phrase {
    Phrase(fr: "Rapport écrit : « \(path) ».", en: "Report written: “\(path)”.")
  }

  static func notInGroup(_ names: [String]) -> Phrase {
    let list = Phrase { $0.quotedList(names) }
    return Phrase(
      fr: "le groupe n'a pas de colonne pour \(list.french) : rien n'en est dit.",
      en: "the group has no column for \(list.english): nothing is said of it.")
  }

  static func sharesDoNotAddUp(_ attribute: String, _ sum: Double) -> Phrase {
    Phrase { language in
      let target = sum > 10 ? 100.0 : 1
      let total = language.decimal(sum, places: 4)
      let due = language.decimal(target, places: 0)
      return language == .french
        ? "les parts de « \(attribute) » font \(total) au lieu de \(due) : elles sont ramenées "
          + "à \(due) en proportion."
        : "the shares of “\(attribute)” add up to \(total) instead of \(due): they are scaled to "
          + "\(due) in proportion."
    }
  }
}
