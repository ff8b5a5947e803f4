import Population
import Representativity
import Testing

@testable import Reports

@Suite struct DiversityReportTests {
  private func check(quotas: [Quota] = [], holdsGroup: Bool = false) throws -> GroupCheck {
    let attributes = [
      Attribute(name: "âge <b>", values: ["16–24", "25 & plus", "nobody"]),
      Attribute(name: "genre", values: ["F", "H"]),
    ]
    let group = CountedGroup(
      attributes: attributes,
      cells: [
        .init(values: [0, 0], count: 3), .init(values: [1, 0], count: 40),
        .init(values: [1, 1], count: 17), .init(values: [1, nil], count: 2),
      ])
    let counts = [[200, 800, 0], [500, 500]]
    let references = zip(attributes, counts).map { attribute, counts in
      GroupReference(
        .init(attribute: attribute, counts: counts.map { ExactNumber($0) ?? .zero }),
        holdsGroup: holdsGroup)
    }
    return try GroupCheck(group, with: references, quotas: quotas)
  }

  private let quotas = [
    Quota(attribute: "genre", value: "F", least: 29, most: 31),
    Quota(attribute: "genre", value: "H", least: 29, most: 31),
  ]

  @Test(arguments: Language.allCases, [false, true])
  func thePageIsSound(_ language: Language, _ holdsGroup: Bool) throws {
    let content = DiversityReport.Content(
      title: "Comité <i>", reference: "insee.csv",
      check: try check(quotas: holdsGroup ? [] : quotas, holdsGroup: holdsGroup),
      program: "klero 0")
    let page = PageCheck(DiversityReport(content, in: language).html)
    #expect(page.problem == nil)
    #expect(Set(page.ids).count == page.ids.count)
    let targets = page.references.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(targets.allSatisfy(page.ids.contains))
    #expect(page.references.allSatisfy { $0.hasPrefix("#") })
    #expect(page.tableWidths.allSatisfy { $0.count == 1 })
    #expect(page.headings.first == 1 && !page.headings.dropFirst().contains(1))
    #expect(page.text.contains("âge <b>"))
    #expect(!page.text.contains("Optional"))
    #expect(!page.text.contains("nan") && !page.text.contains("inf "))
  }

  @Test func verdictsSayWhoIsMissingAndHowSureThatIs() throws {
    let verdict = try check().attributes[0].verdict
    #expect(verdict.english.contains("9\u{A0}people of 62"))
    #expect(verdict.english.contains("“16–24”: 3 where its share would be 12.4 (a quarter or less"))
    #expect(verdict.english.contains("less than once in 100"))
    #expect(verdict.english.contains("Neither the reference nor the group has anybody of “nobody”"))
    #expect(verdict.french.contains("9\u{A0}personnes manquent"))
    #expect(verdict.french.contains("moins d'une fois sur 100"))
  }

  @Test func verdictsOnQuotasGiveNoChance() throws {
    let broken = try check(quotas: quotas).attributes[1]
    #expect(broken.verdict.english.contains("Some quotas are not held: “F” 43 (29 to 31)"))
    #expect(broken.verdict.english.contains("2\u{A0}people have no value"))
    #expect(!broken.verdict.english.contains("Chance alone"))
    let held = try check(quotas: [Quota(attribute: "genre", value: "F", least: 40, most: 45)])
    #expect(held.attributes[1].verdict.french.contains("La composition suit les quotas."))
  }

  @Test(arguments: [
    (FitTest.Absence.groupOfOne, "one person"), (.singleValue, "single value"),
    (.outsideReference(values: ["X"]), "“X”"), (.wholeReference, "exact"),
    (.noPopulation, "what is wanted"),
  ])
  func everyAbsenceOfATestIsExplained(_ absence: FitTest.Absence, _ words: String) throws {
    let phrase = absence.phrase(of: try check().attributes[0])
    #expect(phrase.english.contains(words))
    #expect(!phrase.french.isEmpty && phrase.french != phrase.english)
  }

  @Test(arguments: [
    RepresentativityError.emptyGroup(attribute: "a"), .emptyReference(attribute: "a"),
    .differentLengths(attribute: "a", values: 2, counts: 3),
    .negativeCount(attribute: "a", value: "v", count: -1), .tooMany(attribute: "a"),
    .partAboveWhole(attribute: "a", value: "v", part: 3, whole: "2"),
    .unknownAttribute("a", nearest: "b", known: ["b"]), .noCombinations(first: "a", second: "b"),
    .emptyCells([.init(values: ["a", "b"], population: 12)]),
    .doesNotConverge(rounds: 1000, attribute: "a", value: "v", reached: 1, due: 2),
    .outOfRange(name: "a", value: 3, least: 0, most: 1),
  ])
  func everyErrorIsToldInBothLanguages(_ error: RepresentativityError) {
    #expect(error.phrase.french.contains("a") && error.phrase.english.contains("a"))
    #expect(error.phrase.french != error.phrase.english)
  }

  @Test func numbersKeepTheirSign() {
    #expect(Language.french.signed(3.21, places: 1) == "+3,2")
    #expect(Language.english.signed(-0.04, places: 1) == "0.0")
    #expect(Language.english.signed(0.04, places: 1) == "0.0")
    #expect(Language.english.pValue(0.0004) == "<\u{A0}0.001")
    #expect(Language.french.pValue(0.0434) == "0,043")
  }
}
