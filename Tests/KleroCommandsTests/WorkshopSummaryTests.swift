import Foundation
import Testing

@testable import KleroCommands

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
}
