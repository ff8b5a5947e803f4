import Population
import Tables

// What can be wrong with people and their values.
extension Phrase {
  static func noRows(_ file: String) -> Phrase {
    .at(
      Place(file: file),
      french: "aucune ligne sous l'en-tête. Vérifiez que c'est le bon fichier.",
      english: "no row below the header. Check that this is the right file.")
  }

  static func missingQuotaColumn(
    _ place: Place, _ nearest: String?, _ columns: [String]
  ) -> Phrase {
    let name = place.column ?? ""
    let suggestion = PopulationWords.suggestion(nearest)
    let list = Phrase { $0.quotedList(columns) }
    return .at(
      Place(file: place.file),
      french: """
        il n'y a pas de colonne « \(name) », que les quotas demandent.\(suggestion.french) \
        Colonnes du fichier : \(list.french).
        """,
      english: """
        there is no column “\(name)”, which the quotas ask for.\(suggestion.english) Columns of \
        the file: \(list.english).
        """)
  }

  static func missingColumn(_ place: Place, _ nearest: String?, _ columns: [String]) -> Phrase {
    let name = place.column ?? ""
    let suggestion = PopulationWords.suggestion(nearest)
    let list = Phrase { $0.quotedList(columns) }
    return .at(
      Place(file: place.file),
      french: """
        il n'y a pas de colonne « \(name) ».\(suggestion.french) \
        Colonnes du fichier : \(list.french).
        """,
      english: """
        there is no column “\(name)”.\(suggestion.english) Columns of the file: \(list.english).
        """)
  }

  static func noExclusionColumns(
    _ place: Place, _ identity: [String], _ columns: [String]
  ) -> Phrase {
    let list = Phrase { $0.quotedList(columns) }
    let ids = Phrase { $0.quotedList(identity) }
    return .at(
      place,
      french: """
        pour reconnaître les personnes à exclure, il faut \
        \(identity.isEmpty ? "" : "\(ids.french), ou ")le nom, le prénom et la date de naissance. \
        Colonnes du fichier : \(list.french).
        """,
      english: """
        to know the people to exclude it takes \
        \(identity.isEmpty ? "" : "\(ids.english), or ")name, first name and date of birth. \
        Columns of the file: \(list.english).
        """)
  }

  static func ambiguousColumn(_ place: Place, _ positions: [Int]) -> Phrase {
    let found = { (language: Language) in
      positions.map { language.integer($0) }.joined(separator: ", ")
    }
    return .at(
      place,
      french: "plusieurs colonnes portent ce nom (\(found(.french))). Renommez ou retirez-en une.",
      english: "several columns have this name (\(found(.english))). Rename or remove one.")
  }

  static func noIDColumn(_ file: String, _ columns: [String]) -> Phrase {
    let list = Phrase { $0.quotedList(columns) }
    return .at(
      Place(file: file),
      french: """
        aucune colonne ne distingue toutes les personnes (\(list.french)). Ajoutez une colonne \
        « id », un numéro différent par personne, ou nommez-la avec --id.
        """,
      english: """
        no column tells all people apart (\(list.english)). Add a column “id” with a different \
        number for each person, or name it with --id.
        """)
  }

  static func emptyID(_ place: Place, _ found: Occurrences) -> Phrase {
    let people = PopulationWords.people(found.count)
    let rows = PopulationWords.rows(found)
    return .at(
      place,
      french: "\(people.french) sans identifiant (\(rows.french)). Donnez-leur un numéro.",
      english: "\(people.english) without an id (\(rows.english)). Give them a number.")
  }

  static func samePersonTwice(_ place: Place, _ id: String, _ rows: [Int]) -> Phrase {
    let rows = PopulationWords.rows(rows)
    return .at(
      place,
      french: "« \(id) » figure plusieurs fois à l'identique (\(rows.french)) : compté une fois.",
      english: "“\(id)” stands several times with the same data (\(rows.english)): counted once.")
  }

  static func sameIDTwice(_ place: Place, _ id: String, _ rows: [Int]) -> Phrase {
    let rows = PopulationWords.rows(rows)
    return .at(
      place,
      french: """
        l'identifiant « \(id) » désigne plusieurs personnes différentes (\(rows.french)). \
        Gardez la bonne ligne, ou donnez à chacune son identifiant.
        """,
      english: """
        the id “\(id)” names several different people (\(rows.english)). \
        Keep the right row, or give each of them an id.
        """)
  }

  static func emptyValues(_ place: Place, _ attribute: String, _ found: Occurrences) -> Phrase {
    let people = PopulationWords.people(found.count)
    let rows = PopulationWords.rows(found)
    return .at(
      place,
      french: """
        \(people.french) sans valeur pour « \(attribute) » (\(rows.french)). \
        Complétez ces cellules, ou retirez ces personnes du vivier.
        """,
      english: """
        \(people.english) without a value of “\(attribute)” (\(rows.english)). \
        Fill these cells, or take these people out of the pool.
        """)
  }

  static func unknownValues(
    _ place: Place, _ attribute: String, _ values: [ValueOccurrences], _ known: [String]
  ) -> Phrase {
    let found = PopulationWords.values(values)
    let list = Phrase { $0.quotedList(known) }
    return .at(
      place,
      french: """
        aucun quota de « \(attribute) » ne connaît \(found.french). Les quotas connaissent \
        \(list.french). Corrigez ces cellules, ou ajoutez une ligne de quota par valeur \
        (min 0, max 0 pour exclure).
        """,
      english: """
        no quota of “\(attribute)” knows \(found.english). The quotas know \(list.english). \
        Correct these cells, or add a quota row for each value (min 0, max 0 to exclude).
        """)
  }

  static func uncertainAges(
    _ place: Place, _ attribute: String, _ found: Occurrences, _ inDoubt: Int
  ) -> Phrase {
    let people = PopulationWords.people(found.count)
    let rows = PopulationWords.rows(found)
    let doubt = PopulationWords.people(inDoubt)
    return .at(
      place,
      french: """
        date de naissance incomplète pour \(people.french) (\(rows.french)) : l'âge de \
        « \(attribute) » est incertain d'un an, l'âge le plus élevé est retenu. \
        La tranche pourrait en changer pour \(doubt.french).
        """,
      english: """
        incomplete date of birth for \(people.english) (\(rows.english)): the age in \
        “\(attribute)” is uncertain by a year, the higher age is taken. \
        The band could differ for \(doubt.english).
        """)
  }

  static func noReferenceDate(_ attribute: String) -> Phrase {
    Phrase(
      french: """
        « \(attribute) » dépend de l'âge : à quelle date ? Donnez « referenceDate » dans \
        klero.json, par exemple "2026-11-22".
        """,
      english: """
        “\(attribute)” depends on the age: on which day? Give “referenceDate” in klero.json, \
        such as "2026-11-22".
        """)
  }

  static func attributeDefinedTwice(_ attribute: String) -> Phrase {
    Phrase(
      french: "Le critère « \(attribute) » est défini deux fois. Gardez une seule définition.",
      english: "The attribute “\(attribute)” is defined twice. Keep one definition.")
  }
}
