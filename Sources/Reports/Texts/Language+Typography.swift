/// The spaces and apostrophes that typesetters use and keyboards lack.
extension Language {
  /// A sentence with the language's typography: curved apostrophes; in French also the spaces
  /// that no line may break, before `: ; ? ! %` and inside « guillemets ».
  ///
  /// Typeset twice, a text stays as it is. Meant for sentences; commands and ids stay as they are.
  public func typeset(_ text: String) -> String {
    let curved = text.replacing("'", with: "’")
    guard self == .french else { return curved }
    return Self.frenchSpaces.reduce(curved) { $0.replacing($1.plain, with: $1.typeset) }
  }

  private static let frenchSpaces: [(plain: String, typeset: String)] = [
    (" :", "\u{00A0}:"), (" ;", "\u{202F};"), (" ?", "\u{202F}?"), (" !", "\u{202F}!"),
    (" %", "\u{00A0}%"), ("« ", "«\u{00A0}"), (" »", "\u{00A0}»"), ("n° ", "n°\u{00A0}"),
  ]
}
