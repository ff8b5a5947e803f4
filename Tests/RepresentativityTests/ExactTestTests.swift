import Testing

@testable import Population
@testable import Representativity

@Suite struct ExactTestTests {
  /// R's package EMT.
  @Test func publishedSmallTables() throws {
    let test = try #require(ExactTest(compare([5, 2, 1], with: [25, 50, 25])))
    #expect(test.method == .enumeration(outcomes: 45))
    #expect((test.pValues.probability - 0.0767).magnitude < 5e-5)
    #expect((test.pValues.chiSquare - 0.0596).magnitude < 5e-5)
    #expect((test.pValues.likelihoodRatio - 0.1421).magnitude < 5e-5)
    let die = try #require(ExactTest(compare([4, 5, 2, 7, 0, 1], with: [1, 1, 1, 1, 1, 1])))
    #expect((die.pValues.probability - 0.0357).magnitude < 5e-5)
  }

  /// R's package XNomial: counts against a Poisson distribution of mean 0.2.
  @Test func publishedPoissonCounts() throws {
    // e^-0.2 · (1, 0.2, 0.02, rest), in units of 10⁻⁹.
    let weights = [818_730_753, 163_746_151, 16_374_615, 1_148_481]
    let test = try #require(ExactTest(compare([84, 11, 4, 1], with: weights)))
    #expect(test.method == .enumeration(outcomes: 176_851))
    #expect((test.pValues.likelihoodRatio - 0.04799).magnitude < 5e-6)
    #expect((test.pValues.probability - 0.01991).magnitude < 5e-6)
    #expect((test.pValues.chiSquare - 0.01875).magnitude < 5e-6)
  }

  /// XNomial's first example, Mendel's peas: 28 956 759 outcomes, which are sampled here.
  @Test func mendelsPeasAreSampledWithinTheirError() throws {
    #expect(ExactTest.outcomes(of: 556, over: 4) == 28_956_759)
    let test = try #require(ExactTest(compare([315, 108, 101, 32], with: [9, 3, 3, 1])))
    #expect(test.method == .sampling(samples: 9_999))
    for (found, published) in [
      (test.pValues.likelihoodRatio, 0.9261), (test.pValues.probability, 0.9382),
      (test.pValues.chiSquare, 0.9272),
    ] {
      #expect((found - published).magnitude < 3.5 * test.standardError(of: published))
    }
  }

  /// XNomial's second example: 0.01495 ± 0.00038 from 100 000 samples.
  @Test func sixValuesAreSampledWithinTheirError() throws {
    let comparison = try compare([230, 85, 108, 80, 21, 32], with: [6, 3, 3, 2, 1, 1])
    let test = try #require(ExactTest(comparison))
    let error = test.standardError(of: 0.01495) + 0.00038
    #expect((test.pValues.likelihoodRatio - 0.01495).magnitude < 3 * error)
    #expect(ExactTest(comparison) == test)
  }

  @Test(arguments: [false, true])
  func samplingAgreesWithEnumeration(_ holdsGroup: Bool) throws {
    let comparison = try compare([9, 4, 2], with: [20, 25, 15], holdsGroup: holdsGroup)
    let all = try #require(ExactTest(comparison))
    let some = try #require(ExactTest(comparison, outcomeLimit: 1))
    #expect(all.method == .enumeration(outcomes: 136))
    let error = some.standardError(of: all.pValues.chiSquare)
    #expect((all.pValues.chiSquare - some.pValues.chiSquare).magnitude < 4 * error)
  }

  @Test func twoValuesWithoutReplacementAreFishersTest() throws {
    let test = try #require(ExactTest(compare([7, 2], with: [20, 25], holdsGroup: true)))
    let fisher = try #require(FisherTest([[7, 2], [13, 23]]))
    #expect(test.pValues.probability.isNear(fisher.pValue, within: 1e-9))
  }

  @Test func partsOfPeopleAreNoTrap() throws {
    let weights = ["5", "0.4", "0.3", "0.2"].compactMap { try? ExactNumber(reading: $0) }
    let names = ["1", "2", "3", "4"]
    let reference = GroupReference(
      .init(attribute: Attribute(name: "a", values: names), counts: weights), holdsGroup: true)
    let comparison = try Comparison([4, 0, 0, 0], with: reference)
    let test = try #require(ExactTest(comparison, outcomeLimit: 1, samples: 99))
    #expect((0...1).contains(test.pValues.chiSquare))
  }

  @Test func outcomesThatCannotBeCountedAreMany() {
    #expect(ExactTest.outcomes(of: 1_000_000, over: 40) == nil)
    #expect(ExactTest.outcomes(of: 0, over: 3) == 1)
    #expect(ExactTest.outcomes(of: 3, over: 0) == nil)
  }
}
