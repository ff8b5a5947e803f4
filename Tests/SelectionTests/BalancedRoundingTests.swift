import Lottery
import Testing

@testable import Selection

@Suite struct BalancedRoundingTests {
  private func numbers(_ seed: Int) throws -> NumberStream {
    NumberStream(seed: try Seed("cube \(seed)"), label: .inviteAllocation)
  }

  /// R's `samplecube` example: nine units of probability 1/3, always three of them.
  @Test func aThirdOfNineIsAlwaysThree() throws {
    let draws = 900
    var times = [Int](repeating: 0, count: 9)
    for seed in 0..<draws {
      var stream = try numbers(seed)
      var rounding = BalancedRounding(
        parts: Array(repeating: 1.0 / 3, count: 9),
        values: (0..<9).map { [$0 / 3, $0 % 3, ($0 / 3 + $0 % 3) % 3] })
      let raised = rounding.round(with: &stream)
      #expect(raised.count { $0 } == 3)
      for attribute in 0..<3 {
        // A Latin square: each row, column and sign has exactly its share, one.
        let sums = (0..<3).map { value in
          (0..<9).count {
            raised[$0] && [$0 / 3, $0 % 3, ($0 / 3 + $0 % 3) % 3][attribute] == value
          }
        }
        #expect(sums == [1, 1, 1])
      }
      for (index, isUp) in raised.enumerated() where isUp { times[index] += 1 }
    }
    // Nine means of 900 draws with probability 1/3 at four standard errors: 1 in 1700 for all.
    let deviation = (2.0 / 9 / Double(draws)).squareRoot()
    for count in times { #expect(abs(Double(count) / Double(draws) - 1.0 / 3) < 4 * deviation) }
  }

  /// Four halves at alternate corners of a cube: each face's sum is 1, so that a table with exact
  /// sums would be two opposite corners of a face, of which this cube has none.
  @Test func aTableThatCannotKeepItsSumsStaysWithinOne() throws {
    let corners = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
    var times = [Int](repeating: 0, count: 4)
    let draws = 800
    for seed in 0..<draws {
      var stream = try numbers(seed)
      var rounding = BalancedRounding(parts: [0.5, 0.5, 0.5, 0.5], values: corners)
      let raised = rounding.round(with: &stream)
      #expect(raised.count { $0 } == 2)
      for attribute in 0..<3 {
        let ones = corners.indices.count { raised[$0] && corners[$0][attribute] == 1 }
        #expect((0...2).contains(ones))
      }
      for (index, isUp) in raised.enumerated() where isUp { times[index] += 1 }
    }
    let deviation = (0.25 / Double(draws)).squareRoot()
    for count in times { #expect(abs(Double(count) / Double(draws) - 0.5) < 4 * deviation) }
  }

  /// Random tables of three and four attributes: sums stay within one of their share.
  @Test(arguments: [[5, 4, 2], [3, 3, 3], [6, 5, 2], [4, 3, 2, 2]])
  func sumsOfRandomTablesStayWithinOne(_ sizes: [Int]) throws {
    var furthest = 0.0
    for seed in 0..<40 {
      var stream = try numbers(seed)
      var values: [[Int]] = [[]]
      for size in sizes { values = values.flatMap { cell in (0..<size).map { cell + [$0] } } }
      var parts = values.map { _ in Double(stream.next(below: 1_000)) / 1_000 }
      let total = parts.reduce(0, +)
      parts[0] += total.rounded(.up) - total
      if parts[0] >= 1 { parts[0] -= 1 }
      var rounding = BalancedRounding(parts: parts, values: values)
      let raised = rounding.round(with: &stream)
      #expect(raised.count { $0 } == Int(parts.reduce(0, +).rounded()))
      for (attribute, size) in sizes.enumerated() {
        for value in 0..<size {
          let own = values.indices.filter { values[$0][attribute] == value }
          let share = own.reduce(0) { $0 + parts[$1] }
          furthest = max(furthest, abs(Double(own.count { raised[$0] }) - share))
        }
      }
    }
    #expect(furthest <= 1 + 1e-9)
  }
}
