/// Our own sentences as pieces of a page.
extension Phrase {
  /// The sentence in a language, typeset, with the words between back-ticks as code.
  func prose(_ language: Language) -> [Markup] {
    self[language].split(separator: "`", omittingEmptySubsequences: false).enumerated().map {
      index, part in
      index.isMultiple(of: 2)
        ? .text(language.typeset(String(part)))
        : Tag.code(.init(.translate, "no")) { String(part) }
    }
  }

  /// The sentence in a language, typeset, as plain text: for pictures and attributes.
  func plain(_ language: Language) -> String {
    language.typeset(self[language].replacing("`", with: ""))
  }
}
