import Reports
import Tables

/// The name that somebody who wrote `name` most likely meant.
///
/// Names are compared without case, accents and space around them, by the least number of
/// insertions, deletions, replacements and exchanges of neighbours that make one of the other
/// (the "optimal string alignment" distance of Damerau and Levenshtein). A name further away than
/// a third of the longer of the two is no suggestion.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: The names that exist; among equally near ones the first is taken.
/// - Returns: The nearest name, or `nil` if none is near.
/// - Complexity: O(*m* · *n*) for each candidate, *m* and *n* the lengths of the two names; only
///   the first 100 characters of a name count.
func nearest(_ name: String, among candidates: [String]) -> String? {
  let wanted = NameLetters(name)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = NameLetters(candidate)
    let longest = max(wanted.letters.count, letters.letters.count)
    let distance = wanted.distance(to: letters)
    if distance * 3 <= longest, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// A name as the letters that count when it is compared.
private struct NameLetters {
  let letters: [Unicode.Scalar]

  init(_ name: String) {
    letters = Array(FoldedText(name.prefix(100)).text.unicodeScalars.prefix(100))
  }

  func distance(to other: NameLetters) -> Int {
    let (from, to) = (letters, other.letters)
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in 0..<from.count {
      var current = [row + 1]
      for column in 0..<to.count {
        let replaced = last[column] + (from[row] == to[column] ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
        let isExchange =
          row > 0 && column > 0 && from[row] == to[column - 1] && from[row - 1] == to[column]
        if isExchange { cost = min(cost, beforeLast[column - 1] + 1) }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }
}

extension Language {
  static func preferred(in environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = (locale ?? "").lowercased().prefix { $0.isLetter }
    return name == "fr" || name == "french" || name == "fra" || name == "fre" ? .french : .english
  }

  func typeset(_ text: String) -> String {
    let curved = text.replacing("'", with: "’")
    guard self == .french else { return curved }
    return Self.frenchSpaces.reduce(curved) { $0.replacing($1.plain, with: $1.typeset) }
  }

  private static let frenchSpaces: [(plain: String, typeset: String)] = [
    (" :", "\u{00A0}:"), (" ;", "\u{202F};"), (" ?", "\u{202F}?"), (" !", "\u{202F}!"),
    (" %", "\u{00A0}%"), ("« ", "«\u{00A0}"), (" »", "\u{00A0}»"), ("n° ", "n°\u{00A0}"),
  ]
}
