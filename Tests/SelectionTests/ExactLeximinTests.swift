import Population
import Testing

@testable import Selection

/// Whether the engine's answer is the fairest of all lotteries.
@Suite struct ExactLeximinTests {
  /// Every fourth with households, every other with exact quotas.
  @Test(arguments: 0..<30)
  func leximinIsThatOfAllPanels(chunk: Int) throws {
    for seed in (chunk * 20)..<(chunk * 20 + 20) {
      let pool = SmallPool.random(seed, households: seed % 4 == 3, isTight: seed % 2 == 0)
      try expectFairest(pool, "\(seed)")
    }
  }

  private func expectFairest(_ pool: SmallPool, _ name: String) throws {
    let problem = try pool.problem
    let all = BruteForce(problem)
    guard !all.panels.isEmpty else {
      #expect(throws: SelectionError.infeasible, "\(name) \(pool)") {
        try PanelLottery.fairest(for: problem, tickets: 10)
      }
      return
    }
    let lottery = try PanelLottery.fairest(for: problem, tickets: 10)
    for (found, expected) in zip(lottery.probabilities, all.leximin()) {
      #expect((found - expected).magnitude < 1e-8, "\(name) \(pool)")
    }
    #expect(lottery.isCertified, "\(name) \(pool)")
    let certificate = try #require(lottery.certificate)
    try certificate.check(against: problem.constraints)
    #expect(lottery.panels.allSatisfy { BruteForce.isPanel($0, problem) })
  }

  /// Found at random among thousands: the smallest whose fairest lottery is worse for somebody than
  /// pieces of panels would allow. With the probabilities of a brute-force search.
  static let poolsWithGap: [(SmallPool, [Double])] = [
    (
      SmallPool(
        size: 3, people: ["10", "10", "11", "00", "01"],
        quotas: [[1...1, 1...3], [1...3, 0...1, 0...0]], households: [0, -1, -1, 1, 0]),
      [2 / 3.0, 2 / 3, 2 / 3, 1, 0]
    ),
    (
      SmallPool(
        size: 3, people: ["20", "00", "01", "21", "10"],
        quotas: [[1...2, 0...1, 0...2], [2...4, 0...1]], households: [-1, 0, -1, 0, -1]),
      [0.75, 0.75, 0.75, 0, 0.75]
    ),
    (
      SmallPool(
        size: 2, people: ["0001", "1010", "0011", "0111", "0101", "1000"],
        quotas: [[0...1, 0...2], [1...3, 0...0], [0...1, 1...1], [0...1, 0...1]],
        households: [-1, 1, 0, 1, -1, 0]), [1, 1, 0, 0, 0, 0]
    ),
    (
      SmallPool(
        size: 3, people: ["101", "100", "111", "010", "100", "010", "011", "001"],
        quotas: [[2...2, 1...1], [1...1, 2...2], [2...2, 1...1]]),
      [1 / 3.0, 1 / 3, 0, 2 / 3, 1 / 3, 2 / 3, 2 / 3, 0]
    ),
    (
      SmallPool(
        size: 4, people: ["101", "111", "011", "100", "100", "111", "010", "001"],
        quotas: [[1...1, 3...3], [2...2, 2...2], [1...1, 3...3]]),
      [0.5, 0.75, 0.5, 0.5, 0.5, 0.75, 0, 0.5]
    ),
  ]

  @Test(arguments: poolsWithGap)
  func provesTheBestOfWholePanelsWherePiecesWouldGiveMore(
    pool: SmallPool, expected: [Double]
  ) throws {
    let problem = try pool.problem
    let relaxed = try RelaxedLeximin.solve(problem.constraints).probabilities
    #expect(
      zip(problem.people.typeOfPerson, expected).contains {
        (relaxed[$0] - $1).magnitude > 1e-3
      })
    let lottery = try PanelLottery.fairest(for: problem, tickets: 12)
    for (found, expected) in zip(lottery.probabilities, expected) {
      #expect((found - expected).magnitude < 1e-9)
    }
    #expect(lottery.isCertified)
    #expect(lottery.impossiblePeople == expected.indices.filter { expected[$0] == 0 })
    try #require(lottery.certificate).check(against: problem.constraints)
  }

  @Test func provesThatThereIsNoPanelWherePiecesOfPanelsWouldDo() throws {
    let pool = SmallPool(
      size: 2, people: ["110", "101", "011", "000"],
      quotas: [[1...1, 1...1], [1...1, 1...1], [1...1, 1...1]])
    let problem = try pool.problem
    let relaxed = try RelaxedLeximin.solve(problem.constraints)
    #expect(relaxed.probabilities.allSatisfy { ($0 - 0.5).magnitude < 1e-9 })
    #expect(throws: SelectionError.infeasible) { try PanelLottery.fairest(for: problem) }
  }

  @Test(arguments: 0..<40)
  func maximinLiftsTheLeastFavouredAsHighAsLeximin(seed: Int) throws {
    let problem = try SmallPool.random(seed, households: seed % 3 == 0).problem
    guard !BruteForce(problem).panels.isEmpty else { return }
    let leximin = try PanelLottery.fairest(for: problem, tickets: 10)
    let maximin = try PanelLottery.fairest(for: problem, fairness: .maximin, tickets: 10)
    #expect((leximin.optimalMinimum - maximin.optimalMinimum).magnitude < 1e-9)
    #expect(maximin.isCertified)
  }
}
