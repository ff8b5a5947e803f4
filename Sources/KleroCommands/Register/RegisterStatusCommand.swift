import Committee
import Lottery
import Population
import Reports
import Tables

/// `klero register status`: who sits, which seats are vacant, what is due.
struct RegisterStatusCommand: Command {
  static let page = CommandPage(
    "register status", for: .organiser,
    summary: Phrase(
      fr: "Qui siège, quels sièges sont vacants, ce qui est attendu",
      en: "Who sits, which seats are vacant, what is due"),
    text: RegisterTexts.status,
    options: [RegisterOptions.on, RegisterOptions.members] + RegisterOptions.places,
    examples: RegisterTexts.statusExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let day: Day?
  private let hasMembers: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    day = try arguments.day(RegisterOptions.on)
    hasMembers = arguments.flag(RegisterOptions.members)
  }

  func run(in session: Session) throws -> ExitCode {
    let desk = try request.desk(in: session)
    try desk.requireOpen()
    guard let day = day ?? desk.state.day else {
      throw UsageError.missingOption(RegisterOptions.on)
    }
    let state = CommitteeState(desk.register.entries, on: day)
    let record = StatusRecord(state, on: day, at: desk)
    try session.write(
      record, or: StatusSheet(record: record, desk: desk, hasMembers: hasMembers).text)
    return .done
  }
}

/// What `klero register status --json` writes.
struct StatusRecord: Encodable {
  struct College: Encodable {
    let college: String
    let members: Int
    let vacant: Int
    let vacantSeats: [String]
    let attended: Int
    let substituted: Int
    let excused: Int
    let absent: Int
    let nextEnd: Day?
  }

  struct Member: Encodable {
    let person: String
    let id: String?
    let college: String
    let seat: String?
    let since: Day
    let until: Day?
    let asked: Int
    let attended: Int
    let meetings: Int
  }

  struct Invitation: Encodable {
    let person: String
    let id: String?
    let invited: Day
    let answerBy: Day?
  }

  struct Meeting: Encodable {
    let meeting: String
    let day: Day
    let theme: String?
    let held: Bool
    let substitutes: [String: String]
  }

  let committee: String
  let date: Day
  let events: Int
  let fingerprint: String?
  let colleges: [College]
  let members: [Member]
  let openInvitations: [Invitation]
  let meetings: [Meeting]

  init(_ state: CommitteeState, on day: Day, at desk: RegisterDesk) {
    committee = desk.state.committee
    date = day
    events = state.events
    fingerprint = desk.register.journal.head?.digest.hex
    let seated = state.seated(on: day)
    let known = desk.register.rules.colleges
    let others = Set(seated.map(\.mandate.college)).subtracting(known.map(\.name)).sorted()
    colleges = (known + others.map { SeatRules.College($0) }).map { college in
      let vacant = state.vacantSeats(of: college, on: day)
      let attendance = state.attendance(in: college.name)
      let members = seated.filter { $0.mandate.college == college.name }
      return College(
        college: college.name, members: members.count, vacant: vacant.count,
        vacantSeats: vacant.names, attended: attendance.attended,
        substituted: attendance.substituted, excused: attendance.excused,
        absent: attendance.absent, nextEnd: members.compactMap(\.mandate.until).min())
    }
    members = seated.map { member in
      let attendance = state.attendance(of: member.person)
      return Member(
        person: member.person, id: desk.people?.id(of: member.person),
        college: member.mandate.college, seat: member.mandate.seat, since: member.mandate.start,
        until: member.mandate.until, asked: state.people[member.person]?.timesAsked ?? 0,
        attended: attendance.attended, meetings: attendance.known)
    }
    openInvitations = state.openInvitations.map { person, invitation in
      Invitation(
        person: person, id: desk.people?.id(of: person), invited: invitation.day,
        answerBy: invitation.answerBy)
    }
    meetings = state.meetings.map { meeting in
      let substitutes = state.people.compactMap { person, member in
        member.substituteOf[meeting.call.meeting].map { ($0, person) }
      }
      return Meeting(
        meeting: meeting.call.meeting, day: meeting.call.day, theme: meeting.call.theme,
        held: meeting.held != nil,
        substitutes: Dictionary(substitutes, uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// What `klero register status` says.
struct StatusSheet {
  let record: StatusRecord
  let desk: RegisterDesk
  let hasMembers: Bool

  private var console: Console { desk.session.console }
  private var language: Language { console.language }

  var text: String {
    var lines = [
      console.styled(
        console.text(RegisterTexts.statusTitle(record.committee, record.date, record.events)),
        .strong)
    ]
    lines += colleges.lines
    lines += vacancies
    lines += invitations
    lines += meetings
    if hasMembers { lines += [""] + members.lines }
    if let fingerprint = record.fingerprint {
      lines += ["", console.text(RegisterTexts.fingerprint(fingerprint))]
    }
    return lines.joined(separator: "\n")
  }

  private var colleges: TextTable {
    TextTable(
      columns: RegisterTexts.collegeColumns.map(console.text),
      rows: record.colleges.map { college in
        [
          college.college, language.integer(college.members), language.integer(college.vacant),
          college.nextEnd.map(language.date) ?? "–",
          "\(college.attended + college.substituted)/"
            + "\(college.attended + college.substituted + college.excused + college.absent)",
        ]
      })
  }

  private var vacancies: [String] {
    record.colleges.filter { !$0.vacantSeats.isEmpty }.map { college in
      console.text(RegisterTexts.vacant(college.college, college.vacantSeats))
    }
  }

  private var invitations: [String] {
    record.openInvitations.prefix(20).map { invitation in
      console.text(
        RegisterTexts.awaited(
          desk.name(invitation.person), invitation.answerBy,
          isLate: invitation.answerBy.map { $0 < record.date } ?? false))
    }
  }

  private var meetings: [String] {
    record.meetings.filter { !$0.held }.flatMap { meeting in
      let pairs = meeting.substitutes.sorted { $0.key < $1.key }
      return [console.text(RegisterTexts.meeting(meeting.meeting, meeting.day, meeting.theme))]
        + pairs.map {
          console.text(RegisterTexts.substitute(desk.name($0.key), by: desk.name($0.value)))
        }
    }
  }

  private var members: TextTable {
    TextTable(
      columns: RegisterTexts.memberColumns.map(console.text),
      rows: record.members.map { member in
        [
          desk.name(member.person).visible, member.college, member.seat ?? "–",
          language.date(member.since), member.until.map(language.date) ?? "–",
          "\(member.attended)/\(member.meetings)", language.integer(member.asked),
        ]
      })
  }
}
