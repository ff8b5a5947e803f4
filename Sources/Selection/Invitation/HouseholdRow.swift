import Lottery

/// The row of all households in which letters are drawn by systematic sampling, as
/// ``SystematicSelection`` does, without a place in memory for each: households come by twice, to be
/// counted and to be drawn from.
///
/// Households of the same strata stand beside each other, so that the letters of each stratum stay
/// close to its share; within such a kind in the order in which they come. Positions are taken
/// modulo the space between points, which is all that being met by one depends on.
struct HouseholdRow {
  /// Households of which the members are of the same strata.
  private struct Kind {
    let length: Int
    var homes = 0
    /// Where the next household of the kind begins.
    var position = 0
  }

  private let lengths: [Int]
  private let space: Int
  private var kinds: [[Int32]: Kind] = [:]
  private var start = 0

  /// Prepares a row.
  ///
  /// - Parameters:
  ///   - lengths: The chance of the people of each stratum, in units of 1 / space.
  ///   - space: The space between two points.
  init(_ lengths: [Int], space: Int) {
    (self.lengths, self.space) = (lengths, space)
  }

  /// Counts a household.
  ///
  /// - Parameter strata: The strata of its members.
  /// - Throws: ``InvitationError/householdTooLarge(residents:)`` if its letters would have a chance
  ///   above 1.
  mutating func count(_ strata: [Int32]) throws(InvitationError) {
    let kind = strata.sorted()
    if kinds[kind] == nil {
      let length = kind.reduce(0) { $0.addingReportingOverflow(lengths[Int($1)]).partialValue }
      guard (0...space).contains(length) else { throw .householdTooLarge(residents: strata.count) }
      kinds[kind] = Kind(length: length)
    }
    kinds[kind]?.homes += 1
  }

  /// Sets the row up once all households were counted.
  ///
  /// - Parameter start: Where the first point falls, from 0 and below the space.
  mutating func close(startingAt start: Int) {
    self.start = start
    var position: Int128 = 0
    for kind in kinds.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      kinds[kind]?.position = Int(position % Int128(max(space, 1)))
      position += Int128(kinds[kind]?.homes ?? 0) * Int128(kinds[kind]?.length ?? 0)
    }
  }

  /// Draws from the next household.
  ///
  /// - Parameter strata: The strata of its members, in their order.
  /// - Returns: The member who gets a letter, if one does.
  mutating func drawn(from strata: [Int32]) -> Int? {
    let kind = strata.sorted()
    guard var position = kinds[kind]?.position else { return nil }
    var drawn: Int?
    for (member, stratum) in strata.enumerated() {
      let length = lengths[Int(stratum)]
      let distance = start >= position ? start - position : start - position + space
      if distance < length { drawn = member }
      position += length
      if position >= space { position -= space }
    }
    kinds[kind]?.position = position
    return drawn
  }
}
