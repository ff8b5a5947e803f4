import Population
import Tables
import Testing

@testable import Representativity

@Suite struct GroupCheckTests {
  private static let population = Table(
    name: "population.csv", columns: ["age", "genre", "population"],
    cells: [
      ["16-24", "F", "100"], ["16-24", "H", "100"], ["25+", "F", "420"], ["25+", "H", "380"],
    ])

  private static let people = Table(
    name: "people.csv", columns: ["id", "Age", "genre"],
    cells: [
      ["1", "16-24", "F"], ["2", "25+", "f"], ["3", "25+", "H"], ["4", "25+", ""],
      ["5", "25+", "X"], ["5", "25+", "X"],
    ])

  private func group(_ table: Table = people) throws -> CountedGroup {
    let population = try ReferencePopulation.read(Self.population)
    return try GroupReader(attributes: population.margins.map(\.attribute), idColumn: "id")
      .read(table)
  }

  @Test func peopleWithoutAValueAndUnknownValuesAreCountedAndSaid() throws {
    let group = try group()
    #expect(group.people == 5)
    #expect(group.counts(of: 0) == [1, 4])
    #expect(group.attributes[1].values == ["F", "H", "X"])
    #expect(group.counts(of: 1) == [2, 1, 1])
    #expect(group.notices.count == 3)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    let reversed = Table(
      name: "people.csv", columns: Self.people.columns,
      cells: Self.people.rows.reversed().map(\.cells))
    let (one, other) = (try group(), try group(reversed))
    #expect(one.cells == other.cells)
    #expect(one.attributes == other.attributes)
  }

  @Test func aStreamCountsAsATableDoes() throws {
    let text = "id,Age,genre\n1,16-24,F\n2,25+,f\n3,25+,H\n4,25+,\n5,25+,X\n5,25+,X\n"
    var reader = try TableReader(bytes: Array(text.utf8), name: "people.csv")
    let attributes = try ReferencePopulation.read(Self.population).margins.map(\.attribute)
    let streamed = try GroupReader(attributes: attributes, idColumn: "id").read(&reader)
    #expect(streamed.cells == (try group()).cells)
  }

  @Test func quotasTakeTheTestAwayAndAreChecked() throws {
    let population = try ReferencePopulation.read(Self.population)
    let quotas = [
      Quota(attribute: "AGE", value: "16-24", least: 1, most: 1),
      Quota(attribute: "age", value: "25+", least: 5, most: 6),
    ]
    let check = try GroupCheck(
      try group(), with: population.margins.map { GroupReference($0) }, quotas: quotas)
    #expect(check.attributes[0].pValue == nil)
    #expect(check.attributes[0].test == .failure(.forcedByQuotas))
    #expect(check.attributes[1].test == .failure(.outsideReference(values: ["X"])))
    #expect(check.quotas.map(\.isMet) == [true, false])
    #expect(!check.holds)
  }

  @Test func crossedAttributesKeepTheirPairsWhateverTheGroupAdds() throws {
    let population = try ReferencePopulation.read(Self.population)
    let margin = try population.crossing("age", "genre")
    #expect(margin.counts.map(\.text) == ["100", "100", "420", "380"])
    let check = try GroupCheck(try group(), with: [GroupReference(margin)])
    let values = check.attributes[0].comparison.values
    #expect(
      values.map(\.name) == ["16-24, F", "16-24, H", "16-24, X", "25+, F", "25+, H", "25+, X"])
    #expect(values.map(\.count) == [1, 0, 0, 1, 1, 1])
    #expect(values[3].referenceShare.isNear(0.42, within: 1e-15))
    #expect(check.attributes[0].withoutValue == 1)
    #expect(
      throws: RepresentativityError.unknownAttribute(
        "ages", nearest: "age", known: ["age", "genre"])
    ) {
      try population.crossing("ages", "genre")
    }
  }

  @Test func marginsAloneCannotBeCrossed() throws {
    let margins = ReferencePopulation(
      margins: try ReferencePopulation.read(Self.population).margins)
    #expect(throws: RepresentativityError.noCombinations(first: "age", second: "genre")) {
      try margins.crossing("age", "genre")
    }
  }

  @Test func aGroupIsItsOwnLikeness() throws {
    let group = try group()
    let check = try GroupCheck(
      group, with: group.asPopulation.margins.map { GroupReference($0, holdsGroup: true) })
    #expect(check.attributes.allSatisfy { $0.comparison.totalVariation == 0 })
    #expect(check.attributes.allSatisfy { $0.test == .failure(.wholeReference) })
  }

  @Test func theAttributeThatDrivesTheAnswersIsFoundInCells() throws {
    let population = try ReferencePopulation.read(Self.population)
    let group = CountedGroup(
      attributes: population.margins.map(\.attribute),
      cells: [
        .init(values: [0, 0], count: 40), .init(values: [0, 1], count: 40),
        .init(values: [1, 0], count: 42), .init(values: [1, 1], count: 38),
      ])
    let joint = try #require(JointResponse(of: group, in: population))
    #expect(joint.study.propensity.isNear(0.16, within: 1e-14))
    #expect(joint.partials[0].unconditional.isNear(0.12, within: 1e-12))
    #expect(joint.partials[1].conditional < 1e-7)
    #expect(JointResponse(of: group, in: ReferencePopulation(margins: population.margins)) == nil)
  }

  @Test func smallExpectedCountsGetAnExactTest() throws {
    let check = try AttributeCheck(
      [5, 2, 1], of: reference([25, 50, 25]).attribute, with: reference([25, 50, 25]))
    #expect((try #require(check.pValue) - 0.0596).magnitude < 5e-5)
    #expect(check.intervals.count == 3)
  }
}
