import Reports

/// The options of `klero workshops restitution`.
enum RestitutionOptions {
  static let proposals = CommandOption(
    "proposals", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les propositions : colonnes workshop,proposal et au besoin id.",
      en: "The proposals: columns workshop,proposal and, if wanted, id."),
    isRequired: true)

  static let votes = CommandOption(
    "votes", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les votes : colonnes voter,proposal, et points ou rank selon --count.",
      en: "The votes: columns voter,proposal, and points or rank as --count has it."),
    isRequired: true)

  static let count = CommandOption(
    "count", value: Phrase(fr: "approval|points|ranking", en: "approval|points|ranking"),
    help: Phrase(
      fr: "Comment compter : qui approuve quoi, des points, ou un classement (Borda).",
      en: "How to count: who approves what, points, or a ranking (Borda)."),
    standard: Phrase(fr: "approval", en: "approval"))

  static let votesEach = CommandOption(
    "votes-each", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien de propositions chacun peut nommer au plus, ou de points donner en tout.",
      en: "The most proposals that each may name, or points that each may give in all."),
    standard: Phrase(fr: "pas de limite", en: "no limit"))

  static let least = CommandOption(
    "least", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Le moins de propositions qu’un atelier puisse faire.",
      en: "The fewest proposals that a workshop may make."),
    standard: Phrase(fr: "2", en: "2"))

  static let plan = CommandOption(
    "plan", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr:
        "Le plan du jour : ses participants votent (voir --voters), tous ses ateliers proposent, et sa graine "
        + "vaut si --seed manque.",
      en:
        "The plan of the day: its participants vote (see --voters), all its workshops propose, and its seed "
        + "holds if --seed is not given."))

  static let voters = CommandOption(
    "voters", value: Phrase(fr: "seated|all", en: "seated|all"),
    help: Phrase(
      fr: "Qui vote, avec --plan : ceux qui siègent dans les ateliers, ou les observateurs aussi.",
      en: "Who votes, with --plan: those who sit in the workshops, or the observers too."),
    standard: Phrase(fr: "seated", en: "seated"))

  static let seed = CommandOption(
    "seed", short: "s", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "La graine publique, qui départage les égalités.",
      en: "The public seed, which puts ties in order."))
}
