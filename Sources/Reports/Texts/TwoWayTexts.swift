import Population
import Representativity

/// The words on two attributes set against each other.
enum TwoWayTexts {
  static func title(_ check: TwoWayCheck) -> Phrase {
    Phrase(
      fr: "\(check.first.name) et \(check.second.name)",
      en: "\(check.first.name) and \(check.second.name)")
  }

  static let caption = Phrase(
    fr: "Effectif de chaque couple de modalités, et effectif attendu",
    en: "How many have each pair of values, and how many would be expected")
  static let counted = Phrase(fr: "Ce qui est", en: "What there is")
  static let expected = Phrase(
    fr: "Ce qu'il y aurait si les deux critères n'avaient rien à voir",
    en: "What there would be if the two attributes had nothing to do with each other")

  static func expected(_ figure: Double) -> Phrase {
    Phrase { language in
      let text = language.decimal(figure, places: 1)
      return language == .french ? "attendu \(text)" : "expected \(text)"
    }
  }

  /// Beyond ±2 an adjusted residual is rare by chance.
  static func residual(_ residual: Double) -> Phrase? {
    guard residual.magnitude >= 2 else { return nil }
    return residual > 0
      ? Phrase(fr: "▲ plus qu'attendu", en: "▲ more than expected")
      : Phrase(fr: "▼ moins qu'attendu", en: "▼ fewer than expected")
  }
}

extension TwoWayCheck {
  /// What a reader may conclude: whether the attributes go together, how strongly, where, and how
  /// sure that is.
  public var verdict: Phrase {
    let parts = [strength, certainty, places].compactMap(\.self)
    return Phrase { language in parts.map { $0[language] }.joined(separator: " ") }
  }

  /// Cohen's words for Cramér's V, with his bounds for one degree of freedom.
  private var strength: Phrase? {
    guard let table else { return nil }
    return Phrase { language in
      let figure = language.decimal(table.cramersV, places: 2)
      let words =
        switch table.cramersV {
        case ..<0.1: Phrase(fr: "ne sont presque pas liés", en: "hardly linked")
        case ..<0.3: Phrase(fr: "sont faiblement liés", en: "weakly linked")
        case ..<0.5: Phrase(fr: "sont liés", en: "linked")
        default: Phrase(fr: "sont fortement liés", en: "strongly linked")
        }
      return language == .french
        ? "Dans ce groupe, les deux critères \(words.french) (V de Cramér : \(figure))."
        : "In this group the two attributes are \(words.english) (Cramér's V: \(figure))."
    }
  }

  private var certainty: Phrase? {
    switch pValue {
    case .failure(.singleValue):
      return Phrase(
        fr: "L'un des critères n'a qu'une modalité dans le groupe : il n'y a rien à croiser.",
        en: "One of the attributes has a single value in the group: there is nothing to cross.")
    case .failure(.forcedByQuotas):
      return Phrase(
        fr: "Les deux critères ont des quotas : la composition a été voulue, et un test n'aurait "
          + "pas de sens.",
        en: "Both attributes have quotas: the composition was chosen, and a test would mean "
          + "nothing.")
    case .success(let chance):
      return Phrase { language in
        let figure = language.pValue(chance)
        let value = figure.hasPrefix("<") ? "p \(figure)" : "p = \(figure)"
        let isFrench = language == .french
        let caution =
          method == .fisher || isApproximationGood
          ? ""
          : isFrench ? " (approximation : effectifs faibles)" : " (rough: small counts)"
        if chance < 0.05 {
          return isFrench
            ? "Le hasard seul donnerait rarement un tel lien : \(value)\(caution)."
            : "Chance alone would seldom link them so: \(value)\(caution)."
        }
        return isFrench
          ? "Le hasard suffirait à l'expliquer : \(value)\(caution)."
          : "Chance alone would explain it: \(value)\(caution)."
      }
    }
  }

  /// The pair that stands out most.
  private var places: Phrase? {
    guard let table, (try? pValue.get()).map({ $0 < 0.05 }) ?? true else { return nil }
    var found: (residual: Double, row: Int, column: Int)?
    for (row, residuals) in table.adjustedResiduals.enumerated() {
      for (column, residual) in residuals.enumerated() {
        guard let residual, residual.magnitude >= 2 else { continue }
        if residual.magnitude > (found?.residual.magnitude ?? 0) { found = (residual, row, column) }
      }
    }
    guard let found else { return nil }
    return Phrase { language in
      let pair = [first.values[found.row], second.values[found.column]].map(language.quoted)
      let count = language.integer(table.counts[found.row][found.column])
      let expected = language.decimal(table.expected[found.row][found.column], places: 1)
      return language == .french
        ? "Ce qui ressort le plus : \(pair[0]) avec \(pair[1]), \(count) pour \(expected) attendus."
        : "What stands out most: \(pair[0]) with \(pair[1]), \(count) where \(expected) were expected."
    }
  }
}
