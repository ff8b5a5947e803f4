import Population
import Tables
import Testing

@Suite struct QuotaTableTests {
  static func read(
    _ columns: [String], _ cells: [[String]]
  ) throws(PopulationError) -> QuotaTable {
    try QuotaTable.read(Table(name: "quotas.csv", columns: columns, cells: cells))
  }

  static func defects(_ columns: [String], _ cells: [[String]]) -> [PopulationDefect] {
    do throws(PopulationError) {
      return try read(columns, cells).warnings
    } catch {
      return error.defects
    }
  }

  static func place(_ row: Int?, _ column: String) -> Place {
    Place(file: "quotas.csv", row: row, column: column)
  }

  @Test(arguments: [
    ["feature", "value", "min", "max"], ["Feature", " VALUE", "Min", "MAX"],
    ["category", "name", "min", "max"], ["category", "feature", "min", "max"],
    ["critère", "modalité", "min", "max"], ["Critere", "Modalite", "minimum", "maximum"],
    ["attribut", "valeur", "min", "max"],
  ])
  func readsTheFormatsOfTodaysToolsAndFrenchOnes(_ columns: [String]) throws {
    let quotas = try Self.read(
      columns, [["Genre", "Femme", "11", "12"], ["genre", "Homme", "10", "11"]]
    ).quotas
    #expect(
      quotas == [
        Quota(attribute: "Genre", value: "Femme", least: 11, most: 12),
        Quota(attribute: "Genre", value: "Homme", least: 10, most: 11),
      ])
  }

  @Test func readsFlexibleBoundsAndIgnoresOtherColumns() throws {
    let quotas = try Self.read(
      ["max_flex", "note", "min_flex", "feature", "value", "min", "max"],
      [["12", "x", "0", "g", "f", "3", "9"], ["", "", "", "g", "h", "0", "0"]]
    ).quotas
    #expect(
      quotas == [
        Quota(
          attribute: "g", value: "f", least: 3, most: 9, flexibleLeast: 0, flexibleMost: 12),
        Quota(attribute: "g", value: "h", least: 0, most: 0),
      ])
  }

  @Test func writtenQuotasAreReadBack() throws {
    let plain = [Quota(attribute: "g", value: "f", least: 3, most: 9)]
    let flexible =
      plain + [
        Quota(attribute: "g", value: "h", least: 1, most: 2, flexibleLeast: 0, flexibleMost: 4)
      ]
    for quotas in [plain, flexible] {
      #expect(try QuotaTable.read(QuotaTable.table(of: quotas)).quotas == quotas)
    }
  }

  @Test func reportsEveryWrongCellAtOnce() {
    let found = Self.defects(
      ["feature", "value", "min", "max", "min_flex", "max_flex"],
      [
        ["g", "a", "x", "2.0", "", ""], ["g", "b", "-1", "3", "", ""],
        ["g", "c", "5", "3", "", ""],
        ["g", "", "1", "", "", ""], ["g", "d", "2", "4", "3", "4"], ["g", "e", "2", "4", "2", "3"],
        ["g", "f", "0", "99999999999999999999", "", ""], ["g", "A", "0", "1", "", ""],
        ["", "z", "0", "1", "", ""],
      ])
    #expect(
      found == [
        .notAnInteger(Self.place(2, "min"), text: "x"),
        .notAnInteger(Self.place(2, "max"), text: "2.0"),
        .negativeBound(Self.place(3, "min"), bound: -1),
        .leastAboveMost(Self.place(4, "min"), value: "c", least: 5, most: 3),
        .emptyCell(Self.place(5, "value")), .emptyCell(Self.place(5, "max")),
        .flexibleBoundsInside(
          Self.place(6, "min_flex"), value: "d", bounds: 2...4, flexibleLeast: 3, flexibleMost: 4),
        .flexibleBoundsInside(
          Self.place(7, "min_flex"), value: "e", bounds: 2...4, flexibleLeast: 2, flexibleMost: 3),
        .boundTooLarge(Self.place(8, "max"), text: "99999999999999999999"),
        .sameValueTwice(Self.place(nil, "value"), attribute: "g", value: "a", rows: [2, 9]),
        .rowsSkipped(Self.place(nil, "feature"), Occurrences(rows: [10])),
      ])
  }

  @Test func missingColumnsAreNamed() {
    let columns = ["featur", "value", "min", "max_flex"]
    let found = Self.defects(columns, [["g", "a", "1", "2"]])
    let missing = found.compactMap { defect -> String? in
      guard case .missingColumn(let place, _, columns) = defect else { return nil }
      return place.column
    }
    #expect(missing == ["feature", "max", "min_flex"])
  }

  @Test func aTableWithoutQuotasIsADefect() {
    let columns = ["feature", "value", "min", "max"]
    #expect(Self.defects(columns, []) == [.noRows(file: "quotas.csv")])
    #expect(Self.defects(columns, [["", "a", "0", "1"]]).contains(.noRows(file: "quotas.csv")))
  }
}

@Suite struct QuotaConflictTests {
  static let pool = Pool(
    attributes: [Attribute(name: "g", values: ["a", "b"])],
    people: (0..<10).map { Pool.Person(id: "\($0)", values: [$0 < 2 ? 0 : 1]) })

  static func quotas(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> [Quota] {
    [("a", a), ("b", b)].map {
      Quota(attribute: "G", value: $0, least: $1.lowerBound, most: $1.upperBound)
    }
  }

  @Test func sumsThatFitShowNoConflict() {
    let conflicts = QuotaConflict.all(
      in: Self.quotas(1...2, 3...5), panelSize: 5, pool: Self.pool)
    #expect(conflicts.isEmpty)
  }

  @Test func namesEveryConflictThatSumsShow() {
    #expect(
      QuotaConflict.all(in: Self.quotas(3...3, 3...9), panelSize: 5, pool: Self.pool) == [
        .leastsAbovePanel(attribute: "G", sum: 6, panelSize: 5),
        .tooFewPeople(attribute: "G", value: "a", least: 3, people: 2),
      ])
    #expect(
      QuotaConflict.all(in: Self.quotas(0...2, 0...2), panelSize: 5)
        == [.mostsBelowPanel(attribute: "G", sum: 4, panelSize: 5)])
    #expect(
      QuotaConflict.all(in: Self.quotas(0...5, 0...2), panelSize: 5, pool: Self.pool)
        == [.tooFewPlaces(attribute: "G", places: 4, panelSize: 5)])
    #expect(
      QuotaConflict.all(in: Self.quotas(0...20, 0...20), panelSize: 11, pool: Self.pool)
        == [.poolTooSmall(people: 10, panelSize: 11)])
  }

  @Test func hugeBoundsDoNotOverflow() {
    #expect(
      QuotaConflict.all(in: Self.quotas(Int.max...Int.max, 1...Int.max), panelSize: 5)
        == [.leastsAbovePanel(attribute: "G", sum: .max, panelSize: 5)])
  }
}
