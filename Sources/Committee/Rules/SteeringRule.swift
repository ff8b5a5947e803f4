/// The team that steers a committee between meetings.
public struct SteeringRule: Sendable, Hashable {
  /// The name of the work for which its members were chosen, in the register.
  public var work: String
  /// The least and largest number of its members; `nil`: no rule.
  public var size: ClosedRange<Int>?
  /// Whether each college has one member at least.
  public var hasEachCollege: Bool

  /// States a rule for the steering team.
  public init(
    work: String = "steering", size: ClosedRange<Int>? = nil, hasEachCollege: Bool = true
  ) {
    self.work = work
    self.size = size
    self.hasEachCollege = hasEachCollege
  }
}
