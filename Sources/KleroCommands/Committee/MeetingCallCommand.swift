import Committee
import Population
import Reports

/// `klero meeting call`: a meeting is called.
struct MeetingCallCommand: Command {
  static let page = CommandPage(
    "meeting call", for: .organiser,
    summary: Phrase(fr: "Convoquer une réunion", en: "Call a meeting"),
    text: MeetingTexts.call, operand: MeetingOptions.meeting,
    options: [
      RegisterOptions.day, RegisterOptions.date, RegisterOptions.theme, RegisterOptions.place,
    ] + RegisterOptions.places,
    examples: MeetingTexts.callExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let call: RegisterEvent.MeetingCall
  private let date: Day

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let day = try arguments.day(RegisterOptions.day) else {
      throw .missingOption(RegisterOptions.day)
    }
    guard let date = try arguments.day(RegisterOptions.date) else {
      throw .missingOption(RegisterOptions.date)
    }
    self.date = date
    let theme = arguments.text(RegisterOptions.theme)
    let place = arguments.text(RegisterOptions.place)
    request = try MeetingRequest(&arguments)
    call = RegisterEvent.MeetingCall(meeting: request.name, day: day, theme: theme, place: place)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let date: Day
    let called: Day
    let theme: String?
    let place: String?
    let members: Int
    let substitutesUntil: Day?
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.register.desk(in: session)
    try desk.append([Happening(.meetingCalled(call), on: date)])
    let members = desk.state.seated(on: call.day).count
    let deadline = desk.rules?.substitutes?.deadline(before: call.day)
    let record = Record(
      meeting: call.meeting, date: call.day, called: date, theme: call.theme, place: call.place,
      members: members, substitutesUntil: deadline?.day)
    try session.write(
      record, or: session.console.text(MeetingTexts.called(call, members, deadline)))
    return .done
  }
}
