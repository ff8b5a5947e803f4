import Selection

/// The words about everyone's chance.
extension DrawTexts {
  static let chancesTitle = Phrase(fr: "La chance de chacun", en: "Everyone's chance")

  private static let noChance = Phrase(
    fr: "Aucune loterie qui respecte ces quotas ne peut donner la moindre chance à la personne la "
      + "moins favorisée.",
    en: "No lottery that meets these quotas can give the least favoured person any chance at all.")

  static func fairness(_ chances: DrawReport.Chances) -> Phrase {
    guard chances.upperBound > PanelLottery.tolerance else { return noChance }
    return Phrase { language in
      let bound = language.chances(chances.upperBound)
      let given = language.chanceNumber(chances.realizedMinimum)
      return switch language {
      case .french:
        "Aucune loterie qui respecte ces quotas ne peut donner à la personne la moins favorisée "
          + "plus de \(bound) ; celle-ci lui en donne \(given)."
      case .english:
        "No lottery that meets these quotas can give the least favoured person more than "
          + "\(bound); this one gives \(given)."
      }
    }
  }

  static func certified(_ chances: DrawReport.Chances, _ fairness: Fairness) -> Phrase {
    guard chances.isCertified else {
      return Phrase(
        fr: "Il n'est pas prouvé que cette loterie soit la plus équitable de toutes : "
          + "la limite ci-dessus est sûre, mais une autre loterie pourrait s'en approcher davantage.",
        en: "It is not proved that this lottery is the fairest of all: the limit above is certain, "
          + "but another lottery might come closer to it.")
    }
    let proof = Phrase(
      fr: "C'est prouvé : le certificat joint à la loterie se vérifie par de simples additions.",
      en:
        "This is proved: the certificate that comes with the lottery is checked by additions alone."
    )
    return switch fairness {
    case .maximin: proof
    case .leximin:
      Phrase(
        fr: proof.french + " Et cela vaut de proche en proche : la chance de la personne la moins "
          + "favorisée est la plus haute possible, puis celle de la suivante, et ainsi de suite.",
        en: proof.english + " And so on from person to person: the chance of the least favoured is "
          + "as high as it can be, then that of the next, and so forth.")
    case .nash:
      Phrase(
        fr: "La loterie vise un produit des chances de tous aussi grand que possible (règle de "
          + "Nash), et non la plus petite chance seule. Le certificat joint prouve qu'aucune "
          + "loterie n'a de produit plus grand.",
        en: "The lottery aims at the largest product of everyone's chances (Nash), not at the "
          + "smallest chance alone. The certificate that comes with it proves that no lottery has "
          + "a larger product.")
    case .goldilocks:
      Phrase(
        fr: "La loterie tient à la fois la plus petite chance haute et la plus grande basse (règle "
          + "« goldilocks »). Le certificat joint prouve qu'aucune loterie ne fait mieux aux deux "
          + "bouts ensemble.",
        en: "The lottery keeps the smallest chance high and the largest low (goldilocks). The "
          + "certificate that comes with it proves that no lottery does better at both ends "
          + "together.")
    }
  }

  static func equalChance(_ facts: DrawFacts) -> Phrase {
    Phrase { language in
      let equal = language.chances(facts.equalChance)
      let places = language.integer(facts.panelSize)
      let volunteers = language.integer(facts.volunteers)
      return switch language {
      case .french:
        "Sans quotas, chacun aurait \(equal) (\(language.count(facts.panelSize, "place", "places")) "
          + "pour \(language.count(facts.volunteers, "volontaire", "volontaires"))). "
          + "Les quotas rendent les chances inégales : qui appartient à un groupe peu présent parmi "
          + "les volontaires est tiré plus souvent."
      case .english:
        "Without quotas everyone would have \(equal) (\(places) places for \(volunteers) "
          + "volunteers). Quotas make chances unequal: people of groups with few volunteers are "
          + "drawn more often."
      }
    }
  }

  static let curveTitle = Phrase(
    fr: "La chance de chaque volontaire, de la plus faible à la plus forte",
    en: "Every volunteer's chance, from the lowest to the highest")

  static func curveSummary(least: Double, median: Double, most: Double) -> Phrase {
    Phrase { language in
      switch language {
      case .french:
        "Une courbe qui monte de \(language.chances(least)) à \(language.chances(most)) ; "
          + "la moitié des volontaires a moins de \(language.chances(median)), l'autre moitié plus."
      case .english:
        "A curve that rises from \(language.chances(least)) to \(language.chances(most)); half of "
          + "the volunteers have less than \(language.chances(median)), the other half more."
      }
    }
  }

  static let exactChance = Phrase(fr: "chance exacte", en: "exact chance")
  static let ticketChance = Phrase(fr: "chance par les billets", en: "chance by tickets")
  static func equalLine(_ chance: Double) -> Phrase {
    Phrase { language in
      let share = language.percent(chance, places: 2)
      return language == .french ? "sans quotas : \(share)" : "without quotas: \(share)"
    }
  }
  static func medianMark(_ chance: Double) -> Phrase {
    Phrase { language in
      let share = language.percent(chance, places: 2)
      return language == .french ? "médiane : \(share)" : "median: \(share)"
    }
  }
  static let firstPerson = Phrase(fr: "la plus faible", en: "lowest")
  static let lastPerson = Phrase(fr: "la plus forte", en: "highest")
  static func across(_ volunteers: Int) -> Phrase {
    Phrase { language in
      let number = language.integer(volunteers)
      return language == .french
        ? "les \(number) volontaires, rangés" : "the \(number) volunteers, in order"
    }
  }

  static let curveCaption = Phrase(
    fr: "Chances et billets, d'un dixième des volontaires au suivant",
    en: "Chances and tickets, from one tenth of the volunteers to the next")
  static let rank = Phrase(fr: "Volontaire", en: "Volunteer")
  static let exactColumn = Phrase(fr: "Chances exactes sur 100", en: "Exact chances in 100")
  static let ticketColumn = Phrase(fr: "Billets", en: "Tickets")
  static func rank(_ tenth: Int) -> Phrase {
    switch tenth {
    case 0: Phrase(fr: "la plus faible", en: "lowest")
    case 5: Phrase(fr: "médiane", en: "median")
    case 10: Phrase(fr: "la plus forte", en: "highest")
    default: Phrase(fr: "à \(tenth * 10) %", en: "at \(tenth * 10)%")
    }
  }

  // MARK: Tickets

  static let ticketsTitle = Phrase(fr: "Les billets", en: "The tickets")

  static func tickets(_ chances: DrawReport.Chances) -> Phrase {
    Phrase { language in
      let panels = language.integer(chances.panels)
      let least = language.count(
        chances.tickets.min() ?? 0, language == .french ? "billet" : "ticket",
        language == .french ? "billets" : "tickets")
      let most = language.integer(chances.tickets.max() ?? 0)
      let rounding = roundingOfTickets(chances.largestTicketDifference)[language]
      return switch language {
      case .french:
        "Chaque panel numéroté où figure une personne est un billet pour elle, sur \(panels). "
          + "Chacun a au moins \(least) et au plus \(most). \(rounding)"
      case .english:
        "Each numbered panel on which a person stands is a ticket for them, out of \(panels). "
          + "Everyone has at least \(least) and at most \(most). \(rounding)"
      }
    }
  }

  private static func roundingOfTickets(_ difference: Double) -> Phrase {
    guard difference >= 0.005 else {
      return Phrase(
        fr: "Les billets de chacun valent exactement sa chance.",
        en: "Everyone's tickets are worth their chance exactly.")
    }
    return Phrase { language in
      let most = language.decimal(difference, places: 2)
      return switch language {
      case .french:
        "Comme un billet ne se coupe pas, les billets d'une personne s'écartent de sa chance exacte "
          + "de \(most) \(difference < 2 ? "billet" : "billets") au plus."
      case .english:
        "As no ticket can be cut, a person's tickets differ from their exact chance by \(most) "
          + "\(difference == 1 ? "ticket" : "tickets") at most."
      }
    }
  }

  static func nobodyLeftOut(_ excluded: Int) -> Phrase? {
    guard excluded > 0 else { return nil }
    return Phrase { language in
      switch language {
      case .french:
        "\(language.count(excluded, "volontaire ne figure", "volontaires ne figurent")) dans aucun "
          + "panel : aucun panel qui respecte les quotas ne peut les compter, ou presque."
      case .english:
        "\(language.count(excluded, "volunteer stands", "volunteers stand")) on no panel: hardly "
          + "any panel that meets the quotas can have them."
      }
    }
  }

  static func ownTickets(_ audience: DrawReport.Audience) -> Phrase {
    switch audience {
    case .private:
      Phrase(
        fr: "Les billets de chacun sont dans `probabilities.csv`. Pour répondre à une personne, "
          + "donnez-lui son pseudonyme et lui seul : elle retrouvera ses billets dans "
          + "`public/lottery.json`.",
        en: "Everyone's tickets are in `probabilities.csv`. To answer a person, give them their "
          + "pseudonym and no other: they will find their tickets in `public/lottery.json`.")
    case .public:
      Phrase(
        fr: "Vous étiez volontaire ? Demandez votre pseudonyme à l'organisateur, puis cherchez-le "
          + "dans `lottery.json` : vos billets y sont, et les panels où vous figurez.",
        en: "Were you a volunteer? Ask the organiser for your pseudonym, then look for it in "
          + "`lottery.json`: it has your tickets, and the panels on which you stand.")
    }
  }
}
