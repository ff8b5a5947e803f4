import Selection

/// The words about files, checks and conclusions.
extension DrawTexts {
  static let verifyTitle = Phrase(fr: "Vérifier soi-même", en: "Check it yourself")

  static func verify(_ audience: DrawReport.Audience) -> Phrase {
    switch audience {
    case .private:
      Phrase(
        fr:
          "Dans le dossier du tirage, l'une de ces deux commandes refait tous les contrôles : les "
          + "empreintes, les quotas de chaque panel, les billets de chacun, la preuve d'équité, le "
          + "numéro et le panel. Elles ont été écrites indépendamment l'une de l'autre.",
        en: "In the draw's folder, either of these two commands repeats all checks: the "
          + "fingerprints, every panel's quotas, everyone's tickets, the proof of fairness, the "
          + "number and the panel. They were written independently of each other.")
    case .public:
      Phrase(
        fr: "Dans le dossier public du tirage, l'une de ces deux commandes refait tout ce qui peut "
          + "l'être sans donnée personnelle : l'empreinte de la loterie, les billets de chaque "
          + "pseudonyme, le numéro et le panel. Elles ont été écrites indépendamment l'une de l'autre.",
        en: "In the draw's public folder, either of these two commands repeats all that can be "
          + "repeated without personal data: the lottery's fingerprint, the tickets of every "
          + "pseudonym, the number and the panel. They were written independently of each other.")
    }
  }

  static let fingerprints = Phrase(
    fr: "Une empreinte (SHA-256) change du tout au tout si un seul caractère du fichier change. "
      + "`sha256sum` suivi du nom d'un fichier la donne.",
    en: "A fingerprint (SHA-256) changes completely if one character of the file changes. "
      + "`sha256sum` and a file's name gives it.")

  static let filesCaption = Phrase(fr: "Fichiers et empreintes", en: "Files and fingerprints")
  static let file = Phrase(fr: "Fichier", en: "File")
  static let purpose = Phrase(fr: "Contenu", en: "Content")
  static let fingerprint = Phrase(fr: "Empreinte SHA-256", en: "SHA-256 fingerprint")

  static func role(_ role: DrawReport.FileFingerprint.Role) -> Phrase {
    switch role {
    case .people: Phrase(fr: "volontaires", en: "volunteers")
    case .quotas: Phrase(fr: "quotas", en: "quotas")
    case .lookup: Phrase(fr: "table de correspondance", en: "lookup table")
    case .settings: Phrase(fr: "réglages", en: "settings")
    case .lottery: Phrase(fr: "loterie : les panels numérotés", en: "lottery: the numbered panels")
    case .publicLottery:
      Phrase(fr: "loterie à publier, sous pseudonymes", en: "lottery to publish, by pseudonyms")
    case .other: Phrase(fr: "autre", en: "other")
    }
  }

  // MARK: Conclusions

  static let conclusionsTitle = Phrase(
    fr: "Ce que l'on peut en conclure", en: "What may be concluded")
  static let mayTitle = Phrase(fr: "On peut dire", en: "One may say")
  static let mayNotTitle = Phrase(fr: "On ne peut pas dire", en: "One may not say")

  static func may(isCertified: Bool, _ fairness: Fairness) -> [Phrase] {
    let fair = Phrase(
      fr: "Chaque volontaire avait une chance connue d'avance, et aucune loterie respectant les "
        + "quotas n'aurait mieux traité la personne la moins favorisée.",
      en: "Every volunteer had a chance known beforehand, and no lottery that meets the quotas "
        + "would have treated the least favoured person better.")
    let known = Phrase(
      fr: "Chaque volontaire avait une chance connue d'avance.",
      en: "Every volunteer had a chance known beforehand.")
    return [
      Phrase(
        fr: "La composition du panel suit les quotas, critère par critère.",
        en: "The panel's composition follows the quotas, attribute by attribute."),
      isCertified && fairness.isForTheLeast ? fair : known,
      Phrase(
        fr:
          "Personne n'a choisi les membres : le numéro seul les désigne, et chacun peut le refaire.",
        en: "Nobody chose the members: the number alone designates them, and anyone can repeat it."),
    ]
  }

  static let mayNot = [
    Phrase(
      fr: "Que le panel pense comme la population : il est formé de volontaires, et les quotas "
        + "règlent la composition, non les opinions.",
      en: "That the panel thinks as the population does: it is made of volunteers, and quotas set "
        + "the composition, not the opinions."),
    Phrase(
      fr: "Que deux critères croisés (les jeunes d'un quartier, par exemple) suivent aussi la "
        + "population : les quotas portent sur un critère à la fois.",
      en:
        "That two attributes taken together (the young of one quarter, say) follow the population "
        + "too: quotas bear on one attribute at a time."),
    Phrase(
      fr: "Qu'un vote du panel vaut sondage, ou qu'une marge d'erreur s'y applique.",
      en: "That a vote of the panel is an opinion poll, or that a margin of error applies to it."),
  ]

  // MARK: People

  static func peopleTitle(_ count: Int) -> Phrase {
    Phrase { language in
      switch language {
      case .french: "Le panel : \(language.count(count, "membre", "membres"))"
      case .english: "The panel: \(language.count(count, "member", "members"))"
      }
    }
  }
  static func reserveTitle(_ count: Int) -> Phrase {
    Phrase { language in
      switch language {
      case .french: "La réserve : \(language.count(count, "personne", "personnes")), dans l'ordre"
      case .english: "The reserve: \(language.count(count, "person", "people")), in order"
      }
    }
  }
  static let pseudonymsExplained = Phrase(
    fr: "Un pseudonyme vient d'une clé que l'organisateur garde secrète ; il ne dit rien de la "
      + "personne, qui peut demander le sien.",
    en: "A pseudonym comes from a key that the organiser keeps secret; it says nothing about the "
      + "person, who may ask for theirs.")
  static let membersCaption = Phrase(
    fr: "Membres tirés, avec leurs billets et leur pseudonyme",
    en: "Members drawn, with their tickets and pseudonym")
  static let reserveCaption = Phrase(
    fr: "Réservistes, avec leurs billets et leur pseudonyme",
    en: "Reserve, with their tickets and pseudonym")
  static let id = Phrase(fr: "Identifiant", en: "Id")
  static let pseudonym = Phrase(fr: "Pseudonyme", en: "Pseudonym")
  static let order = Phrase(fr: "Rang", en: "Rank")
}

extension Fairness {
  /// Whether the least favoured person's chance is all that comes first.
  fileprivate var isForTheLeast: Bool {
    switch self {
    case .leximin, .maximin: true
    case .nash, .goldilocks: false
    }
  }
}
