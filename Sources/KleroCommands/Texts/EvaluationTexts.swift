import Population
import Reports
import Workshops

/// What `klero workshops evaluate` says of constraints.
enum EvaluationTexts {
  /// Who breaks which constraint, where.
  static func breach(
    _ breach: ConstraintBreach, _ plan: WorkshopPlan, _ names: [String],
    provisions: [WorkshopConstraints.Provision] = []
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      func name(_ person: Int) -> String { language.quoted(names[person]) }
      let (round, table) = (breach.round + 1, breach.table + 1)
      let start =
        isFrench ? "Tour \(round), atelier \(table) : " : "Round \(round), workshop \(table): "
      switch breach.kind {
      case .apart(let one, let other):
        return start
          + (isFrench
            ? "\(name(one)) et \(name(other)) ne doivent pas être ensemble."
            : "\(name(one)) and \(name(other)) may not sit together.")
      case .together(let one, let other, let away):
        return start
          + (isFrench
            ? "\(name(one)) devrait être avec \(name(other)), qui est à l’atelier \(away + 1)."
            : "\(name(one)) should be with \(name(other)), who sits at workshop \(away + 1).")
      case .pinned(let person, let wanted):
        return start
          + (isFrench
            ? "\(name(person)) a sa place imposée à l’atelier \(wanted + 1)."
            : "\(name(person)) has been given workshop \(wanted + 1).")
      case .rule(let rule, let count):
        let value = language.quoted(plan.pool.attributes[rule.attribute].values[rule.value])
        return start + counted(count, rule, value)[language]
      case .capacity(let seats, let people):
        return start
          + (isFrench
            ? "\(language.count(people, "personne", "personnes")) pour "
              + "\(language.count(seats, "place", "places"))."
            : "\(language.count(people, "person", "people")) for "
              + "\(language.count(seats, "seat", "seats")).")
      case .attendance(let person):
        return start
          + (isFrench
            ? "\(name(person)) ne vient pas à ce tour."
            : "\(name(person)) does not attend this round.")
      case .need(let person, let provision):
        let need = language.quoted(provisions[provision].name)
        return start
          + (isFrench
            ? "\(name(person)) a besoin de \(need), que cet atelier n’offre pas."
            : "\(name(person)) needs \(need), which this workshop does not offer.")
      }
    }
  }

  private static func counted(
    _ count: Int, _ rule: WorkshopConstraints.Rule, _ value: String
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let (count, least) = (language.integer(count), language.integer(rule.least))
      if rule.most == .max {
        return isFrench
          ? "\(count) \(value) ; il en faut au moins \(least)."
          : "\(count) \(value); at least \(least) are needed."
      }
      let most = language.integer(rule.most)
      return isFrench
        ? "\(count) \(value) ; il en faut de \(least) à \(most)."
        : "\(count) \(value); from \(least) to \(most) are wanted."
    }
  }

  /// Who has no workshop in a round: somebody absent, or a row that was lost.
  static func unseated(_ plan: WorkshopPlan, _ names: [String], from first: Int) -> [Phrase] {
    plan.seats.indices.dropFirst(first).compactMap { round in
      let people = names.indices.filter { plan.seats[round][$0] == nil }
      guard !people.isEmpty else { return nil }
      return Phrase { language in
        let shown = people.prefix(10).map { language.quoted(names[$0]) }.joined(separator: ", ")
        let more = people.count > 10 ? "…" : ""
        let count = language.integer(people.count)
        return language == .french
          ? "Tour \(round + 1), sans atelier (\(count)) : \(shown)\(more)"
          : "Round \(round + 1), without a workshop (\(count)): \(shown)\(more)"
      }
    }
  }
}
