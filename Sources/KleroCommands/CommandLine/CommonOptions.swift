import Reports

/// The options that every command has.
enum CommonOptions {
  static let json = CommandOption(
    flag: "json",
    help: Phrase(
      fr: "Écrire le résultat en JSON sur la sortie standard, et rien d’autre.",
      en: "Write the result as JSON on standard output, and nothing else."))

  static let quiet = CommandOption(
    flag: "quiet", short: "q",
    help: Phrase(
      fr: "Ne rien dire d’autre que le résultat et les erreurs.",
      en: "Say nothing but the result and errors."))

  static let language = CommandOption(
    "lang", value: Phrase(fr: "fr|en", en: "fr|en"),
    help: Phrase(
      fr: "La langue des textes.",
      en: "The language of texts."),
    standard: Phrase(
      fr: "d’après LC_ALL, LC_MESSAGES ou LANG",
      en: "from LC_ALL, LC_MESSAGES or LANG"))

  static let color = CommandOption(
    "color", value: Phrase(fr: "auto|always|never", en: "auto|always|never"),
    help: Phrase(
      fr: "Employer des couleurs : selon le terminal, toujours ou jamais.",
      en: "Use colours: as the terminal allows, always or never."),
    standard: Phrase(
      fr: "auto ; NO_COLOR les éteint", en: "auto; NO_COLOR turns them off"))

  static let force = CommandOption(
    flag: "force",
    help: Phrase(
      fr: "Remplacer les fichiers qui existent déjà.",
      en: "Replace files that exist already."))

  static let help = CommandOption(
    flag: "help", short: "h",
    help: Phrase(fr: "Afficher cette aide.", en: "Show this help."))

  static let version = CommandOption(
    flag: "version",
    help: Phrase(fr: "Afficher la version du programme.", en: "Show the program’s version."))

  static let all = [json, quiet, force, language, color, help]
}
