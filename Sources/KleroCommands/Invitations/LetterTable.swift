import Lottery
import Population
import Reports
import Selection
import Tables

/// `letters.csv`: what a mail merge needs, one row a letter, and nothing else of the roll.
struct LetterTable {
  /// The columns.
  static let columns =
    ["code", "salutation"] + (1...PostalAddress.mostLines).map { "line\($0)" }

  private let codes: [AnswerCode]
  private let addresses: [PostalAddress]
  private let language: Language
  /// Whether the roll has no address that is understood.
  let hasNoAddress: Bool
  /// Whether the addresses lack the code that the last line begins with.
  let hasNoPostcode: Bool

  /// Sets the letters.
  ///
  /// - Parameters:
  ///   - codes: The answer codes of those who get a letter.
  ///   - rows: The cells of their rows.
  ///   - columns: The columns of the roll.
  ///   - kind: What the roll is.
  ///   - language: The language of the letters.
  init(
    codes: [AnswerCode], rows: [[String]], columns: [String], kind: RollKind, language: Language
  ) {
    let postal = PostalColumns(columns: columns, kind: kind)
    self.codes = codes
    self.language = language
    hasNoAddress = !postal.areEnough
    hasNoPostcode = !postal.havePostcode
    addresses = rows.map {
      postal.address(of: $0, residents: InviteTexts.residents[language])
    }
  }

  /// How many addresses had to be shortened.
  var shortened: Int { addresses.count(where: \.isShortened) }

  /// The file.
  func bytes(_ format: TableFormat) -> [UInt8] {
    var writer = TableWriter(columns: Self.columns, format: format)
    for (code, address) in zip(codes, addresses) {
      let empty = PostalAddress.mostLines - address.lines.count
      writer.write(
        [code.text, InviteTexts.salutation[language]] + address.lines
          + [String](repeating: "", count: max(empty, 0)))
    }
    return writer.bytes
  }
}
