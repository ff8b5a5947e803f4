import Committee
import Population
import Reports

/// `klero meeting calendar`: the year's meetings as a calendar file.
struct MeetingCalendarCommand: Command {
  private static let year = CommandOption(
    "year", value: Phrase(fr: "ANNÉE", en: "YEAR"),
    help: Phrase(fr: "L’année.", en: "The year."),
    standard: Phrase(fr: "toutes", en: "all of them"))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "Le fichier à écrire.", en: "The file to write."),
    standard: Phrase(fr: "la sortie standard", en: "standard output"))

  static let page = CommandPage(
    "meeting calendar", for: .organiser,
    summary: Phrase(
      fr: "Écrire l’agenda des réunions (iCalendar)",
      en: "Write the meetings' calendar (iCalendar)"),
    text: MeetingTexts.calendar, options: [year, out] + RegisterOptions.places,
    examples: MeetingTexts.calendarExamples, exitCodes: [.input])

  private let register: RegisterRequest
  private let year: Int?
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    register = RegisterRequest(&arguments)
    year = try arguments.integer(Self.year, in: 1...9999)
    out = arguments.text(Self.out) ?? "-"
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    struct Meeting: Encodable {
      let meeting: String
      let date: Day
      let theme: String?
      let place: String?
    }

    let meetings: [Meeting]
  }

  func run(in session: Session) throws -> ExitCode {
    try OutputFile.check(out, in: session)
    let desk = try register.desk(in: session)
    try desk.requireOpen()
    let meetings = desk.state.meetings.filter { year == nil || $0.call.day.year == year }
    guard !meetings.isEmpty else { throw MeetingError.noMeetings(year: year) }
    let language = session.documentLanguage(in: desk.dossier)
    let committee = desk.committee ?? desk.state.committee
    let calendar = MeetingCalendar(
      committee: committee,
      meetings: meetings.map { meeting in
        MeetingCalendar.Meeting(
          name: meeting.call.meeting, day: meeting.call.day, called: meeting.called,
          summary: MeetingTexts.summary(committee, meeting.call)[language],
          place: meeting.call.place,
          text: desk.rules?.substitutes?.deadline(before: meeting.call.day).map {
            MeetingTexts.substitutesUntil($0)[language]
          })
      }, program: "klero \(Klero.version)", language: language.rawValue)
    if session.wantsJSON {
      let sorted = meetings.sorted { $0.call.day < $1.call.day }
      try session.console.write(
        JSONText.encode(
          Record(
            meetings: sorted.map {
              .init(
                meeting: $0.call.meeting, date: $0.call.day, theme: $0.call.theme,
                place: $0.call.place)
            })))
      if out == "-" { return .done }
    }
    try OutputFile.write(calendar.bytes, to: out, in: session)
    if out != "-" { session.console.note(MeetingTexts.calendarWritten(meetings.count, out)) }
    return .done
  }
}
