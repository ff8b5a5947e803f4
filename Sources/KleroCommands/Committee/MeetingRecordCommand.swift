import Committee
import Population
import Reports

/// `klero meeting record`: when the record was sent to the members and published.
struct MeetingRecordCommand: Command {
  private static let sent = CommandOption(
    "sent", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(
      fr: "Le jour où le compte rendu a été envoyé aux membres.",
      en: "The day on which the record was sent to the members."))

  private static let published = CommandOption(
    "published", value: Phrase(fr: "JOUR", en: "DAY"),
    help: Phrase(
      fr: "Le jour où le compte rendu a été publié.",
      en: "The day on which the record was published."))

  static let page = CommandPage(
    "meeting record", for: .organiser,
    summary: Phrase(
      fr: "Noter l’envoi et la publication du compte rendu",
      en: "Write down when the record was sent and published"),
    text: MeetingTexts.record, operand: MeetingOptions.meeting,
    options: [sent, published] + RegisterOptions.places,
    examples: MeetingTexts.recordExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let sent: Day?
  private let published: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    sent = try arguments.day(Self.sent)
    published = try arguments.day(Self.published)
    if sent == nil, published == nil { throw .eitherNeeded(Self.sent, Self.published) }
    request = try MeetingRequest(&arguments)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let sent: Day?
    let published: Day?
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    let events = [
      sent.map { Happening(.recordSent(meeting: desk.name), on: $0) },
      published.map { Happening(.recordPublished(meeting: desk.name), on: $0) },
    ].compactMap { $0 }
    try desk.desk.append(events.sorted { $0.day < $1.day })
    try session.write(
      Record(meeting: desk.name, sent: sent, published: published),
      or: session.console.text(MeetingTexts.recorded(desk.day, sent, published, desk.rules?.record))
    )
    return .done
  }
}
