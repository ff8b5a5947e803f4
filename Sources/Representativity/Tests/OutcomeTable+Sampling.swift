import Foundation
import Lottery

extension OutcomeTable {
  /// The chances from outcomes that are drawn: (1 + those as extreme) / (1 + all), which is
  /// itself a valid chance (Davison and Hinkley 1997, section 4.2). The numbers come from a fixed
  /// seed, so that a check repeated says the same.
  ///
  /// - Parameter samples: How many outcomes to draw.
  /// - Returns: The chances.
  func sampled(_ samples: Int) -> ExactTest.PValues {
    guard let seed = try? Seed("kleroterion representativity") else {
      return ExactTest.PValues(chiSquare: .nan, likelihoodRatio: .nan, probability: .nan)
    }
    var stream = NumberStream(seed: seed, label: .none)
    var extremes = ExtremeOutcomes(observed)
    extremes.add(observed, weighing: 1)
    var draws = CountDraws(self)
    for _ in 0..<samples { extremes.add(outcome(from: &stream, &draws), weighing: 1) }
    return ExactTest.PValues(
      chiSquare: extremes.chiSquare / extremes.total,
      likelihoodRatio: extremes.deviance / extremes.total,
      probability: extremes.probability / extremes.total)
  }

  /// Draws one outcome, value by value.
  private func outcome(from stream: inout NumberStream, _ draws: inout CountDraws) -> Entry {
    var sum = Entry.zero
    var left = size
    for (value, row) in entries.enumerated() {
      let isLast = value + 1 == entries.count
      let count = isLast ? left : draws.draw(value, among: left, from: &stream)
      sum = sum + row[count]
      left -= count
    }
    return sum
  }
}
