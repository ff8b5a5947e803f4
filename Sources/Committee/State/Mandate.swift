import Population

/// A seat held by a person from one day to another.
public struct Mandate: Sendable, Hashable {
  /// Why a mandate is over before its last day.
  public enum End: Sendable, Hashable {
    /// The member gave the seat up.
    case withdrew
    /// Another person took the seat.
    case replaced(by: String)
    /// The committee ended it.
    case ended
  }

  /// The college.
  public let college: String
  /// The seat, where seats have names.
  public let seat: String?
  /// The first day.
  public let start: Day
  /// The last day, as planned; `nil`: until further notice.
  public var until: Day?
  /// When and why it was over early; on that day it is over already.
  public var end: (day: Day, reason: End)? {
    get { endDay.flatMap { day in endReason.map { (day, $0) } } }
    set { (endDay, endReason) = (newValue?.day, newValue?.reason) }
  }
  private var endDay: Day?
  private var endReason: End?

  init(college: String, seat: String?, start: Day, until: Day?) {
    self.college = college
    self.seat = seat
    self.start = start
    self.until = until
  }

  /// Whether the seat is held on a day.
  public func holds(on day: Day) -> Bool {
    start <= day && (endDay.map { day < $0 } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
