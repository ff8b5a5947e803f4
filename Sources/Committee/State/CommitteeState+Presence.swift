import Population

/// When the events of a meeting are impossible for a person.
extension CommitteeState {
  func checkPresence(
    _ event: RegisterEvent, of person: String, on day: Day, _ rules: SeatRules
  ) throws(EventRefusal) {
    switch event {
    case .attended(let name, let isGuest):
      let meeting = try reached(name, on: day)
      if !isGuest, people[person]?.substituteOf[name] == nil {
        try checkSeated(person, on: meeting.call.day)
      }
      try checkUnknown(person, at: name, but: .excused)
    case .absent(let name):
      let meeting = try reached(name, on: day)
      try checkSeated(person, on: meeting.call.day)
      try checkUnknown(person, at: name)
    case .excused(let name):
      let meeting = try ahead(name, on: day)
      try checkSeated(person, on: meeting.call.day)
      try checkUnknown(person, at: name)
    case .substituted(let name, let other):
      let meeting = try ahead(name, on: day)
      try checkSeated(person, on: meeting.call.day)
      try checkUnknown(person, at: name, but: .excused)
      try checkSubstitute(other, of: person, at: meeting, on: day, rules)
    default: break
    }
  }

  private func reached(_ name: String, on day: Day) throws(EventRefusal) -> Meeting {
    let meeting = try known(name)
    if day < meeting.call.day { throw .meetingNotYet(on: meeting.call.day) }
    return meeting
  }

  private func ahead(_ name: String, on day: Day) throws(EventRefusal) -> Meeting {
    let meeting = try known(name)
    if day > meeting.call.day { throw .meetingOver(on: meeting.call.day) }
    return meeting
  }

  /// Somebody who was excused may come after all, or send another person.
  private func checkUnknown(
    _ person: String, at meeting: String, but passed: MemberState.Presence? = nil
  ) throws(EventRefusal) {
    if let presence = people[person]?.presence[meeting], presence != passed {
      throw .presenceKnown(presence)
    }
  }

  private func checkSubstitute(
    _ other: String, of person: String, at meeting: Meeting, on day: Day, _ rules: SeatRules
  ) throws(EventRefusal) {
    let date = meeting.call.day
    if other == person { throw .ownSubstitute }
    try checkSecond(other)
    if let own = people[other]?.mandate(on: date) {
      throw .substituteSeated(college: own.college)
    }
    if let taken = people[other]?.substituteOf[meeting.call.meeting] {
      throw .substituteTaken(by: taken)
    }
    if let last = rules.lastDayForSubstitute?(date), day > last {
      throw .substituteTooLate(meeting: date, last: last)
    }
  }
}
