import Population
import Tables
import Testing

@Suite struct DerivationTests {
  let reference = Day(year: 2026, month: 11, day: 22)
  let communes = Table(
    name: "communes.csv", columns: ["Code", "Relief"],
    cells: [["38057", "plaine"], ["38059", "montagne"], ["38060", ""]])

  func read(
    _ source: AttributeSource, _ cells: [String], on day: Day?
  ) throws(PopulationError) -> PoolReader.Reading {
    let rows = cells.enumerated().map { ["p\($0)", $1] }
    return try PoolReader(
      definitions: [AttributeDefinition(name: "critère", source: source)],
      lookups: ["communes.csv": communes], referenceDate: day
    ).read(Table(name: "p.csv", columns: ["id", "c"], cells: rows))
  }

  func values(_ source: AttributeSource, _ cells: [String]) throws -> [String] {
    let pool = try read(source, cells, on: reference).pool
    return pool.people.map { pool.attributes[0].values[$0.values[0]] }
  }

  func defects(_ source: AttributeSource, _ cells: [String], on day: Day?) -> [PopulationDefect] {
    do throws(PopulationError) {
      return try read(source, cells, on: day).warnings
    } catch {
      return error.defects
    }
  }

  @Test func birthDatesBecomeBandsOfAgeOnTheReferenceDay() throws {
    let bands = try #require(AgeBands("16-24,25-39,40+"))
    let source = AttributeSource(column: "c", reading: .birthDate(bands, on: nil))
    let births = ["22/11/2010", "23/11/2001", "2001-11-22", "01/01/1953"]
    #expect(try values(source, births) == ["16-24", "16-24", "25-39", "40+"])
    let reading = try read(source, births, on: reference)
    #expect(reading.pool.attributes[0].values == ["16-24", "25-39", "40+"])
    #expect(reading.definitions[0].source.reading == .birthDate(bands, on: reference))
  }

  @Test func uncertainAgesCountAsTheAgeByYearAndAreReported() throws {
    let bands = try #require(AgeBands("16-72,73+"))
    let source = AttributeSource(column: "c", reading: .birthDate(bands, on: nil))
    let births = ["00/00/1953", "00/00/1960", "01/01/1990"]
    #expect(try values(source, births) == ["73+", "16-72", "16-72"])
    let place = Place(file: "p.csv", column: "c")
    #expect(
      defects(source, births, on: reference) == [
        .uncertainAges(place, attribute: "critère", Occurrences(rows: [2, 3]), bandsInDoubt: 1)
      ])
  }

  @Test func whatYieldsNoBandIsADefectWithItsReason() throws {
    let bands = try #require(AgeBands("16-24,25+"))
    let source = AttributeSource(column: "c", reading: .birthDate(bands, on: nil))
    let births = ["hier", "01/01/2030", "01/01/1900", "01/01/2020", "", "01/01/1990"]
    let found = defects(source, births, on: reference)
    let reasons = found.compactMap { defect -> DerivationFailure? in
      guard case .underivable(_, _, let reason, _) = defect else { return nil }
      return reason
    }
    let day = try #require(reference)
    #expect(
      reasons == [
        .notADate, .dateInTheFuture(reference: day), .implausibleAge(reference: day),
        .outsideTheBands(bands: "16-24,25+"),
      ])
    #expect(found.count == 5)
    #expect(defects(source, births, on: nil) == [.noReferenceDate(attribute: "critère")])
  }

  @Test func agesBecomeBands() throws {
    let source = AttributeSource(column: "c", reading: .age(try #require(AgeBands("0-17,18+"))))
    #expect(try values(source, ["17", "18", "99"]) == ["0-17", "18+", "18+"])
    #expect(defects(source, ["dix", "-3"], on: nil).count == 1)
  }

  @Test func lookupsFindTheValueInAnotherTable() throws {
    let lookup = AttributeSource.Lookup(table: "communes.csv", key: "code", value: "relief")
    let source = AttributeSource(column: "c", lookup: lookup)
    #expect(try values(source, ["38059", "38057"]) == ["montagne", "plaine"])
    let place = Place(file: "p.csv", column: "c")
    #expect(
      defects(source, ["38057", "99999", "38060"], on: nil) == [
        .underivable(
          place, attribute: "critère", .notInLookup(table: "communes.csv"),
          [ValueOccurrences(value: "99999", occurrences: Occurrences(rows: [3]))]),
        .underivable(
          place, attribute: "critère", .emptyInLookup(table: "communes.csv"),
          [ValueOccurrences(value: "38060", occurrences: Occurrences(rows: [4]))]),
      ])
  }

  @Test func lookupsThatContradictThemselvesOrAreMissingAreDefects() {
    let table = Table(
      name: "t.csv", columns: ["k", "v"],
      cells: [["a", "1"], ["A", "2"], ["b", "3"], ["b", "3"]])
    let source = AttributeSource(column: "c", lookup: .init(table: "t", key: "k", value: "v"))
    let people = Table(name: "p.csv", columns: ["id", "c"], cells: [["1", "b"]])
    let definition = AttributeDefinition(name: "x", source: source)
    let reader = PoolReader(definitions: [definition], lookups: ["t": table])
    #expect(
      PoolReaderTests.defects(people, reader) == [
        .ambiguousLookup(
          Place(file: "t.csv", column: "k"), attribute: "x", key: "A", rows: [2, 3])
      ])
    #expect(
      PoolReaderTests.defects(people, PoolReader(definitions: [definition]))
        == [.missingLookup(attribute: "x", table: "t")])
  }

  @Test func groupsJoinValuesAndLeaveNoneOut() throws {
    let groups = [
      AttributeSource.Group(name: "18-29", members: ["18-24", "25-29"]),
      AttributeSource.Group(name: "30+", members: ["30-44", "45 +"]),
    ]
    let source = AttributeSource(column: "c", groups: groups)
    #expect(
      try values(source, ["18-24", "30-44", "25-29", "30+"]) == ["18-29", "30+", "18-29", "30+"])
    guard case .underivable(_, _, .inNoGroup, _) = defects(source, ["0-17"], on: nil).first else {
      Issue.record("a value outside all groups must be a defect")
      return
    }
  }

  @Test func aValueInTwoGroupsIsADefect() {
    let source = AttributeSource(
      column: "c", groups: [.init(name: "a", members: ["x"]), .init(name: "b", members: ["X"])])
    #expect(
      defects(source, ["x"], on: nil)
        == [.valueInTwoGroups(attribute: "critère", value: "X", groups: ["a", "b"])])
  }
}
