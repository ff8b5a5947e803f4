import Population
import Representativity
import Tables

/// Why figures cannot be compared or weighted.
extension RepresentativityError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .emptyGroup(let attribute): Self.emptyGroup(attribute)
    case .emptyReference(let attribute): Self.emptyReference(attribute)
    case .differentLengths(let attribute, let values, let counts):
      Phrase(
        french: """
          « \(attribute) » a \(String(values)) modalités, mais \(String(counts)) nombres ont été \
          donnés. Donnez un nombre par modalité.
          """,
        english: """
          “\(attribute)” has \(values) values, but \(counts) numbers were given. Give one number a \
          value.
          """)
    case .negativeCount(let attribute, let value, let count):
      Phrase(
        french: """
          « \(attribute) », « \(value) » : \(String(count)) est négatif. Un nombre de personnes \
          vaut 0 ou plus.
          """,
        english: """
          “\(attribute)”, “\(value)”: \(count) is negative. A number of people is 0 or more.
          """)
    case .tooMany(let attribute):
      Phrase(
        french: "« \(attribute) » : plus de dix milliards de personnes. Vérifiez les nombres.",
        english: "“\(attribute)”: more than ten thousand million people. Check the numbers.")
    case .partAboveWhole(let attribute, let value, let part, let whole):
      Self.partAboveWhole(attribute, value, part, whole)
    case .unknownAttribute(let name, let nearest, let known):
      Self.unknownAttribute(name, nearest, known)
    case .noCombinations(let first, let second): Self.noCombinations(first, second)
    case .emptyCells(let cells): Self.emptyCells(cells)
    case .doesNotConverge(let rounds, let attribute, let value, let reached, let due):
      Self.doesNotConverge(rounds, attribute, value, reached, due)
    case .outOfRange(let name, let value, let least, let most):
      Phrase(
        french: """
          « \(name) » vaut \(value.description) : il faut un nombre de \(least.description) à \
          \(most.description).
          """,
        english: "“\(name)” is \(value): it must be a number from \(least) to \(most).")
    }
  }

  private static func emptyGroup(_ attribute: String) -> Phrase {
    Phrase(
      french: """
        personne dans le groupe n'a de valeur pour « \(attribute) » : il n'y a rien à comparer. \
        Complétez la colonne, ou laissez ce critère de côté (--by).
        """,
      english: """
        nobody in the group has a value of “\(attribute)”: there is nothing to compare. Fill the \
        column, or leave this attribute out (--by).
        """)
  }

  private static func emptyReference(_ attribute: String) -> Phrase {
    Phrase(
      french: """
        la référence ne compte personne pour « \(attribute) » : sans population, pas de part. \
        Complétez la colonne population.
        """,
      english: """
        the reference counts nobody for “\(attribute)”: without a population there is no share. \
        Fill the population column.
        """)
  }

  private static func partAboveWhole(
    _ attribute: String, _ value: String, _ part: Int, _ whole: String
  ) -> Phrase {
    Phrase(
      french: """
        « \(attribute) », « \(value) » : le groupe compte \
        \(Language.french.count(part, "personne", "personnes")), la référence dont il ferait partie \(whole). Corrigez l'un des fichiers, ou retirez \
        --part-of-reference.
        """,
      english: """
        “\(attribute)”, “\(value)”: the group has \(part) people, the reference that it is said \
        to be part of has \(whole). Correct one of the files, or take --part-of-reference away.
        """)
  }

  private static func unknownAttribute(
    _ name: String, _ nearest: String?, _ known: [String]
  ) -> Phrase {
    let suggestion = PopulationWords.suggestion(nearest)
    let list = Phrase { $0.quotedList(known) }
    return Phrase(
      french: """
        la référence n'a pas de critère « \(name) ».\(suggestion.french) Elle connaît \
        \(list.french).
        """,
      english: """
        the reference has no attribute “\(name)”.\(suggestion.english) It knows \(list.english).
        """)
  }

  private static func noCombinations(_ first: String, _ second: String) -> Phrase {
    Phrase(
      french: """
        la référence compte « \(first) » et « \(second) » séparément : elle ne dit pas combien de \
        personnes ont chaque couple de modalités. Donnez une population avec une ligne par \
        croisement, ou une liste de personnes (--reference-people).
        """,
      english: """
        the reference counts “\(first)” and “\(second)” apart: it does not say how many people \
        have each pair of values. Give a population with one row a combination, or a list of \
        people (--reference-people).
        """)
  }

  private static func emptyCells(_ cells: [EmptyCell]) -> Phrase {
    let list = Phrase { language in
      let shown = cells.prefix(10).map { cell in
        "\(language.quoted(cell.values.joined(separator: ", ")))"
          + " (\(language.decimal(cell.population, places: 0)))"
      }
      let others = cells.count - shown.count
      return shown.joined(separator: ", ") + (others > 0 ? ", … (+\(others))" : "")
    }
    return Phrase(
      french: """
        le groupe ne compte personne de \(list.french), que la population compte pourtant : aucun \
        poids ne peut remplacer des absents. Regroupez des modalités (« groups » de klero.json), \
        retirez un critère (--by), ou employez --method rake.
        """,
      english: """
        the group has nobody of \(list.english), whom the population has: no weight can stand in \
        for people who are not there. Group values (“groups” of klero.json), leave an attribute \
        out (--by), or use --method rake.
        """)
  }

  private static func doesNotConverge(
    _ rounds: Int, _ attribute: String, _ value: String, _ reached: Double, _ due: Double
  ) -> Phrase {
    let numbers = Phrase { "\($0.decimal(reached, places: 1)) / \($0.decimal(due, places: 1))" }
    return Phrase(
      french: """
        le calage ne converge pas en \(String(rounds)) tours : les croisements que le groupe a ne \
        permettent pas de tenir toutes les marges à la fois. Le plus loin : « \(attribute) », \
        « \(value) » (\(numbers.french)). Regroupez des modalités ou retirez un critère.
        """,
      english: """
        raking does not converge in \(rounds) rounds: the combinations that the group has cannot \
        meet all margins at once. Farthest: “\(attribute)”, “\(value)” (\(numbers.english)). Group \
        values, or leave an attribute out.
        """)
  }
}

/// What is worth knowing of a group that was counted.
extension GroupNotice: Explainable {
  /// Where, what, and what was done.
  public var phrase: Phrase {
    switch self {
    case .withoutValue(let place, let attribute, let found):
      let people = PopulationWords.people(found.count)
      let rows = PopulationWords.rows(found)
      return .at(
        place,
        french: """
          \(people.french) sans valeur pour « \(attribute) » (\(rows.french)) : ces personnes ne \
          comptent pas pour ce critère.
          """,
        english: """
          \(people.english) without a value of “\(attribute)” (\(rows.english)): they do not count \
          for this attribute.
          """)
    case .underivable(let place, let attribute, let failure, let values):
      return .underivable(place, attribute, failure, values)
    case .outsideReference(let place, let attribute, let values):
      let found = PopulationWords.values(values)
      return .at(
        place,
        french: """
          la référence ne connaît pas pour « \(attribute) » \(found.french). Ces personnes sont \
          montrées à part, et aucun test n'est fait. Est-ce une autre orthographe ?
          """,
        english: """
          the reference does not know, for “\(attribute)”, \(found.english). These people are \
          shown apart, and no test is made. Is it another spelling?
          """)
    case .countedOnce(let place, let found):
      let rows = PopulationWords.rows(found)
      return .at(
        place,
        french: """
          \(Language.french.count(found.count, "ligne reprend", "lignes reprennent")) un identifiant déjà compté (\(rows.french)) : \
          chaque identifiant compte une fois.
          """,
        english: """
          \(found.count) rows repeat an id that was counted already (\(rows.english)): each id \
          counts once.
          """)
    }
  }
}
