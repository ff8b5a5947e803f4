import Workshops

/// The words of the record of a restitution.
enum RestitutionTexts {
  static let pageTitle = Phrase(
    fr: "Compte rendu de la restitution", en: "Record of the restitution")
  static let ranking = Phrase(fr: "Le classement", en: "The ranking")
  static let rankingCaption = Phrase(
    fr: "Les propositions dans l’ordre du vote", en: "The proposals in the order of the vote")
  static let rank = Phrase(fr: "Rang", en: "Rank")
  static let id = Phrase(fr: "Code", en: "Id")
  static let workshop = Phrase(fr: "Atelier", en: "Workshop")
  static let proposal = Phrase(fr: "Proposition", en: "Proposal")
  static let voters = Phrase(fr: "Votants", en: "Voters")
  static let order = Phrase(fr: "Égalité", en: "Tie")
  static let byLot = Phrase(fr: "par tirage au sort", en: "by lot")
  static let proposals = Phrase(
    fr: "Les propositions de chaque atelier", en: "The proposals of each workshop")
  static let counting = Phrase(fr: "Comment on a compté", en: "How votes were counted")
  static let check = Phrase(fr: "Vérifier", en: "Checking")
  static let ticket = Phrase(fr: "Billet", en: "Ticket")
  static let ticketsCaption = Phrase(
    fr: "Les billets des propositions à égalité : le plus petit passe devant",
    en: "The tickets of proposals that were level: the smallest goes first")
  static let noTies = Phrase(
    fr: "Il n’y a pas d’égalité : rien n’a été tiré au sort.",
    en: "No two are level: nothing was drawn by lot.")
  static let files = Phrase(
    fr: "Les fichiers comptés, par leur empreinte SHA-256",
    en: "The files that were counted, by their SHA-256 fingerprint")
  static let file = Phrase(fr: "Fichier", en: "File")
  static let fingerprint = Phrase(fr: "Empreinte", en: "Fingerprint")
  static let signature = Phrase(
    fr: "Date, lieu, nom et signature de qui a présidé",
    en: "Date, place, name and signature of whoever presided")

  static func score(_ counting: Restitution.Counting) -> Phrase {
    counting == .approval ? Phrase(fr: "Voix", en: "Votes") : Phrase(fr: "Points", en: "Points")
  }

  static func lead(_ restitution: Restitution) -> Phrase {
    Phrase { language in
      let (workshops, proposals) = (restitution.workshops.count, restitution.proposals.count)
      return language == .french
        ? "\(language.count(workshops, "atelier", "ateliers")), "
          + "\(language.count(proposals, "proposition", "propositions")), "
          + "\(language.count(restitution.voters, "votant", "votants"))."
        : "\(language.count(workshops, "workshop", "workshops")), "
          + "\(language.count(proposals, "proposal", "proposals")), "
          + "\(language.count(restitution.voters, "voter", "voters"))."
    }
  }

  static func workshop(_ name: String) -> Phrase {
    Phrase(fr: "Atelier \(name)", en: "Workshop \(name)")
  }

  static func howCounted(_ counting: Restitution.Counting, proposals: Int) -> Phrase {
    switch counting {
    case .approval:
      Phrase(
        fr: "Par approbation : chaque votant nomme les propositions qu’il approuve ; une "
          + "proposition a autant de voix que de votants qui la nomment.",
        en: "By approval: each voter names the proposals that they approve; a proposal has as many "
          + "votes as voters who name it.")
    case .points:
      Phrase(
        fr: "Par points : chaque votant donne des points aux propositions de son choix ; on les "
          + "additionne.",
        en: "By points: each voter gives points to the proposals of their choice; they are added "
          + "up.")
    case .ranking:
      Phrase { language in
        let best = language.integer(max(0, proposals - 1))
        return language == .french
          ? "Par classement (Borda, 1781) : la première proposition d’un votant reçoit "
            + "\(best) points, la deuxième un de moins, et ainsi de suite ; celles qu’il ne classe "
            + "pas n’en reçoivent aucun."
          : "By ranking (Borda, 1781): a voter’s first proposal gets \(best) points, the second "
            + "one less, and so on; those that the voter does not rank get none."
      }
    }
  }

  static func votesEach(_ most: Int?, _ counting: Restitution.Counting) -> Phrase {
    guard let most else {
      return Phrase(
        fr: "Le nombre de votes de chacun n’était pas limité.",
        en: "The number of votes that each had was not limited.")
    }
    return Phrase { language in
      switch (language, counting) {
      case (.french, .points):
        "Chacun avait \(language.count(most, "point", "points")) en tout, au plus."
      case (.english, .points):
        "Each had \(language.count(most, "point", "points")) in all, at most."
      case (.french, .approval), (.french, .ranking):
        "Chacun nommait \(language.count(most, "proposition", "propositions")) au plus."
      case (.english, .approval), (.english, .ranking):
        "Each named \(language.count(most, "proposal", "proposals")) at most."
      }
    }
  }

  static func least(_ least: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Chaque atelier faisait \(language.count(least, "proposition", "propositions")) au moins."
        : "Each workshop made \(language.count(least, "proposal", "proposals")) at least."
    }
  }

  static func couldVote(_ electorate: Electorate) -> Phrase {
    switch electorate {
    case .seated:
      Phrase(
        fr:
          "Votaient ceux qui siégeaient dans les ateliers ; les observateurs n’avaient pas de voix.",
        en: "Those who sat in the workshops voted; observers had no vote.")
    case .all:
      Phrase(
        fr: "Votaient ceux qui siégeaient dans les ateliers, et les observateurs.",
        en: "Those who sat in the workshops voted, and the observers.")
    }
  }

  static func ties(_ seed: String) -> Phrase {
    Phrase(
      fr:
        "À égalité, l’ordre est tiré au sort avec la graine publique « \(seed) ». Le billet d’une "
        + "proposition est ce que donne cette commande ; son code remplace `CODE` :",
      en: "The order of proposals that are level is drawn by lot with the public seed “\(seed)”. A "
        + "proposal’s ticket is what this command gives; its id stands for `CODE`:")
  }
}
