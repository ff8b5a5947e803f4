import Population

/// How French texts count the days of a notice.
public struct WorkingDays: Sendable, Hashable {
  /// Which days of the week count, holidays apart.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// *Jours ouvrables*: Monday to Saturday.
    case mondayToSaturday = "ouvrables"
    /// *Jours ouvrés*: Monday to Friday.
    case mondayToFriday = "ouvrés"
  }

  /// Why a day does not count.
  public enum DayOff: Sendable, Hashable {
    /// It is a Sunday, or with jours ouvrés a Saturday.
    case weekend(Weekday)
    /// It is a public holiday.
    case holiday(PublicHoliday)
  }

  /// The last day for something that needs a notice, and the days that were looked at to find it.
  public struct Deadline: Sendable, Hashable {
    /// One day before the meeting.
    public struct Step: Sendable, Hashable {
      /// The day.
      public let day: Day
      /// Why it does not count; `nil` if it does.
      public let reason: DayOff?
    }

    /// The meeting's day.
    public let meeting: Day
    /// How many working days the notice has.
    public let notice: Int
    /// How they are counted.
    public let counting: WorkingDays
    /// The last day on which the notice is still kept.
    public let day: Day
    /// The days before the meeting, from the latest back to ``day``.
    public let steps: [Step]
  }

  /// The longest notice that can be asked, in working days.
  public static let longestNotice = 250

  /// Which days of the week count.
  public let kind: Kind
  /// Whose holidays do not.
  public let region: HolidayRegion

  /// Chooses how days are counted.
  public init(_ kind: Kind, in region: HolidayRegion = .metropolitan) {
    self.kind = kind
    self.region = region
  }

  /// Why a day does not count; `nil` for a working day.
  ///
  /// - Parameter day: The day.
  /// - Returns: A Sunday that is also a holiday is reported as a holiday.
  public func reason(against day: Day) -> DayOff? {
    if let holiday = region.holiday(on: day) { return .holiday(holiday) }
    let weekday = day.weekday
    let isOff = weekday == .sunday || kind == .mondayToFriday && weekday == .saturday
    return isOff ? .weekend(weekday) : nil
  }

  /// The last day on which something may be said that needs so many working days' notice.
  ///
  /// The day of the meeting does not count; the day on which it is said does, if it is a working
  /// day. “At least two jours ouvrables before” a meeting on a Thursday is thus kept on Tuesday,
  /// and broken on Wednesday.
  ///
  /// - Parameters:
  ///   - meeting: The meeting's day.
  ///   - notice: How many working days; at most ``longestNotice`` are counted. 0: until the day.
  /// - Returns: The day, with all that was counted; `nil` before the year 1.
  public func deadline(before meeting: Day, notice: Int) -> Deadline? {
    var steps: [Deadline.Step] = []
    var day = meeting
    var left = min(notice, WorkingDays.longestNotice)
    while left > 0 {
      guard let earlier = day.adding(days: -1) else { return nil }
      day = earlier
      let reason = reason(against: day)
      steps.append(.init(day: day, reason: reason))
      if reason == nil { left -= 1 }
    }
    return Deadline(
      meeting: meeting, notice: max(0, notice), counting: self, day: day, steps: steps)
  }

  /// How many working days lie between a day and a meeting.
  ///
  /// - Parameters:
  ///   - first: The day on which something is said; it counts if it is a working day.
  ///   - meeting: The meeting's day, which does not count.
  /// - Returns: The number; 0 if the meeting is not later.
  /// - Complexity: Linear in the number of days, of which ten years at most are looked at.
  public func count(from first: Day, before meeting: Day) -> Int {
    let last = min(meeting.number, first.number + 3653)
    guard first.number < last else { return 0 }
    return (first.number..<last).count { number in
      Day(number: number).map { reason(against: $0) == nil } ?? false
    }
  }
}
