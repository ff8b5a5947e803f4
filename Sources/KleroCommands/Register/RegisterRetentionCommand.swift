import Committee
import Population
import Reports

/// `klero register retention`: whose data are to be erased.
struct RegisterRetentionCommand: Command {
  static let page = CommandPage(
    "register retention", for: .organiser,
    summary: Phrase(
      fr: "Les personnes dont les données sont à effacer",
      en: "The people whose data are to be erased"),
    text: RegisterTexts.retention,
    options: [RegisterOptions.on, RegisterOptions.months] + RegisterOptions.places,
    examples: RegisterTexts.retentionExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let day: Day?
  private let months: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    day = try arguments.day(RegisterOptions.on)
    months = try arguments.integer(RegisterOptions.months, in: 0...1200)
  }

  /// What `--json` writes of a person.
  private struct Due: Encodable {
    let person: String
    let id: String?
    let since: Day
    let due: Day
  }

  func run(in session: Session) throws -> ExitCode {
    let desk = try request.desk(in: session)
    try desk.requireOpen()
    guard let months = months ?? desk.rules?.retention else {
      throw UsageError.missingOption(RegisterOptions.months)
    }
    guard let day = day ?? desk.state.day else {
      throw UsageError.missingOption(RegisterOptions.on)
    }
    let due = desk.state.retention(after: months, on: day)
    let records = due.map {
      Due(person: $0.person, id: desk.people?.id(of: $0.person), since: $0.since, due: $0.due)
    }
    let phrases =
      [RegisterTexts.retentionTitle(due.count, months, day)]
      + due.map { RegisterTexts.due($0, desk.name($0.person)) }
    try session.write(
      records, or: phrases.map(session.console.text).joined(separator: "\n"))
    return .done
  }
}
