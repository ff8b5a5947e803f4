import Population
import Reports
import Workshops

/// The texts of `klero workshops update` and `klero workshops evaluate`.
enum WorkshopUpdateTexts {
  static let text = Phrase(
    fr: """
      Prend les absents et les arrivants. Au tour --round, l’équilibre des tailles et des collèges \
      et les contraintes du plan sont rétablis en déplaçant le moins de personnes possible ; chaque \
      déplacement est dit en une phrase et écrit dans moves.csv. Les tours d’après sont refaits \
      librement, aussi équilibrés que possible et pour autant de rencontres que possible : \
      rounds-to-come.csv dit où chacun va. Les tours passés ne changent pas.

      Les contraintes sont celles du dossier ; une option donnée ici remplace celles de sa sorte. \
      Si les absences les rendent incompatibles, le plus petit groupe qui se contredit est dit.

      --needs ne remplace que les besoins des personnes qu’il nomme. Un membre de l’équipe donné \
      absent est remplacé par tirage au sort parmi la réserve.

      Qui revient, ou arrive en retard, va dans --arrived : son identifiant suffit.
      """,
    en: """
      Takes those who are absent and those who have arrived. In round --round the balance of sizes \
      and colleges and the plan’s constraints are restored, moving as few people as possible; each \
      move is said in a sentence and written to moves.csv. The rounds after it are planned anew, \
      as even as can be and for as many meetings as possible: rounds-to-come.csv says where \
      everybody goes. Past rounds do not change.

      The constraints are the folder’s; an option given here takes the place of those of its kind. \
      If absences make them contradict each other, the smallest group that does is said.

      --needs replaces the needs of those whom it names alone. In place of a member of the staff who \
      is said to be absent, one of the reserve is drawn by lot.

      Whoever comes back, or late, goes into --arrived: their id is enough.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero workshops update --plan plan --absent P012,P033 --out jour",
      Phrase(fr: "Deux absents", en: "Two are absent")),
    .init(
      "klero workshops update --plan plan --arrived a.csv --round 2 --out jour",
      Phrase(fr: "Des arrivants, au deuxième tour", en: "Arrivals, in the second round")),
  ]

  static let evaluateText = Phrase(
    fr: """
      Relit le plan d’un dossier, dont assignment.csv peut avoir été modifié à la main, et dit son \
      équilibre et ses rencontres. --suggest propose les trois meilleurs déplacements ou échanges.

      --assignment lit le fichier qu’exporte le tableau workshops.html ; --out réécrit alors tous \
      les documents de ce plan, sans déplacer personne.
      """,
    en: """
      Reads the plan of a folder, whose assignment.csv may have been edited by hand, and says how \
      even it is and who meets. --suggest proposes the three best moves or exchanges.

      --assignment reads the file that the board workshops.html exports; --out then writes all \
      papers of this plan anew, moving nobody.
      """)

  static let evaluateExamples: [CommandPage.Example] = [
    .init(
      "klero workshops evaluate --plan plan --suggest",
      Phrase(fr: "Évaluer et proposer", en: "Evaluate and suggest")),
    .init(
      "klero workshops evaluate --plan plan --assignment assignment.csv --out jour",
      Phrase(
        fr: "Réécrire les documents d’un plan modifié", en: "Write the papers of an edited plan")),
  ]

  /// What `--absent` takes, to whoever gave something else.
  static func unknownID(_ nearest: String?) -> Phrase {
    Phrase(
      fr: "personne du plan n’a cet identifiant. Donnez ceux de participants.csv ou de staff.csv.",
      en: "nobody of the plan has this id. Give those of participants.csv or of staff.csv."
    ).suggesting(nearest)
  }

  /// What an update did, a line a sentence.
  static func summary(
    _ update: PlanUpdate, _ names: [String], _ language: Language
  ) -> [String] {
    let isFrench = language == .french
    var lines: [String] = []
    if !update.moves.isEmpty {
      lines.append(
        (isFrench ? "Tour \(update.round + 1) : " : "Round \(update.round + 1): ")
          + moved(update)[language])
      lines += update.moves.map { move in
        "  \(language.quoted(names[move.person])) → \(isFrench ? "atelier" : "workshop") "
          + language.integer(move.to + 1)
      }
    } else {
      lines.append(isFrench ? "Personne ne change d’atelier." : "Nobody changes workshop.")
    }
    if let toCome = update.toCome { lines.append(self.toCome(toCome)[language]) }
    return lines
  }

  /// How many change workshop, and why not fewer.
  private static func moved(_ update: PlanUpdate) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let count = update.moves.count { $0.from != nil }
      if count == 0 {
        return isFrench ? "personne ne change d’atelier." : "nobody changes workshop."
      }
      let people =
        isFrench
        ? "\(language.count(count, "personne change", "personnes changent")) d’atelier ; "
        : "\(language.count(count, "person changes", "people change")) workshop; "
      if count <= update.fewestMoves {
        return people
          + (isFrench ? "aucun plan équilibré n’en demande moins." : "no even plan needs less.")
      }
      let least = language.integer(update.fewestMoves)
      return people
        + (isFrench
          ? "l’équilibre seul en demande \(least), les contraintes le reste"
            + (update.isFewest ? " : c’est le moins possible." : ".")
          : "even workshops alone need \(least), the constraints the rest"
            + (update.isFewest ? ": it is the least possible." : "."))
    }
  }

  /// What has become of the rounds after the one at hand, and what that gives.
  private static func toCome(_ toCome: PlanUpdate.RoundsToCome) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let (first, last) = (toCome.rounds.lowerBound + 1, toCome.rounds.upperBound)
      let isOne = first == last
      let isPair = last == first + 1
      let range =
        isOne
        ? "\(first)"
        : "\(first) \(isFrench ? (isPair ? "et" : "à") : (isPair ? "and" : "to")) \(last)"
      let rounds =
        isFrench
        ? (isOne ? "Tour \(range)" : "Tours \(range)")
        : (isOne ? "Round \(range)" : "Rounds \(range)")
      let pairs = language.integer(toCome.pairs)
      let people = language.count(
        toCome.people, isFrench ? "personne a" : "person has",
        isFrench ? "personnes ont" : "people have")
      let what =
        if toCome.isPlannedAnew {
          (isFrench
            ? "\(rounds), à venir : plan refait. " : "\(rounds), still to come: planned anew. ")
            + gain(toCome)[language]
        } else {
          isFrench
            ? "\(rounds), à venir : le moins de monde possible change d’atelier, aucun meilleur plan "
              + "n’a été trouvé ; \(pairs) paires se rencontrent sur la journée ; écarts à "
              + "l’équilibre des critères : \(language.integer(toCome.misses))."
            : "\(rounds), still to come: as few as possible change workshop, no better plan was "
              + "found; \(pairs) pairs meet over the day; counts off balance: "
              + "\(language.integer(toCome.misses))."
        }
      if toCome.people == 0 { return what }
      return what
        + (isFrench
          ? "\n\(people) un autre atelier qu’avant : voyez rounds-to-come.csv, et réimprimez les "
            + "badges et la liste à afficher."
          : "\n\(people) another workshop than before: see rounds-to-come.csv, and print badges and "
            + "the list for the wall anew.")
    }
  }

  /// What a new plan gives more than as few moves as can be.
  private static func gain(_ toCome: PlanUpdate.RoundsToCome) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      func number(_ now: Int, _ before: Int) -> String {
        let (text, old) = (language.integer(now), language.integer(before))
        if now == before { return isFrench ? "\(text), comme" : "\(text), as" }
        return isFrench ? "\(text), au lieu de \(old)" : "\(text), instead of \(old)"
      }
      let pairs = number(toCome.pairs, toCome.pairsWithFewestMoves)
      let misses = number(toCome.misses, toCome.missesWithFewestMoves)
      return isFrench
        ? "Paires qui se rencontrent sur la journée : \(pairs) avec le moins de déplacements ; "
          + "écarts à l’équilibre des critères : \(misses) avec le moins de déplacements."
        : "Pairs who meet over the day: \(pairs) with the fewest moves; counts off balance: "
          + "\(misses) with the fewest moves."
    }
  }

  static func suggestion(
    _ step: PlanSuggestion, _ plan: WorkshopPlan, _ names: [String]
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let who = language.quoted(names[step.person])
      let (round, table) = (step.round + 1, step.table + 1)
      let what =
        if let partner = step.partner.map({ language.quoted(names[$0]) }) {
          isFrench ? "échanger \(who) et \(partner)" : "exchange \(who) and \(partner)"
        } else {
          isFrench
            ? "\(who) va à l’atelier \(table)" : "\(who) goes to workshop \(table)"
        }
      let even = language.integer(abs(step.evenness))
      let isMoreEven = step.evenness > 0
      let gains = [
        step.mended == 0
          ? nil
          : isFrench
            ? language.count(step.mended, "contrainte rétablie", "contraintes rétablies")
            : language.count(step.mended, "constraint mended", "constraints mended"),
        step.evenness == 0
          ? nil
          : isFrench
            ? "\(even) d’écart en \(isMoreEven ? "moins" : "plus")"
            : "\(even) \(isMoreEven ? "less" : "more") off balance",
        step.pairs == 0
          ? nil
          : isFrench
            ? language.count(abs(step.pairs), "paire", "paires")
              + (step.pairs > 0 ? " de plus" : " de moins")
            : language.count(
              abs(step.pairs), step.pairs > 0 ? "more pair meets" : "fewer pair meets",
              step.pairs > 0 ? "more pairs meet" : "fewer pairs meet"),
      ].compactMap { $0 }.joined(separator: ", ")
      return isFrench
        ? "Possible, tour \(round) : \(what) (\(gains))."
        : "Possible, round \(round): \(what) (\(gains))."
    }
  }
}
