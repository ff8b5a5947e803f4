extension Apportionment {
  /// How many members of a group would have to be others for the group to be as near to its
  /// reference as a group of its size can be.
  ///
  /// The nearest composition is that of largest remainders; where several are equally near, the
  /// one that the group is nearest to is taken. All is exact.
  ///
  /// - Parameters:
  ///   - counts: How many members have each value, at or above zero.
  ///   - weights: The reference's number of people of each value, as many as there are counts.
  /// - Returns: The number of members, or `nil` for a reference without people or a group of more
  ///   than ten thousand million.
  public static func membersToMove(_ counts: [Int], toward weights: [ExactNumber]) -> Int? {
    let total = weights.reduce(ExactNumber.zero, +).units
    var size = 0
    for count in counts {
      let (sum, isTooLarge) = size.addingReportingOverflow(max(count, 0))
      guard !isTooLarge else { return nil }
      size = sum
    }
    guard total > 0, size <= ExactNumber.largest, counts.count == weights.count else { return nil }
    // At most 10¹⁰ members · 10²⁸ units: within 128 bits.
    let shares = weights.map { (Int128(size) * $0.units).quotientAndRemainder(dividingBy: total) }
    var nearest = shares.map { Int($0.quotient) }
    let byRemainder = weights.indices.sorted { left, right in
      let (first, second) = (shares[left].remainder, shares[right].remainder)
      if first != second { return first > second }
      let (over, other) = (counts[left] > nearest[left], counts[right] > nearest[right])
      return over != other ? over : left < right
    }
    for index in byRemainder.prefix(size - nearest.reduce(0, +)) { nearest[index] += 1 }
    return zip(counts, nearest).reduce(0) { $0 + max($1.0 - $1.1, 0) }
  }
}
