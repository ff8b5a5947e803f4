import Reports
import Testing

@testable import KleroCommands

@Suite struct HelpTests {
  static let pages = Klero.commands.map { $0.page }

  @Test(arguments: pages.map(\.name), Language.allCases)
  func everyPageFitsEightyColumns(_ name: String, _ language: Language) throws {
    let outcome = try World().run(["help", name, "--lang", language.rawValue])
    #expect(outcome.code == .done)
    #expect(outcome.errors.isEmpty)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: pages)
  func everyPageNamesAllOptionsAndExitCodes(_ page: CommandPage) throws {
    let text = try World().run("help", page.name).output
    for option in page.allOptions { #expect(text.contains(option.typed)) }
    for code in page.allExitCodes { #expect(text.contains("\n  \(code.rawValue) ")) }
    #expect(!page.examples.isEmpty)
  }

  @Test(arguments: pages)
  func everyOptionHasANameAndALetterOfItsOwn(_ page: CommandPage) {
    let names = page.allOptions.map(\.name)
    let letters = page.allOptions.compactMap(\.short)
    #expect(Set(names).count == names.count)
    #expect(Set(letters).count == letters.count)
  }

  @Test(arguments: [
    ["help", "toy"], ["toy", "--help"], ["toy", "-h"], ["--help", "toy"], ["-h", "help", "toy"],
    ["toy", "--nosuch", "-h"], ["toy", "--lang", "en", "--size", "-h"], ["help", "toy", "--help"],
  ])
  func helpIsGivenWhereverItIsAskedFor(_ words: [String]) throws {
    let outcome = try World().run(words, commands: [HelpCommand.self, ToyCommand.self])
    #expect(outcome.output.hasPrefix("klero toy — Play\n\nUsage: klero toy --size"))
    #expect(outcome.code == .done)
  }

  @Test(arguments: [["help"], ["--help"], ["-h"], ["-h", "--quiet"], ["help", "-h"]])
  func theOverviewListsEveryCommand(_ words: [String]) throws {
    let outcome = try World().run(words)
    for page in Self.pages {
      // What a long name does stands on a line of its own.
      let entries = [" ", "\n"].map { "\n  \(page.name)\($0)" }
      #expect(entries.contains { outcome.output.contains($0) }, "\(page.name)")
    }
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func helpIsAlsoThereForPrograms() throws {
    let output = try World().run("help", "help", "--json").output
    #expect(output.contains("\"name\" : \"help\""))
    #expect(output.hasSuffix("}\n"))
  }

  @Test(arguments: [["--version"], ["help", "--version"]])
  func tellsItsVersion(_ words: [String]) throws {
    let outcome = try World().run(words)
    #expect(outcome == .init(code: .done, output: "klero \(Klero.version)\n", errors: ""))
  }
}
