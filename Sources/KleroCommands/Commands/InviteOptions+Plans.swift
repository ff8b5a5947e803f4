import Reports

/// The options of `klero invite` for answers, several draws, and territories of many communes.
extension InviteOptions {
  static let response = CommandOption(
    "response", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: """
        Les taux de réponse : une colonne par critère dont ils dépendent, et une colonne « taux » \
        (0,04 ou 4 %) ; responses.csv d’un tirage passé convient.
        """,
      en: """
        Rates of response: a column for each attribute that they differ by, and a column “rate” \
        (0.04 or 4 %); responses.csv of an earlier draw will do.
        """))

  static let answers = CommandOption(
    "answers", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: """
        Le nombre de réponses espérées, à la place de --letters : chaque strate reçoit ce qu’il \
        faut de courriers pour sa part.
        """,
      en: """
        How many answers are hoped for, instead of --letters: each stratum gets the letters that \
        its part needs.
        """))

  static let reach = CommandOption(
    "reach", value: Phrase(fr: "PROBABILITÉ", en: "PROBABILITY"),
    help: Phrase(
      fr: "La probabilité que chaque strate atteigne sa part des réponses.",
      en: "The probability that each stratum reaches its part of the answers."),
    standard: Phrase(fr: "0,95", en: "0.95"))

  static let rotate = CommandOption(
    "rotate", value: Phrase(fr: "TIRAGE", en: "DRAW"),
    help: Phrase(
      fr: """
        Le dossier du tirage précédent : chacun garde son billet, et le tirage reprend où l’autre \
        s’est arrêté ; nul n’est tiré deux fois avant que tous l’aient été.
        """,
      en: """
        The folder of the draw before: everybody keeps their ticket, and this draw goes on where it \
        ended; nobody is drawn twice before everybody was once.
        """))

  static let communes = CommandOption(
    "communes", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: """
        Tirer d’abord autant de communes, selon leur population, puis les courriers dans celles-là, \
        à chances égales pour tout le territoire.
        """,
      en: """
        First draw so many communes, by their population, then letters in those, with equal chances \
        for the whole territory.
        """))

  static let commune = CommandOption(
    "commune", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(fr: "La colonne de la commune.", en: "The column of the commune."),
    standard: Phrase(
      fr: "« commune », ou celle de la liste électorale",
      en: "“commune”, or that of the electoral roll"))

  static let cap = CommandOption(
    "cap", value: Phrase(fr: "PART", en: "SHARE"),
    help: Phrase(
      fr: "La plus grande part des personnes d’une commune qui reçoit un courrier : 10 %.",
      en: "The largest part of a commune’s people who get a letter: 10 %."),
    standard: Phrase(fr: "100 %", en: "100 %"))

  static let spares = CommandOption(
    "spare-communes", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien de communes de réserve tirer.", en: "How many communes to draw as a reserve."),
    standard: Phrase(fr: "0", en: "0"))

  static let passOver = CommandOption(
    "pass-over", value: Phrase(fr: "COMMUNE", en: "COMMUNE"),
    help: Phrase(
      fr: "Une commune tirée qui renonce : la première de réserve prend sa place.",
      en: "A commune that was drawn and declines: the first of the reserve takes its place."),
    repeats: true)
}
