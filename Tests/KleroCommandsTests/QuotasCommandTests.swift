import Testing

@testable import KleroCommands

@Suite struct QuotasCommandTests {
  private func world() throws -> World {
    let world = try World()
    try world.write(
      "p.csv", "attribute,value,population\ngender,F,520\ngender,H,470\ngender,X,10\n")
    try world.write("v.csv", "id,gender\n1,F\n2,F\n3,H\n")
    return world
  }

  private let quotas = "feature,value,min,max\ngender,F,5,6\ngender,H,4,5\ngender,X,0,1\n"

  @Test func theTableGoesToStandardOutputAndWordsBesideIt() throws {
    let outcome = try world().run("quotas", "--population", "p.csv", "--size", "10")
    #expect(outcome.output == quotas)
    #expect(outcome.errors.hasPrefix("“gender”, “X”: 1.0%, which is 0.10 seats"))
    #expect(outcome.code == .done)
  }

  @Test func theFileIsWrittenOnceAndKept() throws {
    let world = try world()
    let words = ["quotas", "--population", "p.csv", "-k", "10", "-o", "q.csv", "-q"]
    #expect(world.run(words) == .init(code: .done, output: "", errors: ""))
    #expect(world.read("q.csv") == quotas)
    #expect(world.run(words).code == .files)
    #expect(world.run(words + ["--force"]).code == .done)
  }

  @Test func whatThePoolCannotFillIsSaid() throws {
    let outcome = try world().run(
      "quotas", "--population", "p.csv", "-k10", "--people", "v.csv", "--json")
    #expect(outcome.output.contains("\"people\" : 2"))
    #expect(outcome.errors.contains("Warning: “gender”, “F”"))
    #expect(outcome.code == .done)
  }

  @Test func aDossierNeedsNoOption() throws {
    let world = try world()
    try world.write("klero.json", "{files: {population: 'p.csv'}, panel: {size: 10}}")
    #expect(world.run("quotas", "-q").output == quotas)
    #expect(world.run("quotas", "-q", "-t", "1").output.contains("gender,F,4,7"))
  }

  @Test(arguments: [["--tolerance", "wide"], ["--tolerance", "200%"], ["--id", "id"]])
  func optionsThatMeanNothingAreRefused(_ words: [String]) throws {
    let outcome = try world().run(["quotas", "--population", "p.csv", "-k10"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
  }
}
