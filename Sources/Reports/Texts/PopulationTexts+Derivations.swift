import Population
import Tables

// Why a value cannot be derived.
extension Phrase {
  static func underivable(
    _ place: Place, _ attribute: String, _ failure: DerivationFailure,
    _ values: [ValueOccurrences]
  ) -> Phrase {
    let reason = reason(failure)
    let found = PopulationWords.values(values, limit: 5)
    return .at(
      place,
      french: "« \(attribute) » : \(reason.french) \(found.french).",
      english: "“\(attribute)”: \(reason.english) \(found.english).")
  }

  private static func reason(_ failure: DerivationFailure) -> Phrase {
    switch failure {
    case .notADate:
      Phrase(
        french: "ces cellules ne sont pas des dates (jj/mm/aaaa ou aaaa-mm-jj) :",
        english: "these cells are no dates (dd/mm/yyyy or yyyy-mm-dd):")
    case .dateInTheFuture(let day):
      Phrase(
        french: "ces dates de naissance viennent après le \(day.description), date de référence :",
        english: "these dates of birth come after \(day.description), the reference date:")
    case .implausibleAge(let day):
      Phrase(
        french: "ces dates donnent plus de 120 ans au \(day.description), vérifiez-les :",
        english: "these dates make an age above 120 on \(day.description), check them:")
    case .notAnAge:
      Phrase(
        french: "ces cellules ne sont pas des âges en années :",
        english: "these cells are no ages in years:")
    case .outsideTheBands(let bands):
      Phrase(
        french: "aucune des tranches \(bands) ne contient l'âge de :",
        english: "none of the bands \(bands) holds the age of:")
    case .notInLookup(let table):
      Phrase(
        french: "la table « \(table) » n'a pas de ligne pour :",
        english: "the table “\(table)” has no row for:")
    case .emptyInLookup(let table):
      Phrase(
        french: "la table « \(table) » laisse vide la valeur de :",
        english: "the table “\(table)” leaves the value empty for:")
    case .inNoGroup:
      Phrase(
        french: "aucun regroupement (« groups » de klero.json) ne contient :",
        english: "no group (“groups” of klero.json) holds:")
    }
  }

  static func missingLookup(_ attribute: String, _ table: String) -> Phrase {
    Phrase(
      french: """
        « \(attribute) » se lit dans la table « \(table) », qui n'a pas été donnée. \
        Vérifiez « lookup » dans klero.json.
        """,
      english: """
        “\(attribute)” is looked up in the table “\(table)”, which was not given. \
        Check “lookup” in klero.json.
        """)
  }

  static func ambiguousLookup(
    _ place: Place, _ attribute: String, _ key: String, _ rows: [Int]
  ) -> Phrase {
    let rows = PopulationWords.rows(rows)
    return .at(
      place,
      french: """
        « \(key) » a deux valeurs différentes pour « \(attribute) » (\(rows.french)). \
        Gardez la bonne ligne.
        """,
      english: """
        “\(key)” has two different values for “\(attribute)” (\(rows.english)). Keep the right row.
        """)
  }

  static func valueInTwoGroups(
    _ attribute: String, _ value: String, _ groups: [String]
  ) -> Phrase {
    let list = Phrase { $0.quotedList(groups) }
    return Phrase(
      french: """
        « \(attribute) » : la valeur « \(value) » figure dans plusieurs regroupements \
        (\(list.french)). Gardez-la dans un seul.
        """,
      english: """
        “\(attribute)”: the value “\(value)” stands in several groups (\(list.english)). \
        Keep it in one.
        """)
  }
}
