import Population
import Reports
import Selection

/// The options of `klero invite`.
enum InviteOptions {
  /// All of them, in the order in which help lists them.
  static let all = [
    roll, letters, by, allocation, minimum, response, answers, reach, ages, on, age, only, exclude,
    rotate, household, communes, commune, cap, spares, passOver, partial, id, title, seed, out,
    InputOptions.delimiter,
  ]

  static let roll = CommandOption(
    "roll", short: "r", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "La liste : une ligne par personne, ou par adresse.",
      en: "The roll: one row a person, or an address."),
    isRequired: true)

  static let letters = CommandOption(
    "letters", short: "l", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "Le nombre de courriers.", en: "The number of letters."))

  static let by = CommandOption(
    "by", short: "b", value: Phrase(fr: "CRITÈRES", en: "ATTRIBUTES"),
    help: Phrase(
      fr: """
        Les critères dont les combinaisons sont les strates : des colonnes, des critères du \
        dossier, ou « age » avec --ages.
        """,
      en: """
        The attributes whose combinations are the strata: columns, attributes of the dossier, or \
        “age” with --ages.
        """),
    standard: Phrase(fr: "une seule strate", en: "a single stratum"), repeats: true)

  static let allocation = CommandOption(
    "allocation", short: "a", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase(
      fr: """
        Comment répartir les courriers : proportional, equal, square-root, ou response (d’autant \
        plus qu’on répond moins).
        """,
      en: """
        How to share the letters out: proportional, equal, square-root, or response (the more, the \
        fewer answer).
        """),
    standard: Phrase(fr: "proportional", en: "proportional"))

  static let minimum = CommandOption(
    "minimum", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Le moins de courriers qu’une strate reçoit.",
      en: "The least letters that a stratum gets."),
    standard: Phrase(fr: "0", en: "0"))

  static let exclude = CommandOption(
    "exclude", short: "x", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: """
        Des personnes déjà tirées ou déjà membres : par identifiant, ou par nom, prénom et date de \
        naissance.
        """,
      en: """
        People drawn or seated before: by id, or by name, first name and date of birth.
        """),
    repeats: true)

  static let household = CommandOption(
    "household", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: """
        Les colonnes de l’adresse : un courrier au plus par foyer, à chances égales pour les \
        personnes.
        """,
      en: """
        The address columns: at most one letter a household, with equal chances for people.
        """),
    repeats: true)

  static let partial = CommandOption(
    flag: "partial",
    help: Phrase(
      fr: "La liste est un morceau : préparer le tirage, que « klero merge » fait.",
      en: "The roll is a piece: prepare the draw, which “klero merge” makes."))

  static let only = CommandOption(
    "only", value: Phrase(fr: "COLONNE=VALEUR", en: "COLUMN=VALUE"),
    help: Phrase(
      fr: "Ne tirer que parmi ces lignes ; plusieurs valeurs se séparent par « | ».",
      en: "Draw among these rows only; several values are separated by “|”."),
    repeats: true)

  static let age = CommandOption(
    "age", value: Phrase(fr: "ÂGES", en: "AGES"),
    help: Phrase(
      fr: "Ne tirer que parmi ces âges : 16-25, ou 18+.",
      en: "Draw among these ages only: 16-25, or 18+."))

  static let ages = CommandOption(
    "ages", value: Phrase(fr: "TRANCHES", en: "BANDS"),
    help: Phrase(
      fr: "Les tranches du critère « age », d’après la date de naissance : 18-29,30-44,45+.",
      en: "The bands of the attribute “age”, from the date of birth: 18-29,30-44,45+."))

  static let on = CommandOption(
    "on", value: Phrase(fr: "DATE", en: "DATE"),
    help: Phrase(
      fr: "Le jour où les âges sont pris : 2026-03-15.",
      en: "The day on which ages are taken: 2026-03-15."),
    standard: Phrase(fr: "la date du dossier", en: "the dossier’s date"))

  static let id = CommandOption(
    "id", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(
      fr: "La colonne des identifiants de la liste.", en: "The column of ids in the roll."),
    standard: Phrase(
      fr: "id ou identifiant ; sinon, ils sont faits du contenu de la ligne",
      en: "id or identifiant; else they are made of the row’s content"))

  static let title = CommandOption(
    "title", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "Le nom du tirage, pour sa page.", en: "The name of the draw, for its page."),
    standard: Phrase(fr: "celui du dossier", en: "the dossier’s"))

  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."),
    isRequired: true)

  static let seed = CommandOption(
    "seed", short: "s", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "La graine publique, d’où vient tout le hasard.",
      en: "The public seed, from which all chance comes."),
    isRequired: true)
}
