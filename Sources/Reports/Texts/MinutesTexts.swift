import Selection

/// The words of the minutes.
enum MinutesTexts {
  static let title = Phrase(
    fr: "Procès-verbal de tirage au sort", en: "Minutes of a draw by lot")
  static let meeting = Phrase(fr: "La séance", en: "The meeting")
  static let date = Phrase(fr: "Date", en: "Date")
  static let hour = Phrase(fr: "Heure", en: "Hour")
  static let place = Phrase(fr: "Lieu", en: "Place")
  static let organiser = Phrase(fr: "Organisateur", en: "Organiser")
  static let witness = Phrase(
    fr: "Témoin (commissaire de justice)", en: "Witness (judicial officer)")
  static let others = Phrase(fr: "Autres présents", en: "Others present")

  static let subject = Phrase(fr: "L'objet du tirage", en: "What is drawn")
  static let files = Phrase(fr: "Les fichiers", en: "The files")
  static let filesExplained = Phrase(
    fr: "Ces empreintes (SHA-256) figent les fichiers. Celle de la loterie a été rendue publique "
      + "avant le tirage : ☐ oui, le ______________ ☐ non",
    en:
      "These fingerprints (SHA-256) fix the files. That of the lottery was made public before the "
      + "draw: ☐ yes, on ______________ ☐ no")
  static let method = Phrase(fr: "La méthode", en: "The method")

  private static func aim(of fairness: Fairness) -> Phrase {
    switch fairness {
    case .leximin, .maximin:
      Phrase(
        fr: "la plus grande chance possible pour la personne la moins favorisée",
        en: "the greatest possible chance for the least favoured person")
    case .nash:
      Phrase(
        fr: "le plus grand produit possible des chances de tous",
        en: "the largest possible product of everyone's chances")
    case .goldilocks:
      Phrase(
        fr: "à la fois une plus petite chance haute et une plus grande chance basse",
        en: "a high smallest chance and a low largest chance together")
    }
  }

  static func method(_ facts: DrawFacts, _ fairness: Fairness) -> [Phrase] {
    let aim = aim(of: fairness)
    let last = facts.panels - 1
    return [
      Phrase(
        fr:
          "À partir des volontaires et des quotas, le programme a formé des panels numérotés de 0 "
          + "à \(last) : la loterie (`\(facts.lotteryFile)`).",
        en: "From the volunteers and the quotas the program made a list of numbered panels, from 0 "
          + "to \(last): the lottery (`\(facts.lotteryFile)`)."),
      Phrase(
        fr:
          "Chaque panel respecte tous les quotas ; la loterie vise \(aim.french).",
        en: "Every panel meets all quotas; the lottery aims at \(aim.english)."),
      Phrase(
        fr: "Un numéro de 0 à \(last) est tiré en public, à la main ou à partir d'une graine "
          + "publique formée après la loterie.",
        en:
          "A number from 0 to \(last) is drawn in public, by hand or from a public seed made after "
          + "the lottery."),
      Phrase(
        fr:
          "Avec une graine, le numéro est le SHA-256 du texte `graine,panel,1`, lu comme un nombre, "
          + "modulo \(facts.panels).",
        en: "With a seed, the number is the SHA-256 of the text `seed,panel,1`, read as a number, "
          + "modulo \(facts.panels)."),
      Phrase(
        fr: "Le panel qui porte ce numéro siège. `klero verify` et `verify.py` refont tous les "
          + "contrôles.",
        en: "The panel that bears this number sits. `klero verify` and `verify.py` repeat all "
          + "checks."),
    ]
  }

  static let draw = Phrase(fr: "Le tirage", en: "The draw")
  static let seed = Phrase(fr: "Graine (texte exact)", en: "Seed (exact text)")
  static let seedMaking = Phrase(
    fr: "Comment la graine ou le numéro a été obtenu", en: "How the seed or the number was obtained"
  )
  static let digest = Phrase(fr: "SHA-256", en: "SHA-256")
  static let command = Phrase(fr: "Commande", en: "Command")
  static let number = Phrase(fr: "Numéro tiré", en: "Number drawn")
  static let byHand = Phrase(fr: "tiré à la main", en: "drawn by hand")

  static let panelToCome = Phrase(
    fr:
      "Le panel est la ligne de ce numéro dans la loterie ; sa liste, écrite par `klero draw`, est "
      + "jointe au présent procès-verbal.",
    en:
      "The panel is the line of that number in the lottery; its list, written by `klero draw`, is "
      + "attached to these minutes.")
  static let incidents = Phrase(fr: "Incidents et observations", en: "Incidents and remarks")
  static let incidentsExplained = Phrase(
    fr:
      "Écrire « néant » s'il n'y en a pas. Toute suspension du tirage est notée, avec sa cause et "
      + "son heure.",
    en:
      "Write “none” if there were none. Any interruption of the draw is noted, with its cause and "
      + "hour.")
  static let signatures = Phrase(fr: "Signatures", en: "Signatures")
  static let organiserSignature = Phrase(fr: "L'organisateur", en: "The organiser")
  static let witnessSignature = Phrase(fr: "Le témoin", en: "The witness")
  static let citizenSignature = Phrase(fr: "Une personne du public", en: "A member of the public")
  static let signatureHint = Phrase(
    fr: "Nom, qualité, date, signature", en: "Name, capacity, date, signature")
  static let closed = Phrase(
    fr: "Séance levée à ______ h ______. Fait en ______ exemplaires.",
    en: "Meeting closed at ______ : ______. Made in ______ copies.")
}
