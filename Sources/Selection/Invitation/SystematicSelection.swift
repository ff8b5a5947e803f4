/// At most one unit a group, with every unit's chance exactly as wanted.
///
/// Units stand in a row, those of one group beside each other, each as long as its chance; drawn are
/// those on which evenly spaced points fall, whose first is drawn at random. A group that is
/// no longer than the space between points is met by one at most: systematic sampling with unequal
/// probabilities (Madow 1949; Tillé 2006, section 7.2). Where people are units, their households
/// groups and all chances equal, this draws households in proportion to their residents, and one
/// resident of each.
struct SystematicSelection {
  /// Somebody, or something, in the row.
  struct Unit {
    /// What tells the group from others; those of one group stand beside each other.
    let group: Int
    /// The chance, in units of 1 / space.
    let length: Int
  }

  private let units: [Unit]
  /// The space between two points: the number of starting points.
  let space: Int

  /// Prepares a row.
  ///
  /// - Parameters:
  ///   - units: The row.
  ///   - space: The space between two points.
  /// - Throws: ``InvitationError/householdTooLarge(residents:)`` if a group is longer than the
  ///   space.
  init(_ units: [Unit], space: Int) throws(InvitationError) {
    var start = 0
    while start < units.count {
      var end = start
      var length = 0
      while end < units.count, units[end].group == units[start].group {
        length = length.addingReportingOverflow(units[end].length).partialValue
        end += 1
      }
      guard (0...space).contains(length) else { throw .householdTooLarge(residents: end - start) }
      start = end
    }
    self.units = units
    self.space = space
  }

  /// Who is drawn.
  ///
  /// - Parameter start: Where the first point falls, from 0 and below ``space``.
  /// - Returns: Positions in the row.
  func drawn(from start: Int) -> [Int] {
    var drawn: [Int] = []
    // How far away the next point is.
    var distance = start
    for (index, unit) in units.enumerated() {
      if distance < unit.length {
        drawn.append(index)
        distance += space - unit.length
      } else {
        distance -= unit.length
      }
    }
    return drawn
  }
}
