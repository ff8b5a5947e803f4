import Testing

@testable import KleroCommands

@Suite struct SeedCommandTests {
  @Test func theSeedStandsAloneOnStandardOutput() throws {
    let outcome = try World().run("seed", "--dice", "374920185562 093817465029")
    #expect(outcome.output == "374920185562093817465029\n")
    #expect(outcome.errors.contains("24\u{A0}throws of a die of 10 sides"))
    #expect(outcome.errors.contains("79.7 bits of entropy"))
    #expect(outcome.code == .done)
  }

  @Test func sourcesAddUpInAFixedOrder() throws {
    let outcome = try World().run(
      "seed", "-q", "--witness", "Zoé=7", "--lottery", "loto", "--draw", "2026-11-21", "--numbers",
      "47 3 12 25 40 + 6", "--witness", "Ali=9", "--dice=123456", "--sides", "6")
    let seed = "123456 | Loto 2026-11-21: 3 12 25 40 47 + 6 | Ali: 9 | Zoé: 7\n"
    #expect(outcome == .init(code: .done, output: seed, errors: ""))
  }

  @Test func aPublicTextBecomesTheSeedThatDrawsUse() throws {
    let outcome = try World().run("seed", "  Conseil  du", "22 novembre ", "-q")
    #expect(outcome.output == "Conseil du 22 novembre\n")
  }

  @Test func aRehearsalSaysSo() throws {
    let outcome = try World().run("seed", "--from-system", "--json")
    #expect(outcome.output.contains("\"isRehearsal\" : true"))
    #expect(outcome.errors.hasPrefix("Warning: Rehearsal"))
  }

  @Test func tooLittleChanceIsWarnedOf() throws {
    let outcome = try World().run("seed", "--dice", "1234", "--json")
    #expect(outcome.output.contains("\"isEnough\" : false"))
    #expect(outcome.errors.contains("only 13.2 bits"))
  }

  @Test func theRoundToAnnounceIsFoundByItsTime() throws {
    // Quicknet: genesis 1692803367, a round every 3 seconds; round 1 is published at genesis.
    let outcome = try World().run("seed", "--announce", "2023-08-23T15:09:30Z", "-q")
    #expect(outcome.output == "drand quicknet 2\n")
  }

  @Test(arguments: [
    ["seed"], ["seed", ""], ["seed", "--dice", "12a"], ["seed", "--dice", ""],
    ["seed", "--dice", "12", "--sides", "8"], ["seed", "--sides", "6", "text"],
    ["seed", "--lottery", "Loto"], ["seed", "--announce", "tomorrow"],
    ["seed", "--witness", "nobody"], ["seed", "--beacon", "3", "--signature", "zz"],
    ["seed", "--dice", "12", "--from-system"], ["seed", "text", "--dice", "12"],
    ["seed", "--lottery", "Loto", "--draw", "d", "--numbers", "1 2 3"],
  ])
  func badSourcesAreErrorsOfTheCommandLine(_ words: [String]) throws {
    for language in ["fr", "en"] {
      let outcome = try World().run(words + ["--lang", language])
      #expect(outcome.code == .usage)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.contains("klero help\n"), "the command itself is known")
    }
  }
}
