import Workshops

extension WorkshopError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .tooManyTables(let tables, let people, let round):
      Phrase { language in
        let (tables, people) = (language.integer(tables), language.integer(people))
        return language == .french
          ? "\(tables) tables pour \(people) personnes au tour \(round) : demandez au moins une "
            + "table, et pas plus de tables que de personnes."
          : "\(tables) tables for \(people) people in round \(round): ask for at least one "
            + "table, and for no more tables than people."
      }
    case .noSuchSize(let people, let least, let most):
      Phrase(
        fr: "\(people) personnes ne se partagent pas en tables de \(least) à \(most). "
          + "Élargissez --size, ou donnez --tables.",
        en: "\(people) people cannot be shared among tables of \(least) to \(most). "
          + "Widen --size, or give --tables.")
    case .tooLarge(let people, let tables, let rounds):
      Phrase(
        fr: "\(people) personnes, \(tables) tables et \(rounds) tours dépassent ce que la "
          + "recherche peut tenir : 5 000 personnes, 100 tours. Faites plusieurs plans.",
        en: "\(people) people, \(tables) tables and \(rounds) rounds are more than the search "
          + "can hold: 5,000 people, 100 rounds. Make several plans.")
    case .tooManyAttributes(let given, let most):
      Phrase(
        fr: "\(given) critères à équilibrer : \(most) au plus, collège compris.",
        en: "\(given) attributes to spread: \(most) at most, the college included.")
    case .tooFewSeats(let seats, let people, let round):
      Phrase(
        fr: "Tour \(round) : \(people) personnes pour \(seats) places. Ajoutez une salle.",
        en: "Round \(round): \(people) people for \(seats) seats. Add a room.")
    case .contradiction(let demands, let isSmallest):
      Phrase { language in
        let first =
          language == .french
          ? "Ces exigences se contredisent"
            + (isSmallest ? " ; en lever une seule suffit :" : " :")
          : "These demands contradict each other"
            + (isSmallest ? "; lifting any one of them is enough:" : ":")
        return ([first] + demands.map { "– " + $0.phrase[language] }).joined(separator: "\n")
      }
    }
  }
}

extension WorkshopDemand: Explainable {
  /// The demand in words.
  public var phrase: Phrase {
    switch self {
    case .evenSizes(let least, let most):
      Phrase { language in
        language == .french
          ? "chaque table a \(language.range(least, most)) personnes"
          : "every table has \(language.range(least, most)) people"
      }
    case .evenCollege(let name, let least, let most):
      Phrase { language in
        language == .french
          ? "chaque table a \(language.range(least, most)) « \(name) »"
          : "every table has \(language.range(least, most)) “\(name)”"
      }
    case .apart(let one, let other):
      Phrase(fr: "« \(one) » et « \(other) » séparés", en: "“\(one)” and “\(other)” apart")
    case .together(let people):
      Phrase(
        fr: people.map { "« \($0) »" }.joined(separator: ", ") + " ensemble",
        en: people.map { "“\($0)”" }.joined(separator: ", ") + " together")
    case .pinned(let person, let table):
      Phrase(fr: "« \(person) » à la table \(table)", en: "“\(person)” at table \(table)")
    case .rule(let value, let least, let most):
      Phrase { language in
        let (low, high) = (language.integer(least), language.integer(most))
        return switch (language, most == .max) {
        case (.french, true): "au moins \(low) « \(value) » par table"
        case (.french, false): "de \(low) à \(high) « \(value) » par table"
        case (.english, true): "at least \(low) “\(value)” a table"
        case (.english, false): "from \(low) to \(high) “\(value)” a table"
        }
      }
    case .capacity(let table, let seats):
      Phrase { language in
        language == .french
          ? "la table \(table) a \(language.count(seats, "place", "places"))"
          : "table \(table) has \(language.count(seats, "seat", "seats"))"
      }
    }
  }
}

extension ConstraintError: Explainable {
  /// All that is wrong, a line each.
  public var phrase: Phrase {
    Phrase { language in defects.map { $0.phrase[language] }.joined(separator: "\n") }
  }
}

extension ConstraintDefect: Explainable {
  /// What is wrong, where, and what to do.
  public var phrase: Phrase {
    switch self {
    case .unknownPerson(let place, let id, let nearest):
      Phrase { language in
        let hint =
          switch (language, nearest) {
          case (.french, let name?): " Vouliez-vous dire « \(name) » ?"
          case (.english, let name?): " Did you mean “\(name)”?"
          case (_, nil): ""
          }
        return language == .french
          ? "\(place.phrase.french) : personne n’a l’identifiant « \(id) ».\(hint)"
          : "\(place.phrase.english): nobody has the id “\(id)”.\(hint)"
      }
    case .outOfRange(let place, let text, let most):
      Phrase { language in
        let most = language.integer(most)
        return language == .french
          ? "\(place.phrase.french) : « \(text) » n’existe pas ; donnez un nombre de 1 à \(most)."
          : "\(place.phrase.english): there is no “\(text)”; give a number from 1 to \(most)."
      }
    case .unknownValue(let place, let attribute, let value):
      Phrase(
        fr: "\(place.phrase.french) : aucun participant n’a « \(value) » pour « \(attribute) » ; "
          + "corrigez la règle ou retirez-la.",
        en: "\(place.phrase.english): no participant has “\(value)” for “\(attribute)”; correct "
          + "the rule or take it out.")
    case .pinnedTwice(let place, let id):
      Phrase(
        fr: "\(place.phrase.french) : « \(id) » a déjà une autre table ; gardez une seule ligne.",
        en: "\(place.phrase.english): “\(id)” has another table already; keep one row.")
    }
  }
}
