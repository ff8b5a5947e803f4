/// The words of contradictions and ways out.
enum RemedyWords {
  static let waysOut = Phrase(
    french: "Pour en sortir, ajoutez --apply et un numéro :",
    english: "Ways out, by adding --apply and a number:")

  static let noWayOut = Phrase(
    fr:
      "Aucun changement de quotas, de taille ou de règle ne suffit : cherchez d’autres volontaires.",
    en: "No change of quotas, size or rules is enough: look for more volunteers.")

  static let unproved = Phrase(
    fr: "(Le calcul s’est arrêté avant d’avoir montré que chacune de ces exigences compte.)",
    en: "(The calculation stopped before it had shown that each of these demands matters.)")

  static let onlyWhole = Phrase(
    fr: "Aucune somme ne le montre : il faudrait des fractions de personnes.",
    en: "No sum shows it: it would take fractions of people.")

  static let exceedsFlexibility = Phrase(
    fr: "plus que min_flex et max_flex ne permettent", en: "more than min_flex and max_flex allow")

  static func poolTooSmall(_ people: Int, _ size: Int) -> Phrase {
    Phrase(
      french: """
        Le vivier est trop petit : \(Language.french.count(people, "volontaire", "volontaires")) \
        pour \(Language.french.count(size, "siège", "sièges")).
        """,
      english: """
        The pool is too small: \(Language.english.count(people, "volunteer", "volunteers")) \
        for \(Language.english.count(size, "seat", "seats")).
        """)
  }

  static func leastsAbovePanel(_ attribute: String, _ sum: Int, _ size: Int) -> Phrase {
    Phrase(
      french: "Ces minimums de « \(attribute) » font \(sum) sièges, le panel en a \(size).",
      english: """
        These least of “\(attribute)” add up to \(Language.english.integer(sum)) seats, the panel \
        has \(Language.english.integer(size)).
        """)
  }

  static func mostsBelowPanel(_ attribute: String, _ sum: Int, _ size: Int) -> Phrase {
    Phrase(
      french: "Ces maximums de « \(attribute) » font \(sum) sièges, le panel en a \(size).",
      english: """
        These most of “\(attribute)” add up to \(Language.english.integer(sum)) seats, the panel \
        has \(Language.english.integer(size)).
        """)
  }

  /// How many people there are, and in how many households if that is fewer.
  static func available(people: Int, households: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let pool =
        isFrench
        ? language.count(people, "volontaire", "volontaires")
        : language.count(people, "volunteer", "volunteers")
      guard households < people else { return pool }
      return isFrench
        ? "\(pool) de \(language.count(households, "foyer", "foyers"))"
        : "\(pool) of \(language.count(households, "household", "households"))"
    }
  }

  static func cost(_ change: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(change, "siège", "sièges")) de changement en tout"
        : "\(language.count(change, "seat", "seats")) of change in all"
    }
  }
}
