import Committee
import Population
import Reports

/// `klero committee report`: the committee's year as a page, and in short on the terminal.
struct CommitteeReportCommand: Command {
  private static let from = CommandOption(
    "from", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(fr: "Le premier jour de l'année.", en: "The first day of the year."),
    standard: Phrase(fr: "un an avant le dernier", en: "a year before the last"))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "La page à écrire (HTML).", en: "The page to write (HTML)."))

  private static let names = CommandOption(
    flag: "names",
    help: Phrase(
      fr: "Nommer les membres : une page à ne pas publier.",
      en: "Name the members: a page not to publish."))

  static let page = CommandPage(
    "committee report", for: .organiser,
    summary: Phrase(
      fr: "L'année du comité : sièges, mandats, présences",
      en: "The committee's year: seats, mandates, attendance"),
    text: CommitteeReportTexts.text,
    options: [
      from, RegisterOptions.on, out, names, CheckRequest.population, CheckRequest.by,
    ] + RegisterOptions.places,
    examples: CommitteeReportTexts.examples, exitCodes: [.input])

  private let register: RegisterRequest
  private let first: Day?
  private let last: Day?
  private let out: String?
  private let isNamed: Bool
  private let population: String?
  private let by: [String]?

  init(_ arguments: inout Arguments) throws(UsageError) {
    register = RegisterRequest(&arguments)
    first = try arguments.day(Self.from)
    last = try arguments.day(RegisterOptions.on)
    out = arguments.text(Self.out)
    isNamed = arguments.flag(Self.names)
    population = arguments.text(CheckRequest.population)
    by = arguments.list(CheckRequest.by)
    if let first, let last, last < first {
      throw .malformed(
        Self.from, first.description, expected: CommitteeReportTexts.before(last))
    }
  }

  func run(in session: Session) throws -> ExitCode {
    if let out { try OutputFile.check(out, in: session) }
    let desk = try register.desk(in: session)
    try desk.requireOpen()
    let content = try content(of: desk, in: session)
    if let out {
      let language = session.documentLanguage(in: desk.dossier)
      try OutputFile.write(
        Array(CommitteeReport(content, in: language).html.utf8), to: out, in: session)
      session.console.note(CheckTexts.written(out))
    }
    try session.write(
      YearRecord(content), or: YearSheet(content: content, console: session.console).text)
    return .done
  }

  private func content(
    of desk: RegisterDesk, in session: Session
  ) throws -> CommitteeReport.Content {
    guard let last = last ?? desk.state.day else {
      throw UsageError.missingOption(RegisterOptions.on)
    }
    let yearBefore = last.adding(months: -12)?.adding(days: 1) ?? last
    let entries = desk.register.entries
    let state = CommitteeState(entries, on: last)
    let year = CommitteeYear(
      of: state, rules: desk.rules, in: min(first ?? yearBefore, last)...last)
    var content = CommitteeReport.Content(
      title: desk.state.committee, year: year, program: "klero \(Klero.version)")
    if let rules = desk.rules {
      let describe = try MemberDescriptions(
        of: state.seated(on: last).map(\.person), at: desk)
      let facts = CommitteeFacts(entries, on: last, rules: rules) { describe($0) }
      content.findings = rules.findings(from: facts, on: last)
    }
    if isNamed { content.names = names(in: year, desk) }
    let people = try CommitteePeople(desk, population: population, by: by)
    content.diversity = try people.diversity(of: year)
    content.presence = try people.presence(in: year)
    return content
  }

  private func names(in year: CommitteeYear, _ desk: RegisterDesk) -> [String: String] {
    let people = year.members.map(\.person)
    return Dictionary(
      people.map { ($0, desk.name($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
