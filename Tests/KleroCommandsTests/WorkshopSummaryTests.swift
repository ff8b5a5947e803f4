import Foundation
import Population
import Reports
import Testing

@testable import KleroCommands
@testable import Workshops

/// What `klero workshops` says at the end: sentences, in the width of the terminal.
@Suite struct WorkshopSummaryTests {
  /// Eleven people of three colleges at two tables, with a wish that is met and one that is not.
  private func summary(_ language: String, width: Int) throws -> String {
    let world = try World()
    world.terminalWidth = width
    let people = (1...11).map { "P\($0),Name \($0),\(["user", "agent", "partner"][$0 % 3])\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    try world.write("wishes.csv", "id,workshop,rank\nP1,1,1\nP2,2,2\nP3,1,1\n")
    try world.write("fixed.csv", "id,workshop\nP1,1\nP2,2\nP3,2\n")
    let outcome = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "2", "--wishes",
      "wishes.csv", "--fixed", "fixed.csv", "--seed", "417", "--out", "plan", "--lang", language)
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(try #require(world.read("plan/workshops.html")).contains("<bdi>people</bdi>"))
    return outcome.output
  }

  @Test(arguments: [40, 60, 100]) func noLineIsWiderThanTheTerminal(_ width: Int) throws {
    for language in ["fr", "en"] {
      let lines = try summary(language, width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
    }
  }

  /// Tables of 5 and 6: 10 + 15 pairs.
  @Test func saysSizesBalanceMeetingsAndWishes() throws {
    func sentences(_ language: String) throws -> [Substring] {
      try summary(language, width: 100).replacing("\u{202F}", with: " ")
        .replacing("\u{A0}", with: " ").replacing("\n  ", with: " ").split(separator: "\n")
    }
    let french = try sentences("fr")
    #expect(french[0] == "11 personnes, 2 ateliers de 5 ou 6, 1 tour.")
    #expect(french[1] == "Équilibre entre les ateliers : au plus 1 d’écart pour « college ».")
    #expect(french[2].hasPrefix("Rencontres : 25 paires de personnes, 25 au plus"))
    #expect(
      french[4]
        == "Vœux : 3 personnes en ont fait ; 1 a le vœu n° 1, 1 a le vœu n° 2, 1 n’en a aucun.")
    let english = try sentences("en")
    #expect(english[0] == "11 people, 2 workshops of 5 or 6, 1 round.")
    #expect(english.contains { $0.hasPrefix("Wishes: 3 people have any; 1 has choice 1,") })
  }

  /// Two tables of two: two pairs, and two that had met before, of which one meets again or none.
  @Test func saysHowManyPairsHadMetBefore() throws {
    let world = try World()
    world.terminalWidth = 100
    try world.write("people.csv", "id,college\nA,user\nB,user\nC,agent\nD,agent\n")
    try world.write("met.csv", "one,other,times\nA,B,1\nA,C,2\n")
    for (language, words) in [("fr", "(2 d’avant)"), ("en", "(2 from before)")] {
      let outcome = world.run(
        "workshops", "--people", "people.csv", "--college", "college", "-t", "2", "--met",
        "met.csv", "--seed", "417", "--out", "plan-\(language)", "--lang", language)
      #expect(outcome.code == .done, "\(outcome.errors)")
      #expect(outcome.output.replacing("\u{A0}", with: " ").contains(words), "\(outcome.output)")
    }
  }

  /// Two people of one name and one college each find their own seats, on paper and on the board;
  /// read again, the plan adds nothing to their names.
  @Test func peopleOfOneNameAreToldApart() throws {
    let world = try World()
    let people = (1...12).map {
      "P\($0),\([3: "Marie DUPONT", 8: "marie  dupont"][$0] ?? "Name \($0)"),"
        + "\(["user", "agent"][$0 % 2])\n"
    }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    let made = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "2", "-r", "2",
      "--seed", "417", "--out", "plan")
    #expect(made.code == .done, "\(made.errors)")
    let updated = world.run("workshops", "update", "--plan", "plan", "--out", "again")
    #expect(updated.code == .done, "\(updated.errors)")
    for plan in ["plan", "again"] {
      let files = ["participants.csv", "workshops.html", "print/wall.html", "print/badges.html"]
      for file in files {
        let text = try #require(world.read("\(plan)/\(file)"))
        #expect(text.contains("Marie DUPONT (P3)"), "\(plan)/\(file)")
        #expect(text.contains("(P8)"), "\(plan)/\(file)")
        #expect(!text.contains("(P3) (P3)"), "\(plan)/\(file)")
        #expect(!text.contains("Name 1 (P1)"), "\(plan)/\(file)")
      }
    }
  }

  /// A step that changes one pair says so in the singular, in both languages.
  @Test(arguments: [
    (1, "1 paire de plus", "1 more pair meets"), (-1, "1 paire de moins", "1 fewer pair meets"),
    (2, "2 paires de plus", "2 more pairs meet"), (-3, "3 paires de moins", "3 fewer pairs meet"),
  ]) func onePairIsSingular(_ pairs: Int, _ french: String, _ english: String) {
    let plan = WorkshopPlan(
      pool: Pool(
        attributes: [Attribute(name: "college", values: ["user"])],
        people: (1...4).map { .init(id: "P\($0)", values: [0]) }),
      tables: 2, seats: [[0, 0, 1, 1]])
    let step = PlanSuggestion(
      round: 0, person: 0, partner: 2, table: 1, mended: 0, evenness: 0, pairs: pairs)
    let phrase = WorkshopUpdateTexts.suggestion(step, plan, ["A", "B", "C", "D"])
    func said(in language: Language) -> String {
      String(phrase[language].map { $0.isWhitespace ? " " : $0 })
    }
    #expect(said(in: .french).contains(french))
    #expect(said(in: .english).contains(english))
  }
}
