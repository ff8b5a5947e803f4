import Population
import Reports
import Representativity
import Tables

/// What `klero check` is asked: which group, against which reference, by which attributes.
struct CheckRequest: Sendable {
  static let people = CommandOption(
    "people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le groupe : une ligne par personne (courriers, volontaires, panel, présents …).",
      en: "The group: one row a person (letters, volunteers, panel, those present …)."),
    isRequired: true)

  static let population = CommandOption(
    "population", value: Phrase(fr: "FICHIER", en: "FILE"), help: InputOptions.population.help,
    standard: Phrase(
      fr: "celle du dossier ; à défaut, le milieu des quotas",
      en: "that of the dossier; else the middle of the quotas"))

  static let referencePeople = CommandOption(
    "reference-people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Une liste de personnes comme référence, au lieu d'une population : liste, vivier …",
      en: "A list of people as the reference instead of a population: roll, pool …"))

  static let by = CommandOption(
    "by", value: Phrase(fr: "CRITÈRES", en: "ATTRIBUTES"),
    help: Phrase(
      fr: "Les critères à comparer, séparés par des virgules.",
      en: "The attributes to compare, separated by commas."),
    standard: Phrase(
      fr: "tous ceux que le groupe et la référence ont en commun",
      en: "all that the group and the reference have in common"), repeats: true)

  static let cross = CommandOption(
    "cross", value: Phrase(fr: "A,B", en: "A,B"),
    help: Phrase(
      fr: "Comparer aussi le croisement de deux critères.",
      en: "Compare the crossing of two attributes too."), repeats: true)

  static let twoWay = CommandOption(
    "two-way", value: Phrase(fr: "A,B", en: "A,B"),
    help: Phrase(
      fr: "Croiser deux critères du groupe : qui va avec qui, et ce que le hasard donnerait.",
      en: "Set two attributes of the group against each other, beside what chance would give."),
    repeats: true)

  static let quotas = CommandOption(
    "quotas", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: """
        Les quotas qui ont formé le groupe : ils sont vérifiés, et leurs critères n'ont pas de \
        test.
        """,
      en: """
        The quotas by which the group was made: they are checked, and their attributes get no test.
        """))

  static let id = CommandOption(
    "id", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(
      fr: "La colonne des identifiants : chacun compte une fois.",
      en: "The column of ids: each counts once."),
    standard: Phrase(fr: "chaque ligne compte", en: "every row counts"))

  static let part = CommandOption(
    flag: "part-of-reference",
    help: Phrase(
      fr: """
        Le groupe fait partie de la référence (des courriers, de leur liste) : correction de \
        population finie, et taux de réponse.
        """,
      en: """
        The group is part of the reference (letters, of their roll): finite-population \
        correction, and response rates.
        """))

  static let options = [
    people, population, referencePeople, by, cross, twoWay, quotas, id, part,
    InputOptions.delimiter,
  ]

  let people: String?
  let population: String?
  let referencePeople: String?
  let by: [String]?
  let crossings: [[String]]
  let twoWays: [[String]]
  let quotas: String?
  let id: String?
  let isPart: Bool
  let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    try arguments.exclude(Self.population, Self.referencePeople)
    people = arguments.text(Self.people)
    population = arguments.text(Self.population)
    referencePeople = arguments.text(Self.referencePeople)
    by = arguments.list(Self.by)
    crossings = try Self.pairs(of: Self.cross, &arguments)
    twoWays = try Self.pairs(of: Self.twoWay, &arguments)
    quotas = arguments.text(Self.quotas)
    id = arguments.text(Self.id)
    isPart = arguments.flag(Self.part)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  /// The pairs of attributes that an option was given.
  private static func pairs(
    of option: CommandOption, _ arguments: inout Arguments
  ) throws(UsageError) -> [[String]] {
    var pairs: [[String]] = []
    for text in arguments.texts(option) {
      let names = text.split(separator: ",").map { $0.trimmingSpace }.filter { !$0.isEmpty }
      guard names.count == 2, FoldedText(names[0]) != FoldedText(names[1]) else {
        throw .malformed(option, text, expected: CheckTexts.twoAttributes(of: option))
      }
      pairs.append(names)
    }
    return pairs
  }
}
