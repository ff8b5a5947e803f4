import Population

/// How long before a meeting a substitute must be named.
public struct SubstitutesRule: Sendable, Hashable {
  /// How many working days.
  public var notice: Int
  /// How they are counted.
  public var counting: WorkingDays

  /// States a notice.
  public init(notice: Int, counting: WorkingDays) {
    self.notice = notice
    self.counting = counting
  }

  /// The last day on which a substitute can be named.
  ///
  /// - Parameter meeting: The meeting's day.
  /// - Returns: The day and how it was counted; `nil` before the year 1.
  public func deadline(before meeting: Day) -> WorkingDays.Deadline? {
    counting.deadline(before: meeting, notice: notice)
  }
}
