import Committee
import Foundation
import Population
import Reports
import Testing

@testable import KleroCommands

@Suite struct StoryTests {
  static let names = CommitteeExample.all.map(\.name)

  /// A world with an example in the folder `d`, made as a user makes it.
  static func world(_ name: String, _ language: Language) throws -> World {
    let world = try World()
    world.environment = ["LANG": language == .french ? "fr_FR.UTF-8" : "en_GB.UTF-8"]
    let made = world.run("init", "d", "--example", name)
    try #require(made.code == .done, "\(made.errors)")
    return world
  }

  @Test(arguments: names, Language.allCases)
  func everyStepOfAStoryDoesWhatTheStorySays(_ name: String, _ language: Language) throws {
    let world = try Self.world(name, language)
    try Self.checkSettings(in: world)
    let script = StoryScript(try #require(world.read("d/story.md")))
    #expect(script.steps.count >= 5)
    var place = world.folder.appendingPathComponent("d")
    for step in script.steps {
      var (printed, last) = ("", ExitCode.done)
      for line in step.lines {
        #expect(last == .done, "\(line): the command before ended with \(last)")
        var words = StoryScript.words(line)
        let program = words.removeFirst()
        if program == "cd" {
          place = place.appendingPathComponent(words[0]).standardizedFileURL
          continue
        }
        try #require(program == "klero", "\(line)")
        let outcome = world.run(words, in: place.path)
        printed += outcome.output + outcome.errors
        last = outcome.code
      }
      #expect(last.rawValue == step.code, "\(step.lines)\n\(printed)")
      for text in step.prints {
        #expect(
          printed.evenlySpaced.contains(text.evenlySpaced), "\(step.lines)\n\(text)\nin\n\(printed)"
        )
      }
    }
  }

  /// The settings state a committee somewhere, and nothing unknown.
  private static func checkSettings(in world: World) throws {
    var committees = 0
    for path in world.paths where path.hasSuffix("klero.json") {
      let text = try #require(world.read(path))
      #expect(try Dossier(text).warnings.isEmpty)
      if try CommitteeRules.read(text) != nil { committees += 1 }
    }
    #expect(committees > 0)
  }

  @Test func storiesOfBothLanguagesTypeTheSameLines() {
    for example in CommitteeExample.all {
      let pages = Language.allCases.map { StoryScript(example.story.markdown($0)) }
      #expect(pages[0].steps.map(\.lines) == pages[1].steps.map(\.lines))
      #expect(pages[0].steps.map(\.prints.count) == pages[1].steps.map(\.prints.count))
    }
  }
}

extension World {
  /// Runs a command in another folder.
  fileprivate func run(_ arguments: [String], in folder: String) -> Outcome {
    let (output, errors) = (MemorySink(), MemorySink())
    let streams = Streams(
      input: .bytes([]), output: output, errors: errors, environment: environment,
      workingDirectory: folder)
    let code = Klero.run(arguments: arguments, streams: streams)
    return Outcome(code: code, output: output.text, errors: errors.text)
  }
}
