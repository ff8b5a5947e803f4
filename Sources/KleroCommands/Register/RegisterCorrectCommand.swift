import Committee
import Population
import Reports

/// `klero register correct`: strikes an event out, by a new one.
struct RegisterCorrectCommand: Command {
  private static let number = CommandOperand(
    Phrase(fr: "NUMÉRO", en: "NUMBER"),
    help: Phrase(
      fr: "Le numéro de l’événement à annuler.", en: "The number of the event to strike out."))

  static let page = CommandPage(
    "register correct", for: .organiser,
    summary: Phrase(
      fr: "Annuler un événement noté par erreur", en: "Strike out an event written by mistake"),
    text: RegisterTexts.correct, operand: number,
    options: [RegisterOptions.date, RegisterOptions.note] + RegisterOptions.places,
    examples: RegisterTexts.correctExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let number: Int
  private let day: Day
  private let note: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    let text = try arguments.operands(Self.number)[0]
    guard let number = Int(text), number >= 1 else { throw .missingOperand(Self.number) }
    self.number = number
    guard let day = try arguments.day(RegisterOptions.date) else {
      throw .missingOption(RegisterOptions.date)
    }
    self.day = day
    note = arguments.text(RegisterOptions.note)
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    try desk.requireOpen()
    let entries = try desk.append([Happening(.corrected(number: number), on: day, note: note)])
    try session.write(
      entries.map { EntryRecord($0, at: desk) },
      or: entries.map { desk.line($0) }.joined(separator: "\n"))
    return .done
  }
}
