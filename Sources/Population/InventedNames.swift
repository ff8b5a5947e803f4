import Lottery

/// First names and surnames for invented people, as often as people in France bear them.
public struct InventedNames: Sendable {
  private let surnames = WeightedChoice(CommonNames.surnames)
  private let firstNames = [CommonNames.girls, CommonNames.boys]
    .map { $0.map { WeightedChoice($0) } }

  /// Reads the tables of frequencies.
  public init() {}

  /// Draws a surname, in capitals.
  public func surname(from numbers: inout NumberStream) -> String? {
    surnames.draw(from: &numbers)
  }

  /// Draws a first name of the decade in which somebody was born.
  ///
  /// - Parameters:
  ///   - gender: 0 for a woman, 1 for a man.
  ///   - year: The year of birth.
  ///   - numbers: Where chance comes from.
  /// - Returns: The name.
  public func firstName(
    _ gender: Int, bornIn year: Int, from numbers: inout NumberStream
  ) -> String? {
    let decades = firstNames[abs(gender % firstNames.count)]
    let decade = min(max(0, (year - 1930) / 10), decades.count - 1)
    return decades[decade].draw(from: &numbers)
  }
}
