import Representativity

/// How the page on who a group is made of explains itself.
extension DiversityTexts {
  static let response = Phrase(fr: "Qui a répondu", en: "Who answered")
  static let responseExplained = Phrase(
    fr: "Le groupe vient de la référence : chaque modalité y a donc un taux de réponse. Le "
      + "coefficient de variation dit si ces taux sont inégaux (0 : tous pareils) ; il est aussi "
      + "le plus grand biais possible d'une moyenne, en écarts types. L'indicateur R est donné "
      + "pour mémoire : quand peu de gens répondent, il est proche de 1 quoi qu'il arrive.",
    en: "The group comes from the reference, so each value has a response rate. The coefficient "
      + "of variation says whether these rates are uneven (0: all alike); it is also the largest "
      + "possible bias of a mean, in standard deviations. The R-indicator is given for the "
      + "record: where few people answer it is near 1 whatever happens.")
  static let variation = Phrase(fr: "Coefficient de variation", en: "Coefficient of variation")
  static let deviation = Phrase(fr: "Écart type des taux", en: "Deviation of the rates")
  static let rIndicator = Phrase(fr: "Indicateur R", en: "R-indicator")
  static let largestBias = Phrase(
    fr: "Biais maximal d'une part (points)", en: "Largest bias of a share (points)")

  static func jointResponse(_ joint: JointResponse) -> Phrase {
    Phrase { language in
      let variation = language.decimal(joint.study.variation, places: 3)
      let leading = joint.partials.max { $0.conditional < $1.conditional }
      let name = leading.map { language.quoted($0.attribute) } ?? "–"
      return language == .french
        ? "Tous critères croisés, le coefficient de variation est de \(variation). À autres "
          + "critères égaux, c'est \(name) qui sépare le plus ceux qui ont répondu des autres."
        : "With all attributes crossed, the coefficient of variation is \(variation). The others "
          + "being equal, \(name) sets those who answered apart most."
    }
  }
  static let partial = Phrase(
    fr: "Ce que chaque critère a à voir avec les réponses",
    en: "What each attribute has to do with the answers")
  static let unconditional = Phrase(
    fr: "Inégalité selon ce critère", en: "Unevenness by this attribute")
  static let conditional = Phrase(
    fr: "… à autres critères égaux", en: "… the others being equal")

  static let method = Phrase(fr: "Comment lire cette page", en: "How to read this page")

  static let methods = [
    Phrase(
      fr: "Probabilité (p) : la chance qu'un groupe tiré au hasard dans la référence s'en écarte "
        + "autant ou plus (test du khi-deux ; test exact, ou simulé avec une graine fixe, quand "
        + "les nombres attendus sont petits). Comme plusieurs critères sont testés, elle est "
        + "corrigée selon Holm.",
      en: "Probability (p): the chance that a group drawn at random from the reference differs "
        + "from it as much or more (chi-square test; exact, or simulated from a fixed seed, where "
        + "expected numbers are small). As several attributes are tested, it is adjusted after "
        + "Holm."),
    Phrase(
      fr: "Un petit p ne dit pas que l'écart est grand, et un grand p ne prouve pas la "
        + "ressemblance : regardez les personnes à remplacer.",
      en: "A small p does not say that the difference is large, and a large p does not prove "
        + "likeness: look at the people to replace."),
    Phrase(
      fr: "Là où des quotas ont fixé la composition, aucun test n'est donné : le hasard n'y est "
        + "pour rien. La composition suit les quotas ; cela ne dit rien des opinions.",
      en: "Where quotas set the composition no test is given: chance has no part in it. The "
        + "composition follows the quotas; that says nothing of opinions."),
    Phrase(
      fr: "Les volontaires se sont choisis eux-mêmes : même sans écart visible ici, ils peuvent "
        + "différer de la population par ce qui n'est pas mesuré.",
      en: "Volunteers have chosen themselves: even without a difference here they may differ from "
        + "the population in what is not measured."),
    Phrase(
      fr: "Le résidu ajusté compare l'écart d'une modalité à ce que le hasard ferait : au-delà "
        + "de 2 ou de −2, il est rare.",
      en: "The adjusted residual compares a value's difference with what chance would do: beyond "
        + "2 or −2 it is rare."),
  ]
}

extension Language {
  /// A number with its sign: `+3,2`, `−1,0`, `0,0`.
  public func signed(_ number: Double, places: Int) -> String {
    let text = decimal(number, places: places)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return number > 0 && !isZero ? "+" + text : text
  }

  /// A chance as statistics write it: `0,043`, or `< 0,001`.
  public func pValue(_ chance: Double) -> String {
    chance < 0.001 ? "<\u{00A0}\(decimal(0.001, places: 3))" : decimal(chance, places: 3)
  }
}
