import Lottery
import Workshops

/// The record of a restitution: what the workshops propose, how the vote ranks it, and how anybody
/// can check the order. It names no voter.
public struct RestitutionReport: Sendable {
  /// What the page shows.
  public struct Content: Sendable {
    /// The meeting's name.
    public let title: String
    /// The ranking.
    public let restitution: Restitution
    /// The fewest proposals that a workshop may make.
    public let least: Int
    /// The most votes that each had; `nil`: no limit.
    public let votesEach: Int?
    /// Who might vote; `nil`: whoever the file names.
    public let electorate: Electorate?
    /// The public seed.
    public let seed: String
    /// The names of the files counted, with their SHA-256.
    public let files: [(name: String, sha256: String)]
    /// The program and its version.
    public let program: String

    /// Collects what the page shows.
    ///
    /// - Parameters:
    ///   - title: The meeting's name.
    ///   - restitution: The ranking.
    ///   - least: The fewest proposals that a workshop may make.
    ///   - votesEach: The most votes that each had; `nil`: no limit.
    ///   - electorate: Who might vote; `nil`: whoever the file names.
    ///   - seed: The public seed.
    ///   - files: The names of the files counted, with their SHA-256.
    ///   - program: The program and its version.
    public init(
      title: String, restitution: Restitution, least: Int, votesEach: Int?,
      electorate: Electorate? = nil, seed: String,
      files: [(name: String, sha256: String)], program: String
    ) {
      self.title = title
      self.restitution = restitution
      self.least = least
      self.votesEach = votesEach
      self.electorate = electorate
      self.seed = seed
      self.files = files
      self.program = program
    }
  }

  private let content: Content
  private let language: Language

  /// Makes the page of a restitution.
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
      language: language, title: "\(say(RestitutionTexts.pageTitle)) – \(content.title)",
      header: [
        Tag.h1 {
          Tag.span(.class("what")) { say(RestitutionTexts.pageTitle) + " " }
          Tag.span(.class("whose")) { Markup.given(content.title) }
        },
        Tag.p(.class("lead")) { RestitutionTexts.lead(restitution).prose(language) },
      ],
      content: [rankingSection, proposalsSection, countingSection, checkSection, signature],
      footer: [Tag.p { PageTexts.madeBy(content.program).prose(language) }],
      sheets: [Stylesheet.minutes]
    ).html
  }

  private var restitution: Restitution { content.restitution }

  private func say(_ phrase: Phrase) -> String { phrase.plain(language) }

  private var rankingSection: Markup {
    .section("ranking", say(RestitutionTexts.ranking)) {
      DataTable(
        id: "ranking-table", caption: say(RestitutionTexts.rankingCaption),
        columns: [
          .init(say(RestitutionTexts.rank)), .init(say(RestitutionTexts.proposal), .words),
          .init(say(RestitutionTexts.workshop), .words),
          .init(say(RestitutionTexts.score(restitution.counting))),
        ] + (countsVoters ? [.init(say(RestitutionTexts.voters))] : [])
          + (hasTies ? [.init(say(RestitutionTexts.order), .words)] : []),
        rows: restitution.ranking.enumerated().map(row)
      ).markup
    }
  }

  /// By approval the score says how many voters there are.
  private var countsVoters: Bool { restitution.counting != .approval }

  private var hasTies: Bool { restitution.ranking.contains { $0.ticket != nil } }

  private func row(_ rank: Int, _ place: Restitution.Place) -> [Markup] {
    let proposal = restitution.proposals[place.proposal]
    let lot = place.ticket == nil ? "" : say(RestitutionTexts.byLot)
    return [
      .text(language.integer(rank + 1)), .given(proposal.text), .given(proposal.workshop),
      .text(language.integer(place.score)),
    ] + (countsVoters ? [.text(language.integer(place.voters))] : [])
      + (hasTies ? [.text(lot)] : [])
  }

  private var proposalsSection: Markup {
    .section("proposals", say(RestitutionTexts.proposals)) {
      for (index, workshop) in restitution.workshops.enumerated() {
        Markup.section("workshop-\(index + 1)", say(RestitutionTexts.workshop(workshop))) {
          Tag.ul {
            for proposal in restitution.proposals where proposal.workshop == workshop {
              Tag.li {
                Tag.code(.init(.translate, "no")) { proposal.id }
                " "
                Markup.given(proposal.text)
              }
            }
          }
        }
      }
    }
  }

  private var countingSection: Markup {
    .section("counting", say(RestitutionTexts.counting)) {
      Tag.p {
        RestitutionTexts.howCounted(
          restitution.counting, proposals: restitution.proposals.count
        ).prose(language)
      }
      Tag.p {
        RestitutionTexts.votesEach(content.votesEach, restitution.counting).prose(language)
        " "
        RestitutionTexts.least(content.least).prose(language)
        if let electorate = content.electorate {
          " "
          RestitutionTexts.couldVote(electorate).prose(language)
        }
      }
    }
  }

  private var checkSection: Markup {
    let level = restitution.ranking.filter { $0.ticket != nil }
    return .section("check", say(RestitutionTexts.check)) {
      if level.isEmpty {
        Tag.p { RestitutionTexts.noTies.prose(language) }
      } else {
        Tag.p { RestitutionTexts.ties(content.seed).prose(language) }
        Tag.pre {
          Tag.code(.init(.translate, "no")) {
            "printf '%s' '\(quotedSeed),restitution,CODE' | sha256sum"
          }
        }
        DataTable(
          id: "tickets", caption: say(RestitutionTexts.ticketsCaption),
          columns: [
            .init(say(RestitutionTexts.id), .words), .init(say(RestitutionTexts.ticket), .words),
          ],
          rows: level.map { place in
            [
              Tag.code(.init(.translate, "no")) { restitution.proposals[place.proposal].id },
              Tag.span(.class("hash")) { place.ticket?.hex ?? "" },
            ]
          }
        ).markup
      }
      DataTable(
        id: "files", caption: say(RestitutionTexts.files),
        columns: [
          .init(say(RestitutionTexts.file), .words),
          .init(say(RestitutionTexts.fingerprint), .words),
        ],
        rows: content.files.map { file in
          [Tag.code { file.name }, Tag.span(.class("hash")) { file.sha256 }]
        }
      ).markup
    }
  }

  /// The seed so that a shell changes nothing in it.
  private var quotedSeed: String { content.seed.replacing("'", with: "'\\''") }

  private var signature: Markup {
    Tag.div(.class("signatures")) {
      Tag.div { Tag.p { RestitutionTexts.signature.prose(language) } }
    }
  }
}
