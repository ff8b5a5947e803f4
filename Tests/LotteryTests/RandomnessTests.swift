import Lottery
import Testing

/// Statistical tests with fixed seeds: each asks whether a chi-square sum stays under the value
/// that true randomness exceeds once in a thousand (99.9 % quantile). The streams being fixed,
/// they either pass for ever or show a defect.
@Suite struct RandomnessTests {
  @Test(arguments: ["1", "été", "3546311556112163624615351222"])
  func numbersFallEvenly(_ seed: String) throws {
    let stream = NumberStream(seed: try Seed(seed), label: .panel)
    var counts = [Int](repeating: 0, count: 10)
    for index in 1...5000 { counts[stream.number(index, below: 10)] += 1 }
    // 9 degrees of freedom.
    #expect(chiSquare(counts) < 27.88)
  }

  @Test func consecutiveNumbersAreIndependent() throws {
    var stream = NumberStream(seed: try Seed("pairs"), label: .invite)
    var counts = [Int](repeating: 0, count: 25)
    for _ in 0..<2500 { counts[stream.next(below: 5) * 5 + stream.next(below: 5)] += 1 }
    // 24 degrees of freedom.
    #expect(chiSquare(counts) < 51.18)
  }

  @Test func theSixOrdersOfThreeComeEquallyOften() throws {
    var stream = NumberStream(seed: try Seed("orders"), label: .workshops)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<3000 {
      counts[try #require(orders.firstIndex(of: stream.shuffled([0, 1, 2])))] += 1
    }
    // 5 degrees of freedom.
    #expect(chiSquare(counts) < 20.52)
  }

  @Test func labelsKeepUsesApart() throws {
    let seed = try Seed("one seed")
    let (first, second) = (
      NumberStream(seed: seed, label: .panel), NumberStream(seed: seed, label: .reserve)
    )
    var counts = [Int](repeating: 0, count: 25)
    for index in 1...2500 {
      counts[first.number(index, below: 5) * 5 + second.number(index, below: 5)] += 1
    }
    #expect(chiSquare(counts) < 51.18)
  }

  /// The chi-square sum of counts that should be equal.
  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { sum, count in
      let difference = Double(count) - expected
      return sum + difference * difference / expected
    }
  }
}
