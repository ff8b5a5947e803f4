import Foundation
import Reports
import Testing

@testable import KleroCommands

/// What bad input gets: one clear message in each language, the right exit code, no file.
@Suite struct BadInputTests {
  /// Something wrong with the pool, its quotas or the command line.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let people: String
    let quotas: String
    let options: [String]
    let code: ExitCode

    init(
      _ name: String, people: String = "id,gender\n1,F\n2,H\n",
      quotas: String = "feature,value,min,max\ngender,F,0,1\ngender,H,0,1\n",
      options: [String] = PoolInputTests.options, _ code: ExitCode = .input
    ) {
      testDescription = name
      self.people = people
      self.quotas = quotas
      self.options = options
      self.code = code
    }
  }

  private static func quotas(_ rows: String) -> String { "feature,value,min,max\n\(rows)\n" }

  private static func options(size: String) -> [String] {
    ["--people", "v.csv", "--quotas", "q.csv", "--size", size]
  }

  static let cases: [Case] = [
    Case("an empty pool", people: ""),
    Case("a pool of a header only", people: "id,gender\n"),
    Case("a binary file", people: "PK\u{3}\u{4}\u{0}\u{0}\u{8}\u{0}"),
    Case("no such file", options: ["--people", "w.csv", "--quotas", "q.csv", "-k1"], .files),
    Case("a folder", options: ["--people", "folder", "--quotas", "q.csv", "-k1"], .files),
    Case("a missing column", people: "id,gendre\n1,F\n"),
    Case("a column that is needed twice", people: "id,gender,gender\n1,F,H\n"),
    Case("unknown values", people: "id,gender\n1,F\n2,X\n"),
    Case("empty values", people: "id,gender\n1,F\n2,\n"),
    Case("an empty id", people: "id,gender\n,F\n2,H\n"),
    Case("one id with different data", people: "id,gender\n1,F\n1,H\n"),
    Case("rows too long", people: "id,gender\n1,F,x\n2,H\n"),
    Case("rows too short", people: "id,gender\n1\n2,H\n"),
    Case("no such id column", options: PoolInputTests.options + ["--id", "ident"]),
    Case("no such household column", options: PoolInputTests.options + ["--household", "addr"]),
    Case("empty quotas", quotas: ""),
    Case("quotas of a header only", quotas: "feature,value,min,max\n"),
    Case("quotas without a column", quotas: "feature,value,min\ngender,F,0\n"),
    Case("a bound that is no number", quotas: quotas("gender,F,none,1")),
    Case("a bound that is huge", quotas: quotas("gender,F,0,99999999999999999999999")),
    Case("a negative bound", quotas: quotas("gender,F,-1,1")),
    Case("a least above its most", quotas: quotas("gender,F,2,1")),
    Case("the same value twice", quotas: quotas("gender,F,0,1\ngender,f,0,1")),
    Case("a size of zero", options: options(size: "0"), .usage),
    Case("a size that is no number", options: options(size: "many"), .usage),
    Case("no size", options: ["--people", "v.csv", "--quotas", "q.csv"], .usage),
    Case("no pool", options: ["--quotas", "q.csv", "--size", "1"], .usage),
    Case(
      "an output folder in a file", options: PoolInputTests.options + ["--out", "v.csv"], .files),
    Case("an output that exists", options: PoolInputTests.options + ["--out", "full"], .files),
  ]

  @Test(arguments: cases, Language.allCases)
  func badInputGetsOneMessageTheRightCodeAndNoFile(
    _ bad: Case, _ language: Language
  ) throws {
    let world = try World()
    try world.write("v.csv", bad.people)
    try world.write("q.csv", bad.quotas)
    try world.write("folder/file", "")
    try world.write("full/selected.csv", "old")
    let before = world.paths
    let outcome = world.pool(bad.options + ["--lang", language.rawValue])
    #expect(outcome.code == bad.code, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let mark = language == .french ? "Erreur\u{A0}: " : "Error: "
    #expect(outcome.errors.hasPrefix(mark))
    #expect(outcome.errors.count > mark.count + 15)
    #expect(world.paths == before)
    #expect(world.read("full/selected.csv") == "old")
  }

  @Test(arguments: cases, Language.allCases)
  func aDrawRefusesTheSameWithoutALotteryHalfWritten(
    _ bad: Case, _ language: Language
  ) throws {
    let world = try World()
    try world.write("v.csv", bad.people)
    try world.write("q.csv", bad.quotas)
    try world.write("folder/file", "")
    try world.write("full/selected.csv", "old")
    let before = world.paths
    let out = bad.options.contains("--out") ? [] : ["--out", "d"]
    let outcome = world.run(
      ["select", "--seed", "a", "--lang", language.rawValue] + out + bad.options)
    #expect(outcome.code == bad.code, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(language == .french ? "Erreur\u{A0}: " : "Error: "))
    #expect(world.paths == before)
  }

  /// What only a draw asks for.
  @Test(
    arguments: [
      ("1", "", ExitCode.usage), ("1", " \n ", .usage), ("3", "a", .infeasible),
      ("1000000", "a", .infeasible), ("10000000000000000000", "a", .usage), ("-1", "a", .usage),
    ], Language.allCases)
  func aDrawThatCannotBeIsRefused(
    _ bad: (size: String, seed: String, code: ExitCode), _ language: Language
  ) throws {
    let world = try World()
    try world.write("v.csv", "id,gender\n1,F\n2,H\n")
    try world.write("q.csv", "feature,value,min,max\ngender,F,0,1\ngender,H,0,1\n")
    let outcome = world.run(
      "select", "--people", "v.csv", "--quotas", "q.csv", "--size=\(bad.size)", "--seed",
      bad.seed, "--out", "d", "--lang", language.rawValue)
    #expect(outcome.code == bad.code, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix(language == .french ? "Erreur\u{A0}: " : "Error: "))
    #expect(world.paths == ["q.csv", "v.csv"])
  }

  @Test func theSamePersonTwiceIsAWarningOnly() throws {
    let world = try PoolInputTests.world()
    try world.write("v.csv", "id,genre\n1,F\n2,H\n1,F\n")
    let outcome = world.pool(PoolInputTests.options)
    #expect(outcome.code == .done)
    #expect(outcome.errors.hasPrefix("Warning: "))
  }

  @Test func aMisspelledFileGetsTheNearestName() throws {
    let world = try PoolInputTests.world()
    try world.write("volunteers.csv", PoolInputTests.people)
    let outcome = world.pool(["--people", "voluntears.csv", "--quotas", "q.csv", "-k1"])
    #expect(
      outcome.errors == """
        Error: “voluntears.csv” does not exist. Did you mean “volunteers.csv”?

        """)
  }

  @Test(arguments: [
    "attribute,value,population\n", "", "attribute,value\na,b\n",
    "attribute,value,population\nage,young,many\n", "attribute,value,population\nage,young,-3\n",
    "attribute,value,population\nage,young,0\n",
    "attribute,value,population\nage,young,1\nage,Young,2\n",
    "attribute,value,population\nage,young,1e999\n",
    "attribute,value,population\nage,young,99999999999999999999999999999999999999999999\n",
  ])
  func aBadPopulationIsRefused(_ population: String) throws {
    let world = try World()
    try world.write("p.csv", population)
    let outcome = world.run("quotas", "--population", "p.csv", "-k", "30", "--out", "q.csv")
    #expect(outcome.code == .input, "\(outcome.errors)")
    #expect(world.paths == ["p.csv"])
  }
}
