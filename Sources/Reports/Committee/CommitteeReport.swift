import Committee
import Population
import Representativity

/// The page on a committee's year: who sits where, which rules hold, whose mandates run, who came,
/// who was asked how often, whether its colleges look like the territory.
public struct CommitteeReport: Sendable {
  /// A college beside its reference.
  public struct Diversity: Sendable {
    /// The college's name, or the committee's.
    public let title: String
    /// The figures.
    public let check: GroupCheck

    /// Describes a college's check.
    public init(title: String, check: GroupCheck) {
      self.title = title
      self.check = check
    }
  }

  /// How one attribute is spread over those who sit and those who came.
  public struct Presence: Sendable {
    /// The attribute.
    public let attribute: Attribute
    /// For each value, how many sit.
    public let seated: [Int]
    /// For each meeting, for each value, how many were there or represented.
    public let present: [[Int]]

    /// Describes an attribute's spread.
    public init(attribute: Attribute, seated: [Int], present: [[Int]]) {
      self.attribute = attribute
      self.seated = seated
      self.present = present
    }
  }

  /// All that the page tells.
  public struct Content: Sendable {
    /// The committee's name.
    public var title: String
    /// What it was and did.
    public var year: CommitteeYear
    /// Which rules hold.
    public var findings: [RuleFinding] = []
    /// By pseudonym, the names to show; without one, nobody is named.
    public var names: [String: String] = [:]
    /// Colleges beside their reference.
    public var diversity: [Diversity] = []
    /// Attributes of those who came.
    public var presence: [Presence] = []
    /// The program, with its version.
    public var program: String

    /// Makes the content.
    ///
    /// - Parameters:
    ///   - title: The committee's name.
    ///   - year: What it was and did.
    ///   - program: The program, with its version.
    public init(title: String, year: CommitteeYear, program: String) {
      self.title = title
      self.year = year
      self.program = program
    }
  }

  let content: Content
  let language: Language

  var year: CommitteeYear { content.year }

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
      language: language, title: "\(say(CommitteeTexts.title)) – \(content.title)",
      header: header, content: sections,
      footer: [Tag.p { prose(PageTexts.madeBy(content.program)) }]
    ).html
  }

  private var sections: [Markup] {
    seatSection + ruleSection + mandateSection + meetingSection + burdenSection + diversitySection
      + workSection
  }

  private var header: [Markup] {
    [
      Tag.p(.class("eyebrow")) { say(CommitteeTexts.span(year.span)) },
      Tag.h1 {
        Tag.span(.class("what")) { say(CommitteeTexts.title) + " " }
        Tag.span(.class("whose")) { Markup.given(content.title) }
      },
      Tag.p(.class("lead")) { prose(CommitteeTexts.lead(year)) },
      facts,
      Tag.nav(.init(.label, say(PageTexts.contents))) {
        Tag.ul {
          for case .section(let id, let title, _) in sections {
            Tag.li { Tag.a(.link(to: id)) { title } }
          }
        }
      },
    ]
  }

  private var facts: Markup {
    Tag.dl(.class("facts")) {
      for (name, figure) in CommitteeTexts.facts(year) {
        Tag.div {
          Tag.dt { say(name) }
          Tag.dd { say(figure) }
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

  /// What to call somebody: the name, or the beginning of the pseudonym.
  func name(of person: String) -> Markup {
    if let name = content.names[person] { return .given(name) }
    return Tag.code(.init(.translate, "no")) { String(person.prefix(8)) }
  }

  /// A day in words.
  func date(_ day: Day) -> String { language.date(day) }
}
