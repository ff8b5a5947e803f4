import Tables
import Workshops

extension RestitutionError: Explainable {
  /// All that is wrong: a line each, and one for what is wrong with many rows.
  public var phrase: Phrase {
    let lines = RepeatedDefects(defects).lines
    return Phrase { language in lines.map { $0[language] }.joined(separator: "\n") }
  }
}

/// Defects of which each is told once, with the count of its rows; and of one kind in one column
/// no more than a few, for then the column is wrong and not its cells.
private struct RepeatedDefects {
  private struct Group {
    let first: RestitutionDefect
    let what: Phrase
    var rows: [Int]
  }

  /// The most defects of a kind that are told.
  private static let most = 5

  private var groups: [Group] = []

  init(_ defects: [RestitutionDefect]) {
    var positions: [String: Int] = [:]
    for defect in defects {
      let (place, what) = (defect.place, defect.what)
      let key = "\(place.file)\n\(place.column ?? "")\n\(what.english)"
      if let position = positions[key] {
        groups[position].rows += [place.row].compactMap { $0 }
      } else {
        positions[key] = groups.count
        groups.append(Group(first: defect, what: what, rows: [place.row].compactMap { $0 }))
      }
    }
  }

  var lines: [Phrase] {
    var told: [String: Int] = [:]
    var others: [String: Group] = [:]
    var lines: [(key: String, phrase: Phrase)] = []
    for group in groups {
      let key = "\(group.first.kind) \(group.first.place.file)"
      told[key, default: 0] += 1
      if told[key, default: 0] <= Self.most {
        lines.append((key, line(group)))
      } else {
        others[key, default: Group(first: group.first, what: group.what, rows: [])].rows +=
          group.rows
      }
    }
    var rest = others
    return lines.enumerated().flatMap { index, line in
      let isLast = !lines.dropFirst(index + 1).contains { $0.key == line.key }
      guard isLast, let more = rest.removeValue(forKey: line.key),
        let count = told[line.key].map({ $0 - Self.most })
      else { return [line.phrase] }
      return [line.phrase, self.more(count, more)]
    }
  }

  private func line(_ group: Group) -> Phrase {
    guard group.rows.count > 1 else { return group.first.phrase }
    let place = Place(file: group.first.place.file, column: group.first.place.column)
    return Phrase { language in
      let colon = language == .french ? " : " : ": "
      return "\(place.phrase[language])\(colon)\(group.what[language]) "
        + "(\(Self.rows(group.rows)[language]))"
    }
  }

  private func more(_ count: Int, _ group: Group) -> Phrase {
    let place = Place(file: group.first.place.file, column: group.first.place.column)
    return Phrase { language in
      let rows = Self.rows(group.rows)[language]
      let count = language.integer(count)
      return language == .french
        ? "\(place.phrase.french) : de même pour \(count) autres valeurs (\(rows))."
        : "\(place.phrase.english): the same for \(count) other values (\(rows))."
    }
  }

  private static func rows(_ rows: [Int]) -> Phrase {
    Phrase { language in
      let count = language.count(
        rows.count, language == .french ? "ligne" : "row",
        language == .french ? "lignes" : "rows")
      let shown = rows.prefix(5).map(language.integer).joined(separator: ", ")
      let colon = language == .french ? " : " : ": "
      return "\(count)\(colon)\(shown)\(rows.count > 5 ? "…" : "")"
    }
  }
}

extension RestitutionDefect: Explainable {
  /// What is wrong, where, and what to do.
  public var phrase: Phrase {
    let (place, what) = (place.phrase, what)
    return Phrase(
      fr: "\(place.french) : \(what.french)", en: "\(place.english): \(what.english)")
  }

  /// Where it is wrong.
  fileprivate var place: Place { parts.place }

  /// What is wrong, and what to do.
  fileprivate var what: Phrase { parts.what }

  /// The kind of defect, by which many are told together.
  fileprivate var kind: Int {
    switch self {
    case .nothing: 0
    case .empty: 1
    case .unknownWorkshop: 2
    case .sameID: 3
    case .tooFewProposals: 4
    case .unknownProposal: 5
    case .unknownVoter: 6
    case .observes: 7
    case .outOfRange: 8
    case .votedTwice: 9
    case .rankedTwice: 10
    case .tooManyVotes: 11
    }
  }

  private var parts: (place: Place, what: Phrase) {
    switch self {
    case .nothing(let place):
      (
        place,
        Phrase(
          fr: "le fichier n’a aucune ligne ; remplissez-le.",
          en: "the file has no row; fill it in.")
      )
    case .empty(let place):
      (
        place,
        Phrase(
          fr: "la case est vide ; remplissez-la, ou retirez la ligne.",
          en: "the cell is empty; fill it in, or take the row out.")
      )
    case .unknownWorkshop(let place, let name, let most):
      (place, Self.unknownWorkshop(name, most))
    case .sameID(let place, let id):
      (
        place,
        Phrase(
          fr: "deux propositions s’appellent « \(id) » ; donnez-leur deux identifiants.",
          en: "two proposals are called “\(id)”; give them two ids.")
      )
    case .tooFewProposals(let place, let workshop, let count, let least):
      (place, Self.tooFew(workshop, count, least))
    case .unknownProposal(let place, let id, let nearest):
      (
        place,
        Self.unknown(
          Phrase(
            fr: "aucune proposition ne s’appelle « \(id) ».", en: "no proposal is called “\(id)”."),
          nearest)
      )
    case .unknownVoter(let place, let id, let nearest):
      (
        place,
        Self.unknown(
          Phrase(
            fr: "« \(id) » n’est pas dans le plan, et ne peut pas voter.",
            en: "“\(id)” is not in the plan, and may not vote."),
          nearest)
      )
    case .observes(let place, let id):
      (
        place,
        Phrase(
          fr: "« \(id) » observe, sans voix. Si les observateurs votent, donnez --voters all.",
          en: "“\(id)” observes, without a vote. If observers vote, give --voters all.")
      )
    case .outOfRange(let place, let text, let bounds):
      (place, Self.outOfRange(text, bounds))
    case .votedTwice(let place, let voter, let proposal):
      (
        place,
        Phrase(
          fr: "« \(voter) » a déjà voté pour « \(proposal) » ; gardez une seule ligne.",
          en: "“\(voter)” has voted on “\(proposal)” already; keep one row.")
      )
    case .rankedTwice(let place, let voter, let rank):
      (
        place,
        Phrase(
          fr: "« \(voter) » a déjà donné le rang \(rank) ; un rang ne sert qu’une fois.",
          en: "“\(voter)” has given rank \(rank) already; a rank is used once.")
      )
    case .tooManyVotes(let place, let voter, let most, let counting):
      (place, Self.tooMany(voter, most, counting))
    }
  }

  private static func unknown(_ what: Phrase, _ nearest: String?) -> Phrase {
    guard let nearest else { return what }
    return Phrase(
      fr: "\(what.french) Vouliez-vous dire « \(nearest) » ?",
      en: "\(what.english) Did you mean “\(nearest)”?")
  }

  private static func unknownWorkshop(_ name: String, _ most: Int) -> Phrase {
    Phrase { language in
      let most = language.integer(most)
      return language == .french
        ? "il n’y a pas d’atelier « \(name) » ; donnez un numéro de 1 à \(most)."
        : "there is no workshop “\(name)”; give a number from 1 to \(most)."
    }
  }

  private static func tooFew(_ workshop: String, _ count: Int, _ least: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "l’atelier « \(workshop) » a "
          + "\(language.count(count, "proposition", "propositions")) ; il en faut "
          + "\(language.integer(least)) au moins. Complétez, ou changez --least."
        : "workshop “\(workshop)” has \(language.count(count, "proposal", "proposals")); at least "
          + "\(language.integer(least)) are needed. Add some, or change --least."
    }
  }

  private static func outOfRange(_ text: String, _ bounds: ClosedRange<Int>) -> Phrase {
    Phrase { language in
      let range = language.range(bounds.lowerBound, bounds.upperBound)
      return language == .french
        ? "« \(text) » ne convient pas ; donnez un nombre de \(range)."
        : "“\(text)” will not do; give a number from \(range)."
    }
  }

  private static func tooMany(
    _ voter: String, _ most: Int, _ counting: Restitution.Counting
  ) -> Phrase {
    Phrase { language in
      switch (language, counting) {
      case (.french, .points):
        "« \(voter) » donne plus de \(language.count(most, "point", "points")) en tout."
      case (.english, .points):
        "“\(voter)” gives more than \(language.count(most, "point", "points")) in all."
      case (.french, .approval), (.french, .ranking):
        "« \(voter) » nomme plus de \(language.count(most, "proposition", "propositions"))."
      case (.english, .approval), (.english, .ranking):
        "“\(voter)” names more than \(language.count(most, "proposal", "proposals"))."
      }
    }
  }
}
