import Population
import Testing

@testable import Selection

/// Nash and goldilocks, against all panels of small pools.
@Suite struct ProductAndEndsTests {
  private static func chances(
    _ lottery: PanelLottery
  ) -> [(person: Int, probability: Double)] {
    let impossible = Set(lottery.impossiblePeople)
    return lottery.probabilities.enumerated().filter { !impossible.contains($0.offset) }
      .map { ($0.offset, $0.element) }
  }

  /// The optimality condition: over all panels the largest Σ 1/p is the number of people who have a
  /// chance (research on sortition calls it the Nash condition).
  @Test(arguments: 0..<100)
  func noPanelHasALargerSumOfInverseProbabilities(seed: Int) throws {
    let pool = SmallPool.random(seed, households: seed % 4 == 3, isTight: seed % 2 == 0)
    let problem = try pool.problem
    let panels = BruteForce(problem).panels
    guard !panels.isEmpty else { return }
    let lottery = try PanelLottery.fairest(for: problem, fairness: .nash, tickets: 10)
    #expect(lottery.isCertified, "\(seed) \(pool)")
    try #require(lottery.certificate).check(against: problem.constraints)
    let possible = Set(panels.joined())
    #expect(Set(Self.chances(lottery).map(\.person)) == possible)
    for panel in panels {
      let sum = panel.reduce(0) { $0 + 1 / lottery.probabilities[$1] }
      #expect(sum <= Double(possible.count) * (1 + 1e-6), "\(seed) \(pool)")
    }
  }

  /// Two people who are alone with their value share a seat; three others share one.
  @Test func nashIsProportionalWhereNothingElseIsDemanded() throws {
    let pool = SmallPool(
      size: 2, people: ["0", "0", "1", "1", "1"], quotas: [[1...1, 1...1]])
    let lottery = try PanelLottery.fairest(for: pool.problem, fairness: .nash, tickets: 6)
    #expect(lottery.tickets == [3, 3, 2, 2, 2])
    #expect(lottery.isCertified)
  }

  @Test(arguments: 0..<60)
  func goldilocksIsNeverWorseThanLeximinOrNash(seed: Int) throws {
    let problem = try SmallPool.random(seed, isTight: seed % 2 == 0).problem
    guard !BruteForce(problem).panels.isEmpty else { return }
    let costs = try [Fairness.goldilocks, .leximin, .nash].map { fairness in
      let lottery = try PanelLottery.fairest(for: problem, fairness: fairness, tickets: 10)
      let chances = Self.chances(lottery).map(\.probability)
      let stretch = Double(chances.count) / Double(problem.size)
      return stretch * (chances.max() ?? 0) + 1 / (stretch * (chances.min() ?? 0))
    }
    let lottery = try PanelLottery.fairest(for: problem, fairness: .goldilocks, tickets: 10)
    #expect(lottery.isCertified)
    #expect(costs[0] <= costs[1] * (1 + 1e-6))
    #expect(costs[0] <= costs[2] * (1 + 1e-6))
    try #require(lottery.certificate).check(against: problem.constraints)
  }

  @Test(arguments: [Fairness.nash, .goldilocks])
  func certifiesAPoolOfRealShape(fairness: Fairness) throws {
    let lottery = try SampleLottery.lottery(fairness)
    #expect(lottery.isCertified)
    #expect(lottery.largestTicketDifference < 1)
  }

  @Test(arguments: [Fairness.nash, .goldilocks])
  func doesNotProveTheLeximinLottery(fairness: Fairness) throws {
    let lottery = try SampleLottery.lottery(fairness)
    let certificate = try #require(lottery.certificate)
    let leximin = try SampleLottery.lottery()
    let types = lottery.problem.people.types
    let constraints = lottery.problem.constraints
    let own = types.map { lottery.probabilities[$0.people[0]] }
    let other = types.map { leximin.probabilities[$0.people[0]] }
    #expect(certificate.proves(own, fairness, constraints))
    #expect(!certificate.proves(other, fairness, constraints))
  }
}
