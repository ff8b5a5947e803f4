import Population
import Tables
import Testing

@Suite struct PoolReaderTests {
  static let quotas = [
    Quota(attribute: "Genre", value: "Femme", least: 1, most: 2),
    Quota(attribute: "Genre", value: "Homme", least: 1, most: 2),
    Quota(attribute: "Âge", value: "16-24", least: 0, most: 3),
    Quota(attribute: "Âge", value: "25+", least: 0, most: 3),
  ]
  static let columns = ["ID", "genre ", "age", "adresse"]
  static let rows = [
    ["p10", "femme", "16-24", "12 bis, rue de la Paix"],
    ["p9", "HOMME", "25+", "12bis RUE DE LA PAIX"],
    ["é1", "Femme", " 25+", ""],
    ["a", "homme", "16-24", "-"],
  ]

  static func table(_ rows: [[String]] = rows, columns: [String] = columns) -> Table {
    Table(name: "volontaires.csv", columns: columns, cells: rows)
  }

  static func defects(
    _ table: Table, _ reader: PoolReader = PoolReader(quotas: quotas)
  ) -> [PopulationDefect] {
    do throws(PopulationError) {
      _ = try reader.read(table)
      return []
    } catch {
      return error.defects
    }
  }

  @Test func valuesMatchQuotasWithoutCaseAccentsAndSpace() throws {
    let reading = try PoolReader(quotas: Self.quotas).read(Self.table())
    #expect(reading.pool.attributes == Self.quotas.attributes)
    #expect(reading.pool.people.map(\.id) == ["a", "p10", "p9", "é1"])
    #expect(reading.pool.people.map(\.values) == [[1, 0], [0, 0], [1, 1], [0, 1]])
    #expect(reading.rows == [3, 0, 1, 2])
    #expect(reading.idColumn == "ID")
    #expect(reading.warnings.isEmpty)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    let reader = PoolReader(
      definitions: [AttributeDefinition(column: "genre"), AttributeDefinition(column: "age")],
      householdColumns: ["adresse"])
    let pool = try reader.read(Self.table()).pool
    for turn in 1..<Self.rows.count {
      let turned = Array(Self.rows[turn...] + Self.rows[..<turn])
      #expect(try reader.read(Self.table(turned)).pool == pool)
    }
    #expect(pool.attributes[0].values == ["Femme", "HOMME"])
  }

  @Test func onlyPeopleWithTheSameAddressShareAHousehold() throws {
    let reader = PoolReader(quotas: Self.quotas, householdColumns: ["Adresse"])
    let people = try reader.read(Self.table()).pool.people
    let household = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.household) })
    #expect(household["p10"] == household["p9"] && household["p9"] != .some(nil))
    #expect(household["a"] == .some(nil) && household["é1"] == .some(nil))
  }

  @Test func aKnownTownAloneIsNoHousehold() throws {
    let table = Table(
      name: "p", columns: ["id", "voie", "code postal", "commune"],
      cells: [["1", "", "44700", "Orvault"], ["2", "", "44700", "Orvault"]])
    let reader = PoolReader(householdColumns: ["voie", "code postal", "commune"])
    #expect(try reader.read(table).pool.people.allSatisfy { $0.household == nil })
  }

  @Test(arguments: [
    (["nom", "nationbuilder_id", "ID"], "ID"),
    (["nom", "numéro", "NationBuilder_ID"], "NationBuilder_ID"),
    (["nom", "code", "jour"], "code"),
  ])
  func recognisesTheColumnOfIds(_ columns: [String], _ expected: String) throws {
    let table = Self.table(
      [["Ann", "1", "7"], ["Ann", "2", "8"], ["Bo", "3", "9"]], columns: columns)
    #expect(try PoolReader().read(table).idColumn == expected)
  }

  @Test func reportsAllDefectsOfTheFileAtOnce() {
    let table = Self.table([
      ["1", "Femme", "", ""], ["", "Homme", "25+", ""], ["3", "Fme", "25+", ""],
      ["3", "Homme", "25+", ""], ["5", "autre", "25+", ""], ["6", "autre", "25+", ""],
    ])
    let place = { (column: String) in Place(file: "volontaires.csv", column: column) }
    let defects = Self.defects(table, PoolReader(quotas: Self.quotas, householdColumns: ["adrese"]))
    #expect(defects.contains(.emptyID(place("ID"), Occurrences(rows: [3]))))
    #expect(
      defects.contains(.sameIDTwice(place("ID"), id: "3", rows: [4, 5], isIdentical: false)))
    #expect(defects.contains(.emptyValues(place("age"), attribute: "Âge", Occurrences(rows: [2]))))
    #expect(
      defects.contains {
        guard case .unknownValues(_, "Genre", let values, ["Femme", "Homme"]) = $0 else {
          return false
        }
        return values.map(\.value) == ["autre", "Fme"]
          && values.map(\.occurrences.rows) == [[6, 7], [4]]
      })
    #expect(
      defects.contains {
        guard case .missingColumn(let place, _, Self.columns) = $0 else { return false }
        return place.column == "adrese"
      })
    #expect(defects.count == 5)
  }

  @Test func thePersonWhoStandsTwiceCountsOnceWithAWarning() throws {
    let reading = try PoolReader(quotas: Self.quotas).read(Self.table(Self.rows + [Self.rows[1]]))
    #expect(reading.pool.people.count == 4)
    let place = Place(file: "volontaires.csv", column: "ID")
    #expect(
      reading.warnings == [.sameIDTwice(place, id: "p9", rows: [3, 6], isIdentical: true)])
  }

  @Test func idsThatOnlyLookEqualAreADefect() {
    let rows = [["\u{E9}", "Femme", "25+", ""], ["e\u{301}", "Femme", "25+", ""]]
    let place = Place(file: "volontaires.csv", column: "ID")
    #expect(
      Self.defects(Self.table(rows))
        == [.sameIDTwice(place, id: "\u{E9}", rows: [2, 3], isIdentical: false)])
  }

  @Test func aTableWithoutPeopleOrWithoutIdsIsADefect() {
    #expect(Self.defects(Self.table([])) == [.noRows(file: "volontaires.csv")])
    let table = Table(name: "p", columns: ["genre"], cells: [["Femme"], ["Femme"]])
    let reader = PoolReader(definitions: [AttributeDefinition(column: "genre")])
    #expect(Self.defects(table, reader) == [.noIDColumn(file: "p", columns: ["genre"])])
  }

  @Test func suggestsTheNearestValueAndColumn() {
    let rows = [["1", "Fmme", "25+", ""]]
    let defects = Self.defects(
      Self.table(rows), PoolReader(quotas: Self.quotas, householdColumns: ["adrese"]))
    let suggestions = defects.map { defect -> String? in
      switch defect {
      case .missingColumn(_, let nearest, _): nearest
      case .unknownValues(_, _, let values, _): values[0].nearest
      default: nil
      }
    }
    #expect(suggestions == ["adresse", "Femme"])
  }

  @Test func aNeededColumnThatStandsTwiceIsADefectAndAnotherIsNot() throws {
    let columns = ["id", "Genre", "genre", "âge", "note", "note"]
    let table = Self.table([["1", "Femme", "Homme", "25+", "", ""]], columns: columns)
    #expect(
      Self.defects(table) == [
        .ambiguousColumn(Place(file: "volontaires.csv", column: "Genre"), positions: [2, 3])
      ])
    let ages = Self.quotas.filter { $0.attribute == "Âge" }
    #expect(try PoolReader(quotas: ages).read(table).pool.people.count == 1)
  }
}
