import Selection

extension Fairness {
  /// What the lottery aims at, to go on after “the lottery aims at”.
  public var aim: Phrase {
    switch self {
    case .leximin:
      Phrase(
        fr: "la plus grande chance possible pour la personne la moins favorisée, puis pour la "
          + "suivante, et ainsi de suite",
        en: "the greatest possible chance for the least favoured person, then for the next, and so "
          + "on")
    case .maximin:
      Phrase(
        fr: "la plus grande chance possible pour la personne la moins favorisée",
        en: "the greatest possible chance for the least favoured person")
    case .nash:
      Phrase(
        fr: "le plus grand produit des chances de tous",
        en: "the greatest product of everyone's chances")
    case .goldilocks:
      Phrase(
        fr: "des chances ni trop petites ni trop grandes, la plus petite et la plus grande "
          + "comptant autant l'une que l'autre",
        en: "chances neither too small nor too large, the smallest and the largest counting alike")
    }
  }

  /// What the certificate proves of the lottery, as a sentence.
  public var proved: Phrase {
    switch self {
    case .leximin, .maximin:
      Phrase(
        fr: "C'est prouvé : le certificat joint à la loterie se vérifie par de simples additions.",
        en: "This is proved: the certificate that comes with the lottery is checked by additions "
          + "alone.")
    case .nash, .goldilocks:
      Phrase { language in
        switch language {
        case .french:
          "La loterie vise autre chose : \(aim.french). Qu'aucune ne fasse mieux est prouvé : le "
            + "certificat joint se vérifie par de simples additions."
        case .english:
          "The lottery aims at something else: \(aim.english). That none does better is proved: "
            + "the certificate that comes with it is checked by additions alone."
        }
      }
    }
  }
}
