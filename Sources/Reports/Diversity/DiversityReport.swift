import Representativity

/// The page on who a group is made of: beside its reference, attribute by attribute, with what may
/// be concluded and what may not.
public struct DiversityReport: Sendable {
  /// All that the page tells.
  public struct Content: Sendable {
    /// Whose group it is: the committee, the file.
    public let title: String
    /// What the group is compared with, as the user calls it.
    public let reference: String
    /// The figures.
    public let check: GroupCheck
    /// The program, with its version.
    public let program: String

    /// Makes the content.
    ///
    /// - Parameters:
    ///   - title: Whose group it is.
    ///   - reference: What the group is compared with.
    ///   - check: The figures.
    ///   - program: The program, with its version.
    public init(title: String, reference: String, check: GroupCheck, program: String) {
      self.title = title
      self.reference = reference
      self.check = check
      self.program = program
    }
  }

  let content: Content
  let language: Language

  /// Makes the page's content ready.
  ///
  /// - Parameters:
  ///   - content: All that the page tells.
  ///   - language: The language of the page.
  public init(_ content: Content, in language: Language) {
    self.content = content
    self.language = language
  }

  /// The page as one self-contained HTML file.
  public var html: String {
    Page(
      language: language, title: "\(say(DiversityTexts.title)) – \(content.title)",
      header: header, content: sections,
      footer: [Tag.p { prose(PageTexts.madeBy(content.program)) }]
    ).html
  }

  var check: GroupCheck { content.check }

  private var sections: [Markup] {
    [overview] + quotaSection + check.attributes.enumerated().map { section($1, number: $0 + 1) }
      + check.twoWays.enumerated().map { section($1, number: $0 + 1) } + responseSection + [
        methodSection
      ]
  }

  private var header: [Markup] {
    [
      Tag.p(.class("eyebrow")) { prose(DiversityTexts.eyebrow) },
      Tag.h1 {
        Tag.span(.class("what")) { say(DiversityTexts.title) + " " }
        Tag.span(.class("whose")) { Markup.given(content.title) }
      },
      Tag.p(.class("lead")) { prose(DiversityTexts.lead(check)) },
      Tag.p(.class("note")) {
        prose(DiversityTexts.comparedWith)
        " "
        Markup.given(content.reference)
      },
      contents,
    ]
  }

  /// Links to the page's parts.
  private var contents: Markup {
    Tag.nav(.init(.label, say(PageTexts.contents))) {
      Tag.ul {
        for case .section(let id, let title, _) in sections {
          Tag.li { Tag.a(.link(to: id)) { title } }
        }
      }
    }
  }

  /// A sentence as plain text.
  func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  /// A sentence as part of the page.
  func prose(_ phrase: Phrase) -> [Markup] { phrase.prose(language) }

  /// A sentence that may hold names of the user's: nothing in it is taken for markup.
  func sentence(_ phrase: Phrase) -> Markup { .text(language.typeset(phrase[language])) }
}
