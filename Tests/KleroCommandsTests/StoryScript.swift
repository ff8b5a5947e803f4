import Foundation

@testable import KleroCommands

/// A `story.md` as a reader follows it: the lines of its `sh` blocks, the text that is shown after
/// them, and the exit code that is named.
struct StoryScript {
  /// What one `sh` block asks for and what is said of it.
  struct Step {
    var lines: [String] = []
    var prints: [String] = []
    var code: Int32 = 0
  }

  private(set) var steps: [Step] = []

  init(_ page: String) {
    var block: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        block = block == nil ? String(line.dropFirst(3)) : nil
        if block == "sh" { steps.append(Step()) }
      } else if let block, !steps.isEmpty {
        if block == "sh" {
          steps[steps.count - 1].lines.append(line)
        } else {
          steps[steps.count - 1].prints.append(line)
        }
      } else if let code = Self.code(in: line), !steps.isEmpty {
        steps[steps.count - 1].code = code
      }
    }
  }

  private static func code(in line: String) -> Int32? {
    for start in ["(Exit code ", "(Code de sortie "] where line.hasPrefix(start) {
      return Int32(line.dropFirst(start.count).prefix { $0.isNumber })
    }
    return nil
  }

  /// The words of a line as a shell takes them apart: space between them, quotation marks around.
  static func words(_ line: String) -> [String] {
    var (words, quote) = ([String](), Character?.none)
    var word: String?
    for character in line {
      switch (character, quote) {
      case ("\"", nil), ("'", nil):
        quote = character
        word = word ?? ""
      case (let mark, let open?) where mark == open: quote = nil
      case (" ", nil):
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension String {
  /// The text with every run of space, of whatever kind, as one space.
  var evenlySpaced: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
