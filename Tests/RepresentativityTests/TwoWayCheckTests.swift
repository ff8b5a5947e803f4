import Population
import Representativity
import Testing

@Suite struct TwoWayCheckTests {
  private func group(_ counts: [[Int]]) -> CountedGroup {
    let rows = counts.indices.map { "r\($0)" }
    let columns = (counts.first ?? []).indices.map { "c\($0)" }
    let cells = counts.enumerated().flatMap { row, counts in
      counts.enumerated().map { CountedGroup.Cell(values: [row, $0], count: $1) }
    }
    return CountedGroup(
      attributes: [
        Attribute(name: "Parti", values: rows), Attribute(name: "genre", values: columns),
      ], cells: cells)
  }

  /// Agresti, An Introduction to Categorical Data Analysis (2007), table 2.5: X² = 30.07, df = 2,
  /// adjusted residuals of the first row 4.50, 0.70, −5.32.
  @Test func publishedTableOfGenderAndParty() throws {
    let check = try TwoWayCheck(group([[762, 327, 468], [484, 239, 477]]), ("parti", "Genre"))
    let table = try #require(check.table)
    #expect((table.chiSquare - 30.07).magnitude < 0.005)
    #expect(try check.pValue.get() < 0.0001)
    #expect(check.method == .chiSquare)
    #expect(check.isApproximationGood)
    let residuals = table.adjustedResiduals[0].compactMap(\.self)
    #expect(zip(residuals, [4.50, 0.70, -5.32]).allSatisfy { ($0 - $1).magnitude < 0.006 })
  }

  /// Fisher's tea taster: 3 of 4 cups right, two-sided p = 34/70.
  @Test func tablesOfTwoByTwoAreTestedExactly() throws {
    let check = try TwoWayCheck(group([[3, 1], [1, 3]]), ("Parti", "genre"))
    #expect(check.method == .fisher)
    #expect((try check.pValue.get() - 34.0 / 70).magnitude < 1e-12)
  }

  @Test func saysWhyThereIsNoChance() throws {
    let single = try TwoWayCheck(group([[3, 4], [0, 0]]), ("Parti", "genre"))
    #expect(single.pValue == .failure(.singleValue))
    let quotas = ["parti", "genre"].map { Quota(attribute: $0, value: "r0", least: 0, most: 9) }
    let counts = [[3, 1], [1, 3]]
    let chosen = try TwoWayCheck(group(counts), ("Parti", "genre"), quotas: quotas)
    #expect(chosen.pValue == .failure(.forcedByQuotas))
    let free = try TwoWayCheck(group(counts), ("Parti", "genre"), quotas: [quotas[0]])
    #expect(throws: Never.self) { try free.pValue.get() }
  }

  @Test func namesTheNearestOfUnknownAttributes() {
    #expect(
      throws: RepresentativityError.unknownAttribute(
        "gendre", nearest: "genre", known: ["Parti", "genre"])
    ) { try TwoWayCheck(group([[3, 1], [1, 3]]), ("Parti", "gendre")) }
  }

  @Test func smallCountsMakeTheApproximationRough() throws {
    let check = try TwoWayCheck(group([[3, 1, 2], [1, 3, 0]]), ("Parti", "genre"))
    #expect(!check.isApproximationGood)
  }
}
