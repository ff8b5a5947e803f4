import Committee
import Population
import Reports
import Tables

/// What is wrong with what is said of a meeting.
enum MeetingError: Error {
  /// No meeting has this name.
  case unknownMeeting(String, nearest: String?, known: [String])
  /// A substitute was named after the last day.
  case tooLate(place: Place?, holder: String, named: Day, deadline: WorkingDays.Deadline)
  /// An answer that means nothing.
  case unknownAnswer(place: Place, String)
  /// An answer without a day, or whose day does not exist.
  case noDay(place: Place, String)
  /// Somebody comes and is represented at once.
  case comesAndIsReplaced(place: Place)
  /// A coupon that nobody was sent.
  case unknownCoupon(place: Place, String)
  /// A table that does not say who is meant.
  case noPersonColumn(file: String, columns: [String])
  /// A person who cannot be told.
  case person(place: Place?, PeopleFile.PersonError)
  /// A pair that is not `holder=substitute`.
  case notAPair(String)
  /// Nothing was said.
  case nothingSaid
  /// A table of proposals without a column of workshops.
  case noWorkshopColumn(file: String, columns: [String])
  /// The people's file is needed and is not there.
  case noPeople(path: String)
  /// There are no rules to check.
  case noRules
  /// No meeting is called, in that year or at all.
  case noMeetings(year: Int?)
}
