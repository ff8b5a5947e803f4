import Testing

@testable import Workshops

@Suite struct EvenSplitTests {
  /// Two attributes at once are always within one, however they cross (de Werra 1971).
  @Test(arguments: 0..<200)
  func twoAttributesAndSizesAreAlwaysEven(_ seed: UInt64) {
    var random = FastRandom(state: seed)
    let people = 1 + random.next(below: 60)
    let tables = 1 + random.next(below: min(people, 9))
    let (colleges, quarters) = (1 + random.next(below: 5), 1 + random.next(below: 7))
    let left = (0..<people).map { _ in random.next(below: colleges) }
    // Skewed: the more usual values are as common as all others together.
    let right = (0..<people).map { _ in
      min(random.next(below: quarters), random.next(below: quarters))
    }
    let seated = EvenSplit.tables(
      of: Array(0..<people), left: left, right: right, count: tables)
    #expect(seated.joined().sorted() == Array(0..<people))
    #expect(spread(seated.map(\.count)) <= 1)
    for values in [left, right] {
      for value in Set(values) {
        #expect(spread(seated.map { $0.count { values[$0] == value } }) <= 1)
      }
    }
  }

  private func spread(_ counts: [Int]) -> Int { (counts.max() ?? 0) - (counts.min() ?? 0) }
}
