import Reports
import Tables

/// The texts of `klero inspect`.
enum InspectTexts {
  static let text = Phrase(
    fr: """
      Montre comment le fichier est écrit (encodage, séparateur), ses colonnes, leurs modalités \
      les plus fréquentes, les cases vides, les doublons, et ce que chaque colonne semble \
      contenir. Tous les défauts sont dits d'un coup, avec leur ligne et leur colonne.
      """,
    en: """
      Shows how the file is written (encoding, delimiter), its columns, their commonest values, \
      empty cells, duplicates, and what each column seems to hold. All defects are told at once, \
      with their row and column.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero inspect vivier.csv quotas.csv",
      Phrase(fr: "Deux fichiers", en: "Two files")),
    .init(
      "klero inspect --values 20 liste.csv",
      Phrase(fr: "Plus de modalités par colonne", en: "More values a column")),
  ]

  static let row = Phrase(fr: "ligne", en: "row")
  static let rows = Phrase(fr: "lignes", en: "rows")
  static let column = Phrase(fr: "colonne", en: "column")
  static let columns = Phrase(fr: "colonnes", en: "columns")
  static let value = Phrase(fr: "modalité", en: "value")
  static let values = Phrase(fr: "modalités", en: "values")
  static let missing = Phrase(fr: "case vide", en: "empty cell")
  static let missings = Phrase(fr: "cases vides", en: "empty cells")
  static let duplicate = Phrase(fr: "doublon", en: "duplicate")
  static let duplicates = Phrase(fr: "doublons", en: "duplicates")
  static let manyValues = Phrase(
    fr: "trop de modalités pour les compter", en: "too many values to count")

  static func name(of delimiter: Delimiter) -> Phrase {
    switch delimiter {
    case .semicolon: Phrase(fr: "point-virgule", en: "semicolon")
    case .comma: Phrase(fr: "virgule", en: "comma")
    case .tab: Phrase(fr: "tabulation", en: "tab")
    case .pipe: Phrase(fr: "barre verticale", en: "vertical bar")
    }
  }

  /// What a table is about; nothing for people, which most tables are about.
  static func name(of kind: TableKind) -> Phrase {
    switch kind {
    case .quotas: Phrase(fr: "quotas", en: "quotas")
    case .populationMargins:
      Phrase(fr: "population de référence (marges)", en: "reference population (margins)")
    case .populationCells:
      Phrase(fr: "population de référence (croisements)", en: "reference population (cells)")
    case .electoralRoll(let recognised):
      Phrase(
        fr: "liste électorale (REU), \(recognised) colonnes reconnues",
        en: "French electoral roll, \(recognised) columns recognised")
    case .localAddresses: Phrase(fr: "base adresse locale", en: "local address base")
    case .other: Phrase(fr: "", en: "")
    }
  }

  static func name(of kind: ColumnKind) -> Phrase {
    switch kind {
    case .empty: Phrase(fr: "vide", en: "empty")
    case .identifier: Phrase(fr: "identifiant", en: "identifier")
    case .birthDate: Phrase(fr: "date de naissance", en: "birth date")
    case .date: Phrase(fr: "date", en: "date")
    case .address: Phrase(fr: "adresse", en: "address")
    case .postcode: Phrase(fr: "code postal", en: "postcode")
    case .email: Phrase(fr: "courriel", en: "e-mail")
    case .phone: Phrase(fr: "téléphone", en: "telephone")
    case .attribute: Phrase(fr: "critère possible", en: "possible attribute")
    case .number: Phrase(fr: "nombre", en: "number")
    case .text: Phrase(fr: "texte", en: "text")
    }
  }

  /// Several spellings of what is probably one value.
  static func spellings(_ spellings: [String]) -> Phrase {
    let list = spellings.joined(separator: " = ")
    return Phrase(fr: "lus comme un seul : \(list)", en: "read as one: \(list)")
  }
}
