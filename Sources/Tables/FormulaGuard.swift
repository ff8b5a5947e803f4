/// Keeps cells from being run as formulas by the spreadsheet that opens a file.
///
/// A cell that begins with `=`, `+`, `-`, `@` (also in their full-width forms), a tab or a carriage
/// return is written with an apostrophe before it, unless it is a number or a phone number, which
/// no spreadsheet can run. So that nothing is lost, a cell that already has apostrophes before such
/// a character gets one more; and the reader takes exactly one apostrophe away from a cell that
/// begins with apostrophes and such a character. Hence writing and reading again gives every cell
/// back, ids included: the id `=1+1` stands in the file as `'=1+1` and is `=1+1` again for
/// whoever reads it by this rule.
enum FormulaGuard {
  /// The cell as it is written.
  static func guarded(_ cell: String) -> String {
    needsGuard(cell) ? "'" + cell : cell
  }

  /// Whether a cell gets an apostrophe when it is written.
  static func needsGuard(_ cell: String) -> Bool {
    let text = cell.utf8.drop { $0 == Byte.apostrophe }
    guard startsFormula(text) else { return false }
    return text.startIndex > cell.utf8.startIndex || !isHarmless(cell)
  }

  /// Whether a cell that was read begins with the apostrophe of a guarded cell.
  static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
    cell.first == Byte.apostrophe && startsFormula(cell.drop { $0 == Byte.apostrophe })
  }

  private static func startsFormula(_ text: some Collection<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, Byte.tab, Byte.carriageReturn: true
    // ＝ ＋ － ＠, which spreadsheets set to East Asian languages run too.
    case 0xEF: fullWidthStarts.contains(Array(text.prefix(3)))
    default: false
    }
  }

  private static let fullWidthStarts: [[UInt8]] = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  /// Whether a cell that begins with a sign holds only what numbers, phone numbers and dashes are
  /// made of; without letters nothing can be called.
  private static func isHarmless(_ cell: String) -> Bool {
    guard let sign = cell.unicodeScalars.first, sign == "+" || sign == "-" else { return false }
    return isNumber(cell) || cell.unicodeScalars.dropFirst().allSatisfy(isDigitOrSeparator)
  }

  private static func isDigitOrSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", " ", "\u{A0}", "\u{202F}", ".", ",", "-", "/", "(", ")", "%", "€": true
    default: false
    }
  }

  /// Whether a cell is a number with an exponent: `-1.5e-7`.
  private static func isNumber(_ cell: String) -> Bool {
    cell.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    } && Double(cell) != nil
  }
}
