import Population
import Testing

@testable import Representativity

/// Kalton and Flores-Cervantes, *Weighting Methods* (2003), as in the tests of R's package
/// survey.
@Suite struct WeightTests {
  private static let sample = [[20, 50, 100, 30], [40, 140, 50, 100], [40, 310, 50, 70]]
  private static let population = [[80, 60, 170, 55], [40, 150, 60, 165], [55, 340, 200, 125]]

  private static func flat(_ table: [[Int]]) -> [(values: [Int], count: Int)] {
    table.enumerated().flatMap { b, row in
      row.enumerated().map { a, count in (values: [a, b], count: count) }
    }
  }

  private static var cells: WeightedCells {
    WeightedCells(
      attributes: [
        Attribute(name: "a", values: ["1", "2", "3", "4"]),
        Attribute(name: "b", values: ["1", "2", "3"]),
      ],
      cells: flat(sample).map { .init(values: $0.values, count: $0.count) })
  }

  private static var margins: [[Double]] {
    [
      (0..<4).map { a in population.reduce(0) { $0 + Double($1[a]) } },
      population.map { $0.reduce(0) { $0 + Double($1) } },
    ]
  }

  /// Checks weights against a table printed with a row for each value of a.
  private func check(_ cells: WeightedCells, _ published: [[Double]]) {
    for cell in cells.cells {
      #expect((cell.weight - published[cell.values[0]][cell.values[1]]).magnitude < 0.0051)
    }
  }

  @Test func publishedPoststratification() throws {
    let population = Self.flat(Self.population).map { (values: $0.values, count: Double($0.count)) }
    let weighted = try Self.cells.poststratified(to: population)
    check(
      weighted,
      [[4.00, 1.00, 1.38], [1.20, 1.07, 1.10], [1.70, 1.20, 4.00], [1.83, 1.65, 1.79]])
    #expect(weighted.summary?.designEffect.isNear(1.2438, within: 1e-4) == true)
  }

  @Test func publishedRaking() throws {
    let raking = try Self.cells.raked(to: Self.margins)
    check(
      raking.cells,
      [[1.81, 1.45, 2.02], [1.08, 0.87, 1.21], [2.20, 1.76, 2.45], [1.83, 1.47, 2.04]])
    #expect(raking.cells.summary?.designEffect.isNear(1.0997, within: 1e-4) == true)
    #expect(raking.distance <= 1e-10)
    #expect(raking.rounds < 50)
  }

  @Test func publishedLinearCalibration() throws {
    let calibrated = try Self.cells.linearlyCalibrated(to: Self.margins)
    check(
      calibrated,
      [[1.82, 1.50, 1.97], [1.09, 0.78, 1.24], [2.19, 1.88, 2.34], [1.83, 1.52, 1.98]])
    for (attribute, margin) in Self.margins.enumerated() {
      for (found, due) in zip(calibrated.totals(of: attribute), margin) {
        #expect(found.isNear(due, within: 1e-10))
      }
    }
  }

  @Test func weightsReproduceTheMargins() throws {
    let raking = try Self.cells.raked(to: Self.margins)
    for (attribute, margin) in Self.margins.enumerated() {
      for (found, due) in zip(raking.cells.totals(of: attribute), margin) {
        #expect(found.isNear(due, within: 1e-9))
      }
    }
  }

  /// The sample apiclus1 of R's package survey, raked by type and size of school: mean 641.23 of
  /// api00, total 3 647 280 of enrolled pupils.
  @Test func publishedRakedEstimates() throws {
    let counts = [12, 132, 3, 11, 8, 17]
    let scores = [7156.0, 86281, 1978, 6682, 4851, 10935]
    let enrolled = [5243.0, 57088, 2237, 13587, 5983, 16460]
    let cells = WeightedCells(
      attributes: [
        Attribute(name: "stype", values: ["E", "H", "M"]),
        Attribute(name: "sch.wide", values: ["No", "Yes"]),
      ],
      cells: counts.enumerated().map { .init(values: [$0 / 2, $0 % 2], count: $1) })
    let raked = try cells.raked(to: [[4421, 755, 1018], [1072, 5122]]).cells
    let total = raked.cells.reduce(0) { $0 + $1.weight * Double($1.count) }
    let score = zip(raked.cells, scores).reduce(0) { $0 + $1.0.weight * $1.1 } / total
    let pupils = zip(raked.cells, enrolled).reduce(0) { $0 + $1.0.weight * $1.1 }
    #expect((score - 641.23).magnitude < 0.005)
    #expect((pupils - 3_647_280).magnitude < 0.5)
  }

  @Test func marginsWithOtherTotalsAreScaledToTheFirst() throws {
    let scaled = [Self.margins[0], Self.margins[1].map { $0 * 7 }]
    let one = try Self.cells.raked(to: Self.margins).cells
    let other = try Self.cells.raked(to: scaled).cells
    for (left, right) in zip(one.cells, other.cells) {
      #expect(left.weight.isNear(right.weight, within: 1e-9))
    }
  }

  @Test func rakingThatCannotConvergeSaysWhere() {
    // Nobody is of 1 and 2, nor of 2 and 1: the two attributes are one, with different margins.
    let cells = WeightedCells(
      attributes: Array(
        Self.cells.attributes.map { Attribute(name: $0.name, values: ["1", "2"]) }),
      cells: [.init(values: [0, 0], count: 5), .init(values: [1, 1], count: 5)])
    #expect {
      try cells.raked(to: [[60, 40], [50, 50]])
    } throws: { error in
      guard case RepresentativityError.doesNotConverge(_, "a", _, _, _) = error else {
        return false
      }
      return true
    }
    #expect(throws: RepresentativityError.self) {
      try cells.linearlyCalibrated(to: [[60, 40], [50, 50]])
    }
  }

  @Test func emptyCellsAreNamed() {
    var cells = Self.cells
    cells.cells.removeAll { $0.values == [0, 2] || $0.values[0] == 3 }
    #expect {
      try cells.raked(to: Self.margins)
    } throws: { error in
      error as? RepresentativityError
        == .emptyCells([.init(values: ["a = 4"], population: 345)])
    }
    #expect {
      try cells.poststratified(to: [(values: [0, 2], count: 55), (values: [0, 0], count: 80)])
    } throws: { error in
      error as? RepresentativityError == .emptyCells([.init(values: ["1", "3"], population: 55)])
    }
  }

  @Test func trimmedWeightsKeepTheirTotal() throws {
    let weighted = try Self.cells.raked(to: Self.margins).cells
    let (trimmed, people) = try weighted.trimmed(to: 1.3)
    let summary = try #require(trimmed.summary)
    #expect(summary.total.isNear(1500, within: 1e-12))
    #expect(summary.largest <= 1.3 * 1.5 * (1 + 1e-9))
    #expect(people > 0)
    #expect(summary.designEffect < weighted.summary?.designEffect ?? 0)
    #expect(throws: RepresentativityError.self) { try weighted.trimmed(to: 0.5) }
  }

  /// The weights of the sample apistrat of R's package survey.
  @Test func publishedDesignEffect() throws {
    let summary = try #require(WeightSummary([(44.21, 100), (15.1, 50), (20.36, 50)]))
    #expect((summary.designEffect - 1.18637).magnitude < 5e-6)
    #expect(summary.effectiveSize.isNear(200 / 1.18637, within: 1e-5))
    #expect(WeightSummary([]) == nil)
  }

  /// apistrat: mean 662.29, standard error 9.4089.
  @Test func publishedStratifiedMean() throws {
    let estimate = try #require(
      StratifiedEstimate([
        .init(population: 4421, size: 100, mean: 674.43, variance: 15687.4193),
        .init(population: 755, size: 50, mean: 625.82, variance: 11947.0894),
        .init(population: 1018, size: 50, mean: 636.60, variance: 13824.8571),
      ]))
    #expect((estimate.mean - 662.2874).magnitude < 5e-5)
    #expect((estimate.standardError - 9.40894).magnitude < 5e-6)
    #expect(StratifiedEstimate([.init(population: 10, size: 1, yes: 1)]) == nil)
  }

  /// apisrs: mean 656.585, standard error 9.24972.
  @Test func publishedSimpleMean() throws {
    let estimate = try #require(
      StratifiedEstimate([.init(population: 6194, size: 200, mean: 656.585, variance: 17682.4249)]))
    #expect((estimate.standardError - 9.24972).magnitude < 5e-6)
  }

  /// The shares of the estimates by strata: 40 of 100 in 1000 people, 30 of 50 in 500.
  @Test func sharesOfAStratifiedSample() throws {
    let cells = WeightedCells(
      attributes: [Attribute(name: "district", values: ["1", "2"])],
      cells: [
        .init(values: [0], count: 100, weight: 10), .init(values: [1], count: 50, weight: 10),
      ])
    let share = try #require(SurveyShare([40, 30], of: [100, 50], in: cells, isStratified: true))
    let estimate = try #require(
      StratifiedEstimate([
        .init(population: 1000, size: 100, yes: 40), .init(population: 500, size: 50, yes: 30),
      ]))
    #expect(share.method == .strata)
    #expect(share.share.isNear(7.0 / 15, within: 1e-14))
    #expect(share.standardError == estimate.standardError)
    let rough = try #require(SurveyShare([40, 30], of: [100, 50], in: cells, isStratified: false))
    #expect(rough.method == .effectiveSize)
    #expect(
      rough.interval.lowerBound.isNear(Proportion(70, of: 150).wilson().lowerBound, within: 1e-12))
    #expect(SurveyShare([0, 0], of: [0, 0], in: cells, isStratified: true) == nil)
  }
}
