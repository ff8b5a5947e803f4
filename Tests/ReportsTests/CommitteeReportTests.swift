import Committee
import Foundation
import Population
import Representativity
import Testing

@testable import Reports

@Suite struct CommitteeReportTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  private func content(names: [String: String] = [:]) throws -> CommitteeReport.Content {
    var state = CommitteeState()
    var number = 0
    func add(_ event: RegisterEvent, _ on: Day, _ person: String? = nil) {
      number += 1
      state.apply(RegisterEntry(Happening(event, on: on, to: person), number: number))
    }
    let start = try day(2025, 2, 1)
    add(.opened(committee: "C", key: "k"), start)
    let people = (0..<22).map { "0123456789abcdef000\($0)" }
    for (index, person) in people.enumerated() {
      let until = try day(index < 11 ? 2026 : 2027, 12, 31)
      add(
        .appointed(.init(college: index < 15 ? "usagers" : "agents", until: until)), start, person)
    }
    for (name, month) in [("m1", 1), ("m2", 5), ("m3", 10)] {
      let date = try day(2026, month, 10)
      add(.meetingCalled(.init(meeting: name, day: date, theme: "Thème <\(month)>")), start)
      for (index, person) in people.enumerated() {
        let came = index % 4 > 0 || month == 1
        add(came ? .attended(meeting: name, isGuest: false) : .absent(meeting: name), date, person)
      }
      add(.meetingHeld(meeting: name), date)
    }
    add(.recordSent(meeting: "m1"), try day(2026, 1, 20))
    add(.opinionGiven(opinion: "o", theme: "Le tram & le bus"), try day(2026, 6, 1))
    add(.workStarted(work: "w", theme: nil), try day(2026, 3, 1))
    var rules = CommitteeRules(
      name: "C",
      colleges: [
        College(id: "usagers", name: "Usagers", seats: .range(12...20)),
        College(
          id: "maires", name: "Communes",
          seats: .listed([.init(id: "m", title: "Un maire de montagne")])),
      ])
    rules.meetings = MeetingsRule(least: 4)
    let span = try day(2026, 1, 1)...day(2026, 12, 1)
    var content = CommitteeReport.Content(
      title: "Comité <i>", year: CommitteeYear(of: state, rules: rules, in: span),
      program: "klero 0")
    content.names = names
    let genre = Attribute(name: "genre", values: ["F", "H"])
    let group = CountedGroup(
      attributes: [genre], cells: [.init(values: [0], count: 5), .init(values: [1], count: 10)])
    let margin = ReferencePopulation.Margin(
      attribute: genre, counts: [520, 480].compactMap { ExactNumber($0) })
    content.diversity = [
      .init(
        title: "Usagers",
        check: try GroupCheck(group, with: [GroupReference(margin, holdsGroup: false)]))
    ]
    content.presence = [
      .init(attribute: genre, seated: [10, 12], present: [[10, 12], [7, 9], [0, 0]])
    ]
    return content
  }

  @Test(arguments: Language.allCases, [false, true])
  func thePageIsSound(_ language: Language, _ isNamed: Bool) throws {
    let names = isNamed ? ["0123456789abcdef0000": "Ada <b>"] : [:]
    let page = PageCheck(CommitteeReport(try content(names: names), in: language).html)
    #expect(page.problem == nil)
    #expect(Set(page.ids).count == page.ids.count)
    let targets = page.references.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(targets.allSatisfy(page.ids.contains))
    #expect(page.references.allSatisfy { $0.hasPrefix("#") })
    #expect(page.tableWidths.allSatisfy { $0.count == 1 })
    #expect(page.headings.first == 1 && !page.headings.dropFirst().contains(1))
    #expect(!page.text.contains("Optional") && !page.text.contains("nan"))
    #expect(page.text.contains("Ada <b>") == isNamed)
  }

  @Test func namesNobodyUnlessAsked() throws {
    let text = PageCheck(CommitteeReport(try content(), in: .french).html).text
    #expect(!text.contains("0123456789abcdef0000"))
    #expect(text.contains("01234567"))
  }

  @Test func saysWhoStoppedComingAndWhichSeatsAreFree() throws {
    let text = PageCheck(CommitteeReport(try content(), in: .french).html).text
    #expect(text.contains("Un maire de montagne"))
    #expect(text.contains("2\u{A0}réunions manquées de suite"))
    #expect(text.contains("15 sur 20"))
    #expect(text.contains("sans réponse publique à ce jour"))
    #expect(text.contains("envoyé le 20/01/2026"))
  }
}
