/// The page of a panel draw: what was drawn, how everyone's chance was, and how anyone repeats it.
///
/// Before the draw (without `Content.draw`) it is the page of the lottery, to be published with the
/// lottery's fingerprint.
public struct DrawReport: Sendable {
  let content: Content
  let audience: Audience
  let language: Language
  let facts: DrawFacts

  /// Makes the page's content ready for an audience.
  ///
  /// - Parameters:
  ///   - content: The draw's figures.
  ///   - audience: For whom the page is; the public gets no id, no cell and no small count.
  ///   - language: The language of the page.
  public init(_ content: Content, for audience: Audience, in language: Language) {
    self.content = content.released(to: audience)
    self.audience = audience
    self.language = language
    self.facts = DrawFacts(content)
  }

  /// The page as one self-contained HTML file.
  public var html: String {
    Page(
      language: language,
      title: "\(say(DrawTexts.pageTitle(isDrawn: isDrawn))) – \(content.title)",
      header: header, content: sections,
      footer: [Tag.p { prose(PageTexts.madeBy(content.program)) }]
    ).html
  }

  var isDrawn: Bool { content.draw != nil }

  private var sections: [Markup] {
    [balanceSection, chancesSection, numberSection, verificationSection, conclusionsSection]
      + peopleSections
  }

  /// A sentence as plain text.
  func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  /// A sentence as part of the page.
  func prose(_ phrase: Phrase) -> [Markup] { phrase.prose(language) }
}

// MARK: - Head

extension DrawReport {
  private var header: [Markup] {
    [
      Tag.p(.class("eyebrow")) { prose(DrawTexts.audience(audience)) },
      Tag.h1 {
        Tag.span(.class("what")) { say(DrawTexts.pageTitle(isDrawn: isDrawn)) + " " }
        Tag.span(.class("whose")) { Markup.given(content.title) }
      },
      whenAndWhere,
      Tag.p(.class("lead")) {
        prose(isDrawn ? DrawTexts.leadDrawn(facts) : DrawTexts.leadBefore(facts))
      },
      keyFigures,
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

  private var whenAndWhere: Markup {
    let parts = [content.ceremony.place, content.ceremony.date, content.ceremony.hour]
      .compactMap(\.self)
    return parts.isEmpty
      ? .nothing : Tag.p(.class("eyebrow")) { Markup.given(parts.joined(separator: ", ")) }
  }

  private var keyFigures: Markup {
    Tag.dl(.class("facts")) {
      fact(language.integer(facts.panelSize), DrawTexts.factMembers)
      fact(language.integer(facts.volunteers), DrawTexts.factVolunteers)
      if let ticket = facts.ticket {
        fact(language.integer(ticket), DrawTexts.factNumber(panels: facts.panels))
      } else {
        fact(language.integer(facts.panels), DrawTexts.factPanels)
      }
      fact(language.chanceNumber(content.chances.realizedMinimum), DrawTexts.factLeast)
    }
  }

  private func fact(_ number: String, _ meaning: Phrase) -> Markup {
    Tag.div {
      Tag.dt { prose(meaning) }
      Tag.dd { number }
    }
  }
}
