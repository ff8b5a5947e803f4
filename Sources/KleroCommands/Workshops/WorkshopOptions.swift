import Population
import Reports
import Tables
import Workshops

/// The options of `klero workshops`.
enum WorkshopOptions {
  static let people = CommandOption(
    "people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les participants : une ligne par personne.", en: "The participants: one row a person."),
    isRequired: true)

  static let college = CommandOption(
    "college", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(
      fr: "La colonne du collège : son équilibre est exact dans tous les ateliers.",
      en: "The column of the college: it is exactly even in all workshops."),
    isRequired: true)

  static let tables = CommandOption(
    "tables", short: "t", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "Le nombre d’ateliers.", en: "The number of workshops."))

  static let size = CommandOption(
    "size", value: Phrase(fr: "A-B", en: "A-B"),
    help: Phrase(
      fr: "La taille des ateliers, au lieu de leur nombre : 10-12.",
      en: "The size of workshops, instead of their number: 10-12."))

  static let rounds = CommandOption(
    "rounds", short: "r", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "Le nombre de tours.", en: "The number of rounds."),
    standard: Phrase(fr: "1", en: "1"))

  static let spread = CommandOption(
    "spread", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: "D’autres critères à répartir, séparés par des virgules ; le premier l’est exactement.",
      en: "Other attributes to spread, separated by commas; the first is exactly even."),
    repeats: true)

  static let prefer = CommandOption(
    "prefer", value: Phrase(fr: "evenness|meetings", en: "evenness|meetings"),
    help: Phrase(
      fr: "Ce qui passe d’abord : l’équilibre de tous les critères, ou les rencontres.",
      en: "What goes first: all attributes even, or meetings."),
    standard: Phrase(fr: "evenness", en: "evenness"))

  static let equal = CommandOption(
    flag: "equal",
    help: Phrase(
      fr: "Aucun collège plus nombreux que les usagers : le surplus, tiré au sort, observe.",
      en: "No college larger than the users: the surplus, drawn by lot, observes."))

  static let users = CommandOption(
    "users", value: Phrase(fr: "MODALITÉ", en: "VALUE"),
    help: Phrase(
      fr: "Le collège des usagers, pour --equal.", en: "The users’ college, for --equal."),
    standard: Phrase(fr: "reconnu d’après son nom", en: "recognised by its name"))

  static let met = CommandOption(
    "met", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les rencontres d’autres dates : meetings.csv ou assignment.csv d’un plan.",
      en: "Meetings of other dates: a plan’s meetings.csv or assignment.csv."),
    repeats: true)

  static let apart = CommandOption(
    "apart", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui ne doit pas être ensemble : colonnes group,id.",
      en: "Who may not sit together: columns group,id."))

  static let together = CommandOption(
    "together", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui doit être ensemble : colonnes group,id.",
      en: "Who sits together: columns group,id."))

  static let fixed = CommandOption(
    "fixed", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui a un atelier imposé : colonnes id,workshop et au besoin round.",
      en: "Whose workshop is given: columns id,workshop and, if wanted, round."))

  static let wishes = CommandOption(
    "wishes", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les vœux : colonnes id,workshop,rank.",
      en: "Wishes: columns id,workshop,rank."))

  static let rooms = CommandOption(
    "rooms", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les salles : colonnes workshop et, au choix, seats, ce que la salle offre (oui ou "
        + "non), ce qu’elle demande à l’équipe : language, training ou le nom d’un rôle.",
      en: "The rooms: columns workshop and, if wanted, seats, what the room offers (yes or no), "
        + "what it asks of the staff: language, training or the name of a role."))

  static let needs = CommandOption(
    "needs", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui a besoin de quoi : colonnes id,need ; le besoin est une colonne de --rooms ou "
        + "une langue de --staff.",
      en: "Who needs what: columns id,need; the need is a column of --rooms or a language of "
        + "--staff."))

  static let staff = CommandOption(
    "staff", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr:
        "Qui anime ou prend des notes, une personne de chaque rôle par atelier, tirée au sort : colonnes "
        + "id,name,role et, au choix, languages et training (« anglais/français »).",
      en: "Who leads or takes notes, one of each role in every workshop, drawn by lot: columns "
        + "id,name,role and, if wanted, languages and training (“English/French”)."))

  static let attendance = CommandOption(
    "attendance", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui vient à quels tours : colonnes id,round ; les autres, à tous.",
      en: "Who attends which rounds: columns id,round; others attend all."))

  static let rule = CommandOption(
    "rule", value: Phrase(fr: "CRITÈRE=MODALITÉ:A-B", en: "ATTRIBUTE=VALUE:A-B"),
    help: Phrase(
      fr: "De A à B personnes de cette modalité par atelier ; « 1- » : au moins une.",
      en: "From A to B people of that value in every workshop; “1-”: at least one."),
    repeats: true)

  static let name = CommandOption(
    "name", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: "Les colonnes du nom à afficher.", en: "The columns of the name to show."),
    standard: Phrase(fr: "reconnues, sinon l’identifiant", en: "recognised, else the id"),
    repeats: true)

  static let effort = CommandOption(
    "effort", value: Phrase(fr: "1-100", en: "1-100"),
    help: Phrase(
      fr: "Combien de fois plus longtemps chercher.",
      en: "How many times longer to search."),
    standard: Phrase(fr: "1", en: "1"))

  static let seed = CommandOption(
    "seed", short: "s", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "La graine publique, d’où vient tout le plan.",
      en: "The public seed, from which all of the plan follows."))

  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."))

  static let title = CommandOption(
    "title", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "Le nom de la réunion.", en: "The meeting’s name."),
    standard: Phrase(fr: "le nom du fichier", en: "the name of the file"))

  static let plan = CommandOption(
    "plan", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier du plan.", en: "The folder of the plan."))

  static let assignment = CommandOption(
    "assignment", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui est où, au lieu du fichier du dossier : celui qu’exporte workshops.html.",
      en: "Who is where, instead of the folder’s file: what workshops.html exports."))

  static let largePrint = CommandOption(
    flag: "large-print",
    help: Phrase(
      fr: "Ce qui s’imprime en gros caractères, de 18 points au moins.",
      en: "What is printed in large letters, of 18 points at least."))

  static let absent = CommandOption(
    "absent", value: Phrase(fr: "IDS", en: "IDS"),
    help: Phrase(
      fr: "Les identifiants des absents, séparés par des virgules.",
      en: "The ids of those who are absent, separated by commas."),
    repeats: true)

  static let arrived = CommandOption(
    "arrived", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les arrivants : id, name et les critères du plan.",
      en: "Those who have arrived: id, name and the plan’s attributes."))

  static let round = CommandOption(
    "round", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Le premier tour qui n’est pas passé.", en: "The first round that is not over."),
    standard: Phrase(fr: "1", en: "1"))

  static let suggest = CommandOption(
    flag: "suggest",
    help: Phrase(
      fr: "Proposer les trois meilleurs déplacements ou échanges.",
      en: "Propose the three best moves or exchanges."))

  static let all = [
    people, college, tables, size, rounds, spread, prefer, equal, users, apart, together, fixed,
    wishes, rooms, needs, staff, attendance, rule, met, name,
    InputOptions.id, InputOptions.delimiter, effort, seed, out, title, largePrint,
  ]

  /// A rule: `college=agent:0-4`.
  static func rule(
    _ text: String, in pool: Pool
  ) throws(UsageError) -> WorkshopConstraints.Rule {
    let wrong = UsageError.malformed(rule, text, expected: WorkshopCommandTexts.ruleExpected)
    guard let colon = text.lastIndex(of: ":"), let equals = text[..<colon].firstIndex(of: "=")
    else { throw wrong }
    let name = text[..<equals]
    let value = text[text.index(after: equals)..<colon]
    let ends = text[text.index(after: colon)...].split(
      separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let least = Int(ends[0].trimmingSpace), least >= 0
    else { throw wrong }
    let last = ends[ends.count - 1].trimmingSpace
    guard let most = last.isEmpty ? .max : Int(last), most >= least else { throw wrong }
    guard
      let attribute = pool.attributes.firstIndex(where: { FoldedText($0.name) == FoldedText(name) })
    else { throw wrong }
    let values = pool.attributes[attribute].values
    guard let position = values.firstIndex(where: { FoldedText($0) == FoldedText(value) }) else {
      throw .unknownChoice(
        rule, String(value), choices: values, nearest: nearest(String(value), among: values))
    }
    return .init(attribute: attribute, value: position, least: least, most: most)
  }

  /// Two numbers, `10-12`.
  static func sizes(_ arguments: inout Arguments) throws(UsageError) -> ClosedRange<Int>? {
    guard let text = arguments.text(size) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0.trimmingSpace) }
    guard (1...2).contains(ends.count), let least = ends[0], let most = ends[ends.count - 1],
      least >= 1, least <= most, most <= 100_000
    else { throw .malformed(size, text, expected: WorkshopCommandTexts.sizeExpected) }
    return least...most
  }
}
