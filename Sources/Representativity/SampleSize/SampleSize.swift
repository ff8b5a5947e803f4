import Foundation

/// How many answers a share needs to be known within a margin of error.
///
/// William Cochran, *Sampling Techniques* (1977), section 4.4.
public struct SampleSize: Sendable, Equatable {
  /// The margin of error on either side, as a share: 0.05 for 5 points.
  public let margin: Double
  /// How sure it is to hold: 0.95.
  public let confidence: Double
  /// The share that is expected; one half is the most demanding.
  public let share: Double

  /// Says what is wanted.
  ///
  /// - Parameters:
  ///   - margin: The margin of error on either side, above 0 and under 1.
  ///   - confidence: How sure it is to hold, above 0 and under 1.
  ///   - share: The share that is expected, above 0 and under 1.
  /// - Throws: ``RepresentativityError/outOfRange(name:value:least:most:)``.
  public init(
    margin: Double, confidence: Double = 0.95, share: Double = 0.5
  ) throws(RepresentativityError) {
    for (name, value) in [("margin", margin), ("confidence", confidence), ("share", share)] {
      guard value > 0, value < 1 else {
        throw .outOfRange(name: name, value: value, least: 0, most: 1)
      }
    }
    guard margin >= 0.0001 else {
      throw .outOfRange(name: "margin", value: margin, least: 0.0001, most: 1)
    }
    self.margin = margin
    self.confidence = confidence
    self.share = share
  }

  /// How many answers are needed.
  ///
  /// - Parameter population: How many people there are; `nil`: so many that it does not count.
  /// - Returns: The answers, rounded up.
  public func answers(from population: Double? = nil) -> Int {
    let z = NormalDistribution.halfWidth(confidence: confidence)
    let endless = z * z * share * (1 - share) / (margin * margin)
    guard let population, population > 1 else { return Self.up(endless) }
    // SE² = p(1 − p)/n · (N − n)/(N − 1)
    let needed = endless * population / (population - 1 + endless)
    return min(Self.up(needed), Self.up(population))
  }

  /// The margin that a number of answers gives.
  ///
  /// - Parameters:
  ///   - answers: How many answers there are.
  ///   - population: How many people there are; `nil`: so many that it does not count.
  /// - Returns: The margin of error on either side, as a share.
  public func margin(with answers: Int, from population: Double? = nil) -> Double {
    guard answers > 0 else { return 1 }
    let size = Double(answers)
    let left = population.map { $0 > 1 ? max($0 - size, 0) / ($0 - 1) : 0 } ?? 1
    return NormalDistribution.halfWidth(confidence: confidence)
      * (share * (1 - share) / size * left).squareRoot()
  }

  /// How many letters bring so many answers.
  ///
  /// - Parameters:
  ///   - answers: The answers that are needed.
  ///   - response: The part of the letters that is answered, above 0, at most 1.
  ///   - certainty: The chance that at least so many come.
  /// - Returns: The fewest letters, or `nil` if that would be more than a thousand million.
  public static func letters(
    for answers: Int, response: Double, certainty: Double = 0.95
  ) -> Int? {
    guard answers > 0, response > 0, response <= 1 else { return nil }
    if response == 1 { return answers }
    // P(Bin(L, r) ≥ q) = I_r(q, L − q + 1), which grows with L.
    func suffices(_ letters: Int) -> Bool {
      IncompleteBeta.tails(
        Double(answers), Double(letters - answers + 1), at: response, rest: 1 - response
      ).lower >= certainty
    }
    var (few, many) = (answers - 1, max(Int(Double(answers) / response), answers))
    while !suffices(many) {
      guard many < 1_000_000_000 else { return nil }
      few = many
      many *= 2
    }
    while many - few > 1 {
      let middle = few + (many - few) / 2
      if suffices(middle) { many = middle } else { few = middle }
    }
    return many
  }

  private static func up(_ number: Double) -> Int {
    // A hair above a whole number is that number: 384.0000000001 comes from rounding.
    Int((min(number, 1e15) - 1e-9).rounded(.up))
  }
}
