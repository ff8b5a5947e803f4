import Committee
import Population
import Reports

/// The options of `klero register`.
enum RegisterOptions {
  static let register = CommandOption(
    "register", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "Le journal.", en: "The journal."),
    standard: Phrase(fr: "register.jsonl", en: "register.jsonl"))

  static let people = CommandOption(
    "people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le fichier des personnes : leurs données ne sont que là.",
      en: "The people's file: their data stand there only."),
    standard: Phrase(
      fr: "members.csv, membres.csv, ou le vivier du dossier",
      en: "members.csv, membres.csv, or the dossier's pool"))

  static let key = CommandOption(
    "key", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "La clé privée des pseudonymes.", en: "The private key of the pseudonyms."),
    standard: Phrase(
      fr: "register.key, faite à l'ouverture", en: "register.key, made with the register"))

  static let committee = CommandOption(
    "committee", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase(fr: "Le nom de la commission.", en: "The committee's name."),
    standard: Phrase(fr: "celui du dossier", en: "the dossier's"))

  /// Where the register is.
  static let places = [register, people, key, committee]

  static let date = CommandOption(
    "date", short: "d", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(
      fr: "Le jour de l'événement : 2027-01-14 ou 14/01/2027.",
      en: "The day of the event: 2027-01-14 or 14/01/2027."))

  static let person = CommandOption(
    "person", short: "p", value: Phrase(fr: "PERSONNE", en: "PERSON"),
    help: Phrase(
      fr: "La personne : un identifiant, ou un nom s'il est seul de son genre.",
      en: "The person: an id, or a name if nobody else bears it."))

  static let note = CommandOption(
    "note", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "Quelques mots. Ils restent à jamais : n'y nommez personne.",
      en: "Some words. They stay for ever: name nobody in them."))

  static let from = CommandOption(
    "from", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Une table d'événements : event, date, person et les options ci-dessus.",
      en: "A table of events: event, date, person and the options above."))

  static let on = CommandOption(
    "on", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(fr: "Le jour dont on veut l'état.", en: "The day whose state is wanted."),
    standard: Phrase(fr: "celui du dernier événement", en: "the day of the last event"))

  static let head = CommandOption(
    "head", value: Phrase(fr: "EMPREINTE", en: "FINGERPRINT"),
    help: Phrase(
      fr: "Une empreinte publiée autrefois (16 chiffres ou plus) : le journal la contient-il ?",
      en: "A fingerprint published earlier (16 digits or more): does the journal contain it?"))

  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "Le fichier à écrire.", en: "The file to write."),
    standard: Phrase(fr: "la sortie standard", en: "standard output"))

  static let format = CommandOption(
    "format", value: Phrase(fr: "csv|json", en: "csv|json"),
    help: Phrase(fr: "Le format.", en: "The format."),
    standard: Phrase(fr: "d'après le nom du fichier, sinon csv", en: "by the file's name, else csv")
  )

  static let names = CommandOption(
    flag: "names",
    help: Phrase(
      fr: "Ajouter les identifiants et les noms : un fichier à ne pas publier.",
      en: "Add ids and names: a file not to publish."))

  static let months = CommandOption(
    "months", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien de mois les données sont gardées après le départ.",
      en: "How many months data are kept after people have left."),
    standard: Phrase(fr: "« retention » du dossier", en: "the dossier's “retention”"))

  static let members = CommandOption(
    flag: "members",
    help: Phrase(
      fr: "Lister aussi les membres, siège par siège.", en: "List the members too, seat by seat."))

  static let college = CommandOption(
    "college", value: Phrase(fr: "COLLÈGE", en: "COLLEGE"),
    help: Phrase(fr: "Le collège.", en: "The college."))

  static let seat = CommandOption(
    "seat", value: Phrase(fr: "SIÈGE", en: "SEAT"),
    help: Phrase(
      fr: "Le siège, quand les sièges ont un nom.", en: "The seat, where seats have names."))

  static let meeting = CommandOption(
    "meeting", value: Phrase(fr: "RÉUNION", en: "MEETING"),
    help: Phrase(fr: "Le nom de la réunion.", en: "The meeting's name."))

  static let by = CommandOption(
    "by", value: Phrase(fr: "PERSONNE", en: "PERSON"),
    help: Phrase(
      fr: "Qui remplace ou supplée ; « next » : le suivant de la réserve du collège.",
      en: "Who replaces or stands in; “next”: the next of the college's reserve."))

  static let until = CommandOption(
    "until", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(
      fr: "Le dernier jour du mandat, ou pour répondre.",
      en: "The last day of the mandate, or for an answer."),
    standard: Phrase(fr: "d'après les règles du dossier", en: "by the dossier's rules"))

  static let day = CommandOption(
    "on", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(fr: "Le jour de la réunion convoquée.", en: "The day of the meeting called."))

  static let theme = CommandOption(
    "theme", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "Le thème de la réunion, du travail, de l'avis.",
      en: "What the meeting, work or opinion is about."))

  static let place = CommandOption(
    "place", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "Le lieu de la réunion.", en: "Where the meeting is."))

  static let work = CommandOption(
    "work", value: Phrase(fr: "TRAVAIL", en: "WORK"),
    help: Phrase(fr: "Le nom du travail.", en: "The work's name."))

  static let opinion = CommandOption(
    "opinion", value: Phrase(fr: "AVIS", en: "OPINION"),
    help: Phrase(fr: "Le nom de l'avis.", en: "The opinion's name."))

  static let reserve = CommandOption(
    "reserve", value: Phrase(fr: "RANG", en: "PLACE"),
    help: Phrase(
      fr: "Le rang dans la réserve, à partir de 1.", en: "The place in the reserve, from 1."))

  static let guest = CommandOption(
    flag: "guest",
    help: Phrase(fr: "Présent sans siège, en invité.", en: "There without a seat, as a guest."))

  static let invite = CommandOption(
    flag: "invite",
    help: Phrase(
      fr: "Inviter les tirés, avec --until pour répondre, au lieu de les nommer.",
      en: "Invite those drawn, with --until for their answer, instead of appointing them."))

  static let part = CommandOption(
    "part", value: Phrase(fr: "1/2|1/3", en: "1/2|1/3"),
    help: Phrase(fr: "La part des sièges à renouveler.", en: "The part of the seats to renew."),
    standard: Phrase(fr: "d'après les règles du dossier", en: "by the dossier's rules"))

  /// The option that gives a field of an event.
  static func option(for field: EventField) -> CommandOption? {
    switch field {
    case .by: by
    case .college: college
    case .guest: guest
    case .meeting: meeting
    case .on: day
    case .opinion: opinion
    case .place: place
    case .reserve: reserve
    case .seat: seat
    case .theme: theme
    case .until: until
    case .work: work
    case .committee, .entry, .format, .key: nil
    }
  }
}

extension Arguments {
  /// The day that is the value of an option, if it was given.
  mutating func day(_ option: CommandOption) throws(UsageError) -> Day? {
    guard let text = text(option) else { return nil }
    guard let day = PartialDate(text)?.exactDay else {
      throw .malformed(option, text, expected: RegisterTexts.dayExpected)
    }
    return day
  }
}
