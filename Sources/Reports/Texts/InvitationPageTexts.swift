import Selection

/// The words of the page of a draw of letters.
enum InvitationPageTexts {
  static let pageTitle = Phrase(fr: "Le tirage des courriers", en: "The draw of the letters")
  static let untitled = Phrase(fr: "Invitations", en: "Invitations")

  static func audience(_ audience: DrawReport.Audience) -> Phrase {
    switch audience {
    case .private:
      Phrase(
        fr: "Version de l'organisateur et du témoin : aucune personne n'y est nommée",
        en: "For the organiser and the witness: it names nobody")
    case .public:
      Phrase(
        fr: "Version publique : aucune personne n'y est nommée",
        en: "Public version: it names nobody")
    }
  }

  static func lead(_ content: InvitationReport.Content) -> Phrase {
    Phrase { language in
      let people = language.count(
        content.people, language == .french ? "personne" : "person",
        language == .french ? "personnes" : "people")
      let letters =
        language == .french
        ? language.count(
          content.letters, "courrier d'invitation a été tiré",
          "courriers d'invitation ont été tirés")
        : language.count(
          content.letters, "letter of invitation was", "letters of invitation were")
      return language == .french
        ? "\(letters) au sort parmi \(people). "
          + "Chaque personne a un billet, calculé d'après la graine publique ; dans chaque strate, "
          + "les plus petits billets reçoivent un courrier."
        : "\(letters) drawn by lot among \(people). Everybody has "
          + "a ticket, computed from the public seed; in each stratum the smallest tickets get a "
          + "letter."
    }
  }

  static let factLetters = Phrase(fr: "courriers", en: "letters")
  static let factPeople = Phrase(
    fr: "personnes pouvaient être tirées", en: "people could be drawn")
  static let factStrata = Phrase(fr: "strates", en: "strata")
  static let factChance = Phrase(
    fr: "chances sur 100, en moyenne", en: "chances in 100, on average")

  // MARK: Balance

  static let balanceTitle = Phrase(fr: "La liste et les courriers", en: "The roll and the letters")
  static let roll = Phrase(fr: "Liste", en: "Roll")
  static let letters = Phrase(fr: "Courriers", en: "Letters")
  static let perHundred = Phrase(fr: "Courriers pour 100", en: "Letters per 100")
  static let oneStratum = Phrase(
    fr: "Le tirage n'a qu'une strate : toutes les chances sont égales.",
    en: "The draw has a single stratum: all chances are equal.")

  static func rule(_ rule: Allocation.Rule, isTwoStage: Bool) -> Phrase {
    if isTwoStage {
      return Phrase(
        fr: "Des communes ont été tirées d'abord, puis les courriers dans ces communes. Les barres "
          + "comparent le territoire entier aux courriers.",
        en: "Communes were drawn first, then letters in those communes. The bars compare the whole "
          + "territory with the letters.")
    }
    return switch rule {
    case .proportional:
      Phrase(
        fr: "Les courriers sont répartis à proportion des personnes de chaque strate ; l'arrondi à "
          + "des nombres entiers est tiré au sort, sans biais.",
        en: "Letters are shared out in proportion to the people of each stratum; rounding to whole "
          + "numbers is drawn by lot, without bias.")
    case .equal:
      Phrase(
        fr: "Chaque strate reçoit le même nombre de courriers.",
        en: "Each stratum gets the same number of letters.")
    case .squareRoot:
      Phrase(
        fr:
          "Les courriers sont répartis selon la racine carrée des effectifs : les petites strates "
          + "en reçoivent davantage que leur part.",
        en: "Letters are shared out by the square root of people: small strata get more than their "
          + "share.")
    case .response:
      Phrase(
        fr: "Les courriers sont répartis selon les réponses attendues : là où l'on répond moins, "
          + "davantage de personnes reçoivent un courrier.",
        en: "Letters are shared out by the answers expected: where fewer people answer, more get a "
          + "letter.")
    }
  }

  static func excluded(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Hors du tirage, parce que déjà tirées ou déjà membres : "
          + "\(language.count(count, "personne", "personnes"))."
        : "Left out because they were drawn or seated before: "
          + "\(language.count(count, "person", "people"))."
    }
  }

  static func household(_ columns: String) -> Phrase {
    Phrase(
      fr: "Un foyer (même `\(columns)`) reçoit un courrier au plus ; les chances des personnes "
        + "restent égales.",
      en: "A household (same `\(columns)`) gets one letter at most; people's chances stay equal.")
  }

  static let withheld = Phrase(
    fr: "Non publié : les modalités que moins de 3 personnes partagent, et la suivante.",
    en: "Not published: values that fewer than 3 people share, and the next one.")

  static func summary(_ balance: InvitationReport.Content.Balance) -> Phrase {
    Phrase { language in
      let values = balance.values.filter { !$0.isWithheld }.map { value in
        let (people, letters) = (language.integer(value.people), language.integer(value.letters))
        return language == .french
          ? "\(value.name) : liste \(people), courriers \(letters)"
          : "\(value.name): roll \(people), letters \(letters)"
      }
      return values.joined(separator: language == .french ? " ; " : "; ") + "."
    }
  }

  static func caption(_ attribute: String) -> Phrase {
    Phrase(
      fr: "\(attribute) : liste et courriers, en nombre et en part",
      en: "\(attribute): roll and letters, in numbers and shares")
  }

  // MARK: Chances

  static let chancesTitle = Phrase(fr: "Les chances de chacun", en: "Everybody's chance")
  static let chance = Phrase(fr: "Chance de chacun", en: "Everybody's chance")
  static let stratum = Phrase(fr: "Strate", en: "Stratum")
  static let everybody = Phrase(fr: "tout le monde", en: "everybody")
  static let expected = Phrase(fr: "Réponses attendues", en: "Answers expected")
  static let strataCaption = Phrase(
    fr: "Strates : liste, courriers et chance de chacun",
    en: "Strata: roll, letters and everybody's chance")

  static func chances(_ content: InvitationReport.Content) -> Phrase {
    Phrase { language in
      let least = language.percent(content.leastChance, places: 3)
      let largest = language.percent(content.largestChance, places: 3)
      if least == largest {
        return language == .french
          ? "Chaque personne avait la même chance de recevoir un courrier : \(least)."
          : "Everybody had the same chance of a letter: \(least)."
      }
      return language == .french
        ? "Dans une strate, chaque personne avait exactement la même chance de recevoir un "
          + "courrier ; d'une strate à l'autre, de \(least) à \(largest)."
        : "Within a stratum everybody had exactly the same chance of a letter; between strata, from "
          + "\(least) to \(largest)."
    }
  }

  static func rotated(_ draws: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Les billets sont permanents : ce tirage reprend où le précédent s'est arrêté "
          + "(\(language.count(draws, "tirage", "tirages")) avant lui). Personne ne reçoit un second "
          + "courrier avant que toute sa strate en ait reçu un."
        : "Tickets are permanent: this draw goes on where the one before ended "
          + "(\(language.count(draws, "draw", "draws")) before it). Nobody gets a second letter before "
          + "all of their stratum had a first."
    }
  }

  static func manyStrata(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Les \(language.integer(count)) strates sont dans `strata.csv`."
        : "The \(language.integer(count)) strata are in `strata.csv`."
    }
  }

  // MARK: Conclusions

  static let may = [
    Phrase(
      fr: "Les personnes invitées ont été désignées par le sort, et par rien d'autre.",
      en: "The people invited were chosen by lot and by nothing else."),
    Phrase(
      fr: "Les courriers suivent la liste, aux arrondis près, pour les critères ci-dessus.",
      en: "Letters follow the roll, but for rounding, on the attributes above."),
  ]
  static let mayNot = [
    Phrase(
      fr: "Que la liste contient tous les habitants : une liste électorale en oublie beaucoup.",
      en: "That the roll holds all inhabitants: an electoral roll misses many."),
    Phrase(
      fr: "Que les personnes qui répondront ressembleront à la liste : `klero check` le mesure.",
      en: "That those who answer will resemble the roll: `klero check` measures it."),
  ]
}
