/// What makes one lottery fairer than another.
public enum Fairness: String, Sendable, CaseIterable, Codable {
  /// The least favoured person's probability as high as it can be, then the second's, and so on.
  case leximin
  /// The least favoured person's probability as high as it can be.
  case maximin
}
