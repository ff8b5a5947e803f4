import Population
import Tables

extension CommitteeState {
  /// Makes sure that an event can have happened after those that were applied.
  ///
  /// - Parameters:
  ///   - happening: What is said to have happened.
  ///   - rules: What is known of the committee's seats.
  /// - Throws: Why it cannot have happened.
  public func check(_ happening: Happening, _ rules: SeatRules) throws(EventRefusal) {
    let day = happening.day
    if let person = happening.person { try checkAlive(person) }
    switch happening.event {
    case .opened: if events > 0 { throw .alreadyOpened }
    case .note: if happening.note?.isEmpty ?? true { throw .emptyNote }
    case .corrected: break
    case .meetingCalled(let call): try check(call, on: day)
    case .meetingHeld(let name), .recordSent(let name), .recordPublished(let name):
      try checkReached(try known(name), on: day)
    case .opinionGiven(let name, _):
      if let opinion = opinions.first(where: { $0.name == name }) {
        throw .opinionExists(on: opinion.given)
      }
    case .answerGiven(let name): try checkAnswer(to: name)
    case .workStarted(let name, _):
      if let work = works.first(where: { $0.name == name }) {
        throw .workExists(since: work.started)
      }
    default:
      guard let person = happening.person else { return }
      try checkMembership(happening.event, of: person, on: day, rules)
      try checkPresence(happening.event, of: person, on: day, rules)
      try checkWork(happening.event, of: person, on: day)
    }
  }

  private func checkAlive(_ person: String) throws(EventRefusal) {
    if let day = people[person]?.erased { throw .erased(since: day) }
  }

  private func check(
    _ call: RegisterEvent.MeetingCall, on day: Day
  ) throws(EventRefusal) {
    if let meeting = meeting(call.meeting) { throw .meetingExists(on: meeting.call.day) }
    if call.day < day { throw .meetingBeforeCall(on: call.day) }
  }

  func known(_ name: String) throws(EventRefusal) -> Meeting {
    if let meeting = meeting(name) { return meeting }
    throw .unknownMeeting(name, nearest: nearest(name, among: meetings.map(\.call.meeting)))
  }

  private func checkReached(_ meeting: Meeting, on day: Day) throws(EventRefusal) {
    if day < meeting.call.day { throw .meetingNotYet(on: meeting.call.day) }
  }

  private func checkAnswer(to name: String) throws(EventRefusal) {
    guard let opinion = opinions.first(where: { $0.name == name }) else {
      throw .unknownOpinion(name, nearest: nearest(name, among: opinions.map(\.name)))
    }
    if let day = opinion.answered { throw .opinionAnswered(on: day) }
  }

  private func checkWork(
    _ event: RegisterEvent, of person: String, on day: Day
  ) throws(EventRefusal) {
    let wanted: (work: String, part: MemberState.Part)
    switch event {
    case .askedForWork(let work): wanted = (work, .asked)
    case .volunteeredForWork(let work): wanted = (work, .volunteered)
    case .chosenForWork(let work): wanted = (work, .chosen)
    default: return
    }
    guard works.contains(where: { $0.name == wanted.work }) else {
      throw .unknownWork(wanted.work, nearest: nearest(wanted.work, among: works.map(\.name)))
    }
    try checkSeated(person, on: day)
    let part = people[person]?.works[wanted.work]
    if let part, part >= wanted.part { throw .partKnown(part) }
    if let before = MemberState.Part(rawValue: wanted.part.rawValue - 1), part != before {
      throw .partMissing(before)
    }
  }
}
