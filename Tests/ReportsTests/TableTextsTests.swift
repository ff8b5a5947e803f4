import Reports
import Tables
import Testing

@Suite struct TableTextsTests {
  /// One defect of every kind.
  static let kinds: [TableDefect.Kind] =
    [
      .fileNotFound(nearest: nil), .fileNotFound(nearest: "liste.csv"), .isDirectory,
      .notPermitted, .cannotRead(code: 5), .empty, .noRows,
      .tooManyColumns(found: 20_000, limit: 16_384), .rowTooLong(limit: 4_194_304),
      .tooFewCells(found: 1, expected: 3), .tooManyCells(found: 4, expected: 3), .unclosedQuote,
      .textAfterQuote, .mixedEncodings, .undecodable, .lostCharacter,
      .emptyColumnName(position: 2), .duplicateColumn(positions: [2, 5]),
      .missingColumn(nearest: "quartier", columns: ["id", "quartier"]),
      .missingColumn(nearest: nil, columns: ["id"]), .ambiguousColumn(positions: [2, 5]),
    ] + ForeignFormat.allCases.map { .notText($0) }
    + TableDefect.Topic.allCases.map { .others($0, count: 1234) }

  @Test(arguments: kinds)
  func saysEveryDefectInTwoLanguagesAsFullSentences(_ kind: TableDefect.Kind) {
    let place = Place(file: "liste.csv", row: 1234, column: "âge")
    let phrase = TableDefect(kind, at: place, value: "x").phrase
    #expect(
      phrase.french.hasPrefix("liste.csv, ligne 1\u{202F}234, colonne «\u{A0}âge\u{A0}»\u{A0}: "))
    #expect(phrase.english.hasPrefix("liste.csv, row 1,234, column “âge”: "))
    for text in [phrase.french, phrase.english] {
      #expect(text.hasSuffix(".") || text.hasSuffix("?"))
      #expect(!text.contains("  "))
    }
    // French typography: a space that does not break before these marks.
    for mark in [" :", " ;", " ?", " !", " »", "« "] { #expect(!phrase.french.contains(mark)) }
  }

  @Test func namesTheNearestColumnAndThoseThereAre() {
    let error = TableError(
      .missingColumn(nearest: "quartier", columns: ["id", "quartier"]),
      at: Place(file: "gens.csv", row: 1, column: "quartiers"))
    #expect(
      error.phrase.english == "gens.csv, row 1, column “quartiers”: this column is missing. "
        + "Did you mean “quartier”? Columns of the file: “id”, “quartier”.")
    #expect(
      error.phrase.french
        == "gens.csv, ligne 1, colonne «\u{A0}quartiers\u{A0}»\u{A0}: cette colonne manque. "
        + "Vouliez-vous dire «\u{A0}quartier\u{A0}»\u{A0}? "
        + "Colonnes du fichier\u{A0}: «\u{A0}id\u{A0}», «\u{A0}quartier\u{A0}».")
  }

  @Test func saysEachDefectOfAnErrorOnALineOfItsOwn() throws {
    let error = #expect(throws: TableError.self) {
      try Table.read(bytes: "a;b\n1\n1;2;\"x\ny\"\n".utf8, name: "-")
    }
    let lines = try #require(error).phrase.french.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("entrée standard, ligne ") })
    #expect(lines.last?.contains("x⏎y") == true)
  }

  @Test func writesRowNumbersAndSingularsAsTheLanguageDoes() {
    let defect = TableDefect(
      .tooFewCells(found: 1, expected: 3), at: Place(file: "f", row: 2, column: "b"))
    #expect(defect.phrase.french.contains("cette ligne a 1\u{A0}case et l’en-tête 3\u{A0}colonnes"))
    #expect(
      defect.phrase.english.contains("this row has 1\u{A0}cell and the header 3\u{A0}columns"))
  }
}

@Suite struct TableDescriptionTests {
  @Test func describesAFormatInAFewWords() {
    let format = TableFormat(delimiter: .semicolon, hasByteOrderMark: true)
    #expect(
      format.phrase == Phrase(fr: "point-virgule, UTF-8 avec BOM", en: "semicolon, UTF-8 with BOM"))
  }

  @Test func saysHowMuchOfAnElectoralRollWasRecognised() {
    let phrase = TableKind.electoralRoll(recognised: 26).phrase
    #expect(phrase.french == "liste électorale, 26\u{A0}colonnes reconnues sur 27")
    #expect(phrase.english == "French electoral roll, 26 of its 27 columns recognised")
  }

  @Test func givesKindsOfColumnsDifferentNames() {
    #expect(Set(ColumnKind.allCases.map(\.phrase.french)).count == ColumnKind.allCases.count)
    #expect(Set(ColumnKind.allCases.map(\.phrase.english)).count == ColumnKind.allCases.count)
  }
}
