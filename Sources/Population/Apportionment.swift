/// Whole seats in proportion to weights. Among equal claims the earlier weight comes first.
public enum Apportionment {
  /// Hare's method of largest remainders: each weight gets its share of seats rounded down or up.
  ///
  /// One seat more can take a seat from somebody (the Alabama paradox).
  ///
  /// - Parameters:
  ///   - weights: The weights.
  ///   - seats: How many seats there are, from 0 to a million.
  /// - Returns: One number a weight; all zero when there is no weight.
  public static func hare(_ weights: [ExactNumber], seats: Int) -> [Int] {
    let total = weights.reduce(ExactNumber.zero, +).units
    guard total > 0, (1...QuotaProposal.largestPanel).contains(seats) else {
      return weights.map { _ in 0 }
    }
    let shares = weights.map { (Int128(seats) * $0.units).quotientAndRemainder(dividingBy: total) }
    var counts = shares.map { Int($0.quotient) }
    let byRemainder = weights.indices.sorted { left, right in
      let (first, second) = (shares[left].remainder, shares[right].remainder)
      return first != second ? first > second : left < right
    }
    for index in byRemainder.prefix(seats - counts.reduce(0, +)) { counts[index] += 1 }
    return counts
  }

  /// The method of Sainte-Laguë (Webster): seats go one by one to the highest weight over
  /// 1, 3, 5 … for its first, second, third … seat. More seats never take one from anybody.
  ///
  /// - Parameters:
  ///   - weights: The weights.
  ///   - seats: How many seats there are, from 0 to a million.
  /// - Returns: One number a weight; all zero when there is no weight.
  /// - Complexity: O(*n* · seats) for *n* weights.
  public static func sainteLague(_ weights: [ExactNumber], seats: Int) -> [Int] {
    var counts = weights.map { _ in 0 }
    guard weights.contains(where: { $0 > .zero }),
      (1...QuotaProposal.largestPanel).contains(seats)
    else { return counts }
    for _ in 0..<seats {
      var best = 0
      for index in weights.indices.dropFirst() {
        let claim = weights[index].units * Int128(2 * counts[best] + 1)
        if claim > weights[best].units * Int128(2 * counts[index] + 1) { best = index }
      }
      counts[best] += 1
    }
    return counts
  }
}
