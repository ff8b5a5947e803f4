import Population
import Reports
import Tables
import Testing

@Suite struct PopulationTextsTests {
  static let place = Place(file: "liste.csv", row: 3, column: "âge")
  static let found = Occurrences(rows: [2, 5])
  static let values = [ValueOccurrences(value: "Fme", occurrences: found, nearest: "Femme")]

  static func everyDefect() throws -> [PopulationDefect] {
    let day = try #require(Day(year: 2026, month: 11, day: 22))
    let total = try #require(ExactNumber(1200))
    let failures: [DerivationFailure] = [
      .notADate, .dateInTheFuture(reference: day), .implausibleAge(reference: day), .notAnAge,
      .outsideTheBands(bands: "16+"), .notInLookup(table: "t"), .emptyInLookup(table: "t"),
      .inNoGroup,
    ]
    return failures.map { .underivable(place, attribute: "a", $0, values) } + [
      .noRows(file: "f"), .missingColumn(place, nearest: "age", columns: ["age"]),
      .missingQuotaColumn(place, nearest: "b", columns: ["a", "b"]),
      .ambiguousColumn(place, positions: [2, 4]), .noIDColumn(file: "f", columns: ["a"]),
      .emptyID(place, found),
      .sameIDTwice(place, id: "1", rows: [2, 3], isIdentical: true),
      .sameIDTwice(place, id: "1", rows: [2, 3], isIdentical: false),
      .emptyValues(place, attribute: "a", found),
      .unknownValues(place, attribute: "a", values, known: ["Femme"]),
      .uncertainAges(place, attribute: "a", found, bandsInDoubt: 1),
      .noReferenceDate(attribute: "a"), .missingLookup(attribute: "a", table: "t"),
      .ambiguousLookup(place, attribute: "a", key: "k", rows: [2, 3]),
      .valueInTwoGroups(attribute: "a", value: "v", groups: ["g", "h"]),
      .attributeDefinedTwice(attribute: "a"), .emptyCell(place),
      .notAnInteger(place, text: "x"), .negativeBound(place, bound: -1),
      .boundTooLarge(place, text: "9999999999"), .rowsSkipped(place, found),
      .leastAboveMost(place, value: "v", least: 3, most: 2),
      .flexibleBoundsInside(
        place, value: "v", bounds: 1...2, flexibleLeast: 2, flexibleMost: .max),
      .sameValueTwice(place, attribute: "a", value: "v", rows: [2, 3]),
      .sameCellTwice(place, values: ["v"], rows: [2, 3]), .notANumber(place, text: "x"),
      .ambiguousNumber(place, text: "1,234"), .negativePopulation(place, text: "-1"),
      .emptyPopulation(file: "f", attribute: "a"),
      .marginTotalsDiffer(
        file: "f", attribute: "a", total: total, other: "b", otherTotal: .zero),
      .panelSizeOutOfRange(0), .notATolerance(text: "x"),
    ]
  }

  @Test func everyDefectIsSaidDifferentlyInBothLanguagesOnOneLine() throws {
    let defects = try Self.everyDefect()
    #expect(Set(defects.map(\.phrase)).count == defects.count)
    for phrase in defects.map(\.phrase) {
      #expect(phrase.french != phrase.english)
      #expect(!phrase.french.contains("\n") && !phrase.english.contains("\n"))
    }
  }

  @Test func frenchKeepsItsSpacesTogether() throws {
    for phrase in try Self.everyDefect().map(\.phrase) {
      for mark in [" :", " ;", " ?", " !", "« ", " »", " %", "'"] {
        #expect(!phrase.french.contains(mark), "\(phrase.french)")
      }
    }
  }

  @Test func unknownValuesSayWhichHowManyAndWhere() {
    let phrase = PopulationDefect.unknownValues(
      Place(file: "liste.csv", column: "sexe"), attribute: "genre", Self.values, known: ["Femme"]
    ).phrase
    #expect(
      phrase.english == """
        liste.csv, column “sexe”: no quota of “genre” knows “Fme” (2\u{A0}people, rows 2 and 5 \
        → “Femme”?). The quotas know “Femme”. Correct these cells, or add a quota row for each \
        value (min 0, max 0 to exclude).
        """)
  }

  @Test func dossierErrorsSayFileAndLine() {
    let error = DossierError(
      file: "klero.json",
      defects: [
        .unknownKey(line: 3, path: "langage", nearest: "language", known: ["language", "id"]),
        .wrongValue(line: 5, path: "panel.size", expected: .integer(1...1_000_000)),
      ])
    #expect(
      error.phrase.english == """
        klero.json, line 3: unknown key “langage”. Did you mean “language”? Possible keys: \
        “language”, “id”.
        klero.json, line 5: “panel.size” must be a whole number from 1 to 1,000,000.
        """)
  }

  @Test func shortagesSayWhatTheTownWouldGive() throws {
    let population = ReferencePopulation(margins: [
      .init(
        attribute: Attribute(name: "âge", values: ["16-24", "25+"]),
        counts: [try #require(ExactNumber(12)), try #require(ExactNumber(88))])
    ])
    let proposal = try QuotaProposal(population: population, panelSize: 226)
    let pool = Pool(
      attributes: [Attribute(name: "âge", values: ["16-24", "25+"])],
      people: (0..<19).map { .init(id: "\($0)", values: [0]) })
    let shortage = try #require(proposal.shortages(in: pool).first)
    #expect(
      shortage.phrase.french == """
        «\u{A0}âge\u{A0}», «\u{A0}16-24\u{A0}»\u{A0}: la population donnerait 27,1 sièges \
        (27 à 28)\u{202F}; 19\u{A0}volontaires seulement, donc 19 au plus. Élargissez le quota \
        à 19..28 et relevez d’autres maximums, ou relancez des courriers.
        """)
  }
}
