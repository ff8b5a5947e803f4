/// The smallest and the largest probability of a lottery, people who have no chance left out.
///
/// Goldilocks minimises *n/k* · max *p* + *k/n* / min *p* (Baharav & Flanigan, *Fair, Manipulation-
/// Robust, and Transparent Sortition*, 2024, arXiv 2406.15009, with γ = 1).
struct Ends {
  let least: Double
  let most: Double

  /// How many times the largest probability the smallest counts, where the objective's curve passes
  /// through this pair; *n/k*, the people for a seat, is the stretch.
  func steepness(stretch: Double) -> Double { 1 / (stretch * stretch * least * least) }

  /// The best pair that lotteries have.
  ///
  /// The pairs that lotteries have form a convex polygon; its corners are found by linear programs,
  /// each in the direction that the curve of the objective has at the best point so far, until none
  /// is better.
  ///
  /// - Parameters:
  ///   - stretch: The number of people for a seat, *n/k*.
  ///   - corner: The pair that is best when the smallest probability counts so many times the
  ///     largest; `nil` if there is no lottery.
  /// - Returns: The pair; `nil` if there is no lottery.
  /// - Throws: What finding a corner throws.
  static func best<Failure: Error>(
    stretch: Double, corner: (Double) throws(Failure) -> Ends?
  ) throws(Failure) -> Ends? {
    guard var high = try corner(1e5), var low = try corner(1e-5) else { return nil }
    while high.least - low.least > 1e-12, high.most > low.most {
      let rise = (high.most - low.most) / (high.least - low.least)
      guard let next = try corner(rise) else { return nil }
      guard rise * (next.least - low.least) - (next.most - low.most) > 1e-12 else {
        // The line between the two corners is an edge: the best is where the objective touches it.
        let touch = min(max((1 / rise).squareRoot() / stretch, low.least), high.least)
        return Ends(least: touch, most: low.most + rise * (touch - low.least))
      }
      if next.steepness(stretch: stretch) >= rise { low = next } else { high = next }
    }
    return high
  }

  /// What a best pair costs: weights of members as floors and as ceilings, and why no panel weighs
  /// much.
  struct Price {
    let floors: [Double]
    let ceilings: [Double]
    let proof: FairPoint.Proof
  }
}
