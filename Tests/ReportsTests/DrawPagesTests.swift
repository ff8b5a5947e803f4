import Selection
import Testing

@testable import Reports

/// A page of a draw, in every form it has.
private struct Form: CustomTestStringConvertible, Sendable {
  let name: String
  let audience: DrawReport.Audience
  let language: Language
  let isDrawn: Bool
  let html: String
  var testDescription: String { "\(name) \(audience) \(language) drawn: \(isDrawn)" }

  static let all: [Form] = Language.allCases.flatMap { language in
    DrawReport.Audience.allCases.flatMap { audience in
      [true, false].flatMap { isDrawn in
        let content = SampleDraw.content(isDrawn: isDrawn)
        return [
          Form(
            name: "report", audience: audience, language: language, isDrawn: isDrawn,
            html: DrawReport(content, for: audience, in: language).html),
          Form(
            name: "minutes", audience: audience, language: language, isDrawn: isDrawn,
            html: Minutes(content, for: audience, in: language).html),
        ]
      }
    }
  }
}

@Suite struct DrawPagesTests {
  @Test(arguments: Form.all)
  fileprivate func areWellFormedWithUniqueIdsAndHeadingsInOrder(_ form: Form) {
    let check = PageCheck(form.html)
    #expect(check.problem == nil)
    #expect(Set(check.ids).count == check.ids.count)
    #expect(check.headings.first == 1 && check.headings.count { $0 == 1 } == 1)
    #expect(zip(check.headings, check.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(check.tableWidths.allSatisfy { $0.count == 1 })
  }

  @Test(arguments: Form.all)
  fileprivate func fetchNothingAndLinkOnlyWithinThemselves(_ form: Form) {
    let check = PageCheck(form.html)
    let ids = Set(check.ids.map { "#" + $0 })
    #expect(check.references.filter { !ids.contains($0) } == [])
    #expect(!check.elements.contains("script"))
    let addresses = form.html.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    #expect(!addresses.contains("http:") && !addresses.contains("https:"))
    #expect(!form.html.contains("@import") && !form.html.contains(" style="))
  }

  @Test(arguments: Form.all.filter { $0.audience == .public })
  fileprivate func publicFormsTellNobodysIdNorCells(_ form: Form) {
    // All ids begin with "V-".
    for secret in SampleDraw.names + ["V-", "Gaëlle", "Bézier", "Brien"] {
      #expect(!form.html.contains(secret), "\(secret)")
    }
  }

  @Test(arguments: Form.all.filter { $0.audience == .private && $0.isDrawn })
  fileprivate func privateFormsNameEveryMember(_ form: Form) {
    let text = PageCheck(form.html).text
    let members = SampleDraw.content().draw?.members ?? []
    #expect(members.count == 226)
    #expect(members.allSatisfy { text.contains($0.id) })
  }

  @Test(arguments: Form.all)
  fileprivate func neverClaimARepresentativeSample(_ form: Form) {
    #expect(!form.html.lowercased().contains("représentati"))
    #expect(!form.html.lowercased().contains("representative"))
  }

  @Test(arguments: Form.all)
  fileprivate func sayTheirLanguage(_ form: Form) {
    let text = PageCheck(form.html).text
    #expect(form.html.contains("<html lang=\"\(form.language.rawValue)\""))
    let foreign =
      form.language == .french ? ["volunteers", " the "] : ["volontaires ", " le panel"]
    #expect(foreign.filter { text.contains($0) } == [])
    if form.language == .french {
      let loose = [" :", " ;", " ?", " !", " %", "« ", " »"].filter { text.contains($0) }
      #expect(loose == (text.contains("16) % 1000") ? [" %"] : []))
    }
  }

  @Test func areTheSameBytesEveryTime() {
    for language in Language.allCases {
      let pages = (0..<2).map { _ in
        DrawReport(SampleDraw.content(), for: .private, in: language).html
      }
      #expect(pages[0] == pages[1])
    }
  }

  @Test func repeatTheCalculationFromSeedToNumber() {
    let text = PageCheck(DrawReport(SampleDraw.content(), for: .public, in: .english).html).text
    #expect(
      text.contains(
        "printf '%s' 'Orvault 22/11/2026 dés 4 1 7 2 9 0 3 3 8 1 5 6 l'\\''hiver,panel,1' | sha256sum"
      ))
    #expect(text.contains(SampleDraw.digest))
    #expect(text.contains("the last 3 digits: 553"))
  }

  @Test func sayInOneSentenceHowFairTheLotteryIs() {
    let french = PageCheck(DrawReport(SampleDraw.content(), for: .public, in: .french).html).text
    #expect(
      french.contains("plus de 6,47\u{A0}chances sur\u{A0}100\u{202F}; celle-ci lui en donne 6,40.")
    )
    #expect(french.contains("La composition du panel suit les quotas"))
  }

  @Test func warnOfAPanelThatBreaksAQuota() {
    var content = SampleDraw.content()
    content.balances.append(
      .init(
        attribute: "Relief",
        values: [.init(name: "montagne", volunteers: 50, least: 3, most: 4, members: 5)]))
    let text = PageCheck(DrawReport(content, for: .public, in: .english).html).text
    #expect(text.contains("1 of the 28 quotas are not met"))
    #expect(!text.contains("all 28 are met"))
  }

  @Test func surviveADrawOfNobodyFromNothing() {
    let content = DrawReport.Content(
      title: "", panelSize: 0, balances: [.init(attribute: "", values: [])],
      chances: .init(
        panels: 0, probabilities: [], tickets: [], optimalMinimum: .nan, upperBound: .infinity,
        realizedMinimum: -1, largestTicketDifference: .nan, isCertified: false),
      fairness: .maximin, lottery: .init(file: "", role: .lottery, sha256: "zz"), files: [],
      draw: .init(ticket: .min, origin: .seed(text: "", label: "", digest: "é"), members: []),
      program: "")
    for language in Language.allCases {
      #expect(PageCheck(DrawReport(content, for: .public, in: language).html).problem == nil)
      #expect(PageCheck(Minutes(content, for: .private, in: language).html).problem == nil)
    }
  }
}
