import Workshops

extension RestitutionError: Explainable {
  /// All that is wrong, a line each.
  public var phrase: Phrase {
    Phrase { language in defects.map { $0.phrase[language] }.joined(separator: "\n") }
  }
}

extension RestitutionDefect: Explainable {
  /// What is wrong, where, and what to do.
  public var phrase: Phrase {
    let (place, what) = parts
    return Phrase(
      fr: "\(place.french) : \(what.french)", en: "\(place.english): \(what.english)")
  }

  private var parts: (place: Phrase, what: Phrase) {
    switch self {
    case .nothing(let place):
      (
        place.phrase,
        Phrase(
          fr: "le fichier n’a aucune ligne ; remplissez-le.",
          en: "the file has no row; fill it in.")
      )
    case .empty(let place):
      (
        place.phrase,
        Phrase(
          fr: "la case est vide ; remplissez-la, ou retirez la ligne.",
          en: "the cell is empty; fill it in, or take the row out.")
      )
    case .unknownWorkshop(let place, let name, let most):
      (place.phrase, Self.unknownWorkshop(name, most))
    case .sameID(let place, let id):
      (
        place.phrase,
        Phrase(
          fr: "deux propositions s’appellent « \(id) » ; donnez-leur deux identifiants.",
          en: "two proposals are called “\(id)”; give them two ids.")
      )
    case .tooFewProposals(let place, let workshop, let count, let least):
      (place.phrase, Self.tooFew(workshop, count, least))
    case .unknownProposal(let place, let id, let nearest):
      (
        place.phrase,
        Self.unknown(
          Phrase(
            fr: "aucune proposition ne s’appelle « \(id) ».", en: "no proposal is called “\(id)”."),
          nearest)
      )
    case .unknownVoter(let place, let id, let nearest):
      (
        place.phrase,
        Self.unknown(
          Phrase(
            fr: "« \(id) » n’est pas dans le plan, et ne peut pas voter.",
            en: "“\(id)” is not in the plan, and may not vote."),
          nearest)
      )
    case .outOfRange(let place, let text, let bounds):
      (place.phrase, Self.outOfRange(text, bounds))
    case .votedTwice(let place, let voter, let proposal):
      (
        place.phrase,
        Phrase(
          fr: "« \(voter) » a déjà voté pour « \(proposal) » ; gardez une seule ligne.",
          en: "“\(voter)” has voted on “\(proposal)” already; keep one row.")
      )
    case .rankedTwice(let place, let voter, let rank):
      (
        place.phrase,
        Phrase(
          fr: "« \(voter) » a déjà donné le rang \(rank) ; un rang ne sert qu’une fois.",
          en: "“\(voter)” has given rank \(rank) already; a rank is used once.")
      )
    case .tooManyVotes(let place, let voter, let most, let counting):
      (place.phrase, Self.tooMany(voter, most, counting))
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
