import Tables

/// A rule that says who of a roll can be drawn.
public struct RollRule: Sendable, Hashable, Codable {
  /// What is asked of a cell.
  public enum Test: Sendable, Hashable, Codable {
    /// One of these texts, compared without case and accents.
    case oneOf([String])
    /// None of these texts, compared without case and accents.
    case noneOf([String])
    /// A date of birth that makes an age of so many years on a day. An uncertain date counts as
    /// the highest age that it can mean.
    case age(ClosedRange<Int>, on: Day)
  }

  /// The column that the rule looks at.
  public let column: String
  /// What is asked of its cells.
  public let test: Test

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - column: The column that the rule looks at.
  ///   - test: What is asked of its cells.
  public init(column: String, test: Test) {
    self.column = column
    self.test = test
  }

  /// Whether a cell satisfies the rule.
  ///
  /// - Parameter cell: The text of the cell.
  /// - Returns: Whether the person can be drawn.
  public func admits(_ cell: String) -> Bool { verdict(on: cell) == .admitted }

  /// What a rule says of a cell.
  enum Verdict: Sendable {
    case admitted
    case leftOut
    /// Left out since no age can be told from the cell.
    case unreadable
  }

  func verdict(on cell: String) -> Verdict {
    switch test {
    case .oneOf(let values):
      return values.contains { FoldedText($0) == FoldedText(cell) } ? .admitted : .leftOut
    case .noneOf(let values):
      return values.contains { FoldedText($0) == FoldedText(cell) } ? .leftOut : .admitted
    case .age(let ages, let day):
      guard let own = PartialDate(cell)?.ages(on: day) else { return .unreadable }
      return ages.contains(own.upperBound) ? .admitted : .leftOut
    }
  }
}
