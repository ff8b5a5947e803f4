import Optimization
import Testing

@testable import Selection

/// Goldilocks, against all panels of small pools.
@Suite struct GoldilocksTests {
  /// Every fourth with households, every other with exact quotas.
  @Test(arguments: 0..<30)
  func endsAreTheBestOfAllPanels(chunk: Int) throws {
    for seed in (chunk * 8)..<(chunk * 8 + 8) {
      let pool = SmallPool.random(seed, households: seed % 4 == 3, isTight: seed % 2 == 0)
      try expectBestEnds(pool, "\(seed)")
    }
  }

  @Test(arguments: ExactLeximinTests.poolsWithGap.map(\.0) + poolsWithGap)
  func provesTheBestEndsOfWholePanelsWherePiecesWouldGiveMore(pool: SmallPool) throws {
    let problem = try pool.problem
    let relaxed = try RelaxedLeximin.solve(problem.constraints).probabilities
    let ends = try #require(
      RelaxedGoldilocks.solve(problem.constraints, isPossible: relaxed.map { $0 > 1e-9 }))
    let brute = try #require(BruteForceEnds(problem))
    let lottery = try expectBestEnds(pool, "")
    let isWorse = brute.cost > brute.cost(ends.least, ends.most) + 1e-3
    #expect(isWorse || lottery?.impossiblePeople.isEmpty == false)
  }

  /// The search among whole panels must end where the relaxation does if that is reached.
  @Test(arguments: 0..<20)
  func findsAmongPanelsWhatTheRelaxationPromises(seed: Int) throws {
    let problem = try SmallPool.large(seed).problem
    let constraints = problem.constraints
    let relaxed = try FairMixture.goldilocks(constraints, monitor: Monitor())
    let whole = try GoldilocksColumns.solve(constraints, startingFrom: [], monitor: Monitor())
    for (one, other) in zip(relaxed.probabilities, whole.probabilities) {
      #expect((one - other).magnitude < 1e-8, "\(seed)")
    }
    for mixture in [relaxed, whole] {
      let certificate = try #require(mixture.certificate)
      #expect(certificate.proves(mixture.probabilities, .goldilocks, constraints), "\(seed)")
    }
  }

  @discardableResult
  private func expectBestEnds(_ pool: SmallPool, _ name: String) throws -> PanelLottery? {
    let problem = try pool.problem
    guard let brute = BruteForceEnds(problem) else { return nil }
    let lottery = try PanelLottery.fairest(for: problem, fairness: .goldilocks, tickets: 12)
    let chances = brute.possible.map { lottery.probabilities[$0] }
    let cost = brute.cost(chances.min() ?? 0, chances.max() ?? 0)
    #expect((cost / brute.cost - 1).magnitude < 1e-6, "\(name) \(pool)")
    #expect(lottery.isCertified, "\(name) \(pool)")
    try #require(lottery.certificate).check(against: problem.constraints)
    #expect(lottery.panels.allSatisfy { BruteForce.isPanel($0, problem) })
    return lottery
  }

  /// Found at random: the smallest where the best ends need whole panels to be looked at.
  static let poolsWithGap = [
    SmallPool(
      size: 3, people: ["010", "011", "101", "100", "110"],
      quotas: [[1...2, 0...2], [0...1, 1...2], [0...2, 1...2]], households: [-2, 0, 1, -1, 1]),
    SmallPool(
      size: 3, people: ["010", "011", "100", "111", "001"],
      quotas: [[0...2, 1...2], [1...1, 1...2], [1...1, 2...2]]),
    SmallPool(
      size: 2, people: ["01", "11", "10", "11", "00", "01"],
      quotas: [[0...2, 0...1], [1...1, 1...1]],
      households: [0, -3, 1, -2, -2, 1]),
    SmallPool(
      size: 3, people: ["00", "10", "00", "11", "10", "01"],
      quotas: [[1...3, 1...1], [2...4, 0...1]],
      households: [0, 2, -2, -2, -2, 2]),
    SmallPool(
      size: 2, people: ["01", "21", "20", "21", "00", "01", "20"],
      quotas: [[1...1, 0...0, 1...1], [0...1, 0...2]], households: [0, -3, -2, 0, 0, 2, -1]),
  ]
}

/// The best ends by listing all panels, and by looking for the best smallest probability step by
/// step instead of from corner to corner.
struct BruteForceEnds {
  private let panels: [[Int]]
  private let stretch: Double
  /// The people who sit in some panel.
  let possible: [Int]
  /// The least that any lottery costs.
  private(set) var cost = Double.infinity

  /// `nil` if there is no panel.
  init?(_ problem: PanelProblem) {
    panels = BruteForce(problem).panels
    guard !panels.isEmpty else { return nil }
    possible = Set(panels.joined()).sorted()
    stretch = Double(possible.count) / Double(problem.size)
    var (low, high) = (0.0, highestFloor)
    for _ in 0..<70 {
      let (first, second) = (low + (high - low) * 0.382, low + (high - low) * 0.618)
      if cost(first, lowestCeiling(over: first)) < cost(second, lowestCeiling(over: second)) {
        high = second
      } else {
        low = first
      }
    }
    cost = cost(high, lowestCeiling(over: high))
  }

  /// What goldilocks minimises.
  func cost(_ least: Double, _ most: Double) -> Double { stretch * most + 1 / (stretch * least) }

  private var highestFloor: Double {
    let rows = possible.indices.map { $0 + 1 }
    return best(.maximize, rows, floor: 0, ceiling: 1) ?? 0
  }

  private func lowestCeiling(over floor: Double) -> Double {
    let rows = possible.indices.map { possible.count + $0 + 1 }
    return best(.minimize, rows, floor: floor - 1e-12, ceiling: 0) ?? .infinity
  }

  /// The best value of a variable that is taken off some rows: off everybody's probability above
  /// the floor, or off everybody's below the ceiling.
  private func best(
    _ goal: LinearProgram.Sense, _ rows: [Int], floor: Double, ceiling: Double
  ) -> Double? {
    var program = LinearProgram(goal)
    program.addRow(LinearProgram.Range(1, 1))
    for _ in possible { program.addRow(LinearProgram.Range(floor, .infinity)) }
    for _ in possible { program.addRow(LinearProgram.Range(-.infinity, ceiling)) }
    program.addVariable(objective: 1, column: rows.map { LinearProgram.Term($0, -1) })
    for panel in panels {
      var column = [LinearProgram.Term(0, 1)]
      for person in panel {
        guard let place = possible.firstIndex(of: person) else { continue }
        column.append(LinearProgram.Term(place + 1, 1))
        column.append(LinearProgram.Term(possible.count + place + 1, 1))
      }
      program.addVariable(column: column)
    }
    var simplex = Simplex(program)
    let solution = simplex.solve()
    return solution.status == .optimal ? solution.objective : nil
  }
}
