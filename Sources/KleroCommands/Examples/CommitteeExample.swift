import Reports

/// A committee as an example that runs: a dossier of real figures and invented people, and the
/// story of what is done with it.
struct CommitteeExample: Sendable {
  /// The name after `--example`.
  let name: String
  /// What it shows.
  let summary: Phrase
  /// The files of its dossier, made from seeds: the same bytes everywhere, in both languages.
  let dossier: @Sendable () throws -> [ExampleFile]
  /// Its story.
  let story: Story

  /// All the examples.
  static let all = [orvault, grenoble, reims, lyon, lot]

  /// All the examples and what they show, one a line.
  static func list(_ language: Language) -> String {
    all.map { "\n\n- \($0.name) : \($0.summary[language])" }.joined()
      .replacing(" : ", with: language == .french ? " : " : ": ")
  }

  /// All its files: those of its dossier, and the story in a language.
  func files(_ language: Language) throws -> [ExampleFile] {
    try dossier() + [ExampleFile(Story.fileName, story.markdown(language))]
  }
}
