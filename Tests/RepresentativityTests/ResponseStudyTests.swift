import Testing

@testable import Representativity

@Suite struct ResponseStudyTests {
  /// The closed form: a fifth, three tenths and a half, answering 2, 4 and 6 in 100.
  @Test func closedForm() throws {
    let study = try #require(
      ResponseStudy([
        .init(values: [0], asked: 2000, answered: 40),
        .init(values: [1], asked: 3000, answered: 120),
        .init(values: [2], asked: 5000, answered: 300),
        .init(values: [3], asked: 0, answered: 0),
      ]))
    #expect(study.propensity.isNear(0.046, within: 1e-14))
    #expect((study.deviation - 0.015620).magnitude < 5e-7)
    #expect((study.rIndicator - 0.96876).magnitude < 5e-6)
    #expect((study.variation - 0.33958).magnitude < 5e-6)
    #expect(study.unconditional(0).isNear(study.deviation, within: 1e-12))
    #expect(study.rIndicator >= study.leastRIndicator)
    #expect(study.largestBiasOfShare == study.variation / 2)
  }

  @Test func theAttributeThatDrivesTheAnswersIsFound() throws {
    // Only the first attribute counts; the second goes with it.
    let study = try #require(
      ResponseStudy([
        .init(values: [0, 0], asked: 800, answered: 80),
        .init(values: [0, 1], asked: 200, answered: 20),
        .init(values: [1, 0], asked: 200, answered: 60),
        .init(values: [1, 1], asked: 800, answered: 240),
      ]))
    #expect(study.unconditional(0) > study.unconditional(1))
    #expect(study.unconditional(1) > 0.05)
    #expect(study.conditional(1) < 1e-9)
    #expect(study.conditional(0) > 0.05)
  }

  @Test func evenAnswersHaveAnIndicatorOfOne() throws {
    let study = try #require(
      ResponseStudy((1...4).map { .init(values: [$0], asked: 100, answered: 10) }))
    #expect(study.rIndicator.isNear(1, within: 1e-8))
    #expect(ResponseStudy([.init(values: [0], asked: 10, answered: 0)]) == nil)
    #expect(ResponseStudy([]) == nil)
  }
}
