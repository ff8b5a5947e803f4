import Reports

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

  /// Several spellings of what is probably one value.
  static func spellings(_ spellings: [String]) -> Phrase {
    let list = spellings.joined(separator: " = ")
    return Phrase(fr: "lus comme un seul : \(list)", en: "read as one: \(list)")
  }
}
