import Population
import Reports
import Selection

/// The texts of `klero invite`.
enum InviteTexts {
  static let text = Phrase(
    fr: """
      Donne à chaque personne de la liste un billet : le SHA-256 de « graine,invite,identifiant ». \
      Dans chaque strate, les plus petits billets reçoivent un courrier : toutes les chances y sont \
      égales, et chacun peut vérifier son billet seul, avec sha256sum.

      La liste est lue sans être gardée en mémoire, quelle que soit sa longueur. L’export du \
      Répertoire électoral unique et les bases d’adresses locales sont reconnus ; une personne \
      inscrite sur deux listes complémentaires compte une fois. Sans colonne d’identifiants, \
      l’identifiant est fait du contenu de la ligne, séparé par « | », et n’est écrit nulle part.
      """,
    en: """
      Gives everybody of the roll a ticket: the SHA-256 of “seed,invite,id”. In each stratum the \
      smallest tickets get a letter: all chances there are equal, and anybody can check their own \
      ticket alone, with sha256sum.

      The roll is read without being held in memory, however long it is. The export of the French \
      national register and local address files are recognised; somebody on two complementary \
      lists counts once. Without a column of ids, the id is made of the row’s content, separated by \
      “|”, and is written nowhere.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero invite -r liste.csv -l 1300 -b sexe -s 2026-11-22-38214 -o courriers",
      Phrase(fr: "1300 courriers, à proportion des sexes", en: "1300 letters, balanced by sex")),
    .init(
      "klero invite -r liste.csv -l 1300 -b age --ages 18-39,40+ -s X -o c",
      Phrase(fr: "Par âge", en: "By age")),
  ]

  static func piece(folder: String, rows: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        Morceau prêt (\(language.count(rows, "ligne", "lignes"))) : dossier « \(folder) ». Réunissez \
        les morceaux avec « klero merge ».
        """
        : """
        Piece ready (\(language.count(rows, "row", "rows"))): folder “\(folder)”. Bring the pieces \
        together with “klero merge”.
        """
    }
  }

  static let mergeText = Phrase(
    fr: """
      Réunit les morceaux préparés par « klero invite --partial » et tire les courriers : mêmes \
      fichiers, octet pour octet, que d’une seule fois, quelle que soit la coupe. Les morceaux \
      doivent porter la même graine et les mêmes demandes, et ne pas se chevaucher.
      """,
    en: """
      Brings the pieces of “klero invite --partial” together and draws the letters: the same files, \
      byte for byte, as in one run, however the roll was cut. The pieces must have one seed and one \
      request, and must not overlap.
      """)

  static let mergeExamples: [CommandPage.Example] = [
    .init(
      "klero merge p1/piece.json p2/piece.json -o courriers",
      Phrase(fr: "Deux morceaux", en: "Two pieces"))
  ]

  static func check(_ check: InvitationCheck) -> Phrase {
    switch check {
    case .allocation:
      Phrase(
        fr: "les courriers de chaque strate découlent de la graine et des effectifs",
        en: "the letters of each stratum follow from the seed and its people")
    case .tickets:
      Phrase(
        fr: "chaque strate a autant de billets que de courriers, tous différents",
        en: "each stratum has as many tickets as letters, all different")
    case .files:
      Phrase(
        fr: "les fichiers sont ceux que nomme draw.json",
        en: "the files are those that draw.json names")
    case .published:
      Phrase(
        fr: "ce qui est publié est le même tirage, et rien de personnel",
        en: "what is published is the same draw, and nothing personal")
    case .roll:
      Phrase(
        fr: "le tirage, refait à partir de la liste, donne les mêmes billets",
        en: "the draw, repeated from the roll, gives the same tickets")
    case .people:
      Phrase(
        fr: "les billets des personnes tirées découlent de la graine et de leur identifiant",
        en: "the tickets of the people drawn follow from the seed and their ids")
    }
  }

  static let rule = Phrase(
    fr: "écrivez COLONNE=VALEUR, comme « commune=Orvault ».",
    en: "write COLUMN=VALUE, such as “commune=Orvault”.")
  static let ages = Phrase(
    fr: "écrivez des tranches comme 18-29,30-44,45+.", en: "write bands such as 18-29,30-44,45+.")
  static let rollFile = Phrase(
    fr: "la liste est lue plusieurs fois, ce qu’un flux ne permet pas. Donnez un fichier.",
    en: "the roll is read several times, which a stream does not allow. Give a file.")
  static let date = Phrase(
    fr: "écrivez une date comme 2026-03-15.", en: "write a date such as 2026-03-15.")

  static func summary(_ draw: InvitationDraw, of kind: RollKind, folder: String) -> Phrase {
    Phrase { language in
      let letters = draw.invited.count
      let people = draw.strata.reduce(0) { $0 + $1.people }
      let strata = draw.strata.count
      let isAddresses = kind == .addresses
      return language == .french
        ? """
        \(language.count(letters, "courrier", "courriers")), parmi \
        \(isAddresses ? language.count(people, "adresse", "adresses") : Self.people(people, language)) en \
        \(language.count(strata, "strate", "strates")) : dossier « \(folder) ».
        """
        : """
        \(language.count(letters, "letter", "letters")), among \
        \(isAddresses ? language.count(people, "address", "addresses") : Self.people(people, language)) in \
        \(language.count(strata, "stratum", "strata")): folder “\(folder)”.
        """
    }
  }

  static func leftOut(_ count: Int, by rule: RollRule) -> Phrase {
    Phrase { language in
      let reason = reason(rule, language)
      if case .noneOf = rule.test {
        return language == .french
          ? """
          Hors du tirage d’après « \(rule.column) » (\(reason), qui n’est pas une adresse) : \
          \(language.count(count, "ligne", "lignes")).
          """
          : """
          Left out of the draw by “\(rule.column)” (\(reason), which is no address): \
          \(language.count(count, "row", "rows")).
          """
      }
      return language == .french
        ? "Hors du tirage d’après « \(rule.column) » (\(reason)) : \(people(count, language))."
        : "Left out of the draw by “\(rule.column)” (\(reason)): \(people(count, language))."
    }
  }

  private static func reason(_ rule: RollRule, _ language: Language) -> String {
    let isFrench = language == .french
    switch rule.test {
    case .oneOf(let values):
      let list = values.map { language.quoted($0) }.joined(separator: ", ")
      return isFrench ? "autre que \(list)" : "other than \(list)"
    case .noneOf(let values): return values.map { language.quoted($0) }.joined(separator: ", ")
    case .age(let ages, let day):
      let (least, most) = (language.integer(ages.lowerBound), language.integer(ages.upperBound))
      let day = language.date(day)
      guard ages.upperBound < 150 else {
        return isFrench ? "moins de \(least) ans le \(day)" : "under \(least) on \(day)"
      }
      return isFrench
        ? "hors de \(least) à \(most) ans le \(day)" : "not \(least) to \(most) on \(day)"
    }
  }

  static func unreadable(_ count: Int, column: String) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        « \(column) » : \(people(count, language)) sans date de naissance lisible, hors du tirage \
        puisque l’âge compte.
        """
        : """
        “\(column)”: \(people(count, language)) without a date of birth that can be read, left out \
        since age counts.
        """
    }
  }

  static func excluded(_ found: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Déjà tirées, hors du tirage : \(people(found, language))."
        : "Drawn before, left out: \(people(found, language))."
    }
  }

  /// `12 personnes`.
  static func people(_ count: Int, _ language: Language) -> String {
    language == .french
      ? language.count(count, "personne", "personnes") : language.count(count, "person", "people")
  }

  static func onTwoLists(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        Inscrites sur les deux listes complémentaires, comptées une fois : \
        \(people(count, language)).
        """
        : "On both complementary lists, counted once: \(people(count, language))."
    }
  }

  static func uncertain(_ count: Int, attribute: String) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        « \(attribute) » : \(language.count(count, "date incertaine, prise", "dates incertaines, prises")) \
        pour l’âge le plus haut possible.
        """
        : """
        “\(attribute)”: \(language.count(count, "uncertain date", "uncertain dates")), taken for the \
        highest age possible.
        """
    }
  }

  static func missing(_ count: Int, attribute: String) -> Phrase {
    Phrase { language in
      language == .french
        ? "« \(attribute) » est vide pour \(people(count, language)), à part dans les strates."
        : "“\(attribute)” is empty for \(people(count, language)), apart in the strata."
    }
  }
}
