import Population
import Workshops

/// What people hold in their hands: pages made for paper. They show names and colleges, and no
/// other attribute of anybody.
public struct WorkshopPapers: Sendable {
  /// One page of paper, or many, in one file.
  public struct Paper: Sendable {
    /// The file's name, without its ending.
    public let name: String
    /// The file's text.
    public let html: String
  }

  /// The names of all papers, without their endings.
  public static let names = ["attendance", "badges", "facilitators", "tables", "wall"]

  let content: WorkshopReport.Content
  let language: Language
  let isLarge: Bool

  /// Makes the papers of a plan.
  ///
  /// - Parameters:
  ///   - content: The plan, as its page shows it.
  ///   - isLarge: Whether letters are large: at least 18 points.
  ///   - language: The language of the papers.
  public init(_ content: WorkshopReport.Content, isLarge: Bool, in language: Language) {
    self.content = content
    self.isLarge = isLarge
    self.language = language
  }

  /// All of them.
  public var all: [Paper] {
    zip(Self.names, [attendance, badges, facilitators, tables, wall]).map {
      Paper(name: $0, html: $1)
    }
  }

  var plan: WorkshopPlan { content.plan }

  func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  /// A file of papers of one kind.
  func paper(_ title: Phrase, _ content: [Markup], sheets: [StaticString] = []) -> String {
    Page(
      language: language, title: "\(say(title)) – \(self.content.title)",
      header: [
        Tag.h1 {
          Tag.span(.class("what")) { say(title) + " " }
          Tag.span(.class("whose")) { Markup.given(self.content.title) }
        }
      ],
      content: content, footer: [Tag.p { WorkshopPaperTexts.footer.prose(language) }],
      sheets: [Stylesheet.papers] + sheets + (isLarge ? [Stylesheet.largePapers] : [])
    ).html
  }

  /// The name of a person's college.
  func college(_ person: Int) -> String {
    plan.pool.people[person].values.first.map { plan.pool.attributes[0].values[$0] } ?? ""
  }

  /// One piece of a page for every table of every round.
  func everyTable(_ sheet: (_ round: Int, _ table: Int, _ people: [Int]) -> Markup) -> [Markup] {
    let order = content.byName
    return plan.seats.indices.flatMap { round in
      (0..<plan.tables).map { table in
        sheet(round, table, order.filter { plan.seats[round][$0] == table })
      }
    }
  }
}
