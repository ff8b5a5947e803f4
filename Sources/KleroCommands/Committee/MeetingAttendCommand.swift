import Committee
import Population
import Reports
import Tables

/// `klero meeting attend`: who was there.
struct MeetingAttendCommand: Command {
  private static let present = CommandOption(
    "present", value: Phrase(fr: "PERSONNES", en: "PEOPLE"),
    help: Phrase(
      fr: "Qui était là : titulaires ou suppléants.",
      en: "Who was there: holders or substitutes."), takesSeveral: true)

  private static let guests = CommandOption(
    "guests", value: Phrase(fr: "PERSONNES", en: "PEOPLE"),
    help: Phrase(fr: "Qui était là sans siège.", en: "Who was there without a seat."),
    takesSeveral: true)

  private static let from = CommandOption(
    "from", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "La feuille de présence : id ou coupon, et « présent » si tous n'y étaient pas.",
      en: "The attendance sheet: id or coupon, and “present” if not all were there."))

  private static let close = CommandOption(
    flag: "close",
    help: Phrase(
      fr: "La réunion est tenue ; qui n'est ni présent, ni excusé, ni représenté est absent.",
      en: "The meeting was held; whoever is neither there, excused nor represented is absent."))

  static let page = CommandPage(
    "meeting attend", for: .organiser,
    summary: Phrase(fr: "Noter les présents", en: "Write down who was there"),
    text: MeetingTexts.attend, operand: MeetingOptions.meeting,
    options: [present, guests, from, close, RegisterOptions.date] + RegisterOptions.places,
    examples: MeetingTexts.attendExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let present: [String]
  private let guests: [String]
  private let table: String?
  private let closes: Bool
  private let date: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    present = arguments.list(Self.present) ?? []
    guests = arguments.list(Self.guests) ?? []
    table = arguments.text(Self.from)
    closes = arguments.flag(Self.close)
    date = try arguments.day(RegisterOptions.date)
    request = try MeetingRequest(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    let day = date ?? desk.day
    let people = try people(at: desk, session)
    var happenings = people.map { person, isGuest in
      Happening(.attended(meeting: desk.name, isGuest: isGuest), on: day, to: person)
    }
    var errors = InputErrors()
    for happening in happenings { _ = errors.noting { try desk.desk.require([happening]) } }
    try errors.throwIfAny()
    if closes { happenings += closing(people.map(\.person), at: desk, on: day) }
    guard !happenings.isEmpty else { throw MeetingError.nothingSaid }
    try desk.desk.append(happenings)
    let record = QuorumRecord(desk)
    try session.write(record, or: session.console.text(record.phrase))
    return .done
  }

  /// Those who were there, and whether as guests.
  private func people(
    at desk: MeetingDesk, _ session: Session
  ) throws -> [(person: String, isGuest: Bool)] {
    var errors = InputErrors()
    var found: [(person: String, isGuest: Bool)] = []
    for (texts, isGuest) in [(present, false), (guests, true)] {
      for text in texts {
        if let person = errors.noting({ try desk.desk.known(text, at: nil) }) {
          found.append((person, isGuest))
        }
      }
    }
    if let table {
      let read = errors.noting {
        try sheet(try InputFile(table, as: .lookup, from: session.streams).table(nil), desk)
      }
      found += read ?? []
    }
    try errors.throwIfAny()
    return found
  }

  private func sheet(
    _ table: Table, _ desk: MeetingDesk
  ) throws -> [(person: String, isGuest: Bool)] {
    let columns = PersonColumns(table, idColumn: desk.desk.dossier?.id)
    try columns.require(orCoupon: true)
    let present = table.firstIndex(of: ["present", "présent", "présence", "attended"])
    let guest = table.firstIndex(of: ["guest", "invité", "en invité"])
    let no = ["", "no", "non", "0", "absent", "absente"].map { FoldedText($0) }
    var errors = InputErrors()
    var found: [(person: String, isGuest: Bool)] = []
    for row in table.rows {
      if let present, no.contains(FoldedText(row.cells[present])) { continue }
      let isGuest = guest.map { !no.contains(FoldedText(row.cells[$0])) } ?? false
      if let person = errors.noting({ try columns.person(row, desk) }) {
        found.append((person, isGuest))
      }
    }
    try errors.throwIfAny()
    return found
  }

  /// The meeting was held, and of whom nothing else is known was absent.
  private func closing(
    _ present: [String], at desk: MeetingDesk, on day: Day
  ) -> [Happening] {
    let there = Set(present)
    let absent = desk.roll.lines.filter { line in
      [.none, .coming].contains(line.answer) && !there.contains(line.person)
    }
    return absent.map { Happening(.absent(meeting: desk.name), on: day, to: $0.person) }
      + [Happening(.meetingHeld(meeting: desk.name), on: day)]
  }
}
