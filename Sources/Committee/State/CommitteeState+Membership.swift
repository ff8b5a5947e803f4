import Population
import Tables

/// When the events of a membership are impossible: from the draw to the end of a mandate.
extension CommitteeState {
  func checkMembership(
    _ event: RegisterEvent, of person: String, on day: Day, _ rules: SeatRules
  ) throws(EventRefusal) {
    switch event {
    case .drawn: if people[person]?.drawn == day { throw .alreadyDrawn(on: day) }
    case .invited(let answerBy): try checkInvitation(of: person, answerBy, on: day)
    case .accepted, .declined, .noAnswer: try checkAnswer(event, of: person, on: day)
    case .appointed(let seat): try checkAppointment(of: person, to: seat, on: day, rules)
    case .withdrew, .ended: try checkSeated(person, on: day)
    case .replaced(let other): try checkReplacement(of: person, by: other, on: day)
    case .renewed(let until): try checkRenewal(of: person, until, on: day)
    case .erased:
      if let mandate = people[person]?.mandate(on: day) {
        throw .stillSeated(college: mandate.college)
      }
    default: break
    }
  }

  /// Makes sure that a person sits on a day.
  ///
  /// It does not return the mandate: of a typed throw beside a result of that size, Swift 6.3 makes
  /// code in release builds that throws what nobody threw.
  func checkSeated(_ person: String, on day: Day) throws(EventRefusal) {
    if people[person]?.mandate(on: day) == nil {
      throw .notSeated(from: people[person]?.mandates.first { day < $0.start }?.start)
    }
  }

  private func checkInvitation(
    of person: String, _ answerBy: Day?, on day: Day
  ) throws(EventRefusal) {
    if let open = people[person]?.openInvitation { throw .alreadyInvited(on: open.day) }
    try checkUnseated(person, on: day)
    if let answerBy, answerBy < day { throw .endsBeforeStart(until: answerBy) }
  }

  private func checkAnswer(
    _ event: RegisterEvent, of person: String, on day: Day
  ) throws(EventRefusal) {
    guard let invitation = people[person]?.invitations.last else { throw .neverInvited }
    // An answer that comes after all, late, is an answer.
    if let answer = invitation.answer, answer != .none || event == .noAnswer {
      throw .alreadyAnswered(answer, on: invitation.answerDay ?? invitation.day)
    }
    if event == .noAnswer, let last = invitation.answerBy, day <= last {
      throw .answerStillPossible(until: last)
    }
  }

  private func checkUnseated(_ person: String, on day: Day) throws(EventRefusal) {
    if let mandate = people[person]?.mandate(on: day) {
      throw .alreadySeated(college: mandate.college, since: mandate.start)
    }
  }

  private func checkAppointment(
    of person: String, to seat: RegisterEvent.Appointment, on day: Day, _ rules: SeatRules
  ) throws(EventRefusal) {
    try checkUnseated(person, on: day)
    if let invitation = people[person]?.invitations.last, invitation.answer == .declined {
      throw .hasDeclined(on: invitation.answerDay ?? invitation.day)
    }
    if let until = seat.until, until < day { throw .endsBeforeStart(until: until) }
    try check(seat, rules)
    try checkVacant(college: seat.college, seat: seat.seat, on: day)
    if let college = rules.colleges.first(where: { $0.name == seat.college }),
      let most = college.most, seated(in: seat.college, on: day).count >= most
    {
      throw .collegeFull(college: seat.college, seats: most)
    }
  }

  private func check(
    _ seat: RegisterEvent.Appointment, _ rules: SeatRules
  ) throws(EventRefusal) {
    guard !rules.colleges.isEmpty else { return }
    guard let college = rules.colleges.first(where: { $0.name == seat.college }) else {
      let names = rules.colleges.map(\.name)
      throw .unknownCollege(
        seat.college, nearest: nearest(seat.college, among: names), known: names)
    }
    guard !college.seats.isEmpty else { return }
    guard let name = seat.seat else {
      throw .seatNeeded(college: college.name, known: college.seats)
    }
    guard college.seats.contains(name) else {
      throw .unknownSeat(
        name, college: college.name, nearest: nearest(name, among: college.seats),
        known: college.seats)
    }
  }

  private func checkVacant(
    college: String, seat: String?, on day: Day, except person: String? = nil
  ) throws(EventRefusal) {
    guard let seat else { return }
    for holder in seated(in: college, on: day)
    where holder.mandate.seat == seat && holder.person != person {
      throw .seatFilled(
        college: college, seat: seat, by: holder.person, since: holder.mandate.start)
    }
  }

  private func checkReplacement(
    of person: String, by other: String, on day: Day
  ) throws(EventRefusal) {
    guard let last = people[person]?.mandates.last, last.start <= day else {
      throw .notSeated(from: people[person]?.mandates.last?.start)
    }
    // A seat is handed over once: somebody who was replaced has none to hand over.
    if case .replaced(let successor)? = last.end?.reason, let since = last.end?.day {
      throw .seatFilled(
        college: last.college, seat: last.seat ?? "", by: successor, since: since)
    }
    if let until = last.until, until < day { throw .notSeated(from: nil) }
    if other == person { throw .alreadySeated(college: last.college, since: last.start) }
    try checkSecond(other)
    try checkUnseated(other, on: day)
    if let invitation = people[other]?.invitations.last, invitation.answer == .declined {
      throw .hasDeclined(on: invitation.answerDay ?? invitation.day)
    }
    try checkVacant(college: last.college, seat: last.seat, on: day, except: person)
  }

  func checkSecond(_ person: String) throws(EventRefusal) {
    if let day = people[person]?.erased { throw .erased(since: day) }
  }

  private func checkRenewal(
    of person: String, _ until: Day, on day: Day
  ) throws(EventRefusal) {
    try checkSeated(person, on: day)
    if let end = people[person]?.mandate(on: day)?.until, until <= end {
      throw .notLater(than: end)
    }
    if until < day { throw .endsBeforeStart(until: until) }
  }
}
