import Population

/// Why an event cannot have happened. People are told apart by their pseudonyms.
public indirect enum EventRefusal: Error, Sendable, Hashable {
  /// The register has begun already.
  case alreadyOpened
  /// The person is not in the people's file.
  case unknownPerson(String)
  /// The person's data were removed.
  case erased(since: Day)
  /// The person is still a member, and so cannot be erased.
  case stillSeated(college: String)

  /// The person was drawn already.
  case alreadyDrawn(on: Day)
  /// The person was asked already and may still answer.
  case alreadyInvited(on: Day)
  /// The person was never asked.
  case neverInvited
  /// The answer is known already.
  case alreadyAnswered(MemberState.Invitation.Answer, on: Day)
  /// The person may still answer.
  case answerStillPossible(until: Day)

  /// No college has this name.
  case unknownCollege(String, nearest: String?, known: [String])
  /// No seat of the college has this name.
  case unknownSeat(String, college: String, nearest: String?, known: [String])
  /// The college's seats have names: one of them is needed.
  case seatNeeded(college: String, known: [String])
  /// The person said no.
  case hasDeclined(on: Day)
  /// The person has a seat already.
  case alreadySeated(college: String, since: Day)
  /// Somebody else has the seat.
  case seatFilled(college: String, seat: String, by: String, since: Day)
  /// All seats of the college are taken.
  case collegeFull(college: String, seats: Int)
  /// The mandate would end before it begins.
  case endsBeforeStart(until: Day)
  /// The person has no seat on that day; perhaps from a later day.
  case notSeated(from: Day?)
  /// The mandate lasts as long already.
  case notLater(than: Day)

  /// No meeting has this name.
  case unknownMeeting(String, nearest: String?)
  /// A meeting has this name already.
  case meetingExists(on: Day)
  /// The meeting would be before it was called.
  case meetingBeforeCall(on: Day)
  /// The meeting has not taken place yet.
  case meetingNotYet(on: Day)
  /// The meeting is over.
  case meetingOver(on: Day)
  /// It has been said already how the person was to be found at the meeting.
  case presenceKnown(MemberState.Presence)

  /// Nobody stands in for themselves.
  case ownSubstitute
  /// The substitute has a seat of their own.
  case substituteSeated(college: String)
  /// The substitute represents somebody else at that meeting.
  case substituteTaken(by: String)
  /// The substitute was named too late.
  case substituteTooLate(meeting: Day, last: Day)

  /// No entry has this number.
  case unknownEntry(Int)
  /// The entry cannot be struck out: it opens the register, corrects or erases.
  case notCorrectable(RegisterEvent.Kind)
  /// The entry was struck out already.
  case alreadyCorrected(by: Int)

  /// No work has this name.
  case unknownWork(String, nearest: String?)
  /// A work has this name already.
  case workExists(since: Day)
  /// The person must first have come to this point in the work.
  case partMissing(MemberState.Part)
  /// The person has come to this point in the work already.
  case partKnown(MemberState.Part)

  /// No opinion has this name.
  case unknownOpinion(String, nearest: String?)
  /// An opinion has this name already.
  case opinionExists(on: Day)
  /// The opinion has its answer already.
  case opinionAnswered(on: Day)
  /// A note without words.
  case emptyNote
}
