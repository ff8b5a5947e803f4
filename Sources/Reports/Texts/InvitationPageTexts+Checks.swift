import Selection

/// The words about communes, tickets and checks.
extension InvitationPageTexts {
  static let placesTitle = Phrase(fr: "Les communes", en: "The communes")
  static let commune = Phrase(fr: "Commune", en: "Commune")
  static let group = Phrase(fr: "Groupe", en: "Group")
  static let people = Phrase(fr: "Personnes", en: "People")
  static let placeChance = Phrase(fr: "Chance d'être tirée", en: "Chance of being drawn")
  static let fate = Phrase(fr: "Tirage", en: "Draw")
  static let placesCaption = Phrase(
    fr: "Communes : personnes, chance, tirage et courriers",
    en: "Communes: people, chance, draw and letters")

  static func placesExplained(_ chance: Double) -> Phrase {
    Phrase { language in
      let percent = language.percent(chance, places: 3)
      return language == .french
        ? "Une commune a d'autant plus de chances d'être tirée qu'elle est peuplée ; dans une commune "
          + "tirée, les chances de chacun sont d'autant plus petites. Le produit des deux est le même "
          + "dans tout le territoire : environ \(percent) pour chaque personne, où qu'elle habite."
        : "The more people a commune has, the more likely it is drawn; in a commune that is drawn, "
          + "everybody's chance is smaller in the same measure. The product of both is one in the "
          + "whole territory: about \(percent) for everybody, wherever they live."
    }
  }

  static func otherPlaces(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(count, "autre commune n'a pas été tirée", "autres communes n'ont pas été tirées"))"
          + " ; leurs chances sont dans `draw.json`."
        : "\(language.count(count, "other commune was not drawn", "other communes were not drawn"));"
          + " their chances are in `draw.json`."
    }
  }

  static let passedOver = Phrase(
    fr:
      "Une commune tirée a renoncé et une commune de réserve a pris sa place : les chances de ses "
      + "habitants ne sont plus celles que le tirage leur donnait.",
    en:
      "A commune that was drawn declined and one of the reserve took its place: the chances of its "
      + "people are no longer those that the draw gave them.")

  static func fate(_ fate: PlaceDraw.Fate, rank: Int?) -> Phrase {
    switch fate {
    case .certain: Phrase(fr: "d'office, par sa taille", en: "certain, by its size")
    case .drawn: Phrase(fr: "tirée", en: "drawn")
    case .refused: Phrase(fr: "tirée, a renoncé", en: "drawn, declined")
    case .replacing:
      Phrase(
        fr: "réserve n° \(rank ?? 0), en remplacement", en: "reserve no. \(rank ?? 0), replacing")
    case .spare: Phrase(fr: "réserve n° \(rank ?? 0)", en: "reserve no. \(rank ?? 0)")
    case .notDrawn: Phrase(fr: "–", en: "–")
    }
  }

  // MARK: One's own ticket

  static let ticketTitle = Phrase(fr: "Vérifier son propre billet", en: "Check your own ticket")

  static let ticketExplained = Phrase(
    fr:
      "Un billet est le SHA-256 de la graine, du mot `invite` et de l'identifiant de la personne, "
      + "séparés par des virgules. N'importe quel ordinateur donne le même.",
    en: "A ticket is the SHA-256 of the seed, the word `invite` and the person's id, separated by "
      + "commas. Any computer gives the same.")

  static func identity(_ columns: [String]) -> Phrase {
    if columns.isEmpty {
      return Phrase(
        fr: "L'identifiant est le texte de toutes les colonnes de la ligne, séparées par `|` ; "
          + "l'organisateur doit le donner à la personne qui le demande.",
        en:
          "The id is the text of all columns of the row, separated by `|`; the organiser must give "
          + "it to the person who asks.")
    }
    let names = columns.joined(separator: "|")
    return Phrase(
      fr: "L'identifiant est, tel qu'il est écrit dans la liste : `\(names)`.",
      en: "The id is, as the roll writes it: `\(names)`.")
  }

  static let idHere = Phrase(fr: "IDENTIFIANT", en: "ID")
  static let rollFile = Phrase(fr: "LISTE", en: "ROLL")

  static let ticketFound = Phrase(
    fr: "Si le résultat figure dans `public/tickets.csv`, la personne a été tirée ; sinon, non.",
    en: "If the result stands in `public/tickets.csv`, the person was drawn; if not, they were not."
  )

  static let whyNotMe = Phrase(
    fr: "À qui n'a pas été tiré, l'organisateur donne le plus grand billet tiré de sa strate : le "
      + "sien est plus grand.",
    en: "To somebody who was not drawn, the organiser gives the largest ticket drawn of their "
      + "stratum: theirs is larger.")

  static let ticketsTell = Phrase(
    fr:
      "Qui possède la liste et ces billets peut savoir qui a été tiré : c'est ce qui rend le tirage "
      + "vérifiable. Ne publiez les billets qu'en le sachant.",
    en:
      "Whoever has the roll and these tickets can tell who was drawn: that is what makes the draw "
      + "verifiable. Publish the tickets only if you want this.")

  static func verify(_ audience: DrawReport.Audience) -> Phrase {
    switch audience {
    case .private:
      Phrase(
        fr:
          "Dans le dossier du tirage, la première commande refait le tirage entier à partir de la "
          + "liste ; sans `--roll`, et comme la seconde, elle vérifie la répartition, les billets et "
          + "les empreintes des fichiers.",
        en: "In the draw's folder, the first command repeats the whole draw from the roll; without "
          + "`--roll`, and like the second, it checks the allocation, the tickets and the "
          + "fingerprints of the files.")
    case .public:
      Phrase(
        fr: "Dans le dossier public, l'une de ces commandes vérifie les billets publiés et les "
          + "empreintes des fichiers.",
        en: "In the public folder, either of these commands checks the published tickets and the "
          + "fingerprints of the files.")
    }
  }

  static let seed = Phrase(fr: "La graine de ce tirage :", en: "The seed of this draw:")
}
