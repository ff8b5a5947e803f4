/// What becomes of the record of a meeting.
public struct RecordRule: Sendable, Hashable {
  /// In how many days after the meeting it is sent to the members; `nil`: no rule.
  public var sentWithin: Int?
  /// In how many days after the meeting it is published; `nil`: no rule.
  public var publishedWithin: Int?

  /// States a rule for records.
  public init(sentWithin: Int? = nil, publishedWithin: Int? = nil) {
    self.sentWithin = sentWithin
    self.publishedWithin = publishedWithin
  }
}
