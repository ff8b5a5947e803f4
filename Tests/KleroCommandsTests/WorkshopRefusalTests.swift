import Foundation
import Reports
import Testing
import Workshops

@testable import KleroCommands

/// Requests that make no sense: one clear message each, in both languages, and nothing written.
@Suite struct WorkshopRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var files: [String: String] = [:]
    var options: [String] = []
    var tables = "3"
    let code: ExitCode
    /// What the message names, whatever the language.
    let names: [String]
  }

  static let cases = [
    Case(
      testDescription: "more tables than people", tables: "10", code: .usage,
      names: ["10", "9"]),
    Case(
      testDescription: "a college with nobody", options: ["--equal", "--users", "elected"],
      code: .usage, names: ["elected", "agent"]),
    Case(
      testDescription: "a rule for a value that nobody has",
      options: ["--rule", "college=elected:1-"], code: .usage, names: ["elected"]),
    Case(
      testDescription: "one person pinned twice",
      files: ["f.csv": "id,workshop\nP1,1\nP1,2\n"], options: ["--fixed", "f.csv"],
      code: .input, names: ["P1", "f.csv", "3"]),
    Case(
      testDescription: "apart and together at once",
      files: ["a.csv": "group,id\n1,P1\n1,P2\n", "t.csv": "group,id\n1,P1\n1,P2\n"],
      options: ["--apart", "a.csv", "--together", "t.csv"], code: .infeasible,
      names: ["P1", "P2"]),
    Case(
      testDescription: "a room smaller than what is fixed in it",
      files: [
        "r.csv": "workshop,seats\n1,1\n2,9\n3,9\n", "f.csv": "id,workshop\nP1,1\nP2,1\n",
      ],
      options: ["--rooms", "r.csv", "--fixed", "f.csv"], code: .infeasible,
      names: ["P1", "P2"]),
    Case(
      testDescription: "a rule that asks for more than there are",
      options: ["--rule", "college=agent:2-"], code: .infeasible, names: ["agent", "2"]),
    Case(
      testDescription: "a workshop that is not given",
      files: ["f.csv": "id,workshop\nP1,\n"], options: ["--fixed", "f.csv"], code: .input,
      names: ["f.csv", "2", "workshop"]),
    Case(
      testDescription: "an unknown person in a file of constraints",
      files: ["a.csv": "group,id\n1,P1\n1,Q2\n"], options: ["--apart", "a.csv"],
      code: .input, names: ["Q2", "a.csv", "3"]),
    Case(
      testDescription: "a wish for a theme that does not exist",
      files: ["w.csv": "id,workshop,rank\nP1,7,1\n"], options: ["--wishes", "w.csv"],
      code: .input, names: ["7", "w.csv"]),
  ]

  @Test(arguments: cases, ["en", "fr"])
  func isRefusedWithOneClearMessage(_ wrong: Case, _ language: String) throws {
    let world = try World()
    let people = (1...9).map { "P\($0),Name \($0),\(["user", "agent", "partner"][$0 % 3])\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    for (name, text) in wrong.files.sorted(by: { $0.key < $1.key }) {
      try world.write(name, text)
    }
    let outcome = world.run(
      [
        "workshops", "--people", "people.csv", "--college", "college", "-t", wrong.tables,
        "--seed", "417", "--out", "plan", "--lang", language,
      ] + wrong.options)
    #expect(outcome.code == wrong.code, "\(outcome.errors)")
    for name in wrong.names { #expect(outcome.errors.contains(name), "\(outcome.errors)") }
    #expect(!outcome.errors.replacing("--tables", with: "").contains("table"))
    #expect(!FileManager.default.fileExists(atPath: "\(world.folder.path)/plan"))
  }

  @Test func equalCollegesNeedTheUsers() throws {
    let world = try World()
    try world.write("people.csv", "id,name,college\nP1,A,red\nP2,B,blue\nP3,C,blue\n")
    let outcome = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "1", "--equal",
      "--seed", "417", "--out", "plan", "--lang", "en")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("--users VALUE") && !outcome.errors.contains("“”"))
  }

  /// Nothing contradicts a rule that asks for more than there are: it is impossible by itself.
  @Test(arguments: ["en", "fr"])
  func oneDemandIsNotSaidToContradictOthers(_ language: String) throws {
    let rule = WorkshopDemand.rule(value: "user", least: 5, most: .max)
    let chosen = try #require(Language(rawValue: language))
    let alone = WorkshopError.contradiction([rule], isSmallest: true).phrase[chosen]
    #expect(alone.contains(language == "fr" ? "même seule" : "by itself"))
    let sizes = WorkshopDemand.evenSizes(least: 3, most: 4)
    let both = WorkshopError.contradiction([rule, sizes], isSmallest: true).phrase[chosen]
    #expect(both.contains(language == "fr" ? "se contredisent" : "contradict"))
  }
}
