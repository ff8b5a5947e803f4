import Population
import Selection

extension ImpossiblePeople {
  /// The most ids that are named one by one.
  private static let mostNames = 10

  /// Who cannot be in any panel, and which demands keep them out.
  ///
  /// - Parameter pool: The pool that they are of.
  /// - Returns: The text.
  public func phrase(in pool: Pool) -> Phrase {
    let names = people.prefix(Self.mostNames).map { pool.people[$0].id }.joined(separator: ", ")
    let rest = people.count - min(people.count, Self.mostNames)
    let lines = conflict.parts.map { part in Phrase { "  – \(part.phrase[$0])" } }
    return Phrase { language in
      let title = Self.title(people.count, names, rest, in: language)
      return ([title] + lines.map { $0[language] }).joined(separator: "\n")
    }
  }

  private static func title(
    _ count: Int, _ names: String, _ rest: Int, in language: Language
  ) -> String {
    switch language {
    case .french:
      let people = language.count(count, "personne ne peut", "personnes ne peuvent")
      let others = rest == 0 ? "" : " et \(language.count(rest, "autre", "autres"))"
      return """
        \(people) être dans aucun panel, à cause de ce qui suit, pris ensemble\u{00A0}: \
        \(names)\(others)
        """
    case .english:
      let people = language.count(count, "person cannot", "people cannot")
      let others = rest == 0 ? "" : " and \(language.count(rest, "other", "others"))"
      return """
        \(people) be in any panel, because of what follows, taken together: \(names)\(others)
        """
    }
  }
}
