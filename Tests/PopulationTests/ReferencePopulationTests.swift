import Population
import Tables
import Testing

@Suite struct ReferencePopulationTests {
  static func read(
    _ columns: [String], _ cells: [[String]]
  ) throws(PopulationError) -> ReferencePopulation {
    try ReferencePopulation.read(Table(name: "p.csv", columns: columns, cells: cells))
  }

  static func defects(_ columns: [String], _ cells: [[String]]) -> [PopulationDefect] {
    do throws(PopulationError) {
      return try read(columns, cells).warnings
    } catch {
      return error.defects
    }
  }

  @Test(arguments: [
    ["attribute", "value", "population"], ["Critère", "Modalité", "Population"],
    ["feature", "name", "effectif"],
  ])
  func readsMargins(_ columns: [String]) throws {
    let population = try Self.read(
      columns, [["g", "f", "1 234,56"], ["G", "m", "1234.56"], ["âge", "16+", "2469.12"]])
    #expect(population.margins.map(\.attribute.name) == ["g", "âge"])
    #expect(population.margins[0].attribute.values == ["f", "m"])
    #expect(population.margins.map(\.total.text) == ["2469.12", "2469.12"])
    #expect(population.cells.isEmpty && population.warnings.isEmpty)
  }

  @Test func readsOneRowACombination() throws {
    let population = try Self.read(
      ["g", "population", "zone"],
      [["f", "1", "a"], ["m", "2.5", "a"], ["F", "4", "b"], ["m", "0", "b"]])
    #expect(population.margins.map(\.attribute.name) == ["g", "zone"])
    #expect(population.margins[0].counts.map(\.text) == ["5", "2.5"])
    #expect(population.margins[1].counts.map(\.text) == ["3.5", "4"])
    #expect(population.cells.map(\.values) == [[0, 0], [1, 0], [0, 1], [1, 1]])
  }

  @Test(arguments: [
    ("0.10835113170878903", "0.10835113170878903"), ("12,5 %", "12.5"), ("0,234", "0.234"),
    ("1234,567", "1234.567"), ("10\u{202F}000", "10000"), ("007", "7"), ("0.0", "0"),
    ("10000000000", "10000000000"), ("1.50", "1.5"),
  ])
  func numbersAreReadExactly(_ text: String, _ expected: String) throws {
    let population = try Self.read(
      ["attribute", "value", "population"], [["g", "a", text], ["g", "b", "1"]])
    #expect(population.margins[0].counts[0].text == expected)
  }

  @Test func reportsEveryWrongCellAtOnce() {
    let place = { (row: Int?, column: String) in Place(file: "p.csv", row: row, column: column) }
    let found = Self.defects(
      ["attribute", "value", "population"],
      [
        ["g", "a", "x"], ["g", "b", "-3"], ["g", "c", "1,234"], ["g", "", "4"], ["g", "d", ""],
        ["g", "A", "5"], ["", "e", "5"], ["g", "f", "1e5"], ["g", "h", "99999999999"],
        ["g", "i", "1.2.3"], ["g", "j", "0.1234567890123456789"], ["g", "k", "-"],
      ])
    #expect(
      found == [
        .notANumber(place(2, "population"), text: "x"),
        .negativePopulation(place(3, "population"), text: "-3"),
        .ambiguousNumber(place(4, "population"), text: "1,234"),
        .emptyCell(place(5, "value")), .emptyCell(place(6, "population")),
        .notANumber(place(9, "population"), text: "1e5"),
        .notANumber(place(10, "population"), text: "99999999999"),
        .notANumber(place(11, "population"), text: "1.2.3"),
        .notANumber(place(12, "population"), text: "0.1234567890123456789"),
        .notANumber(place(13, "population"), text: "-"),
        .sameValueTwice(place(nil, "value"), attribute: "g", value: "a", rows: [2, 7]),
        .rowsSkipped(place(nil, "attribute"), Occurrences(rows: [8])),
      ])
  }

  @Test func totalsThatDifferAreAWarningBeyondRounding() throws {
    let columns = ["attribute", "value", "population"]
    #expect(Self.defects(columns, [["g", "a", "10000"], ["h", "b", "9999.5"]]).isEmpty)
    let found = Self.defects(columns, [["g", "a", "10000"], ["h", "b", "9000"]])
    let totals = try (#require(ExactNumber(9000)), #require(ExactNumber(10000)))
    #expect(
      found == [
        .marginTotalsDiffer(
          file: "p.csv", attribute: "h", total: totals.0, other: "g", otherTotal: totals.1)
      ])
  }

  @Test func populationsOfNobodyOrWithoutColumnsAreDefects() {
    let columns = ["attribute", "value", "population"]
    #expect(Self.defects(columns, []) == [.noRows(file: "p.csv")])
    #expect(
      Self.defects(columns, [["g", "a", "0"]])
        == [.emptyPopulation(file: "p.csv", attribute: "g")])
    #expect(Self.defects(["population"], [["1"]]).count == 1)
    #expect(Self.defects(["attribute", "value"], [["g", "a"]]).count == 1)
    #expect(
      Self.defects(["g", "population"], [["a", "1"], ["A", "2"]]) == [
        .sameCellTwice(Place(file: "p.csv", column: "population"), values: ["a"], rows: [2, 3])
      ])
  }
}
