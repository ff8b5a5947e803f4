import Population

extension CommitteeState {
  /// Takes an event into account, whether or not it should have been possible.
  ///
  /// - Parameter entry: The event; none that comes before those that were applied.
  public mutating func apply(_ entry: RegisterEntry) {
    events += 1
    day = entry.day
    if let person = entry.person {
      apply(entry.event, to: person, on: entry.day)
    } else {
      apply(entry.event, on: entry.day)
    }
  }

  private mutating func apply(_ event: RegisterEvent, on day: Day) {
    switch event {
    case .opened(let committee, let key): (self.committee, self.key) = (committee, key)
    case .meetingCalled(let call):
      placeOfMeeting[call.meeting] = meetings.count
      meetings.append(Meeting(call: call, called: day))
    case .meetingHeld(let name): change(name) { $0.held = day }
    case .recordSent(let name): change(name) { $0.recordSent = day }
    case .recordPublished(let name): change(name) { $0.recordPublished = day }
    case .opinionGiven(let name, let theme):
      opinions.append(Opinion(name: name, theme: theme, given: day))
    case .answerGiven(let name):
      guard let place = opinions.firstIndex(where: { $0.name == name }) else { return }
      opinions[place].answered = day
    case .workStarted(let name, let theme):
      works.append(Work(name: name, theme: theme, started: day))
    case .drawn, .invited, .accepted, .declined, .noAnswer, .appointed, .substituted, .attended,
      .excused, .absent, .withdrew, .replaced, .renewed, .ended, .corrected, .askedForWork,
      .volunteeredForWork, .chosenForWork, .erased, .note:
      break
    }
  }

  private mutating func change(_ meeting: String, _ body: (inout Meeting) -> Void) {
    guard let place = placeOfMeeting[meeting] else { return }
    body(&meetings[place])
  }

  private mutating func apply(_ event: RegisterEvent, to person: String, on day: Day) {
    // Who is replaced or represented meets a second person.
    switch event {
    case .replaced(let other): return replace(person, by: other, on: day)
    case .substituted(let meeting, let other):
      people[other, default: MemberState(first: day)].substituteOf[meeting] = person
    default: break
    }
    people[person, default: MemberState(first: day)].apply(event, on: day)
  }

  private mutating func replace(_ person: String, by other: String, on day: Day) {
    people[person, default: MemberState(first: day)].endMandate(.replaced(by: other), on: day)
    guard let last = people[person]?.mandates.last else { return }
    people[other, default: MemberState(first: day)].mandates.append(
      Mandate(college: last.college, seat: last.seat, start: day, until: last.until))
  }
}

extension MemberState {
  fileprivate mutating func apply(_ event: RegisterEvent, on day: Day) {
    switch event {
    case .drawn(let college, let place):
      drawn = day
      if let place { reserve = (college, place) }
    case .invited(let answerBy): invitations.append(Invitation(day: day, answerBy: answerBy))
    case .accepted: answer(.accepted, on: day)
    case .declined: answer(.declined, on: day)
    case .noAnswer: answer(.none, on: day)
    case .appointed(let seat):
      mandates.append(
        Mandate(college: seat.college, seat: seat.seat, start: day, until: seat.until))
    case .substituted(let meeting, let other): presence[meeting] = .substituted(by: other)
    case .attended(let meeting, let isGuest): presence[meeting] = isGuest ? .guest : .attended
    case .excused(let meeting): presence[meeting] = .excused
    case .absent(let meeting): presence[meeting] = .absent
    case .withdrew: endMandate(.withdrew, on: day)
    case .renewed(let until):
      if !mandates.isEmpty { mandates[mandates.count - 1].until = until }
    case .ended: endMandate(.ended, on: day)
    case .askedForWork(let work): works[work] = .asked
    case .volunteeredForWork(let work): works[work] = .volunteered
    case .chosenForWork(let work): works[work] = .chosen
    case .erased: erased = day
    case .opened, .replaced, .corrected, .meetingCalled, .meetingHeld, .recordSent,
      .recordPublished, .opinionGiven, .answerGiven, .workStarted, .note:
      break
    }
  }

  private mutating func answer(_ answer: Invitation.Answer, on day: Day) {
    guard !invitations.isEmpty else { return }
    invitations[invitations.count - 1].answer = answer
    invitations[invitations.count - 1].answerDay = day
  }

  /// Ends the last mandate, unless that is over.
  fileprivate mutating func endMandate(_ reason: Mandate.End, on day: Day) {
    guard let last = mandates.indices.last, mandates[last].end == nil else { return }
    mandates[last].end = (day, reason)
  }
}
