import Foundation
import Testing

@testable import KleroCommands

@Suite struct CheckCommandTests {
  private func world() throws -> World {
    let world = try World()
    try world.write(
      "p.csv",
      """
      attribute,value,population
      age,16-24,200
      age,25+,800
      genre,F,520
      genre,H,480
      """)
    let rows = (1...40).map { "\($0),\($0 <= 2 ? "16-24" : "25+"),\($0 % 2 == 0 ? "F" : "H")" }
    try world.write("g.csv", (["id,age,genre"] + rows).joined(separator: "\n") + "\n")
    return world
  }

  private func json(_ outcome: World.Outcome) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func attributes(_ outcome: World.Outcome) throws -> [[String: Any]] {
    try #require(try json(outcome)["attributes"] as? [[String: Any]])
  }

  @Test func theContractOfScriptsHolds() throws {
    let outcome = try world().run("check", "--people", "g.csv", "--population", "p.csv", "--json")
    #expect(outcome.code == .done)
    let age = try #require(try attributes(outcome).first)
    #expect(age["attribute"] as? String == "age")
    #expect(age["seatsToMove"] as? Int == 6)
    #expect((try #require(age["totalVariation"] as? Double) - 0.15).magnitude < 1e-12)
    // (2 − 8)²/8 + (38 − 32)²/32 = 5.625; its chance by SciPy's chisquare: 0.017706...
    #expect(((try #require(age["chiSquare"] as? Double)) - 5.625).magnitude < 1e-12)
    #expect(age["degreesOfFreedom"] as? Int == 1)
    #expect(((try #require(age["pValue"] as? Double)) - 0.0177060).magnitude < 5e-7)
    let value = try #require((age["values"] as? [[String: Any]])?.first)
    #expect(value["value"] as? String == "16-24")
    #expect(value["count"] as? Int == 2)
    #expect(value["expected"] as? Double == 8)
    #expect(value["share"] as? Double == 0.05)
    #expect(value["referenceShare"] as? Double == 0.2)
    #expect(((try #require(value["difference"] as? Double)) + 0.15).magnitude < 1e-12)
    #expect(((try #require(value["residual"] as? Double)) + 6 / 8.0.squareRoot()).magnitude < 1e-12)
  }

  @Test func attributesWithQuotasHaveNoChance() throws {
    let world = try world()
    try world.write("q.csv", "feature,value,min,max\ngenre,F,19,21\ngenre,H,19,21\n")
    let words = ["check", "--people", "g.csv", "--population", "p.csv", "--quotas", "q.csv"]
    let outcome = world.run(words + ["--json"])
    #expect(outcome.code == .done)
    #expect(try attributes(outcome).map { $0["pValue"] is NSNull } == [false, true])
    #expect(try attributes(outcome)[1]["chiSquare"] is Double)
    #expect(world.run(words).output.contains("a test would mean nothing"))
  }

  @Test func aQuotaThatDoesNotHoldIsTheExitCode() throws {
    let world = try world()
    try world.write("q.csv", "feature,value,min,max\nage,16-24,3,9\nage,25+,30,38\n")
    let outcome = world.run(
      "check", "--people", "g.csv", "--population", "p.csv", "--quotas", "q.csv")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("“age = 16-24”: 2, quota from 3 to 9"))
    let alone = world.run("check", "--people", "g.csv", "--quotas", "q.csv", "--json")
    #expect(alone.code == .doesNotHold)
    #expect(try attributes(alone).map { $0["pValue"] is NSNull } == [true])
  }

  @Test(arguments: [("fr", "25+"), ("en", "25+")])
  func theVerdictNeverSpeaksOfARepresentativeSample(_ language: String, _ value: String) throws {
    let world = try world()
    let outcome = world.run(
      "check", "--people", "g.csv", "--population", "p.csv", "--lang", language, "--out", "r.html")
    let page = try #require(world.read("r.html"))
    for text in [outcome.output, page] {
      #expect(!text.lowercased().contains("représentati"))
      #expect(!text.lowercased().contains("representative"))
      #expect(text.contains(value))
    }
  }

  @Test func theFilesHoldTheSameFigures() throws {
    let world = try world()
    let outcome = world.run(
      "check", "--people", "g.csv", "--population", "p.csv", "--by", "age", "--out", "report",
      "--json")
    #expect(world.read("report/check.json") == outcome.output)
    let table = try #require(world.read("report/check.csv"))
    #expect(table.contains("age,16-24,2,8.0,0.05,0.2,"))
    #expect(world.read("report/check.html")?.hasPrefix("<!DOCTYPE html>") == true)
    let again = world.run("check", "--people", "g.csv", "--population", "p.csv", "--out", "report")
    #expect(again.code == .files)
  }

  @Test func aListOfPeopleIsAReferenceToo() throws {
    let world = try world()
    try world.write("a.csv", "id,age,genre\n1,16-24,H\n3,25+,H\n4,25+,F\n5,25+,H\n")
    let outcome = world.run(
      "check", "--people", "a.csv", "--reference-people", "g.csv", "--by", "age",
      "--part-of-reference", "--cross", "age,genre", "--json")
    #expect(outcome.code == .done)
    let attributes = try attributes(outcome)
    #expect(attributes.map { $0["attribute"] as? String } == ["age", "age × genre"])
    let response = try #require(attributes[0]["response"] as? [String: Any])
    #expect(response["propensity"] as? Double == 0.1)
    let joint = try #require(try json(outcome)["response"] as? [String: Any])
    #expect((joint["partials"] as? [[String: Any]])?.count == 2)
    // The expected numbers are small: the chance is exact.
    #expect(attributes[0]["exactPValue"] is Double)
  }

  @Test func marginsAloneCannotBeCrossed() throws {
    let outcome = try world().run(
      "check", "--people", "g.csv", "--population", "p.csv", "--cross", "age,genre")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("counts “age” and “genre” apart"))
  }

  @Test(arguments: [
    (["--by", "agee"], ExitCode.input, "Did you mean “age”?"),
    (["--cross", "age"], .usage, "two different attributes"),
    (["--cross", "age,Âge"], .usage, "two different attributes"),
    (["--id", "number"], .input, "number"),
    (["--reference-people", "g.csv"], .usage, "--reference-people"),
    (["--part-of-reference", "--by", "genre"], .done, ""),
  ])
  func whatIsAskedWronglyIsSaid(_ words: [String], _ code: ExitCode, _ message: String) throws {
    let outcome = try world().run(
      ["check", "--people", "g.csv", "--population", "p.csv"] + words)
    #expect(outcome.code == code)
    #expect(message.isEmpty || outcome.errors.contains(message))
  }

  @Test(arguments: [
    ("id,age\n", ExitCode.input, "row"),
    ("id,age\n1,25+\n", .done, ""),
    ("id,age\n1,\n", .input, "nobody in the group"),
    ("id,age\n1,25+\n2,Mars\n", .done, "“Mars”"),
  ])
  func smallAndStrangeGroupsAreTold(_ people: String, _ code: ExitCode, _ message: String) throws {
    let world = try world()
    try world.write("small.csv", people)
    let outcome = world.run(
      "check", "--people", "small.csv", "--population", "p.csv", "--by", "age")
    #expect(outcome.code == code)
    #expect(message.isEmpty || outcome.errors.contains(message))
  }

  @Test(arguments: [
    ("age,16-24,0.2\nage,25+,0.79\n", ExitCode.done, "add up to 0.9900 instead of 1"),
    ("age,16-24,0\nage,25+,0\n", .input, "nobody"),
    ("age,16-24,-3\nage,25+,5\n", .input, "-3"),
    ("age,16-24,0\nage,25+,5\n", .done, ""),
  ])
  func strangeReferencesAreTold(_ rows: String, _ code: ExitCode, _ message: String) throws {
    let world = try world()
    try world.write("r.csv", "attribute,value,population\n" + rows)
    let outcome = world.run("check", "--people", "g.csv", "--population", "r.csv")
    #expect(outcome.code == code)
    #expect(message.isEmpty || outcome.errors.contains(message))
  }

  @Test func aDossierDerivesTheAttributes() throws {
    let world = try world()
    try world.write("v.csv", "id,naissance\n1,2005-01-01\n2,1950-06-30\n3,1980-02-02\n")
    try world.write(
      "klero.json",
      """
      {referenceDate: '2026-01-01', files: {people: 'v.csv', population: 'p.csv'},
       attributes: [{name: 'age', birthDate: 'naissance', bands: '16-24,25+'}]}
      """)
    let outcome = world.run("check", "--json", "-q")
    #expect(outcome.code == .done)
    let values = try attributes(outcome)[0]["values"] as? [[String: Any]]
    #expect(values?.map { $0["count"] as? Int } == [1, 2])
    // A file in which the attribute is written out needs no derivation.
    #expect(world.run("check", "--people", "g.csv", "-q").code == .done)
  }

  @Test(arguments: ["fr", "en"])
  func twoAttributesAreSetAgainstEachOther(_ language: String) throws {
    let world = try world()
    let words = [
      "check", "--people", "g.csv", "--population", "p.csv", "--two-way", "age,Genre", "--lang",
      language,
    ]
    let pair = try #require(
      (try json(world.run(words + ["--json"]))["twoWays"] as? [[String: Any]])?.first)
    // Two people under 25, one of each gender: nothing links the two.
    #expect(pair["counts"] as? [[Int]] == [[1, 1], [19, 19]])
    #expect(pair["pValue"] as? Double == 1)
    #expect(pair["method"] as? String == "fisher")
    let sheet = world.run(words).output
    #expect(sheet.contains(language == "fr" ? "Le hasard suffirait" : "Chance alone would"))
    #expect(sheet.contains("19 (19"))
    #expect(world.run(words + ["--out", "out"]).code == .done)
    #expect(try #require(world.read("out/check.html")).contains("two-way-1"))
    #expect(try #require(world.read("out/check.csv")).contains("\"16-24, F\",1,1"))
  }

  @Test func oneAttributeAloneCannotBeCrossed() throws {
    let outcome = try world().run(
      "check", "--people", "g.csv", "--population", "p.csv", "--two-way", "age", "--lang", "en")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("write two different attributes: --two-way"))
  }
}
