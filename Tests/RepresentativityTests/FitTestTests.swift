import Testing

@testable import Representativity

@Suite struct FitTestTests {
  struct Published: Sendable {
    let counts: [Int]
    let weights: [Int]
    let chiSquare: Double
    let p: Double
    let likelihoodRatio: Double
    let likelihoodP: Double
  }

  /// Nuthatches of McDonald's Handbook of Biological Statistics; examples of DescTools' GTest;
  /// school types of R's survey.
  private static let published = [
    Published(
      counts: [70, 79, 3, 4], weights: [54, 40, 5, 1], chiSquare: 13.593, p: 0.0035,
      likelihoodRatio: 13.145, likelihoodP: 0.0043),
    Published(
      counts: [89, 37, 30, 28, 2], weights: [40, 20, 20, 19, 1], chiSquare: 5.7947, p: 0.2150,
      likelihoodRatio: 5.8414, likelihoodP: 0.2113),
    Published(
      counts: [20, 15, 25], weights: [1, 1, 1], chiSquare: 2.5, p: 0.2865,
      likelihoodRatio: 2.5267, likelihoodP: 0.2827),
    Published(
      counts: [144, 14, 25], weights: [4421, 755, 1018], chiSquare: 5.3211, p: 0.0699,
      likelihoodRatio: 5.8060, likelihoodP: 0.0549),
  ]

  @Test(arguments: published)
  func publishedTests(_ published: Published) throws {
    let test = try FitTest(compare(published.counts, with: published.weights))
    #expect((test.chiSquare - published.chiSquare).magnitude < 6e-4)
    #expect((test.pValue - published.p).magnitude < 6e-5)
    #expect((test.likelihoodRatio - published.likelihoodRatio).magnitude < 6e-4)
    #expect((test.likelihoodRatioPValue - published.likelihoodP).magnitude < 6e-5)
  }

  /// Agresti, *An Introduction to Categorical Data Analysis* (2007), page 39: party and gender.
  @Test func publishedTwoWayTable() throws {
    let table = try #require(TwoWayTable([[762, 327, 468], [484, 239, 477]]))
    #expect((table.chiSquare - 30.0701).magnitude < 5e-5)
    #expect((table.likelihoodRatio - 30.0167).magnitude < 5e-5)
    #expect(table.degreesOfFreedom == 2)
    #expect(table.pValue.isNear(2.954e-7, within: 2e-4))
    #expect(table.likelihoodRatioPValue.isNear(3.034e-7, within: 2e-4))
    #expect((table.cramersV - 0.10444).magnitude < 5e-6)
    let residuals = table.residuals[0].compactMap(\.self)
    let adjusted = table.adjustedResiduals[0].compactMap(\.self)
    for (found, published) in zip(
      residuals + adjusted, [2.199, 0.411, -2.843, 4.5021, 0.6995, -5.3159])
    {
      #expect((found - published).magnitude < 5e-4)
    }
    #expect(
      table.adjustedResiduals[1].compactMap(\.self).first?.isNear(-4.5021, within: 1e-4) == true)
  }

  /// SAS/STAT, the FREQ procedure.
  @Test func publishedTwoWayTableOfFiveColumns() throws {
    let table = try #require(TwoWayTable([[26, 26, 23, 18, 9], [6, 7, 9, 14, 23]]))
    #expect((table.chiSquare - 26.6025).magnitude < 5e-5)
    #expect(table.degreesOfFreedom == 4)
    #expect((table.cramersV - 0.4065).magnitude < 5e-5)
  }

  @Test func emptyRowsOfATableDoNotCount() throws {
    let table = try #require(TwoWayTable([[5, 0, 3], [0, 0, 0], [2, 0, 9]]))
    let plain = try #require(TwoWayTable([[5, 3], [2, 9]]))
    #expect(table.degreesOfFreedom == 1)
    #expect(table.chiSquare == plain.chiSquare)
    #expect(table.residuals[1][1] == nil)
    #expect(TwoWayTable([[1, 2]]) == nil)
    #expect(TwoWayTable([[1, 2], [1]]) == nil)
    #expect(TwoWayTable([]) == nil)
  }

  /// Fisher's lady tasting tea: 34/70, 17/70, 69/70 (R's fisher.test prints 0.4857, 0.2429).
  @Test func ladyTastingTea() throws {
    let test = try #require(FisherTest([[3, 1], [1, 3]]))
    #expect(test.pValue.isNear(34.0 / 70, within: 1e-13))
    #expect(test.greater.isNear(17.0 / 70, within: 1e-13))
    #expect(test.less.isNear(69.0 / 70, within: 1e-13))
    #expect(FisherTest([[0, 0], [0, 0]]) == nil)
    #expect(FisherTest([[-1, 0], [0, 2]]) == nil)
  }

  /// Convictions of twins: R's help page of fisher.test, p-value 0.0005367.
  @Test func convictionsOfTwins() throws {
    let test = try #require(FisherTest([[2, 15], [10, 3]]))
    #expect(test.less.isNear(0.0004652, within: 1e-4))
    #expect(test.pValue.isNear(0.0005367, within: 1e-4))
  }

  /// Benjamini and Hochberg (1995), the fifteen chances of their example.
  @Test func publishedAdjustments() {
    let chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1,
    ]
    let adjusted = MultipleTesting.benjaminiHochberg(chances)
    #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
    #expect(MultipleTesting.holm(chances).filter { $0 <= 0.05 }.count == 3)
    for (found, published) in zip(adjusted, [0.0015, 0.0030, 0.0095, 0.0356, 0.0603]) {
      #expect((found - published).magnitude < 5e-5)
    }
    let shuffled = MultipleTesting.holm(chances.reversed())
    #expect(Array(shuffled.reversed()) == MultipleTesting.holm(chances))
    #expect(MultipleTesting.holm([]).isEmpty)
  }
}
