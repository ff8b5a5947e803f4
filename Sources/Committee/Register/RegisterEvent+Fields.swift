import Population

/// Events as names and values, as a line of a journal or a row of a table has them.
extension RegisterEvent {
  /// The event's name.
  public var kind: Kind {
    switch self {
    case .opened: .opened
    case .drawn: .drawn
    case .invited: .invited
    case .accepted: .accepted
    case .declined: .declined
    case .noAnswer: .noAnswer
    case .appointed: .appointed
    case .substituted: .substituted
    case .attended: .attended
    case .excused: .excused
    case .absent: .absent
    case .withdrew: .withdrew
    case .replaced: .replaced
    case .renewed: .renewed
    case .ended: .ended
    case .corrected: .corrected
    case .meetingCalled: .meetingCalled
    case .meetingHeld: .meetingHeld
    case .recordSent: .recordSent
    case .recordPublished: .recordPublished
    case .opinionGiven: .opinionGiven
    case .answerGiven: .answerGiven
    case .workStarted: .workStarted
    case .askedForWork: .askedForWork
    case .volunteeredForWork: .volunteeredForWork
    case .chosenForWork: .chosenForWork
    case .erased: .erased
    case .note: .note
    }
  }

  /// What the event says beside its name; in no particular order.
  public var fields: [(key: EventField, value: String)] {
    switch self {
    case .opened(let committee, let key):
      [(.format, RegisterEvent.format), (.committee, committee), (.key, key)]
    case .drawn(let college, let reserve):
      Self.given((.college, college), (.reserve, reserve.map { String($0) }))
    case .invited(let day): Self.given((.until, day?.description))
    case .appointed(let seat):
      Self.given(
        (.college, seat.college), (.seat, seat.seat), (.until, seat.until?.description))
    case .substituted(let meeting, let by): [(.meeting, meeting), (.by, by)]
    case .attended(let meeting, let isGuest):
      Self.given((.meeting, meeting), (.guest, isGuest ? "yes" : nil))
    case .excused(let meeting), .absent(let meeting), .meetingHeld(let meeting),
      .recordSent(let meeting), .recordPublished(let meeting):
      [(.meeting, meeting)]
    case .replaced(let by): [(.by, by)]
    case .renewed(let day): [(.until, day.description)]
    case .corrected(let number): [(.entry, String(number))]
    case .meetingCalled(let call):
      Self.given(
        (.meeting, call.meeting), (.on, call.day.description), (.theme, call.theme),
        (.place, call.place))
    case .opinionGiven(let opinion, let theme):
      Self.given((.opinion, opinion), (.theme, theme))
    case .answerGiven(let opinion): [(.opinion, opinion)]
    case .workStarted(let work, let theme): Self.given((.work, work), (.theme, theme))
    case .askedForWork(let work), .volunteeredForWork(let work), .chosenForWork(let work):
      [(.work, work)]
    case .accepted, .declined, .noAnswer, .withdrew, .ended, .erased, .note: []
    }
  }

  /// The name of this kind of journal and its version.
  public static let format = "kleroterion/register/1"

  private static func given(
    _ fields: (key: EventField, value: String?)...
  ) -> [(key: EventField, value: String)] {
    fields.compactMap { field in field.value.map { (field.key, $0) } }
  }

  /// Makes an event from its name and fields; takes the fields that it needs.
  ///
  /// - Parameters:
  ///   - kind: The event's name.
  ///   - fields: What is said of it; those that were used are gone afterwards.
  /// - Throws: ``EventFieldError`` for a field that is missing or is not what it should be.
  public init(_ kind: Kind, taking fields: inout EventFields) throws(EventFieldError) {
    switch kind {
    case .opened:
      guard try fields.text(.format) == Self.format else { throw .malformed(.format) }
      self = .opened(committee: try fields.text(.committee), key: try fields.text(.key))
    case .drawn:
      self = .drawn(
        college: fields.optionalText(.college), reserve: try fields.optionalNumber(.reserve))
    case .invited: self = .invited(answerBy: try fields.optionalDay(.until))
    case .accepted: self = .accepted
    case .declined: self = .declined
    case .noAnswer: self = .noAnswer
    case .appointed:
      self = .appointed(
        Appointment(
          college: try fields.text(.college), seat: fields.optionalText(.seat),
          until: try fields.optionalDay(.until)))
    case .substituted:
      self = .substituted(meeting: try fields.text(.meeting), by: try fields.text(.by))
    case .attended:
      self = .attended(meeting: try fields.text(.meeting), isGuest: try fields.mark(.guest))
    case .excused: self = .excused(meeting: try fields.text(.meeting))
    case .absent: self = .absent(meeting: try fields.text(.meeting))
    case .withdrew: self = .withdrew
    case .replaced: self = .replaced(by: try fields.text(.by))
    case .renewed: self = .renewed(until: try fields.day(.until))
    case .ended: self = .ended
    case .corrected: self = .corrected(number: try fields.number(.entry))
    case .meetingCalled:
      self = .meetingCalled(
        MeetingCall(
          meeting: try fields.text(.meeting), day: try fields.day(.on),
          theme: fields.optionalText(.theme), place: fields.optionalText(.place)))
    case .meetingHeld: self = .meetingHeld(meeting: try fields.text(.meeting))
    case .recordSent: self = .recordSent(meeting: try fields.text(.meeting))
    case .recordPublished: self = .recordPublished(meeting: try fields.text(.meeting))
    case .opinionGiven:
      self = .opinionGiven(
        opinion: try fields.text(.opinion), theme: fields.optionalText(.theme))
    case .answerGiven: self = .answerGiven(opinion: try fields.text(.opinion))
    case .workStarted:
      self = .workStarted(work: try fields.text(.work), theme: fields.optionalText(.theme))
    case .askedForWork: self = .askedForWork(work: try fields.text(.work))
    case .volunteeredForWork: self = .volunteeredForWork(work: try fields.text(.work))
    case .chosenForWork: self = .chosenForWork(work: try fields.text(.work))
    case .erased: self = .erased
    case .note: self = .note
    }
  }
}
