import Foundation
import Testing

@Suite struct StartTests {
  @Test func theBinaryStandsBesideTheTests() {
    #expect(FileManager.default.isExecutableFile(atPath: Binary.url.path))
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], "Emploi\u{A0}:"), (["LC_ALL": "fr_FR"], "Emploi\u{A0}:"),
    (["LANG": "fr_FR.UTF-8", "LC_ALL": "C"], "Usage:"), ([:], "Usage:"),
  ])
  func theEnvironmentChoosesTheLanguage(_ environment: [String: String], _ word: String) throws {
    let outcome = try Binary(environment: environment).run(["--help"])
    #expect(outcome.output.contains("\n\(word) klero"))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.code == 0)
  }

  @Test func aWrongLineGoesToStandardErrorWithCodeTwo() throws {
    let outcome = try Binary().run(["inspct"])
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: Unknown command “inspct”."))
    #expect(outcome.code == 2)
  }

  @Test func coloursAppearInAPipeOnlyWhenAskedFor() throws {
    #expect(!(try Binary().run(["help"]).output.contains("\u{1B}")))
    #expect(try Binary().run(["help", "--color", "always"]).output.contains("\u{1B}[1m"))
  }
}
