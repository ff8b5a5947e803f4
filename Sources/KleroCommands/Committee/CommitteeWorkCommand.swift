import Committee
import Lottery
import Population
import Reports
import Selection
import Tables

/// `klero committee work`: who takes part in a work, among the members who want to.
struct CommitteeWorkCommand: Command {
  private static let work = CommandOperand(
    Phrase(fr: "TRAVAIL", en: "WORK"),
    help: Phrase(fr: "Le nom du travail au registre.", en: "The work's name in the register."))

  private static let size = CommandOption(
    "size", short: "k", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "Combien de personnes sont voulues.", en: "How many people are wanted."),
    isRequired: true)

  private static let volunteers = CommandOption(
    "volunteers", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Qui veut participer : une table avec une colonne id, personne ou nom.",
      en: "Who wants to take part: a table with a column id, person or name."),
    standard: Phrase(
      fr: "les volontaires notés au registre", en: "the volunteers noted in the register"))

  private static let by = CommandOption(
    "by", value: Phrase(fr: "CRITÈRES", en: "ATTRIBUTES"),
    help: Phrase(
      fr: "Les critères dont les parts du panel sont gardées, séparés par des virgules.",
      en: "The attributes whose shares in the panel are kept, separated by commas."),
    standard: Phrase(fr: "ceux du dossier", en: "the dossier's"), repeats: true)

  private static let note = CommandOption(
    flag: "record",
    help: Phrase(
      fr: "Noter au registre le travail, les volontaires et les personnes tirées.",
      en: "Write the work, the volunteers and those chosen into the register."))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."), isRequired: true)

  static let page = CommandPage(
    "committee work", for: .organiser,
    summary: Phrase(
      fr: "Tirer qui participe à un travail, parmi les volontaires",
      en: "Draw who takes part in a work, among volunteers"),
    text: WorkTexts.text, operand: work,
    options: [
      size, volunteers, by, DrawOptions.seed, RegisterOptions.date, RegisterOptions.theme, note,
      out,
    ] + RegisterOptions.places,
    examples: WorkTexts.examples, exitCodes: [.input])

  private let register: RegisterRequest
  private let work: String
  private let size: Int
  private let file: String?
  private let by: [String]?
  private let seed: Result<Seed, LotteryError>
  private let day: Day
  private let theme: String?
  private let isNoted: Bool
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let size = try arguments.integer(Self.size, in: 1...100_000) else {
      throw .missingOption(Self.size)
    }
    self.size = size
    file = arguments.text(Self.volunteers)
    by = arguments.list(Self.by)
    guard let seed = DrawOptions.seed(&arguments) else { throw .missingOption(DrawOptions.seed) }
    self.seed = seed
    guard let day = try arguments.day(RegisterOptions.date) else {
      throw .missingOption(RegisterOptions.date)
    }
    self.day = day
    theme = arguments.text(RegisterOptions.theme)
    isNoted = arguments.flag(Self.note)
    out = try arguments.needed(Self.out)
    register = RegisterRequest(&arguments)
    work = try arguments.operands(Self.work)[0]
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed.get()
    var desk = try register.desk(in: session)
    try desk.requireOpen()
    guard let people = desk.people else { throw MeetingError.noPeople(path: desk.peoplePath) }
    let output = try OutputFolder(out, expecting: WorkArchive.Name.all, in: session)
    let panel = try WorkPanel(on: day, by: by, work: work, volunteers: file, desk, people)
    let record = WorkRecord(
      work, size: size, panel: panel.pool, served: panel.served, seed: seed,
      program: "klero \(Klero.version)")
    let archive = WorkArchive(record: record)
    for file in archive.tables(people) { try output.write(file.name, file.bytes, isPrivate: true) }
    try output.write(
      WorkArchive.Name.record, try RecordJSON.bytes(of: record), isPrivate: true)
    if isNoted {
      // What the register refuses leaves no files either.
      let events = panel.events(record, on: day, theme: theme, people)
      try desk.require(events)
      try output.commit()
      try desk.append(events)
    } else {
      try output.commit()
    }
    try session.write(record, or: session.console.text(WorkTexts.summary(record, out)))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }
}
