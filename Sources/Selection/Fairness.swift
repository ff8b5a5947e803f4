/// What makes one lottery fairer than another.
public enum Fairness: String, Sendable, CaseIterable, Codable {
  /// The least favoured person's probability as high as it can be, then the second's, and so on.
  case leximin
  /// The least favoured person's probability as high as it can be.
  case maximin
  /// The product of everybody's probabilities as large as it can be (Flanigan, Gölz, Gupta, Hennig &
  /// Procaccia, Nature 596, 2021, call it Nash). People who can be in no panel are left out.
  case nash
  /// Both ends bounded: *n/k* · max *p* + *k/n* / min *p* as small as it can be (Baharav & Flanigan,
  /// *Fair, Manipulation-Robust, and Transparent Sortition*, 2024, arXiv 2406.15009, with γ = 1); of
  /// all such lotteries the leximin one. People who can be in no panel are left out.
  case goldilocks
}
