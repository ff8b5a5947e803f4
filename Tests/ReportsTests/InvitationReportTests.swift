import Lottery
import Selection
import Testing

@testable import Reports

@Suite struct InvitationReportTests {
  private static let content = InvitationReport.Content(
    title: "<Convention> & Cie", program: "klero", seed: "l'été 12", ticketSeed: "l'été 12",
    label: "invite", rule: .proportional, attributes: ["quartier"],
    balances: [
      .init(
        attribute: "quartier",
        values: [
          .init(name: "Bois", people: 3_977, letters: 41),
          .init(name: "Rare", people: 2, letters: 1),
          .init(name: "Petit", people: 21, letters: 0),
        ])
    ],
    strata: [
      .init(
        values: ["Bois"], people: 3_977, letters: 41, chance: 0.0103, excluded: 3, expected: "1.64"),
      .init(values: ["Rare"], people: 2, letters: 1, chance: 0.5, excluded: 0, expected: nil),
      .init(values: ["Petit"], people: 21, letters: 0, chance: 0, excluded: 0, expected: nil),
    ],
    places: nil, householdColumns: ["adresse"], identity: ["id"], earlierDraws: 2, files: [])

  private static let forms = Language.allCases.flatMap { language in
    DrawReport.Audience.allCases.map { (language, $0) }
  }

  @Test(arguments: forms)
  func isAWellFormedPageThatFetchesNothing(_ language: Language, _ audience: DrawReport.Audience) {
    let html = InvitationReport(Self.content, for: audience, in: language).html
    let check = PageCheck(html)
    #expect(check.problem == nil)
    #expect(Set(check.ids).count == check.ids.count)
    #expect(zip(check.headings, check.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(check.tableWidths.allSatisfy { $0.count == 1 })
    let ids = Set(check.ids.map { "#" + $0 })
    #expect(check.references.filter { !ids.contains($0) } == [])
    #expect(check.text.contains("<Convention> & Cie"))
    #expect(check.text.contains("printf '%s' 'l'\\''été 12,invite,"))
  }

  @Test(arguments: Language.allCases)
  func thePublicPageKeepsSmallCountsBack(_ language: Language) {
    let text = PageCheck(InvitationReport(Self.content, for: .public, in: language).html).text
    #expect(text.contains(language == .french ? "non publié" : "not published"))
    #expect(!text.contains("21"))
    #expect(!text.contains("50,000") && !text.contains("0.500"))
    let own = PageCheck(InvitationReport(Self.content, for: .private, in: language).html).text
    #expect(own.contains(language == .french ? "50,000" : "50.000"))
    #expect(own.contains("21"))
  }
}
