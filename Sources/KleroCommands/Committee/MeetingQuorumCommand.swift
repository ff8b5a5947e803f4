import Committee
import Population
import Reports

/// `klero meeting quorum`: whether enough are there.
struct MeetingQuorumCommand: Command {
  static let page = CommandPage(
    "meeting quorum", for: .organiser,
    summary: Phrase(fr: "Le quorum est-il atteint ?", en: "Is there a quorum?"),
    text: MeetingTexts.quorum, operand: MeetingOptions.meeting, options: RegisterOptions.places,
    examples: MeetingTexts.quorumExamples, exitCodes: [.doesNotHold, .input])

  private let request: MeetingRequest

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try MeetingRequest(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    let record = QuorumRecord(try request.desk(in: session))
    try session.write(record, or: session.console.text(record.phrase))
    return record.holds ?? true ? .done : .doesNotHold
  }
}

/// How many seats are represented at a meeting, and how many must be.
struct QuorumRecord: Encodable {
  struct College: Encodable {
    let college: String
    let members: Int
    let present: Int
  }

  let meeting: String
  let members: Int
  let present: Int
  let expected: Int
  let guests: Int
  let needed: Int?
  /// Whether enough are there, or are expected before anybody is there; `nil`: no such rule.
  let holds: Bool?
  let hasAttendance: Bool
  let colleges: [College]

  init(_ desk: MeetingDesk) {
    let roll = desk.roll
    meeting = desk.name
    members = roll.lines.count
    present = roll.present
    expected = roll.lines.count { $0.isExpected && $0.answer != .none }
    guests = roll.guests.count
    hasAttendance = roll.hasAttendance
    let seats = max(members, desk.rules?.seats.upperBound ?? 0)
    needed = desk.rules?.quorum?.needed(members: members, seats: seats)
    let count = hasAttendance ? present : expected
    holds = needed.map { count >= $0 }
    let ids = desk.rules?.colleges.map(\.id) ?? []
    let others = Set(roll.lines.map(\.mandate.college)).subtracting(ids).sorted()
    colleges = (ids + others).map { id in
      let own = roll.lines.filter { $0.mandate.college == id }
      return College(
        college: desk.college(id), members: own.count, present: own.count(where: \.isPresent))
    }
  }

  /// The figures in words.
  var phrase: Phrase { MeetingTexts.quorum(self) }
}
