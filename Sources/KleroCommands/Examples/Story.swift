import Reports

/// A committee's story: what is done with its dossier, step by step, and what each step shows.
///
/// It is a value that is written as a page of Markdown; the tests read that page back and do all
/// that it says.
struct Story: Sendable {
  /// The name of its file in a dossier.
  static let fileName = "story.md"

  /// One thing to do.
  struct Step: Sendable {
    /// The heading of a chapter that begins here.
    var heading: Phrase?
    /// Why it is done, and what to look at.
    let words: Phrase
    /// The lines to type.
    let lines: [String]
    /// Parts of what is printed: each is a line, or a part of one.
    let prints: [Phrase]
    /// How the last command ends.
    let code: ExitCode
  }

  /// The story's name.
  let title: Phrase
  /// What the committee is, what in its dossier is real and what is invented.
  let opening: Phrase
  /// What is done, in order.
  let steps: [Step]
}

extension Story.Step {
  /// Describes a thing to do.
  ///
  /// - Parameters:
  ///   - words: Why it is done, and what to look at.
  ///   - lines: The lines to type.
  ///   - prints: Parts of what is printed.
  ///   - code: How the last command ends.
  init(_ words: Phrase, _ lines: String..., prints: [Phrase] = [], code: ExitCode = .done) {
    self.init(words: words, lines: lines, prints: prints, code: code)
  }

  /// The step as the first of a chapter.
  func beginning(_ heading: Phrase) -> Self {
    var step = self
    step.heading = heading
    return step
  }
}

extension Story {
  /// The story as a page to read, whose `sh` blocks are to be typed.
  func markdown(_ language: Language) -> String {
    let opening = [title, opening, StoryTexts.use].map { language.typeset($0[language]) }
    let parts =
      ["# " + opening[0]] + opening.dropFirst() + steps.flatMap { $0.paragraphs(language) }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Story.Step {
  fileprivate func paragraphs(_ language: Language) -> [String] {
    var parts = heading.map { ["## " + language.typeset($0[language])] } ?? []
    parts.append(language.typeset(words[language]))
    guard !lines.isEmpty else { return parts }
    parts.append("```sh\n" + lines.joined(separator: "\n") + "\n```")
    if !prints.isEmpty {
      let printed = prints.map { $0[language] }.joined(separator: "\n")
      parts.append("```text\n" + printed + "\n```")
    }
    if code != .done { parts.append(language.typeset(StoryTexts.ending(code)[language])) }
    return parts
  }
}

/// What every story says.
enum StoryTexts {
  static let use = Phrase(
    fr: """
      Chaque bloc `sh` se tape tel quel dans ce dossier ; le bloc qui le suit montre l'essentiel de ce \
      qui s'affiche.
      """,
    en: """
      Each `sh` block is typed as it stands in this folder; the block after it shows the essential \
      part of what is printed.
      """)

  static func ending(_ code: ExitCode) -> Phrase {
    Phrase(
      fr: "(Code de sortie \(code.rawValue) : \(HelpTexts.meaning(of: code).french).)",
      en: "(Exit code \(code.rawValue): \(HelpTexts.meaning(of: code).english).)")
  }
}
