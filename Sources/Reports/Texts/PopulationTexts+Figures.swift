import Population
import Tables

// What can be wrong with the figures of quotas and populations.
extension PopulationDefect {
  /// The message on a figure.
  var figuresPhrase: Phrase {
    switch self {
    case .emptyCell(let place):
      .at(place, french: "cellule vide. Complétez-la.", english: "empty cell. Fill it.")
    case .notAnInteger(let place, let text):
      .at(
        place, french: "« \(text) » n'est pas un nombre entier. Écrivez par exemple 12.",
        english: "“\(text)” is no whole number. Write 12, say.")
    case .negativeBound(let place, let bound):
      .at(
        place, french: "\(bound) est négatif. Un quota va de 0 au nombre de sièges.",
        english: "\(String(bound)) is negative. A quota runs from 0 to the number of seats.")
    case .boundTooLarge(let place, let text):
      .at(
        place, french: "\(text) est trop grand. Écrivez au plus le nombre de sièges.",
        english: "\(text) is too large. Write at most the number of seats.")
    case .leastAboveMost(let place, let value, let least, let most):
      .at(
        place,
        french: "« \(value) » : le minimum (\(least)) dépasse le maximum (\(most)).",
        english: "“\(value)”: the least (\(least)) is above the most (\(most)).")
    case .flexibleBoundsInside(let place, let value, let bounds, let least, let most):
      flexibleBounds(place, value, bounds, least, most)
    case .rowsSkipped(let place, let found): rowsSkipped(place, found)
    case .sameValueTwice(let place, let attribute, let value, let rows):
      sameValue(place, attribute, value, PopulationWords.rows(rows))
    case .sameCellTwice(let place, let values, let rows):
      sameCell(place, Phrase { $0.quotedList(values) }, PopulationWords.rows(rows))
    case .notANumber(let place, let text):
      .at(
        place, french: "« \(text) » n'est pas un nombre. Écrivez par exemple 1234 ou 1234,56.",
        english: "“\(text)” is no number. Write 1234 or 1234.56, say.")
    case .ambiguousNumber(let place, let text):
      .at(
        place,
        french:
          "« \(text) » peut se lire de deux façons. Écrivez-le sans virgule ou avec un point.",
        english: "“\(text)” can be read in two ways. Write it without the comma, or with a point.")
    case .negativePopulation(let place, let text):
      .at(
        place, french: "« \(text) » est négatif. Une population est au moins nulle.",
        english: "“\(text)” is negative. A population is at least zero.")
    case .emptyPopulation(let file, let attribute): emptyPopulation(file, attribute)
    case .marginTotalsDiffer(let file, let attribute, let total, let other, let otherTotal):
      totalsDiffer(file, (attribute, total), (other, otherTotal))
    case .panelSizeOutOfRange(let size):
      Phrase(
        french: "Un panel de \(size) ? Donnez un nombre de sièges de 1 à \(1_000_000).",
        english: "A panel of \(Language.english.integer(size))? Give from 1 to 1,000,000 seats.")
    case .notATolerance(let text):
      Phrase(
        french: """
          « \(text) » n'est pas une tolérance. Donnez un nombre de sièges (2) ou un pourcentage \
          de la part exacte (10%).
          """,
        english: """
          “\(text)” is no tolerance. Give a number of seats (2) or a percentage of the exact \
          share (10%).
          """)
    case .noRows, .noExclusionColumns, .missingColumn, .missingQuotaColumn, .ambiguousColumn,
      .noIDColumn, .emptyID,
      .sameIDTwice,
      .emptyValues,
      .unknownValues, .underivable, .uncertainAges, .noReferenceDate, .missingLookup,
      .ambiguousLookup, .valueInTwoGroups, .attributeDefinedTwice:
      phrase
    }
  }

  private func flexibleBounds(
    _ place: Place, _ value: String, _ bounds: ClosedRange<Int>, _ least: Int, _ most: Int
  ) -> Phrase {
    let top = most == .max ? "…" : String(most)
    let (low, high) = (String(bounds.lowerBound), String(bounds.upperBound))
    return .at(
      place,
      french: """
        « \(value) » : les bornes souples \(String(least))..\(top) doivent contenir le quota \
        \(low)..\(high).
        """,
      english: """
        “\(value)”: the flexible bounds \(least)..\(top) must contain the quota \(low)..\(high).
        """)
  }

  private func rowsSkipped(_ place: Place, _ found: Occurrences) -> Phrase {
    let rows = PopulationWords.rows(found)
    return .at(
      place,
      french: "sans nom de critère, ignoré : \(rows.french).",
      english: "without an attribute’s name, skipped: \(rows.english).")
  }

  private func sameValue(
    _ place: Place, _ attribute: String, _ value: String, _ rows: Phrase
  ) -> Phrase {
    .at(
      place,
      french: """
        « \(value) » de « \(attribute) » figure plusieurs fois (\(rows.french)). \
        Gardez une seule ligne.
        """,
      english: """
        “\(value)” of “\(attribute)” stands several times (\(rows.english)). Keep one row.
        """)
  }

  private func sameCell(_ place: Place, _ values: Phrase, _ rows: Phrase) -> Phrase {
    .at(
      place,
      french: """
        la combinaison \(values.french) figure plusieurs fois (\(rows.french)). \
        Gardez une seule ligne.
        """,
      english: """
        the combination \(values.english) stands several times (\(rows.english)). Keep one row.
        """)
  }

  private func emptyPopulation(_ file: String, _ attribute: String?) -> Phrase {
    let name = attribute ?? ""
    return .at(
      Place(file: file),
      french: "« \(name) » : la population totale est nulle. Vérifiez la colonne population.",
      english: "“\(name)”: the population adds up to nobody. Check the population column.")
  }

  private func totalsDiffer(
    _ file: String, _ margin: (name: String, total: ExactNumber),
    _ other: (name: String, total: ExactNumber)
  ) -> Phrase {
    let numbers = { (language: Language) in
      let values = [margin, other].map { $0.total.approximate }
      let gap = abs(values[0] - values[1])
      let places = values.contains { $0 < 1000 } ? 2 : 0
      let share = language.percent(gap / max(values[0], values[1]), places: 2)
      return (values + [gap]).map { language.decimal($0, places: places) } + [share]
    }
    let (french, english) = (numbers(.french), numbers(.english))
    return .at(
      Place(file: file),
      french: """
        « \(margin.name) » compte \(french[0]) personnes, « \(other.name) » \(french[1]) : \
        \(french[2]) d'écart (\(french[3])). Chaque critère est ramené à son propre total ; \
        vérifiez que l'âge et le territoire sont les mêmes.
        """,
      english: """
        “\(margin.name)” counts \(english[0]) people, “\(other.name)” \(english[1]): \
        \(english[2]) apart (\(english[3])). Each attribute is taken by its own total; \
        check that age and territory are the same.
        """)
  }
}
