/// The page of a draw of letters: roll and letters side by side, everybody's chance, and how anybody
/// checks their own ticket.
public struct InvitationReport: Sendable {
  let content: Content
  let audience: DrawReport.Audience
  let language: Language

  /// Makes the page's content ready for an audience.
  ///
  /// - Parameters:
  ///   - content: The draw's figures.
  ///   - audience: For whom the page is; the public gets no small count and no table of strata.
  ///   - language: The language of the page.
  public init(
    _ content: Content, for audience: DrawReport.Audience, in language: Language
  ) {
    self.content = audience == .public ? content.published : content
    self.audience = audience
    self.language = language
  }

  /// The page as one self-contained HTML file.
  public var html: String {
    let title = content.title ?? say(InvitationPageTexts.untitled)
    return Page(
      language: language, title: "\(say(InvitationPageTexts.pageTitle)) – \(title)",
      header: header(title), content: sections,
      footer: [Tag.p { prose(PageTexts.madeBy(content.program)) }]
    ).html
  }

  private var sections: [Markup] {
    [balanceSection] + placesSection
      + [chancesSection, ticketSection, verificationSection, conclusionsSection]
  }

  /// A sentence as plain text.
  func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  /// A sentence as part of the page.
  func prose(_ phrase: Phrase) -> [Markup] { phrase.prose(language) }

  /// Lines to be copied as they are.
  func code(_ lines: String) -> Markup {
    Tag.pre(.init(.translate, "no")) { Tag.code { lines } }
  }
}

// MARK: - Head

extension InvitationReport {
  private func header(_ title: String) -> [Markup] {
    [
      Tag.p(.class("eyebrow")) { prose(InvitationPageTexts.audience(audience)) },
      Tag.h1 {
        Tag.span(.class("what")) { say(InvitationPageTexts.pageTitle) + " " }
        Tag.span(.class("whose")) { Markup.given(title) }
      },
      Tag.p(.class("lead")) { prose(InvitationPageTexts.lead(content)) },
      Tag.dl(.class("facts")) {
        fact(language.integer(content.letters), InvitationPageTexts.factLetters)
        fact(language.integer(content.people), InvitationPageTexts.factPeople)
        fact(language.integer(content.strataCount), InvitationPageTexts.factStrata)
        fact(language.chanceNumber(content.meanChance), InvitationPageTexts.factChance)
      },
      Tag.nav(.init(.label, say(PageTexts.contents))) {
        Tag.ul {
          for case .section(let id, let title, _) in sections {
            Tag.li { Tag.a(.link(to: id)) { title } }
          }
        }
      },
    ]
  }

  private func fact(_ number: String, _ meaning: Phrase) -> Markup {
    Tag.div {
      Tag.dt { prose(meaning) }
      Tag.dd { number }
    }
  }
}
