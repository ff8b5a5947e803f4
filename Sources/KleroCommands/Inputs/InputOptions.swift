import Reports
import Tables

/// The options by which several commands name what they read.
enum InputOptions {
  static let people = CommandOption(
    "people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le vivier : une ligne par volontaire.", en: "The pool: one row a volunteer."),
    isRequired: true)

  static let quotas = CommandOption(
    "quotas", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les quotas : feature,value,min,max, ou critère,modalité,min,max.",
      en: "The quotas: feature,value,min,max or category,name,min,max."),
    isRequired: true)

  static let population = CommandOption(
    "population", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: """
        La population de référence : attribute,value,population, ou une ligne par croisement \
        avec une colonne population.
        """,
      en: """
        The reference population: attribute,value,population, or one row a combination with a \
        population column.
        """),
    isRequired: true)

  static let size = CommandOption(
    "size", short: "k", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "Le nombre de sièges du panel.", en: "The seats of the panel."),
    isRequired: true)

  static let id = CommandOption(
    "id", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(
      fr: "La colonne des identifiants du vivier.", en: "The column of ids in the pool."),
    standard: Phrase(
      fr: "id, nationbuilder_id, ou la première colonne sans doublon",
      en: "id, nationbuilder_id, or the first column without duplicates"))

  static let household = CommandOption(
    "household", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: "Les colonnes de l'adresse, séparées par des virgules : un membre au plus par foyer.",
      en: "The address columns, separated by commas: at most one member a household."),
    repeats: true)

  static let delimiter = CommandOption(
    "delimiter", value: Phrase(fr: "SIGNE", en: "SIGN"),
    help: Phrase(
      fr: "Le signe entre les colonnes des fichiers lus : « ; », « , », « | » ou tab.",
      en: "The sign between the columns of files read: “;”, “,”, “|” or tab."),
    standard: Phrase(fr: "reconnu d'après l'en-tête", en: "recognised from the header"))

  /// The delimiter that is asked for, if one is.
  static func delimiter(_ arguments: inout Arguments) throws(UsageError) -> Delimiter? {
    guard let text = arguments.text(delimiter) else { return nil }
    if let delimiter = Delimiter(text) { return delimiter }
    throw .unknownChoice(delimiter, text, choices: [";", ",", "|", "tab"], nearest: nil)
  }
}
