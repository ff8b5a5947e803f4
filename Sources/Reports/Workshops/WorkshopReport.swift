import Population
import Tables
import Workshops

/// The page of a plan of workshops: how even it is, who meets whom, where everybody sits, and one
/// sheet a table to lay on it.
public struct WorkshopReport: Sendable {
  /// What the page shows.
  public struct Content: Sendable {
    /// The meeting's name.
    public let title: String
    /// The plan.
    public let plan: WorkshopPlan
    /// Who meets whom.
    public let figures: MeetingFigures
    /// By person, the name to show.
    public let names: [String]
    /// The names of those who observe, in the order in which they would be called.
    public let observers: [String]
    /// The public seed.
    public let seed: String
    /// The program and its version.
    public let program: String
    /// What the plan was to respect, of which the board speaks; `nil`: nothing is known of it.
    public let constraints: WorkshopConstraints?
    /// How the plan that the board exports is written.
    public let format: TableFormat

    /// Collects what the page shows.
    ///
    /// - Parameters:
    ///   - title: The meeting's name.
    ///   - plan: The plan.
    ///   - figures: Who meets whom.
    ///   - names: By person, the name to show.
    ///   - observers: The names of those who observe, in the order of the lot.
    ///   - seed: The public seed.
    ///   - program: The program and its version.
    ///   - constraints: What the plan was to respect; `nil`: nothing is known of it.
    ///   - format: How the plan that the board exports is written.
    public init(
      title: String, plan: WorkshopPlan, figures: MeetingFigures, names: [String],
      observers: [String], seed: String, program: String,
      constraints: WorkshopConstraints? = nil, format: TableFormat = TableFormat()
    ) {
      self.title = title
      self.plan = plan
      self.figures = figures
      self.names = names
      self.observers = observers
      self.seed = seed
      self.program = program
      self.constraints = constraints
      self.format = format
    }
  }

  let content: Content
  let language: Language

  /// Makes the page of a plan.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - language: The language of the page.
  public init(_ content: Content, in language: Language) {
    self.content = content
    self.language = language
  }

  /// The page as one self-contained HTML file.
  public var html: String {
    Page(
      language: language, title: "\(say(WorkshopTexts.pageTitle)) – \(content.title)",
      header: header,
      content: [boardSection, balanceSection, meetingsSection, wallSection] + staffSection
        + observersSection,
      footer: [Tag.p { BoardTexts.madeBy(content.program).prose(language) }],
      sheets: [Stylesheet.board], script: .board
    ).html
  }

  var plan: WorkshopPlan { content.plan }

  func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  private var header: [Markup] {
    [
      Tag.h1 {
        Tag.span(.class("what")) { say(WorkshopTexts.pageTitle) + " " }
        Tag.span(.class("whose")) { Markup.given(content.title) }
      },
      Tag.p(.class("lead")) { WorkshopTexts.lead(plan, content.figures).prose(language) },
      Tag.p(.class("note")) { WorkshopTexts.seed(content.seed).prose(language) },
    ]
  }

  private var observersSection: [Markup] {
    guard !content.observers.isEmpty else { return [] }
    return [
      .section("observers", say(WorkshopTexts.observers)) {
        Tag.ol(.class("names")) {
          for name in content.observers { Tag.li { Markup.given(name) } }
        }
      }
    ]
  }

  // MARK: What the plan is worth

  private var balanceSection: Markup {
    .section("balance", say(WorkshopTexts.balance)) {
      Tag.p(.class("callout edited")) { BoardTexts.edited.prose(language) }
      Tag.p { WorkshopTexts.balanceExplained.prose(language) }
      for (index, attribute) in plan.pool.attributes.enumerated() {
        DataTable(
          id: "balance-\(index)",
          caption: say(WorkshopTexts.caption(attribute.name, plan.largestSpread(of: index))),
          columns: [.init(say(WorkshopTexts.value), .words), .init(say(WorkshopTexts.people))]
            + plan.seats.indices.map { .init(say(WorkshopTexts.round($0 + 1))) },
          rows: attribute.values.indices.map { row(attribute: index, value: $0) }
        ).markup
      }
    }
  }

  private func row(attribute: Int, value: Int) -> [Markup] {
    let name = plan.pool.attributes[attribute].values[value]
    let people = plan.pool.counts(of: attribute)[value]
    let ranges = plan.seats.indices.map { round in
      let counts = plan.counts(of: attribute, round: round).map { $0[value] }
      return Markup.text(language.range(counts.min() ?? 0, counts.max() ?? 0))
    }
    return [.given(name), .text(language.integer(people))] + ranges
  }

  private var meetingsSection: Markup {
    let colleges = plan.pool.attributes.first?.values ?? []
    return .section("meetings", say(WorkshopTexts.meetings)) {
      Tag.p { WorkshopTexts.meetingsExplained(content.figures).prose(language) }
      DataTable(
        id: "colleges", caption: say(WorkshopTexts.pairsByCollege),
        columns: [.init(say(WorkshopTexts.college), .words)]
          + colleges.map { .init($0) },
        rows: colleges.indices.map { one in
          [.given(colleges[one])]
            + colleges.indices.map { other in
              let (low, high) = (min(one, other), max(one, other))
              return .text(
                say(
                  WorkshopTexts.share(
                    content.figures.pairsByCollege[low][high],
                    of: content.figures.possibleByCollege[low][high])))
            }
        }
      ).markup
    }
  }

  // MARK: Where everybody sits

  private var wallSection: Markup {
    .section("wall", say(WorkshopTexts.wallList)) {
      Tag.p(.class("note")) { WorkshopPaperTexts.folder.prose(language) }
      content.wallTable(language).markup
    }
  }
}
