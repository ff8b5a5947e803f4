import Population
import Testing

@testable import Representativity

@Suite struct ComparisonTests {
  /// School types of the sample apiclus1 in the population of R's package survey; figures of
  /// R 4's chisq.test.
  @Test func publishedResidualsAndDistance() throws {
    let comparison = try compare([144, 14, 25], with: [4421, 755, 1018])
    #expect((comparison.totalVariation - 0.07313).magnitude < 5e-6)
    let residuals = comparison.values.compactMap(\.residual)
    let adjusted = comparison.values.compactMap(\.adjustedResidual)
    for (found, published) in zip(
      residuals + adjusted, [1.171, -1.759, -0.926, 2.189, -1.877, -1.013])
    {
      #expect((found - published).magnitude < 5e-4)
    }
    #expect(comparison.seatsToMove == 13)
  }

  @Test(arguments: [
    ([5, 5], [50, 50], 0), ([10, 0], [50, 50], 5), ([3, 0], [50, 50], 1), ([0, 3], [50, 50], 1),
    ([1, 0, 0], [1, 1, 1], 0), ([2, 0, 0], [1, 1, 1], 1), ([1, 17], [6, 12], 5),
  ])
  func seatsToMoveAreTheFewestMembers(_ counts: [Int], _ weights: [Int], _ moves: Int) throws {
    #expect(try compare(counts, with: weights).seatsToMove == moves)
  }

  @Test func totalVariationIsADistance() throws {
    let groups = [[4, 3, 3], [1, 8, 1], [0, 0, 10]]
    func distance(_ one: [Int], _ other: [Int]) throws -> Double {
      try compare(one, with: other).totalVariation
    }
    for one in groups {
      #expect(try distance(one, one) == 0)
      for other in groups {
        #expect(try distance(one, other).isNear(try distance(other, one), within: 1e-15))
        for third in groups {
          let detour = try distance(one, third) + distance(third, other)
          #expect(try distance(one, other) <= detour + 1e-15)
        }
      }
    }
  }

  @Test func theOrderOfValuesChangesNothing() throws {
    let one = try compare([7, 2, 11, 0], with: [10, 20, 30, 5])
    let other = try compare([11, 0, 2, 7], with: [30, 5, 20, 10])
    #expect(one.totalVariation.isNear(other.totalVariation, within: 1e-15))
    #expect(one.seatsToMove == other.seatsToMove)
    #expect(try FitTest(one).chiSquare.isNear(try FitTest(other).chiSquare, within: 1e-14))
  }

  @Test func aPartOfItsReferenceIsSurer() throws {
    let beside = try compare([60, 40], with: [500, 500])
    let part = try compare([60, 40], with: [500, 500], holdsGroup: true)
    #expect(part.finiteFactor.isNear(900.0 / 999, within: 1e-15))
    let ratio = try FitTest(part).chiSquare / FitTest(beside).chiSquare
    #expect(ratio.isNear(999.0 / 900, within: 1e-14))
    #expect(throws: FitTest.Absence.wholeReference) {
      try FitTest(try compare([500, 500], with: [500, 500], holdsGroup: true))
    }
  }

  @Test func whatCannotBeComparedIsRefused() {
    #expect(throws: RepresentativityError.emptyGroup(attribute: "attribute")) {
      try compare([0, 0], with: [1, 1])
    }
    #expect(throws: RepresentativityError.emptyReference(attribute: "attribute")) {
      try compare([1, 0], with: [0, 0])
    }
    #expect(
      throws: RepresentativityError.negativeCount(attribute: "attribute", value: "2", count: -1)
    ) {
      try compare([1, -1], with: [1, 1])
    }
    #expect(throws: RepresentativityError.tooMany(attribute: "attribute")) {
      try compare([.max, .max], with: [1, 1])
    }
    #expect(
      throws: RepresentativityError.differentLengths(attribute: "attribute", values: 2, counts: 1)
    ) {
      try compare([1], with: [1, 1])
    }
    #expect(
      throws: RepresentativityError.partAboveWhole(
        attribute: "attribute", value: "1", part: 5, whole: "3")
    ) { try compare([5, 0], with: [3, 9], holdsGroup: true) }
  }

  @Test func aTestThatWouldMeanNothingSaysWhy() {
    func absence(_ counts: [Int], _ weights: [Int]) -> FitTest.Absence? {
      do throws(FitTest.Absence) {
        guard let comparison = try? compare(counts, with: weights) else { return nil }
        _ = try FitTest(comparison)
        return nil
      } catch { return error }
    }
    #expect(absence([1, 0], [1, 1]) == .groupOfOne)
    #expect(absence([4, 0], [1, 0]) == .singleValue)
    #expect(absence([4, 1, 2], [1, 0, 1]) == .outsideReference(values: ["2"]))
    #expect(absence([4, 1], [1, 1]) == nil)
  }
}
