import Testing

@testable import KleroCommands

@Suite struct WeightsCommandTests {
  private func world() throws -> World {
    let world = try World()
    try world.write(
      "p.csv", "age,genre,population\njeune,F,100\njeune,H,100\nâgé,F,420\nâgé,H,380\n")
    try world.write(
      "g.csv", "id;age;genre\n1;jeune;F\n2;jeune;H\n3;Âgé;F\n4;âgé;H\n5;agé;H\n6;;H\n")
    return world
  }

  @Test func everyPersonGetsAWeight() throws {
    let world = try world()
    let outcome = world.run(
      "weights", "--people", "g.csv", "--population", "p.csv", "--method", "poststratify",
      "--out", "w.csv")
    #expect(outcome.code == .done)
    let lines = try #require(world.read("w.csv")).split(separator: "\n")
    #expect(lines[0] == "id;age;genre;weight;relativeWeight")
    #expect(lines[1] == "1;jeune;F;100.0;0.5")
    #expect(lines[5] == "5;agé;H;190.0;0.95")
    // Nobody knows whom a person without an age stands for.
    #expect(lines[6] == "6;;H;;")
    #expect(outcome.errors.contains("1\u{A0}person without a value of “age”"))
  }

  @Test func rakedWeightsMeetTheMargins() throws {
    let outcome = try world().run(
      "weights", "--people", "g.csv", "--population", "p.csv", "--json", "-q")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("\"people\" : 5"))
    #expect(outcome.output.contains("\"rounds\""))
  }

  @Test func answersAreEstimatedWithTheirMargins() throws {
    let world = try world()
    let rows = (1...40).map { "\($0 <= 30 ? "jeune" : "âgé"),\($0 % 3 == 0 ? "non" : "oui")" }
    try world.write("s.csv", (["age,avis"] + rows).joined(separator: "\n"))
    let words = [
      "weights", "--people", "s.csv", "--population", "p.csv", "--by", "age", "--estimate", "avis",
    ]
    let outcome = world.run(words)
    #expect(outcome.code == .done)
    // 20 of 30 young people, 7 of 10 others: 0.2 · 20/30 + 0.8 · 7/10.
    #expect(outcome.output.contains("oui         27  69.3%"))
    #expect(outcome.output.contains("by strata"))
    #expect(world.run(words + ["--trim", "1.5"]).output.contains("approximate"))
    #expect(world.run(words + ["--estimate", "avi"]).code == .input)
  }

  @Test func combinationsThatNobodyHasAreNamed() throws {
    let world = try world()
    try world.write("g.csv", "age,genre\njeune,F\nâgé,F\nâgé,H\n")
    let outcome = world.run(
      "weights", "--people", "g.csv", "--population", "p.csv", "--method", "poststratify")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("“jeune, H” (100)"))
  }

  @Test(arguments: [
    (["-m", "5"], "385 answers"), (["-m", "5", "--size", "1000"], "278 answers"),
    (["-m", "3", "--share", "10"], "385 answers"),
    (["-m", "10", "--population", "p.csv", "--by", "age", "--each"], "152 answers"),
    (["-m", "5", "--response", "50"], "Letters to send: 8"),
  ])
  func aMarginNeedsAnswers(_ words: [String], _ answer: String) throws {
    let outcome = try world().run(["sample-size"] + words)
    #expect(outcome.code == .done)
    #expect(outcome.output.plainSpaces.contains(answer))
  }

  @Test(arguments: [
    [], ["-m", "0"], ["-m", "5", "--by", "age"], ["-m", "5", "--each"], ["-m", "x"],
    ["-m", "5", "--size", "10", "--population", "p.csv"],
  ])
  func questionsWithoutAnAnswerAreRefused(_ words: [String]) throws {
    #expect(try world().run(["sample-size"] + words).code == .usage)
  }
}
