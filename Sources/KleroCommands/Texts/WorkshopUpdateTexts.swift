import Population
import Reports
import Workshops

/// The texts of `klero workshops update` and `klero workshops evaluate`.
enum WorkshopUpdateTexts {
  static let text = Phrase(
    fr: """
      Prend les absents et les arrivants, et rétablit l’équilibre des tailles et des collèges à \
      toutes les tables en déplaçant le moins de personnes possible : c’est prouvé. Les tours \
      passés ne changent pas. Chaque déplacement est dit en une phrase et écrit dans moves.csv.
      """,
    en: """
      Takes those who are absent and those who have arrived, and restores the balance of sizes \
      and colleges at all tables, moving as few people as possible: this is proved. Past rounds \
      do not change. Each move is said in a sentence and written to moves.csv.
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

  static func summary(_ update: PlanUpdate, _ names: [String]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var lines: [String] = []
      for round in update.plan.seats.indices {
        let moves = update.moves.filter { $0.round == round }
        guard !moves.isEmpty else { continue }
        let count = moves.count { $0.from != nil }
        lines.append(
          (isFrench ? "Tour \(round + 1) : " : "Round \(round + 1): ")
            + moved(count, fewest: update.fewestMoves[round])[language])
        if update.brokenConstraints[round] > 0 {
          lines.append("  " + broken(update.brokenConstraints[round])[language])
        }
        lines += moves.map { move in
          let (name, table) = (language.quoted(names[move.person]), language.integer(move.to + 1))
          return isFrench ? "  \(name) → table \(table)" : "  \(name) → table \(table)"
        }
      }
      if lines.isEmpty {
        lines = [isFrench ? "Personne ne change de table." : "Nobody changes tables."]
      }
      return lines.joined(separator: "\n")
    }
  }

  /// How many change tables, and why not fewer.
  private static func moved(_ count: Int, fewest: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if count == 0 { return isFrench ? "personne ne change de table." : "nobody changes tables." }
      let people =
        isFrench
        ? "\(language.count(count, "personne change", "personnes changent")) de table ; "
        : "\(language.count(count, "person changes", "people change")) tables; "
      if count <= fewest {
        return people
          + (isFrench ? "aucun plan équilibré n’en demande moins." : "no even plan needs less.")
      }
      let least = language.integer(fewest)
      return people
        + (isFrench
          ? "l’équilibre seul en demande \(least), les contraintes le reste."
          : "even tables alone need \(least), the constraints the rest.")
    }
  }

  private static func broken(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(count, "contrainte n’est plus respectée", "contraintes ne sont plus respectées")). "
          + "Refaites le plan avec klero workshops si cela compte."
        : "\(language.count(count, "constraint no longer holds", "constraints no longer hold")). "
          + "Make a new plan with klero workshops if that matters."
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
          isFrench ? "\(who) → table \(table)" : "\(who) → table \(table)"
        }
      let pairs = language.integer(step.pairs)
      let even = language.integer(step.evenness)
      return isFrench
        ? "Tour \(round) : \(what) (équilibre +\(even), paires \(step.pairs < 0 ? "" : "+")\(pairs))"
        : "Round \(round): \(what) (evenness +\(even), pairs \(step.pairs < 0 ? "" : "+")\(pairs))"
    }
  }
}
