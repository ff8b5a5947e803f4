import Foundation
import Lottery

/// Draws how many members of a group get a value, given how many are left for it and the values
/// behind it: binomial with replacement, hypergeometric without.
///
/// Counts are gone through from the likeliest outwards until their chances reach a number. Only the
/// likeliest count's chance needs logarithms, and is kept; a neighbour's chance is its own times a
/// fraction.
struct CountDraws {
  private let size: Int
  private let isWithoutReplacement: Bool
  /// The weight of each value, and of it and all values behind it.
  private let own: [Double]
  private let rest: [Double]
  /// The chance of the likeliest count, by value and members left; 0 where it was not needed yet.
  private var likeliest: [[Double]]

  /// Prepares draws from a reference.
  init(_ table: OutcomeTable) {
    size = table.size
    isWithoutReplacement = table.people != nil
    own = table.people ?? table.shares
    var left = own.reduce(0, +)
    rest = own.map { weight in
      defer { left -= weight }
      return left
    }
    likeliest = own.map { _ in [] }
  }

  /// Draws a count.
  ///
  /// - Parameters:
  ///   - value: The value's position.
  ///   - left: The members that have none of the values before.
  ///   - stream: Where the random number comes from.
  /// - Returns: A number in `0...left`.
  mutating func draw(_ value: Int, among left: Int, from stream: inout NumberStream) -> Int {
    // Parts of people round to none, and what is left of them may be nothing.
    guard left > 0, own[value] > 0, rest[value] > 0 else { return 0 }
    let bits = 1 << 53
    var missing = (Double(stream.next(below: bits)) + 0.5) / Double(bits)
    let share = min(own[value] / rest[value], 1)
    let mode = min(max(Int(Double(left) * share), 0), left)
    let chance = chance(of: mode, value, among: left)
    missing -= chance
    var (above, below) = (chance, chance)
    var distance = 1
    while missing > 0, mode - distance >= 0 || mode + distance <= left {
      if mode + distance <= left {
        above *= odds(of: mode + distance, value, among: left)
        missing -= above
        if missing <= 0 { return mode + distance }
      }
      if mode - distance >= 0 {
        below /= odds(of: mode - distance + 1, value, among: left)
        missing -= below
        if missing <= 0 { return mode - distance }
      }
      distance += 1
    }
    return mode
  }

  /// How much likelier a count is than the one below it.
  private func odds(of count: Int, _ value: Int, among left: Int) -> Double {
    let (count, left) = (Double(count), Double(left))
    let other = rest[value] - own[value]
    if !isWithoutReplacement { return (left - count + 1) / count * own[value] / other }
    return (left - count + 1) / count * (own[value] - count + 1) / (other - left + count)
  }

  private mutating func chance(of mode: Int, _ value: Int, among left: Int) -> Double {
    if likeliest[value].isEmpty { likeliest[value] = Array(repeating: 0, count: size + 1) }
    if likeliest[value][left] > 0 { return likeliest[value][left] }
    let (count, all) = (Double(mode), Double(left))
    let logChance =
      isWithoutReplacement
      ? CountChances.logHypergeometric(count, of: all, marked: own[value], among: rest[value])
      : CountChances.logBinomial(count, of: all, chance: min(own[value] / rest[value], 1))
    likeliest[value][left] = exp(logChance)
    return likeliest[value][left]
  }
}
