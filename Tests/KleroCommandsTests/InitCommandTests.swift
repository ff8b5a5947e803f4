import Foundation
import Population
import Testing

@testable import KleroCommands

@Suite struct InitCommandTests {
  @Test(arguments: ["fr", "en"])
  func theSettingsAreReadAsTheyAreWritten(_ language: String) throws {
    let world = try World()
    #expect(world.run("init", "d", "--lang", language).code == .done)
    let dossier = try Dossier(#require(world.read("d/klero.json")))
    #expect(dossier.language == language)
    #expect(dossier.warnings.isEmpty)
    #expect(dossier.files.people == "people.csv")
    #expect(
      world.paths
        == ["d", "d/klero.json", "d/people.csv", "d/population.csv", "d/quotas.csv"])
  }

  @Test func anotherDossierIsNeverOverwritten() throws {
    let world = try World()
    try world.write("d/klero.json", "mine")
    #expect(world.run("init", "d").code == .files)
    #expect(world.paths == ["d", "d/klero.json"])
    #expect(world.read("d/klero.json") == "mine")
  }

  @Test func aFilledDossierProposesQuotasWithoutAnyOption() throws {
    let world = try World()
    _ = world.run("init", ".", "--lang", "en")
    #expect(world.run("quotas").code == .input, "the population is still empty")
    let population = try #require(world.read("population.csv"))
    try world.write("population.csv", population + "gender,F,1\ngender,M,1\n")
    let outcome = world.run("quotas", "-q")
    #expect(outcome.output.hasSuffix("gender,F,15,15\ngender,M,15,15\n"))
  }

  @Test func anExampleIsTheSameInBothLanguagesButForItsStory() throws {
    let world = try World()
    let french = world.run("init", "a", "--example", "lot", "--lang", "fr")
    #expect(french.errors.contains("ouvrez story.md"))
    #expect(world.run("init", "b", "--example", "Lot", "-q").code == .done)
    let (a, b) = (try world.contents(of: "a"), try world.contents(of: "b"))
    #expect(a.keys.sorted() == b.keys.sorted())
    for (name, bytes) in a where name != "story.md" { #expect(bytes == b[name], "\(name)") }
    #expect(a["story.md"] != b["story.md"])
    #expect(world.run("init", "c", "--example", "orvalt").errors.contains("“orvault”"))
  }
}
