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
    for _ in 0..<samples { extremes.add(outcome(from: &stream), weighing: 1) }
    return ExactTest.PValues(
      chiSquare: extremes.chiSquare / extremes.total,
      likelihoodRatio: extremes.deviance / extremes.total,
      probability: extremes.probability / extremes.total)
  }

  /// Draws one outcome, value by value.
  private func outcome(from stream: inout NumberStream) -> Entry {
    var sum = Entry.zero
    var left = size
    var weight = (people ?? shares).reduce(0, +)
    for (value, row) in entries.enumerated() {
      let own = (people ?? shares)[value]
      let isLast = value + 1 == entries.count
      let count = isLast ? left : draw(left, own, of: weight, from: &stream)
      sum = sum + row[count]
      left -= count
      weight -= own
    }
    return sum
  }

  /// How many of `left` members get a value that has `own` of the `weight` that is left.
  private func draw(
    _ left: Int, _ own: Double, of weight: Double, from stream: inout NumberStream
  ) -> Int {
    // Parts of people round to none, and what is left of them may be nothing.
    guard left > 0, own > 0, weight > 0 else { return 0 }
    let bits = 1 << 53
    let uniform = (Double(stream.next(below: bits)) + 0.5) / Double(bits)
    let mean = Double(left) * min(own / weight, 1)
    let mode = min(max(Int(mean), 0), left)
    func chance(_ count: Int) -> Double {
      let x = Double(count)
      return exp(
        people == nil
          ? CountChances.logBinomial(x, of: Double(left), chance: min(own / weight, 1))
          : CountChances.logHypergeometric(x, of: Double(left), marked: own, among: weight))
    }
    return Self.invert(uniform, around: mode, upTo: left, chance)
  }

  /// Goes through the counts from the likeliest outwards until their chances reach a number.
  private static func invert(
    _ uniform: Double, around mode: Int, upTo most: Int, _ chance: (Int) -> Double
  ) -> Int {
    var rest = uniform - chance(mode)
    var distance = 1
    while rest > 0, mode - distance >= 0 || mode + distance <= most {
      for count in [mode + distance, mode - distance] where (0...most).contains(count) {
        rest -= chance(count)
        if rest <= 0 { return count }
      }
      distance += 1
    }
    return mode
  }
}
