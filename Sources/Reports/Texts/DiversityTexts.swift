import Representativity

/// The words of the page on who a group is made of.
enum DiversityTexts {
  static let title = Phrase(fr: "Qui compose ce groupe ?", en: "Who is this group made of?")
  static let eyebrow = Phrase(fr: "Rapport de diversité", en: "Diversity report")
  static let comparedWith = Phrase(fr: "Référence :", en: "Reference:")

  static func lead(_ check: GroupCheck) -> Phrase {
    Phrase { language in
      let far = check.attributes.filter { ($0.holm ?? 1) < 0.05 }.count
      let tested = check.attributes.filter { $0.pValue != nil }.count
      return switch language {
      case .french:
        "\(language.count(check.people, "personne comparée", "personnes comparées")) à la "
          + "référence selon \(language.count(check.attributes.count, "critère", "critères")). "
          + frenchResult(language, far: far, tested: tested)
      case .english:
        "\(language.count(check.people, "person", "people")) compared with the reference by "
          + "\(language.count(check.attributes.count, "attribute", "attributes")). "
          + englishResult(language, far: far, tested: tested)
      }
    }
  }

  private static func frenchResult(_ language: Language, far: Int, tested: Int) -> String {
    guard tested > 0 else {
      return "Aucun test n'a de sens ici : les chiffres se lisent tels quels."
    }
    return far == 0
      ? "Sur \(tested) testés, aucun ne s'écarte plus que le hasard ne le ferait."
      : "Sur \(tested) testés, \(language.integer(far)) \(far > 1 ? "s'écartent" : "s'écarte") "
        + "plus que le hasard ne le ferait."
  }

  private static func englishResult(_ language: Language, far: Int, tested: Int) -> String {
    guard tested > 0 else { return "No test makes sense here: the figures speak for themselves." }
    return far == 0
      ? "Of \(tested) tested, none differs more than chance would make it."
      : "Of \(tested) tested, \(language.integer(far)) \(far > 1 ? "differ" : "differs") more than "
        + "chance would make \(far > 1 ? "them" : "it")."
  }

  // MARK: Overview

  static let overview = Phrase(fr: "Vue d'ensemble", en: "Overview")
  static let seatsExplained = Phrase(
    fr: "Les personnes à remplacer sont le plus petit nombre de celles qui devraient céder leur "
      + "place à d'autres pour que le groupe ait la composition de la référence, aussi bien qu'un "
      + "groupe de cette taille le peut.",
    en: "People to replace are the fewest who would have to give way to others for the group to "
      + "be composed as the reference is, as well as a group of its size can be.")
  static func seatsTitle(_ people: Int) -> Phrase {
    Phrase { language in
      let size = language.integer(people)
      return language == .french
        ? "Personnes à remplacer, sur \(size), pour chaque critère"
        : "People to replace, of \(size), for each attribute"
    }
  }
  static func seatsSummary(_ check: GroupCheck) -> Phrase {
    Phrase { language in
      let colon = language == .french ? " : " : ": "
      return check.attributes.map { attribute in
        attribute.comparison.attribute + colon
          + language.integer(attribute.comparison.seatsToMove)
      }.joined(separator: language == .french ? " ; " : "; ") + "."
    }
  }
  static let overviewCaption = Phrase(
    fr: "Écart à la référence, critère par critère",
    en: "Distance from the reference, attribute by attribute")
  static let attribute = Phrase(fr: "Critère", en: "Attribute")
  static let value = Phrase(fr: "Modalité", en: "Value")
  static let size = Phrase(fr: "Personnes", en: "People")
  static let seatsToMove = Phrase(fr: "Personnes à remplacer", en: "People to replace")
  static let totalVariation = Phrase(fr: "Part à remplacer", en: "Share to replace")
  static let chiSquare = Phrase(fr: "Khi-deux", en: "Chi-square")
  static let degrees = Phrase(fr: "Degrés de liberté", en: "Degrees of freedom")
  static let chance = Phrase(fr: "Probabilité (p)", en: "Probability (p)")
  static let holm = Phrase(fr: "p corrigée (Holm)", en: "Adjusted p (Holm)")

  // MARK: Quotas

  static let quotas = Phrase(fr: "Quotas", en: "Quotas")
  static let quota = Phrase(fr: "Quota", en: "Quota")
  static let held = Phrase(fr: "Respecté", en: "Held")
  static let yes = Phrase(fr: "oui", en: "yes")
  static let no = Phrase(fr: "NON", en: "NO")
  static func quotasHeld(_ count: Int, broken: Int) -> Phrase {
    guard broken > 0 else {
      return Phrase(
        fr: "La composition du groupe suit les quotas : les \(count) sont respectés.",
        en: "The group's composition follows the quotas: all \(count) are held.")
    }
    return Phrase(
      fr: "\(broken) des \(count) quotas ne sont pas respectés.",
      en: "\(broken) of the \(count) quotas are not held.")
  }

  // MARK: One attribute

  static let group = Phrase(fr: "Groupe", en: "Group")
  static let reference = Phrase(fr: "Référence", en: "Reference")
  static let sharesTitle = Phrase(
    fr: "Parts dans le groupe et dans la référence", en: "Shares in the group and the reference")
  static func sharesSummary(_ comparison: Comparison) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      return comparison.values.map { value in
        value.name + (isFrench ? " : groupe " : ": group ") + language.percent(value.share)
          + (isFrench ? ", référence " : ", reference ") + language.percent(value.referenceShare)
      }.joined(separator: isFrench ? " ; " : "; ") + "."
    }
  }
  static func seats(_ seats: Double) -> Phrase {
    Phrase { language in
      let number = language.signed(seats, places: 1)
      let isOne = language == .french ? seats.magnitude < 2 : seats.magnitude == 1
      let words = language == .french ? ("personne", "personnes") : ("person", "people")
      return number + "\u{A0}" + (isOne ? words.0 : words.1)
    }
  }
  static func tableCaption(_ attribute: String) -> Phrase {
    Phrase(
      fr: "\(attribute) : le groupe et la référence", en: "\(attribute): group and reference")
  }
  static let expected = Phrase(fr: "Attendu", en: "Expected")
  static let share = Phrase(fr: "Part", en: "Share")
  static let referenceShare = Phrase(fr: "Part de la référence", en: "Reference share")
  static let points = Phrase(fr: "Écart (points)", en: "Difference (points)")
  static let residual = Phrase(fr: "Résidu ajusté", en: "Adjusted residual")
  static let differencesTitle = Phrase(
    fr: "Écarts à la référence, en points, et leur incertitude",
    en: "Differences from the reference, in points, and how sure they are")
  static func differencesSummary(_ sure: [Comparison.Value]) -> Phrase {
    guard !sure.isEmpty else {
      return Phrase(
        fr: "Aucun intervalle ne laisse la référence de côté.",
        en: "No interval leaves the reference aside.")
    }
    return Phrase { language in
      let list = language.quotedList(sure.map(\.name))
      return language == .french
        ? "L'intervalle laisse la référence de côté pour \(list)."
        : "The interval leaves the reference aside for \(list)."
    }
  }
  static func pointsOf(_ difference: Double) -> Phrase {
    Phrase { language in
      let number = language.signed(difference * 100, places: 1)
      return language == .french ? "\(number) points" : "\(number) points"
    }
  }
  static let differenceMark = Phrase(fr: "écart", en: "difference")
  static let intervalMark = Phrase(
    fr: "intervalle à 95 % pour toutes les modalités ensemble (Goodman)",
    en: "95% interval for all values together (Goodman)")
  static let zeroMark = Phrase(fr: "pas d'écart", en: "no difference")
  static let intervalCaption = Phrase(
    fr: "Où se situe la part, avec une confiance de 95 % pour toutes les modalités ensemble",
    en: "Where the share lies, with 95% confidence for all values together")
  static let lowest = Phrase(fr: "Au moins", en: "At least")
  static let highest = Phrase(fr: "Au plus", en: "At most")
}
