/// A public lottery whose rules are known, so that its results can be checked and counted.
public struct LotteryGame: Sendable, Hashable {
  /// Balls drawn from one machine.
  public struct Machine: Sendable, Hashable {
    /// How many are drawn.
    public let count: Int
    /// The balls bear the numbers 1 to this one.
    public let largest: Int

    /// Describes a machine.
    public init(_ count: Int, of largest: Int) {
      (self.count, self.largest) = (count, largest)
    }

    /// What one draw holds.
    public var entropy: Entropy { .combination(count, of: largest) }
  }

  /// The game's name.
  public let name: String
  /// The main numbers.
  public let main: Machine
  /// The numbers drawn apart (chance number, stars, dream number).
  public let extra: Machine

  /// The French Loto: 5 of 49 and a chance number of 10.
  public static let loto = LotteryGame(
    name: "Loto", main: .init(5, of: 49), extra: .init(1, of: 10))
  /// EuroMillions: 5 of 50 and 2 stars of 12.
  public static let euroMillions = LotteryGame(
    name: "EuroMillions", main: .init(5, of: 50), extra: .init(2, of: 12))
  /// EuroDreams: 6 of 40 and a dream number of 5.
  public static let euroDreams = LotteryGame(
    name: "EuroDreams", main: .init(6, of: 40), extra: .init(1, of: 5))

  /// The games whose rules are known.
  public static let known = [loto, euroMillions, euroDreams]

  /// The known game of a name, whatever its case and inner spaces.
  ///
  /// - Parameter name: The name as written.
  /// - Returns: The game; `nil` if its rules are not known.
  public static func named(_ name: String) -> LotteryGame? {
    let wanted = name.lowercased().filter { !$0.isWhitespace }
    return known.first { $0.name.lowercased() == wanted }
  }
}
