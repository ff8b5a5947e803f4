import Population

/// What can happen to a committee. The person it happens to stands in the ``RegisterEntry``.
///
/// To add one: a case here, its name in ``Kind``, its fields in `RegisterEvent+Fields.swift`, what
/// follows from it in `CommitteeState+Applying.swift` and when it is impossible in
/// `CommitteeState+Refusals.swift`; the compiler asks for each.
public enum RegisterEvent: Sendable, Hashable {
  /// The register begins: the committee's name, and the pseudonym of nobody (the empty id), by
  /// which the private key is recognised.
  case opened(committee: String, key: String)
  /// A person was drawn: as a member, or at a place of a college's reserve, from 1.
  case drawn(college: String?, reserve: Int?)
  /// A person was asked to sit, and may answer up to a day.
  case invited(answerBy: Day?)
  /// The person said yes.
  case accepted
  /// The person said no.
  case declined
  /// The day for an answer has passed without one.
  case noAnswer
  /// The person takes a seat, up to the last day of the mandate.
  case appointed(Appointment)
  /// The seat holder is represented by another person at one meeting.
  case substituted(meeting: String, by: String)
  /// The person was at a meeting; guests hold no seat.
  case attended(meeting: String, isGuest: Bool)
  /// The person said beforehand that they cannot come.
  case excused(meeting: String)
  /// The person did not come and had not said so.
  case absent(meeting: String)
  /// The person gives the seat up.
  case withdrew
  /// The person's seat goes to another person, for the rest of the mandate.
  case replaced(by: String)
  /// The mandate goes on to a later day.
  case renewed(until: Day)
  /// The mandate ends.
  case ended
  /// An earlier event, by its number, was wrong: nothing follows from it any more.
  case corrected(number: Int)
  /// A meeting was called.
  case meetingCalled(MeetingCall)
  /// A meeting took place.
  case meetingHeld(meeting: String)
  /// The record of a meeting was sent to the members.
  case recordSent(meeting: String)
  /// The record of a meeting was published.
  case recordPublished(meeting: String)
  /// The committee gave an opinion.
  case opinionGiven(opinion: String, theme: String?)
  /// The public answer to an opinion was given.
  case answerGiven(opinion: String)
  /// A work began, for which some of the members are wanted.
  case workStarted(work: String, theme: String?)
  /// The member was asked whether they want to take part in a work.
  case askedForWork(work: String)
  /// The member wants to.
  case volunteeredForWork(work: String)
  /// The member was drawn for it.
  case chosenForWork(work: String)
  /// The person's data were removed from the people's file.
  case erased
  /// Anything else; the words stand in the entry's note.
  case note

  /// A seat taken.
  public struct Appointment: Sendable, Hashable {
    /// The college.
    public var college: String
    /// The seat, where seats have names; else one of the college's.
    public var seat: String?
    /// The last day of the mandate; `nil`: until further notice.
    public var until: Day?

    /// Describes a seat taken.
    public init(college: String, seat: String? = nil, until: Day? = nil) {
      self.college = college
      self.seat = seat
      self.until = until
    }
  }

  /// A meeting to come.
  public struct MeetingCall: Sendable, Hashable {
    /// The name by which other events call it.
    public var meeting: String
    /// The day on which it takes place.
    public var day: Day
    /// What it is about.
    public var theme: String?
    /// Where it takes place.
    public var place: String?

    /// Describes a meeting to come.
    public init(meeting: String, day: Day, theme: String? = nil, place: String? = nil) {
      self.meeting = meeting
      self.day = day
      self.theme = theme
      self.place = place
    }
  }

  /// The names of events, as journals and the command line have them.
  public enum Kind: String, Sendable, CaseIterable {
    case opened
    case drawn
    case invited
    case accepted
    case declined
    case noAnswer
    case appointed
    case substituted
    case attended
    case excused
    case absent
    case withdrew
    case replaced
    case renewed
    case ended
    case corrected
    case meetingCalled
    case meetingHeld
    case recordSent
    case recordPublished
    case opinionGiven
    case answerGiven
    case workStarted
    case askedForWork
    case volunteeredForWork
    case chosenForWork
    case erased
    case note

    /// Whether the event happens to a person.
    public var concernsPerson: Bool {
      switch self {
      case .opened, .corrected, .meetingCalled, .meetingHeld, .recordSent, .recordPublished,
        .opinionGiven, .answerGiven, .workStarted:
        false
      default: true
      }
    }

    /// Whether the event may do without a person although it can happen to one.
    public var mayLackPerson: Bool { !concernsPerson || self == .note }
  }
}

/// One event of a register: a line of its journal.
public struct RegisterEntry: Sendable, Hashable {
  /// Its number, from 1: the number of its line.
  public let number: Int
  /// The day on which it happened.
  public let day: Day
  /// The pseudonym of the person to whom it happened.
  public let person: String?
  /// What happened.
  public let event: RegisterEvent
  /// Words of whoever wrote it down.
  public let note: String?
  /// What it was taken from, such as `draw 7c1e09ab`; `nil`: typed in.
  public let source: String?

  /// Makes an entry of what happened.
  public init(_ happening: Happening, number: Int) {
    self.number = number
    day = happening.day
    person = happening.person
    event = happening.event
    note = happening.note
    source = happening.source
  }
}

/// An event before it has a number.
public struct Happening: Sendable, Hashable {
  /// The day on which it happened.
  public var day: Day
  /// The pseudonym of the person to whom it happened.
  public var person: String?
  /// What happened.
  public var event: RegisterEvent
  /// Words of whoever wrote it down.
  public var note: String?
  /// What it was taken from; `nil`: typed in.
  public var source: String?

  /// Describes what happened.
  public init(
    _ event: RegisterEvent, on day: Day, to person: String? = nil, note: String? = nil,
    source: String? = nil
  ) {
    self.day = day
    self.person = person
    self.event = event
    self.note = note
    self.source = source
  }
}
