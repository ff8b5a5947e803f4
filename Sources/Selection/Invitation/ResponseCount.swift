/// How many people of each stratum answered.
public struct ResponseCount: Sendable, Equatable {
  /// How many letters the stratum had.
  public let letters: Int
  /// How many of them were answered, by yes or no.
  public internal(set) var answers = 0
  /// How many answers were a yes.
  public internal(set) var volunteers = 0

  /// Begins with no answer.
  init(letters: Int) { self.letters = letters }

  /// The rate of response, in decimal with six digits, never above 1; empty without letters.
  public var rate: String {
    guard letters > 0 else { return "" }
    let millionths = (answers * 2_000_000 + letters) / (2 * letters)
    let fraction = String(millionths % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    return "\(millionths / 1_000_000).\(zeros)\(fraction)"
  }
}

/// The answers to a draw of letters, read one by one.
public struct ResponseTally: Sendable {
  /// What became of one answer.
  public enum Outcome: Sendable, Equatable {
    /// Taken, with the person's position and what was corrected.
    case taken(Int, AnswerMatching.Correction?)
    /// The person answered before, in that row.
    case repeated(Int, row: Int, AnswerMatching.Correction?)
    /// Nobody can tell whose it is.
    case refused(AnswerMatching.Finding)
  }

  /// The counts of each stratum.
  public private(set) var counts: [ResponseCount]

  private let matching: AnswerMatching
  private let strata: [Int]
  private var rows: [Int: Int] = [:]

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - codes: The codes of all who got a letter.
  ///   - strata: The position of each one's stratum.
  ///   - letters: How many letters each stratum had.
  public init(codes: [AnswerCode], strata: [Int], letters: [Int]) {
    matching = AnswerMatching(codes)
    self.strata = strata
    counts = letters.map { ResponseCount(letters: $0) }
  }

  /// Takes an answer.
  ///
  /// - Parameters:
  ///   - code: What was typed.
  ///   - row: The row that it stands in.
  ///   - isYes: Whether the person accepts.
  /// - Returns: What became of it.
  public mutating func take(_ code: String, row: Int, isYes: Bool) -> Outcome {
    let finding = matching.finding(code)
    switch finding {
    case .exact(let person): return count(person, nil, row: row, isYes)
    case .corrected(let person, let correction):
      return count(person, correction, row: row, isYes)
    case .ambiguous, .notOfThisDraw, .unknown, .empty: return .refused(finding)
    }
  }

  private mutating func count(
    _ person: Int, _ correction: AnswerMatching.Correction?, row: Int, _ isYes: Bool
  ) -> Outcome {
    if let earlier = rows[person] { return .repeated(person, row: earlier, correction) }
    rows[person] = row
    counts[strata[person]].answers += 1
    if isYes { counts[strata[person]].volunteers += 1 }
    return .taken(person, correction)
  }
}
