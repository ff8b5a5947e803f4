import Workshops

extension WorkshopError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .tooManyTables(let tables, let people, let round):
      Phrase { language in
        let (tables, people) = (language.integer(tables), language.integer(people))
        return language == .french
          ? "\(tables) ateliers pour \(people) personnes au tour \(round) : demandez au moins un "
            + "atelier, et pas plus d’ateliers que de personnes."
          : "\(tables) workshops for \(people) people in round \(round): ask for at least one "
            + "workshop, and for no more workshops than people."
      }
    case .noSuchSize(let people, let least, let most):
      Phrase(
        fr: "\(people) personnes ne se partagent pas en ateliers de \(least) à \(most). "
          + "Élargissez --size, ou donnez --tables.",
        en: "\(people) people cannot be shared among workshops of \(least) to \(most). "
          + "Widen --size, or give --tables.")
    case .tooLarge(let people, let tables, let rounds):
      Phrase(
        fr: "\(people) personnes, \(tables) ateliers et \(rounds) tours dépassent ce que la "
          + "recherche peut tenir : 5 000 personnes, 100 tours. Faites plusieurs plans.",
        en: "\(people) people, \(tables) workshops and \(rounds) rounds are more than the search "
          + "can hold: 5,000 people, 100 rounds. Make several plans.")
    case .tooManyAttributes(let given, let most):
      Phrase(
        fr: "\(given) critères à équilibrer : \(most) au plus, collège compris.",
        en: "\(given) attributes to spread: \(most) at most, the college included.")
    case .tooFewSeats(let seats, let people, let round):
      Phrase(
        fr: "Tour \(round) : \(people) personnes pour \(seats) places. Ajoutez une salle.",
        en: "Round \(round): \(people) people for \(seats) seats. Add a room.")
    case .tooFewStaff(let role, let people, let tables):
      Phrase { language in
        let (name, tables) = (language.quoted(role), language.integer(tables))
        return language == .french
          ? "\(tables) ateliers, mais \(language.count(people, "personne", "personnes")) pour le "
            + "rôle \(name) : il en faut une par atelier. Ajoutez des personnes à --staff, retirez "
            + "ce rôle, ou faites moins d’ateliers."
          : "\(tables) workshops, but \(language.count(people, "person", "people")) for the role "
            + "\(name): every workshop needs one. Add people to --staff, leave the role out, or "
            + "make fewer workshops."
      }
    case .undecided:
      Phrase(
        fr:
          "Dans le temps prévu, on n’a pu ni satisfaire toutes les exigences, ni prouver qu’elles "
          + "se contredisent. Levez-en une, parmi les personnes séparées, ensemble ou placées.",
        en: "In the work allowed, the demands could neither all be met nor be proved to contradict "
          + "each other. Lift one of those on who is apart, together or at a given workshop.")
    case .contradiction(let demands, let isSmallest):
      Phrase { language in
        // One demand may be impossible by itself, as a rule that asks for more than there are.
        if let only = demands.first, demands.count == 1, isSmallest {
          let (text, isFrench) = (only.phrase[language], language == .french)
          return isFrench
            ? "Cette exigence est impossible à satisfaire, même seule :\n– \(text)\n"
              + "Changez-la, ou levez-la."
            : "This demand cannot be met, even by itself:\n– \(text)\nChange it, or lift it."
        }
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
          ? "chaque atelier a \(language.range(least, most)) personnes"
          : "every workshop has \(language.range(least, most)) people"
      }
    case .evenCollege(let name, let least, let most):
      Phrase { language in
        language == .french
          ? "chaque atelier a \(language.range(least, most)) « \(name) »"
          : "every workshop has \(language.range(least, most)) “\(name)”"
      }
    case .apart(let one, let other):
      Phrase(fr: "« \(one) » et « \(other) » séparés", en: "“\(one)” and “\(other)” apart")
    case .together(let people):
      Phrase(
        fr: people.map { "« \($0) »" }.joined(separator: ", ") + " ensemble",
        en: people.map { "“\($0)”" }.joined(separator: ", ") + " together")
    case .pinned(let person, let table):
      Phrase(fr: "« \(person) » à l’atelier \(table)", en: "“\(person)” at workshop \(table)")
    case .rule(let value, let least, let most):
      Phrase { language in
        let (low, high) = (language.integer(least), language.integer(most))
        return switch (language, most == .max) {
        case (.french, true): "au moins \(low) « \(value) » par atelier"
        case (.french, false): "de \(low) à \(high) « \(value) » par atelier"
        case (.english, true): "at least \(low) “\(value)” a workshop"
        case (.english, false): "from \(low) to \(high) “\(value)” a workshop"
        }
      }
    case .capacity(let table, let seats):
      Phrase { language in
        language == .french
          ? "l’atelier \(table) a \(language.count(seats, "place", "places"))"
          : "workshop \(table) has \(language.count(seats, "seat", "seats"))"
      }
    case .need(let name, let people, let tables, let staff):
      Self.need(name, people, tables, staff)
    case .staffAsk(let skill, let role, let tables, let staff):
      Self.staffAsk(skill, role, tables, staff)
    }
  }
}

extension WorkshopDemand {
  private static func need(
    _ name: String, _ people: [String], _ tables: [Int], _ staff: [String]
  ) -> Phrase {
    Phrase { language in
      let (need, who) = (language.quoted(name), language.quotedList(people))
      let isFrench = language == .french
      var spots: [String] = []
      if !tables.isEmpty { spots.append(language.tables(tables, isPlace: true)) }
      if !staff.isEmpty {
        let names = language.quotedList(staff)
        spots.append(isFrench ? "là où anime \(names)" : "where \(names) is")
      }
      let places = spots.joined(separator: isFrench ? " ou " : " or ")
      let count = language.count(
        people.count, isFrench ? "personne" : "person", isFrench ? "personnes" : "people")
      return isFrench
        ? "\(count) \(people.count == 1 ? "a" : "ont") besoin de \(need) (\(who)) : seulement "
          + places
        : "\(count) \(people.count == 1 ? "needs" : "need") \(need) (\(who)): only \(places)"
    }
  }

  private static func staffAsk(
    _ skill: String, _ role: String?, _ tables: [Int], _ staff: [String]
  ) -> Phrase {
    Phrase { language in
      let (what, who) = (language.quoted(skill), language.quotedList(staff))
      let isFrench = language == .french
      let tail =
        role.map {
          isFrench ? " pour le rôle \(language.quoted($0))" : " of the role \(language.quoted($0))"
        } ?? ""
      let isOne = tables.count == 1
      let able = language.count(
        staff.count, isFrench ? "personne" : "person", isFrench ? "personnes" : "people")
      return isFrench
        ? "\(language.tables(tables)) \(isOne ? "demande" : "demandent") \(what)\(tail) : \(able) "
          + "de l’équipe \(staff.count == 1 ? "convient" : "conviennent") (\(who))"
        : "\(language.tables(tables)) \(isOne ? "asks" : "ask") for \(what)\(tail): \(able) of the "
          + "staff \(staff.count == 1 ? "has" : "have") it (\(who))"
    }
  }
}

extension Language {
  /// `workshops 2, 5 and 6`, or `at workshops 2, 5 and 6`.
  fileprivate func tables(_ numbers: [Int], isPlace: Bool = false) -> String {
    let all = numbers.map { integer($0) }
    let isFrench = self == .french
    guard let last = all.last, all.count > 1 else {
      let one = isFrench ? "l’atelier " : "workshop "
      return (isPlace ? (isFrench ? "à " : "at ") : "") + one + all.joined()
    }
    let list = all.dropLast().joined(separator: ", ") + (isFrench ? " et " : " and ") + last
    return switch (self, isPlace) {
    case (.french, false): "les ateliers \(list)"
    case (.french, true): "aux ateliers \(list)"
    case (.english, false): "workshops \(list)"
    case (.english, true): "at workshops \(list)"
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
          ? "\(place.phrase.french) : personne n’a l’identifiant « \(id) ».\(hint) Corrigez-le, ou "
            + "retirez la ligne."
          : "\(place.phrase.english): nobody has the id “\(id)”.\(hint) Correct it, or remove the "
            + "row."
      }
    case .outOfRange(let place, let text, let most):
      Phrase { language in
        let most = language.integer(most)
        return language == .french
          ? "\(place.phrase.french) : « \(text) » ne convient pas ; donnez un nombre de 1 à \(most)."
          : "\(place.phrase.english): “\(text)” does not fit; give a number from 1 to \(most)."
      }
    case .unknownValue(let place, let attribute, let value):
      Phrase(
        fr: "\(place.phrase.french) : aucun participant n’a « \(value) » pour « \(attribute) » ; "
          + "corrigez la règle ou retirez-la.",
        en: "\(place.phrase.english): no participant has “\(value)” for “\(attribute)”; correct "
          + "the rule or take it out.")
    case .pinnedTwice(let place, let id):
      Phrase(
        fr: "\(place.phrase.french) : « \(id) » a déjà un autre atelier ; gardez une seule ligne.",
        en: "\(place.phrase.english): “\(id)” has another workshop already; keep one row.")
    case .staffTwice(let place, let id):
      Phrase(
        fr:
          "\(place.phrase.french) : « \(id) » est déjà dans l’équipe ; gardez une seule ligne, avec "
          + "un seul rôle.",
        en: "\(place.phrase.english): “\(id)” is in the staff already; keep one row, with one role."
      )
    case .staffTakesPart(let place, let id):
      Phrase(
        fr:
          "\(place.phrase.french) : « \(id) » est aussi parmi les participants. L’équipe ne compte "
          + "pas dans les collèges : retirez cette personne de l’un des deux fichiers.",
        en:
          "\(place.phrase.english): “\(id)” is among the participants too. Staff does not count in "
          + "the colleges: take this person out of one of the two files.")
    case .emptyCell(let place):
      Phrase(
        fr: "\(place.phrase.french) : la cellule est vide. Remplissez-la, ou retirez la ligne.",
        en: "\(place.phrase.english): the cell is empty. Fill it in, or remove the row.")
    case .unknownColumn(let place, let nearest):
      Phrase(
        fr: "\(place.phrase.french) : cette colonne ne veut rien dire ici. Vouliez-vous dire "
          + "« \(nearest) » ? Sinon, renommez-la.",
        en: "\(place.phrase.english): this column means nothing here. Did you mean “\(nearest)”? "
          + "If not, rename it.")
    case .workshopTwice(let place, let workshop):
      Phrase(
        fr:
          "\(place.phrase.french) : l’atelier \(workshop) a déjà une ligne ; gardez-en une seule.",
        en: "\(place.phrase.english): workshop \(workshop) has a row already; keep one.")
    case .neitherYesNorNo(let place, let text, let roles):
      Self.neitherYesNorNo(text, roles, at: place)
    case .nobodyHas(let place, let skill, let role, let nearest):
      Self.nobodyHas(skill, role, nearest, at: place)
    case .asksWithoutStaff(let place, let text):
      Phrase(
        fr:
          "\(place.phrase.french) : « \(text) » se demande à l’équipe, et il n’y en a pas. Donnez "
          + "--staff, ou videz la cellule.",
        en: "\(place.phrase.english): “\(text)” is asked of the staff, and there is none. Give "
          + "--staff, or empty the cell.")
    case .unknownNeed(let place, let text, let nearest, let known):
      Self.unknownNeed(text, nearest, known, at: place)
    case .offeredNowhere(let place, let text):
      Phrase(
        fr:
          "\(place.phrase.french) : aucun atelier n’offre « \(text) ». Répondez « oui » dans cette "
          + "colonne de --rooms, là où c’est le cas.",
        en: "\(place.phrase.english): no workshop offers “\(text)”. Answer “yes” in that column of "
          + "--rooms, where it is so.")
    }
  }
}
