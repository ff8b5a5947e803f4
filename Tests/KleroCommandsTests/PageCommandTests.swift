import Testing

@testable import KleroCommands

@Suite struct PageCommandTests {
  private func world(drawn isDrawn: Bool = true) throws -> World {
    let world = try World()
    try world.write("v.csv", "id,name,gender\na1,Ann,F\na2,Bea,F\na3,Cyr,H\na4,Dan,H\na5,Eve,F\n")
    try world.write("q.csv", "feature,value,min,max\ngender,F,1,1\ngender,H,1,1\n")
    let words = ["select", "--people", "v.csv", "--quotas", "q.csv", "-k", "2", "-o", "d", "-q"]
    #expect(world.run(words + (isDrawn ? ["--seed", "a public seed"] : [])).code == .done)
    return world
  }

  @Test func thePageOfADrawIsWrittenAgainToTheByte() throws {
    let world = try world()
    let outcome = world.run("report", "d")
    #expect(outcome.code == .done)
    #expect(outcome.output == world.read("d/report.html"))
    #expect(world.run("minutes", "d").output == world.read("d/minutes.html"))
    #expect(world.run("report", "d", "--public").output == world.read("d/public/report.html"))
  }

  @Test func aPageIsWrittenInTheLanguageAndUnderTheTitleAskedFor() throws {
    let page = try world().run("report", "d", "--lang", "fr", "--title", "Commission <citoyenne>")
    #expect(page.output.contains("lang=\"fr\""))
    #expect(page.output.contains("Commission &lt;citoyenne&gt;"))
  }

  @Test func theMinutesNameThePlaceAndTheWitness() throws {
    let minutes = try world(drawn: false).run(
      "minutes", "d", "--place", "Salle du conseil", "--witness", "Maître Durand")
    #expect(minutes.output.contains("Salle du conseil"))
    #expect(minutes.output.contains("Maître Durand"))
  }

  @Test func thePublicPageNamesNobody() throws {
    let page = try world().run("report", "d", "--public").output
    for secret in ["a1", "a2", "a3", "a4", "a5", "Ann", "Bea", "Cyr", "Dan", "Eve"] {
      #expect(!page.contains(">\(secret)<"))
    }
  }

  @Test func aDrawWhoseSeedDoesNotGiveItsNumberIsRefused() throws {
    let world = try world()
    let draw = try #require(world.read("d/draw.json"))
    try world.write("d/draw.json", draw.replacing("a public seed", with: "another seed"))
    let outcome = world.run("report", "d")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("its seed does not give its number"))
  }

  @Test func withoutAFolderTheCommandLineIsWrong() throws {
    #expect(try World().run("report").code == .usage)
  }
}
