import Tables

extension Place {
  /// The place at the head of a message: `liste.csv, ligne 12, colonne « âge »`.
  public var phrase: Phrase {
    Phrase { language in
      var parts = [file == "-" ? Self.standardInput[language] : file]
      if let row {
        parts.append((language == .french ? "ligne " : "row ") + language.integer(row))
      }
      if let column {
        parts.append((language == .french ? "colonne " : "column ") + language.quoted(column))
      }
      return parts.joined(separator: ", ")
    }
  }

  private static let standardInput = Phrase(fr: "entrée standard", en: "standard input")
}

extension Language {
  private static let longestQuotation = 100

  /// A name or value in quotation marks: `« âge »` or `“âge”`. Line breaks inside are shown as ⏎;
  /// of a text without end, only the start.
  public func quoted(_ text: String) -> String {
    let start = text.prefix(Self.longestQuotation)
    let end = start.endIndex < text.endIndex ? "…" : ""
    let line = String(start.map { $0.isNewline ? "⏎" : $0 }).visible + end
    return self == .french ? "«\u{00A0}\(line)\u{00A0}»" : "“\(line)”"
  }

  /// A list of names in quotation marks, at most `limit` of them.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - limit: How many are shown; of the others, the number is said.
  /// - Returns: The list, separated by commas.
  public func quotedList(_ names: [String], limit: Int = 30) -> String {
    let shown = names.prefix(limit).map { quoted($0) }.joined(separator: ", ")
    let others = names.count - limit
    guard others > 0 else { return shown }
    return self == .french
      ? "\(shown) et \(integer(others)) de plus" : "\(shown) and \(integer(others)) more"
  }
}
