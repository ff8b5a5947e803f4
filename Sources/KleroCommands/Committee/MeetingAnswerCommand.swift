import Committee
import Population
import Reports
import Tables

/// `klero meeting answer`: who comes, who is excused, who is represented by whom.
struct MeetingAnswerCommand: Command {
  private static let coming = CommandOption(
    "coming", value: Phrase(fr: "PERSONNES", en: "PEOPLE"),
    help: Phrase(fr: "Qui viendra.", en: "Who will come."), takesSeveral: true)

  private static let excused = CommandOption(
    "excused", value: Phrase(fr: "PERSONNES", en: "PEOPLE"),
    help: Phrase(fr: "Qui ne peut pas venir.", en: "Who cannot come."), takesSeveral: true)

  private static let substitute = CommandOption(
    "substitute", value: Phrase(fr: "TITULAIRE=SUPPLÉANT", en: "HOLDER=SUBSTITUTE"),
    help: Phrase(
      fr: "Qui est représenté par qui, à cette réunion seulement.",
      en: "Who is represented by whom, at this meeting only."), takesSeveral: true)

  private static let from = CommandOption(
    "from", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Une table de réponses : id ou coupon, réponse (oui, non), suppléant, date.",
      en: "A table of answers: id or coupon, answer (yes, no), substitute, date."))

  static let page = CommandPage(
    "meeting answer", for: .organiser,
    summary: Phrase(
      fr: "Noter les réponses : présents, excusés, suppléants",
      en: "Write down answers: who comes, is excused, is represented"),
    text: MeetingTexts.answer, operand: MeetingOptions.meeting,
    options: [coming, excused, substitute, from, RegisterOptions.date] + RegisterOptions.places,
    examples: MeetingTexts.answerExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let coming: [String]
  private let excused: [String]
  private let pairs: [String]
  private let table: String?
  private let date: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    coming = arguments.list(Self.coming) ?? []
    excused = arguments.list(Self.excused) ?? []
    pairs = arguments.list(Self.substitute) ?? []
    table = arguments.text(Self.from)
    date = try arguments.day(RegisterOptions.date)
    if date == nil, table == nil { throw .missingOption(RegisterOptions.date) }
    request = try MeetingRequest(&arguments)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let members: Int
    let coming: Int
    let excused: Int
    let substituted: Int
    let unanswered: Int
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    let answers = try answers(at: desk, session)
    guard !answers.isEmpty else { throw MeetingError.nothingSaid }
    // All that is wrong is told at once, before anything is written.
    var errors = InputErrors()
    for answer in answers {
      _ = errors.noting {
        try answer.requireTimely(at: desk)
        try desk.desk.require([answer.happening(at: desk)])
      }
    }
    try errors.throwIfAny()
    try desk.desk.append(answers.map { $0.happening(at: desk) })
    let lines = desk.roll.lines
    let record = Record(
      meeting: desk.name, members: lines.count, coming: lines.count { $0.answer == .coming },
      excused: lines.count { $0.answer == .excused },
      substituted: lines.count { $0.representative != $0.person },
      unanswered: lines.count { $0.answer == .none })
    try session.write(
      record,
      or: session.console.text(
        MeetingTexts.answered(
          answers.count, record.coming, record.excused, record.substituted, record.unanswered)))
    return .done
  }

  private func answers(at desk: MeetingDesk, _ session: Session) throws -> [MeetingAnswer] {
    var errors = InputErrors()
    var answers: [MeetingAnswer] = []
    func note(_ text: String, _ kind: (String) throws -> MeetingAnswer.Kind) {
      guard let date else { return }
      let answer = errors.noting {
        MeetingAnswer(
          person: try desk.desk.known(text, at: nil), kind: try kind(text), date: date, place: nil)
      }
      if let answer { answers.append(answer) }
    }
    for text in coming { note(text) { _ in .coming } }
    for text in excused { note(text) { _ in .excused } }
    for pair in pairs {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        _ = errors.noting { throw MeetingError.notAPair(pair) }
        continue
      }
      note(parts[0]) { _ in .substituted(by: try desk.desk.known(parts[1], at: nil)) }
    }
    if let table {
      let read = errors.noting {
        try MeetingAnswer.all(
          in: try InputFile(table, as: .lookup, from: session.streams).table(nil), date, desk)
      }
      answers += read ?? []
    }
    try errors.throwIfAny()
    return answers
  }
}
