/// How large workshops are, and what each brings forward.
public struct WorkshopsRule: Sendable, Hashable {
  /// The least and largest number of people at a table; `nil`: no rule.
  public var size: ClosedRange<Int>?
  /// The least number of proposals of each workshop; `nil`: no rule.
  public var proposals: Int?

  /// States a rule for workshops.
  public init(size: ClosedRange<Int>? = nil, proposals: Int? = nil) {
    self.size = size
    self.proposals = proposals
  }
}
