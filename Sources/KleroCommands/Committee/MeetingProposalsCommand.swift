import Committee
import Lottery
import Population
import Reports
import Tables

/// `klero meeting proposals`: notes what the workshops proposed and how the vote ranked it.
struct MeetingProposalsCommand: Command {
  private static let from = CommandOption(
    "from", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le classement des propositions, avec une colonne workshop ou atelier.",
      en: "The ranking of proposals, with a workshop column."), isRequired: true)

  static let page = CommandPage(
    "meeting proposals", for: .organiser,
    summary: Phrase(
      fr: "Noter les propositions des ateliers et leur vote",
      en: "Write down the proposals of workshops and their vote"),
    text: MeetingTexts.proposals, operand: MeetingOptions.meeting,
    options: [from, RegisterOptions.date] + RegisterOptions.places,
    examples: MeetingTexts.proposalsExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let file: String
  private let date: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let file = arguments.text(Self.from) else { throw .missingOption(Self.from) }
    self.file = file
    date = try arguments.day(RegisterOptions.date)
    request = try MeetingRequest(&arguments)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let proposals: Int
    let workshops: [Int]
    let sha256: String
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    let input = try InputFile(file, as: .lookup, from: session.streams)
    let table = try input.table(nil)
    guard let column = table.firstIndex(of: ["workshop", "atelier", "table"]) else {
      throw MeetingError.noWorkshopColumn(file: file, columns: table.columns)
    }
    var counts: [String: Int] = [:]
    for row in table.rows { counts[row.cells[column], default: 0] += 1 }
    let numbers = counts.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map(\.value)
    let digest = SHA256.hash(input.bytes).hex
    let note = MeetingNote.proposals(
      meeting: desk.name, counts: numbers, digest: String(digest.prefix(16)))
    let words = MeetingTexts.proposalsNote(numbers)
    try desk.desk.append([
      Happening(
        .note, on: date ?? desk.day,
        note: words[session.documentLanguage(in: desk.desk.dossier)], source: note.source)
    ])
    try session.write(
      Record(
        meeting: desk.name, proposals: table.rows.count, workshops: numbers, sha256: digest),
      or: session.console.text(MeetingTexts.proposed(numbers, desk.rules?.workshops?.proposals)))
    return .done
  }
}
