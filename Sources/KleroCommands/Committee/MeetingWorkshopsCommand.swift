import Committee
import Lottery
import Population
import Reports
import Tables

/// `klero meeting workshops`: hands the participants over to `klero workshops`, and notes the plan.
struct MeetingWorkshopsCommand: Command {
  private static let plan = CommandOption(
    "plan", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le plan fait par klero workshops : sa composition est notée au registre.",
      en: "The plan that klero workshops made: its sizes are noted in the register."))

  private static let guests = CommandOption(
    flag: "guests",
    help: Phrase(
      fr: "Placer aussi les invités sans siège.", en: "Seat guests without a seat too."))

  static let page = CommandPage(
    "meeting workshops", for: .organiser,
    summary: Phrase(
      fr: "Passer les participants aux ateliers", en: "Hand the participants over to workshops"),
    text: MeetingTexts.workshops, operand: MeetingOptions.meeting,
    options: [plan, guests, MeetingOptions.out] + RegisterOptions.places,
    examples: MeetingTexts.workshopsExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let plan: String?
  private let hasGuests: Bool
  private let out: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    plan = arguments.text(Self.plan)?.droppingTrailingSlashes
    hasGuests = arguments.flag(Self.guests)
    out = arguments.text(MeetingOptions.out)
    request = try MeetingRequest(&arguments)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let participants: Int
    let isAttendance: Bool
    let file: String
    let sizes: [Int]?
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    if let plan { return try note(plan, &desk, session) }
    guard let people = desk.desk.people else {
      throw MeetingError.noPeople(path: desk.desk.peoplePath)
    }
    let folder = desk.folder(out)
    let output = try OutputFolder(folder, expecting: [Self.file], in: session)
    let rows = participants(desk, people)
    let (columns, place) = Self.columns(people.table)
    var writer = TableWriter(columns: columns, format: people.table.format.forOutput)
    for (person, college) in rows {
      guard let row = people.row(of: person) else {
        session.console.warn(MeetingTexts.withoutData(desk.desk.name(person)))
        continue
      }
      var cells = row.cells
      if let place { cells[place] = college } else { cells.append(college) }
      writer.write(cells)
    }
    try output.write(Self.file, writer.bytes, isPrivate: true)
    try output.commit()
    let path = "\(folder)/\(Self.file)"
    try session.write(
      Record(
        meeting: desk.name, participants: rows.count, isAttendance: desk.roll.hasAttendance,
        file: path, sizes: nil),
      or: session.console.text(
        MeetingTexts.handedOver(
          rows.count, isAttendance: desk.roll.hasAttendance, path,
          college: place.map { people.table.columns[$0] } ?? "college", folder,
          desk.rules?.workshops?.size)))
    return .done
  }

  private static let file = "participants.csv"

  /// The columns of the people's file, with one for the college: its own if it has one.
  private static func columns(_ table: Table) -> (columns: [String], place: Int?) {
    let place = table.firstIndex(of: ["college", "collège"])
    return (table.columns + (place == nil ? ["college"] : []), place)
  }

  /// Who takes part, with the name of their college: those who are there, or are expected as long
  /// as nobody is.
  private func participants(
    _ desk: MeetingDesk, _ people: PeopleFile
  ) -> [(person: String, college: String)] {
    let roll = desk.roll
    let lines = roll.lines.filter { roll.hasAttendance ? $0.isPresent : $0.isExpected }
    let seated = lines.map { ($0.representative, desk.college($0.mandate.college)) }
    let guest =
      desk.desk.session.documentLanguage(in: desk.desk.dossier) == .french
      ? "invités" : "guests"
    return seated + (hasGuests ? roll.guests.map { ($0, guest) } : [])
  }

  /// Notes how many sit at each table of the first round.
  private func note(
    _ plan: String, _ desk: inout MeetingDesk, _ session: Session
  ) throws -> ExitCode {
    let file = try InputFile("\(plan)/assignment.csv", as: .lookup, from: session.streams)
    let table = try file.table(nil)
    let workshop = try table.requiredIndex(of: "workshop")
    let round = try table.requiredIndex(of: "round")
    var sizes: [String: Int] = [:]
    for row in table.rows where row.cells[round] == "1" {
      sizes[row.cells[workshop], default: 0] += 1
    }
    let counts = sizes.sorted { Int($0.key) ?? 0 < Int($1.key) ?? 0 }.map(\.value)
    let digest = String(SHA256.hash(file.bytes).hex.prefix(16))
    let note = MeetingNote.workshops(meeting: desk.name, sizes: counts, digest: digest)
    let words = MeetingTexts.planNote(counts)[session.documentLanguage(in: desk.desk.dossier)]
    try desk.desk.append([Happening(.note, on: desk.day, note: words, source: note.source)])
    try session.write(
      Record(
        meeting: desk.name, participants: counts.reduce(0, +),
        isAttendance: desk.roll.hasAttendance, file: file.path, sizes: counts),
      or: session.console.text(MeetingTexts.planned(counts, desk.rules?.workshops?.size)))
    return .done
  }
}
