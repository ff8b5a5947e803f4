import Selection

extension LotteryCheck: Explainable {
  /// What was checked and what was found, in one sentence.
  public var phrase: Phrase {
    switch verdict {
    case .holds: subject.promise
    case .fails(let failure):
      Phrase(
        fr: "\(subject.name.french) : \(failure.phrase.french)",
        en: "\(subject.name.english): \(failure.phrase.english)")
    case .notChecked(let reason):
      Phrase(
        fr: "\(subject.name.french) : pas de vérification, \(reason.phrase.french)",
        en: "\(subject.name.english): not checked, \(reason.phrase.english)")
    }
  }
}

extension LotteryCheck.Subject {
  /// What was checked, in a few words.
  public var name: Phrase {
    switch self {
    case .inputs: Phrase(fr: "Fichiers d’origine", en: "Input files")
    case .people: Phrase(fr: "Personnes et quotas", en: "People and quotas")
    case .panelSizes: Phrase(fr: "Taille des panels", en: "Size of the panels")
    case .quotas: Phrase(fr: "Quotas des panels", en: "Quotas of the panels")
    case .households: Phrase(fr: "Foyers", en: "Households")
    case .tickets: Phrase(fr: "Billets", en: "Tickets")
    case .figures: Phrase(fr: "Chiffres annoncés", en: "Stated figures")
    case .certificate: Phrase(fr: "Preuve d’équité", en: "Proof of fairness")
    case .lotteryFingerprint: Phrase(fr: "Empreinte de la loterie", en: "The lottery’s fingerprint")
    case .number: Phrase(fr: "De la graine au numéro", en: "From the seed to the number")
    case .panel: Phrase(fr: "Du numéro au panel", en: "From the number to the panel")
    case .files: Phrase(fr: "Empreintes des fichiers", en: "Digests of the files")
    case .selected: Phrase(fr: "Listes", en: "Lists")
    case .publicFolder: Phrase(fr: "Dossier public", en: "Public folder")
    case .replacements: Phrase(fr: "Remplacements", en: "Replacements")
    }
  }

  /// What is true when the check holds.
  fileprivate var promise: Phrase {
    switch self {
    case .inputs:
      Phrase(
        fr: "Les fichiers d’origine ont les empreintes notées.",
        en: "The input files have the digests noted.")
    case .people:
      Phrase(
        fr:
          "Personnes, modalités, foyers et quotas, relus dans les fichiers, sont ceux de la loterie.",
        en: "People, values, households and quotas, read again from the files, are the lottery’s.")
    case .panelSizes:
      Phrase(
        fr: "Chaque panel a le bon nombre de membres, tous différents.",
        en: "Every panel has the right number of members, all different.")
    case .quotas:
      Phrase(fr: "Chaque panel respecte chaque quota.", en: "Every panel meets every quota.")
    case .households:
      Phrase(
        fr: "Aucun panel n’a deux personnes d’un même foyer.",
        en: "No panel has two people of one household.")
    case .tickets:
      Phrase(
        fr: "Chacun figure dans autant de panels qu’il a de billets.",
        en: "Everybody stands in as many panels as they have tickets.")
    case .figures:
      Phrase(fr: "Les chiffres annoncés sont exacts.", en: "The figures stated are right.")
    case .certificate:
      Phrase(
        fr: "La preuve tient : aucune loterie conforme n’est plus juste que l’optimum annoncé.",
        en: "The proof holds: no lottery that meets the quotas is fairer than the optimum stated.")
    case .lotteryFingerprint:
      Phrase(
        fr: "Le tirage porte sur cette loterie : même empreinte.",
        en: "The draw is of this lottery: the same fingerprint.")
    case .number: Phrase(fr: "La graine donne ce numéro.", en: "The seed gives this number.")
    case .panel:
      Phrase(fr: "Le panel est celui du numéro.", en: "The panel is the number’s.")
    case .files:
      Phrase(
        fr: "Les autres fichiers ont les empreintes notées.",
        en: "The other files have the digests noted.")
    case .selected:
      Phrase(
        fr: "Les listes, refaites, sont identiques à l’octet près.",
        en: "The lists, made again, are identical to the byte.")
    case .publicFolder:
      Phrase(
        fr: "Le dossier public, refait, est identique à l’octet près.",
        en: "The public folder, made again, is identical to the byte.")
    case .replacements:
      Phrase(
        fr: "Les remplaçants, choisis à nouveau, sont les mêmes.",
        en: "The replacements, chosen again, are the same.")
    }
  }
}

extension LotteryCheck.Failure: Explainable {
  /// Why it does not hold.
  public var phrase: Phrase {
    switch self {
    case .missingFile(let file):
      Phrase(fr: "« \(file) » manque ou ne se lit pas.", en: "“\(file)” is missing or unreadable.")
    case .digest(let file):
      Phrase(
        fr: "« \(file) » n’est pas le fichier noté : son empreinte diffère.",
        en: "“\(file)” is not the file noted: its digest differs.")
    case .panel(let number, let detail):
      Phrase { language in
        let panel = language.integer(number)
        let rest = detail.isEmpty ? "" : " (\(detail))"
        return language == .french
          ? "le panel numéro \(panel) n’est pas conforme\(rest)."
          : "panel number \(panel) does not comply\(rest)."
      }
    case .person(let id):
      Phrase(
        fr: "ce qui est noté pour « \(id) » est faux.", en: "what is noted for “\(id)” is wrong.")
    case .figure(let name, let recorded, let expected):
      Phrase(
        fr: "\(name) : noté \(recorded), trouvé \(expected).",
        en: "\(name): noted \(recorded), found \(expected).")
    case .certificate(let flaw): flaw.phrase
    case .unproved(let level):
      Phrase(
        fr: "le niveau \(level + 1) n’est pas prouvé : sa borne est plus haute.",
        en: "level \(level + 1) is not proved: its bound is higher.")
    case .disagreement(let file):
      Phrase(
        fr: "« \(file) » ne dit pas la même chose que le reste.",
        en: "“\(file)” does not agree with the rest.")
    case .unreadable:
      Phrase(
        fr: "les fichiers ne se lisent pas comme lors de la loterie.",
        en: "the files do not read as they did for the lottery.")
    case .problem(let error): error.phrase
    }
  }
}

extension LotteryCheck.Reason: Explainable {
  /// Why it was not checked.
  public var phrase: Phrase {
    switch self {
    case .notDrawnYet: Phrase(fr: "rien n’est encore tiré.", en: "nothing is drawn yet.")
    case .drawnByHand:
      Phrase(fr: "le numéro a été tiré à la main.", en: "the number was drawn by hand.")
    case .nothingClaimed:
      Phrase(fr: "la loterie n’annonce pas de preuve.", en: "the lottery claims no proof.")
    case .publicOnly:
      Phrase(
        fr: "il faut le dossier de l’organisateur.", en: "this needs the organiser’s folder.")
    case .wrongInputs:
      Phrase(
        fr: "les fichiers d’origine ne sont pas les bons.",
        en: "the input files are not the right ones.")
    }
  }
}

extension Certificate.Flaw: Explainable {
  /// What is wrong with the certificate.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase(fr: "le certificat est vide.", en: "the certificate is empty.")
    case .malformed(let level):
      Phrase(
        fr: "le niveau \(level + 1) du certificat est mal formé.",
        en: "level \(level + 1) of the certificate is malformed.")
    case .badWeights(let level):
      Phrase(
        fr: "les poids du niveau \(level + 1) du certificat ne prouvent rien.",
        en: "the weights of level \(level + 1) of the certificate prove nothing.")
    case .outOfOrder(let level):
      Phrase(
        fr: "le niveau \(level + 1) du certificat n’est pas à sa place.",
        en: "level \(level + 1) of the certificate is out of place.")
    case .wrongBound(let level):
      Phrase(
        fr:
          "le niveau \(level + 1) du certificat annonce une borne que ses nombres ne prouvent pas.",
        en: "level \(level + 1) of the certificate states a bound that its numbers do not prove.")
    case .overflow(let level):
      Phrase(
        fr: "les nombres du niveau \(level + 1) du certificat sont démesurés.",
        en: "the numbers of level \(level + 1) of the certificate are beyond measure.")
    }
  }
}
