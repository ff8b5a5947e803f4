import Reports
import Testing

@testable import KleroCommands

@Suite struct MannerTests {
  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], Language.french),
    (["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .english),
    (["LC_ALL": "fr", "LC_MESSAGES": "en_US.UTF-8", "LANG": "C"], .french),
    (["LC_ALL": "", "LANG": "fr_BE"], .french),
    (["LC_ALL": "C", "LANG": "fr_FR"], .english),
    (["LANG": "fro"], .english),
    ([:], .english),
  ])
  func theEnvironmentChoosesTheLanguage(
    _ environment: [String: String], _ language: Language
  ) throws {
    let world = try World()
    world.environment = environment
    let outcome = world.run("nosuch")
    #expect(outcome.errors.hasPrefix(language == .french ? "Erreur" : "Error"))
  }

  @Test(arguments: [
    ["--lang", "fr", "nosuch"], ["nosuch", "--lang=fr"], ["help", "--nosuch", "--lang", "FR"],
    ["help", "--lang", "fr", "--lang", "fr"],
  ])
  func evenErrorsInTheCommandLineAreInItsLanguage(_ words: [String]) throws {
    #expect(try World().run(words).errors.hasPrefix("Erreur\u{A0}: "))
  }

  @Test func quietSaysNothingButTheResultAndErrors() throws {
    let world = try World()
    #expect(world.toy("x").errors == "playing: [\"x\"]\n")
    #expect(world.toy("x", "--quiet").errors == "")
    #expect(world.toy("--bad", "-q").errors.hasPrefix("Error: "))
  }

  @Test(
    arguments: [
      ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true),
      (["TERM": "dumb"], [], false), ([:], ["--color", "never"], false),
      (["NO_COLOR": "1"], ["--color=always"], true),
    ] as [([String: String], [String], Bool)])
  func coloursFollowTheTerminalTheUserAndTheEnvironment(
    _ variables: [String: String], _ words: [String], _ isColoured: Bool
  ) throws {
    let world = try World()
    world.terminalWidth = 80
    world.environment.merge(variables) { $1 }
    #expect(world.run(["help"] + words).output.contains("\u{1B}[1m") == isColoured)
    #expect(world.run(["nosuch"] + words).errors.contains("\u{1B}[1;31m") == isColoured)
  }

  @Test func aPipeGetsNoColours() throws {
    #expect(!(try World().run("help").output.contains("\u{1B}")))
  }

  @Test func messagesWrapToTheTerminalOnly() throws {
    let world = try World()
    world.environment["NO_COLOR"] = "1"
    world.terminalWidth = 30
    let lines = world.toy("--mood", "mery").errors.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(lines.count > 3)
  }
}
