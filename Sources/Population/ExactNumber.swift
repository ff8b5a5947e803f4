/// A number at or above zero, held exactly to 18 decimals: a population or a share of it.
///
/// Census figures come with decimals (`1234.56`), shares with up to 17; no seat may depend on
/// how a computer rounds them.
public struct ExactNumber: Sendable, Hashable, Comparable {
  /// How many units make one.
  static let unitsInOne: Int128 = 1_000_000_000_000_000_000
  /// The largest number that is read: ten thousand million, so that a million seats times a
  /// population times a thousandth are exact in 128 bits.
  static let largest = 10_000_000_000

  /// The number in units of 10⁻¹⁸.
  let units: Int128

  /// Makes a number from units of 10⁻¹⁸.
  init(units: Int128) {
    self.units = units
  }

  /// Makes a whole number, from 0 to ten thousand million.
  public init?(_ number: Int) {
    guard (0...ExactNumber.largest).contains(number) else { return nil }
    units = Int128(number) * ExactNumber.unitsInOne
  }

  /// Zero.
  public static let zero = ExactNumber(units: 0)

  /// The nearest floating-point number, for display.
  public var approximate: Double {
    Double(units) / Double(ExactNumber.unitsInOne)
  }

  /// The number in decimals, with a point and no superfluous zero: `1234.56`.
  public var text: String {
    let whole = String(units / ExactNumber.unitsInOne)
    let fraction = String(units % ExactNumber.unitsInOne)
    let digits = String(repeating: "0", count: 18 - fraction.count) + fraction
    let kept = digits.reversed().drop { $0 == "0" }.reversed()
    return kept.isEmpty ? whole : whole + "." + String(kept)
  }

  /// The order of numbers.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    left.units < right.units
  }

  /// The sum; numbers read from a file are small enough for the sum of a thousand million of them.
  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(units: left.units + right.units)
  }
}

extension ExactNumber {
  /// Why a text is no number at or above zero.
  enum ReadingFailure: Error {
    case notANumber, ambiguous, negative
  }

  /// Reads digits with a decimal point or comma. Spaces of any kind between digits and a percent
  /// sign at the end are ignored. `1,234` is refused: it is 1234 in English, 1.234 in French.
  ///
  /// - Parameter text: The text.
  /// - Throws: Why it cannot be read.
  init(reading text: String) throws(ReadingFailure) {
    var digits = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    if digits.last == "%" { digits.removeLast() }
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative { digits.removeFirst() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole.count <= 13,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
    else { throw .notANumber }
    guard !isNegative else { throw .negative }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    if fraction.count == 3, digits.contains(","), whole.first != "0", whole.count <= 3 {
      throw .ambiguous
    }
    // Nothing is cut silently: beyond 18 decimals only zeros may follow.
    guard fraction.dropFirst(18).allSatisfy({ $0 == "0" }) else { throw .notANumber }
    var units: Int128 = 0
    let padding = [Unicode.Scalar](repeating: "0", count: max(0, 18 - fraction.count))
    for digit in whole + fraction.prefix(18) + padding {
      units = units * 10 + Int128(digit.value - 0x30)
    }
    guard units <= Int128(ExactNumber.largest) * ExactNumber.unitsInOne else { throw .notANumber }
    self.units = units
  }
}
