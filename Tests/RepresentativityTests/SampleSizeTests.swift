import Testing

@testable import Representativity

@Suite struct SampleSizeTests {
  /// R's package PracTools, vignette on single-stage samples.
  @Test func publishedSizes() throws {
    let published = [9604, 2401, 1068, 601, 385, 267, 196, 151]
    for (percent, answers) in zip(1...8, published) {
      #expect(try SampleSize(margin: Double(percent) / 100).answers() == answers)
    }
  }

  private static let strata = zip(
    [215.0, 65, 252, 50, 149, 144],
    zip(
      [26_787_207.0, 10_645_109, 6_909_676, 11_085_034, 9_817_762, 44_553_355],
      [1400.0, 200, 300, 600, 450, 1000])
  ).map { SampleAllocation.Stratum(population: $0, deviation: $1.0, cost: $1.1) }

  /// The same vignette: Neyman's allocation, and that of a budget.
  @Test func publishedAllocations() {
    let neyman = SampleAllocation.neyman(Self.strata, size: 100)
    let published = [34.641683, 4.161947, 10.473487, 3.333804, 8.798970, 38.590108]
    for (found, published) in zip(neyman, published) {
      #expect((found - published).magnitude < 5e-6)
    }
    let error = SampleAllocation.standardError(Self.strata, sizes: neyman)
    #expect((error - 1_727_173).magnitude < 1)
    let bought = SampleAllocation.optimal(Self.strata, budget: 100_000)
    let costed = [30.605403, 9.728474, 19.989127, 4.499121, 13.711619, 40.340301]
    for (found, published) in zip(bought, costed) {
      #expect((found - published).magnitude < 5e-6)
    }
  }

  @Test func powersGoFromEqualToProportional() {
    let strata = [1.0, 4, 16].map { SampleAllocation.Stratum(population: $0) }
    #expect(SampleAllocation.power(strata, exponent: .zero, size: 6) == [2, 2, 2])
    #expect(SampleAllocation.power(strata, exponent: .half, size: 7) == [1, 2, 4])
    #expect(SampleAllocation.power(strata, exponent: .one, size: 21) == [1, 4, 16])
    #expect(SampleAllocation.proportional(strata, size: 21) == [1, 4, 16])
  }

  @Test(arguments: [10.0, 385, 5000, 21_847, 1e7])
  func aSizeGivesItsMargin(_ population: Double) throws {
    let wanted = try SampleSize(margin: 0.05)
    let answers = wanted.answers(from: population)
    #expect(Double(answers) <= population)
    #expect(wanted.margin(with: answers, from: population) <= 0.05 + 1e-9)
    if answers > 1, Double(answers) < population {
      #expect(wanted.margin(with: answers - 1, from: population) > 0.05)
    }
  }

  @Test func lettersBringAnswersWithTheCertaintyAsked() throws {
    let letters = try #require(SampleSize.letters(for: 10, response: 0.2))
    func chance(_ letters: Double) -> Double {
      IncompleteBeta.tails(10, letters - 9, at: 0.2, rest: 0.8).lower
    }
    #expect(chance(Double(letters)) >= 0.95)
    #expect(chance(Double(letters - 1)) < 0.95)
    #expect(SampleSize.letters(for: 7, response: 1) == 7)
    #expect(SampleSize.letters(for: 0, response: 0.5) == nil)
  }

  @Test(arguments: [
    (0, 0.95, 0.5), (0.05, 1, 0.5), (0.05, 0.95, -1), (.nan, 0.95, 0.5), (1e-9, 0.95, 0.5),
  ])
  func marginsThatMeanNothingAreRefused(_ margin: Double, _ confidence: Double, _ share: Double) {
    #expect(throws: RepresentativityError.self) {
      try SampleSize(margin: margin, confidence: confidence, share: share)
    }
  }
}
