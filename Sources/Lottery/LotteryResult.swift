/// The result of a public lottery, named before it was drawn.
public struct LotteryResult: Sendable, Hashable {
  /// The game's name.
  public let game: String
  /// Which draw: its date or number, as announced.
  public let draw: String
  /// The main numbers, ascending in a known game, else as given.
  public let main: [Int]
  /// The numbers drawn apart, likewise; may be empty.
  public let extra: [Int]

  /// Reads a result.
  ///
  /// - Parameters:
  ///   - game: The game's name; see `LotteryGame.known` for those that are checked.
  ///   - draw: Which draw: its date or number, as announced.
  ///   - numbers: The numbers, with `+` before those drawn apart: `3 12 25 40 47 + 6`.
  /// - Throws: `LotteryError` for a name or draw that is empty or holds `|`, for what is not a
  ///   number, and for numbers that the game cannot give.
  public init(game: String, draw: String, numbers: String) throws(LotteryError) {
    let rules = LotteryGame.named(game)
    self.game = if let rules { rules.name } else { try SeedCeremony.part(game) }
    self.draw = try SeedCeremony.part(draw)
    let groups = numbers.split(separator: "+", omittingEmptySubsequences: false)
    let main = try Self.numbers(groups.first ?? "")
    let extra = try Self.numbers(groups.dropFirst().joined(separator: " "))
    guard !main.isEmpty else { throw .noNumbers }
    guard let rules else {
      (self.main, self.extra) = (main, extra)
      return
    }
    try Self.check(main, rules.main, of: rules)
    try Self.check(extra, rules.extra, of: rules)
    (self.main, self.extra) = (main.sorted(), extra.sorted())
  }

  /// The seed's text: `Loto 2026-11-21: 3 12 25 40 47 + 6`.
  public var text: String {
    let groups = [main, extra].filter { !$0.isEmpty }
    let numbers = groups.map { $0.map(String.init).joined(separator: " ") }
    return "\(game) \(draw): " + numbers.joined(separator: " + ")
  }

  /// What the result holds: the number of possible results if the rules are known, else that of a
  /// machine with no more balls than the largest number seen.
  public var entropy: Entropy {
    if let rules = LotteryGame.named(game) { return rules.main.entropy + rules.extra.entropy }
    return [main, extra].map { .combination(Set($0).count, of: $0.max() ?? 0) }
      .reduce(Entropy(bits: 0), +)
  }

  private static func numbers(_ text: some StringProtocol) throws(LotteryError) -> [Int] {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;-".contains($0) }) {
      guard let number = Int(word), number >= 0, number < 1_000_000_000 else {
        throw .notANumber(String(word))
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func check(
    _ numbers: [Int], _ machine: LotteryGame.Machine, of game: LotteryGame
  ) throws(LotteryError) {
    guard numbers.count == machine.count else {
      throw .wrongCount(game: game, found: numbers.count, expected: machine.count)
    }
    var seen: Set<Int> = []
    for number in numbers {
      guard (1...machine.largest).contains(number) else {
        throw .numberOutOfRange(game: game, number: number, largest: machine.largest)
      }
      guard seen.insert(number).inserted else { throw .numberTwice(number) }
    }
  }
}
