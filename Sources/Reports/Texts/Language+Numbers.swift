/// Numbers as the language writes them. Foundation's formatters are not used: they differ with
/// the platform and with the way the program is linked, and outputs must not.
extension Language {
  /// The thin space inside French numbers, and the space before `%`, `:` and `;`.
  private var thousandsSeparator: String {
    switch self {
    case .french: "\u{202F}"
    case .english: ","
    }
  }

  /// The mark before decimals.
  public var decimalMark: String {
    switch self {
    case .french: ","
    case .english: "."
    }
  }

  /// A whole number with its thousands apart: `12 345` or `12,345`.
  public func integer(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: thousandsSeparator)
  }

  /// A number rounded half away from zero to a fixed number of decimals: `1 234,5` or `1,234.5`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - places: How many decimals, from 0 to 12.
  /// - Returns: The number's text.
  public func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite, number.magnitude < 1e6 * 1e6 else { return number.description }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int128((number.magnitude * Double(scale)).rounded())
    let whole = integer(Int(scaled / Int128(scale)))
    let sign = number < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return sign + whole }
    let fraction = String(Int(scaled % Int128(scale)))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return sign + whole + decimalMark + zeros + fraction
  }

  /// A share as a percentage: `41,2 %` or `41.2%`.
  ///
  /// - Parameters:
  ///   - share: The share of one: 0.412 for 41.2 %.
  ///   - places: How many decimals, from 0 to 10.
  /// - Returns: The percentage's text.
  public func percent(_ share: Double, places: Int = 1) -> String {
    let number = decimal(share * 100, places: places)
    return self == .french ? "\(number)\u{00A0}%" : "\(number)%"
  }

  /// A count with its noun in the singular or plural as the language has it.
  public func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    // French uses the singular for 0 and 1, English for 1 only.
    let isSingular = self == .french ? number.magnitude < 2 : number.magnitude == 1
    return "\(integer(number))\u{00A0}\(isSingular ? singular : plural)"
  }
}
