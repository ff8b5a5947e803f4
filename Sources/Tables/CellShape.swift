/// What a cell's characters look like, without knowing what the cell is.
enum CellShape {
  /// A day as `dd/mm/yyyy`, `yyyy-mm-dd` or alike; unknown parts may be `00`.
  static func isDate(_ cell: String) -> Bool {
    let parts = cell.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { [0x2F, 0x2D, 0x2E].contains($0) })
    guard parts.count == 3, parts.allSatisfy(isDigits) else { return false }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    let isYearFirst = parts[0].count == 4
    let (year, month, day) =
      isYearFirst ? (parts[0], numbers[1], numbers[2]) : (parts[2], numbers[1], numbers[0])
    return year.count == 4 && parts[1].count <= 2 && (isYearFirst ? parts[2] : parts[0]).count <= 2
      && month <= 12 && day <= 31
  }

  /// A year in which somebody alive may have been born.
  static func isYearOfBirth(_ cell: String) -> Bool {
    cell.utf8.count == 4 && Int(cell).map { 1900...2099 ~= $0 } == true
  }

  /// A number, with a comma or a point before decimals and spaces between thousands.
  static func isNumber(_ cell: String) -> Bool {
    var digits = 0
    var marks = 0
    for (index, scalar) in cell.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": digits += 1
      case ",", ".": marks += 1
      case " ", "\u{A0}", "\u{202F}": break
      case "-", "+", "−": if index > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && marks <= 1
  }

  /// A French postcode.
  static func isFivePlaceCode(_ cell: String) -> Bool {
    cell.utf8.count == 5 && isDigits(cell.utf8)
  }

  /// An e-mail address.
  static func isEmail(_ cell: String) -> Bool {
    let parts = cell.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !cell.contains(" ") else { return false }
    return parts[1].dropFirst().dropLast().contains(".")
  }

  /// A phone number: ten digits after a 0, or a number after `+`, with spaces, points or hyphens.
  static func isPhone(_ cell: String) -> Bool {
    var digits = 0
    for (index, scalar) in cell.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": digits += 1
      case "+": if index > 0 { return false }
      case " ", "\u{A0}", "\u{202F}", ".", "-", "(", ")": break
      default: return false
      }
    }
    if cell.hasPrefix("+") { return 8...15 ~= digits }
    // Two digits at least before the first separator: 0.123456789 is a number.
    return digits == 10 && cell.hasPrefix("0") && isDigits(cell.utf8.prefix(2))
  }

  /// A street address: a number, then words.
  static func isAddress(_ cell: String) -> Bool {
    let words = cell.split(separator: " ")
    guard words.count >= 3, let first = words.first else { return false }
    return first.utf8.first.map { 0x30...0x39 ~= $0 } == true
      && words.dropFirst().contains { $0.count >= 3 && $0.allSatisfy(\.isLetter) }
  }

  private static func isDigits(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.count <= 5 && text.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
