/// Numbers between 0 and 1 as the files of a draw write them: with a fixed number of decimals, the
/// same on every machine.
enum DecimalText {
  private static let billion: Int64 = 1_000_000_000

  /// A fraction with two decimals, rounded half up.
  ///
  /// - Parameters:
  ///   - part: The numerator, at least 0.
  ///   - whole: The denominator, above 0.
  /// - Returns: The number's text, such as `12.08`.
  static func hundredths(_ part: Int128, of whole: Int128) -> String {
    let hundredths = (part * 100 + whole / 2) / whole
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }

  /// A number with 12 decimals, rounded to nearest.
  ///
  /// - Parameter number: From 0 to about 9 million; a damaged file may yield others, which get the
  ///   text that Swift gives them.
  /// - Returns: The number's text, such as `0.064705882353`.
  static func twelve(_ number: Double) -> String {
    guard number >= 0, let scaled = Int64(exactly: (number * 1e12).rounded()) else {
      return "\(number)"
    }
    let fraction = String(scaled % (1000 * billion))
    let zeros = String(repeating: "0", count: 12 - fraction.count)
    return "\(scaled / (1000 * billion)).\(zeros)\(fraction)"
  }
}
