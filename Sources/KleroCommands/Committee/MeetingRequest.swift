import Committee
import Population
import Reports
import Tables

/// The options of `klero meeting`.
enum MeetingOptions {
  static let meeting = CommandOperand(
    Phrase(fr: "RÉUNION", en: "MEETING"),
    help: Phrase(
      fr: "Le nom de la réunion au registre : printemps-2027.",
      en: "The meeting's name in the register: spring-2027."))

  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."),
    standard: Phrase(fr: "meetings/RÉUNION", en: "meetings/MEETING"))

  /// The name of a meeting's folder in a dossier.
  static func folder(of meeting: String) -> String {
    "meetings/" + meeting.map { "/\\:".contains($0) ? "-" : String($0) }.joined()
  }
}

/// What every command of a meeting is told: which meeting, and where the register is.
struct MeetingRequest {
  let name: String
  let register: RegisterRequest

  init(_ arguments: inout Arguments) throws(UsageError) {
    register = RegisterRequest(&arguments)
    name = try arguments.operands(MeetingOptions.meeting)[0]
  }

  /// Reads the register and finds the meeting.
  ///
  /// - Parameter session: The session of the command.
  /// - Throws: ``MeetingError/unknownMeeting(_:nearest:known:)``, or what is wrong with the files.
  /// - Returns: The register with its people, and the meeting.
  func desk(in session: Session) throws -> MeetingDesk {
    let desk = try register.desk(in: session)
    try desk.requireOpen()
    let names = desk.state.meetings.map(\.call.meeting)
    guard
      let meeting = desk.state.meetings.first(where: {
        FoldedText($0.call.meeting) == FoldedText(name)
      })
    else {
      throw MeetingError.unknownMeeting(name, nearest: nearest(name, among: names), known: names)
    }
    return MeetingDesk(desk: desk, meeting: meeting)
  }
}

/// A meeting, with the register that it stands in.
struct MeetingDesk {
  var desk: RegisterDesk
  let meeting: CommitteeState.Meeting

  var name: String { meeting.call.meeting }
  var day: Day { meeting.call.day }
  var rules: CommitteeRules? { desk.rules }

  /// Who is expected and who came.
  var roll: MeetingRoll { MeetingRoll(of: meeting, in: desk.state, desk.register.entries) }

  /// The last day on which a substitute can be named; `nil`: no such rule.
  var deadline: WorkingDays.Deadline? { rules?.substitutes?.deadline(before: day) }

  /// The name of a college for readers.
  func college(_ id: String) -> String { rules?.college(id)?.name ?? id }

  /// The title of a seat for readers; empty for seats without a name.
  func seat(_ mandate: Mandate) -> String {
    guard let id = mandate.seat else { return "" }
    if case .listed(let seats)? = rules?.college(mandate.college)?.seats {
      return seats.first { $0.id == id }?.title ?? id
    }
    return id
  }

  /// Where the meeting's files are written.
  func folder(_ asked: String?) -> String { asked ?? MeetingOptions.folder(of: name) }
}
