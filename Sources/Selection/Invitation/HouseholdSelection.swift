/// At most one letter a household, with every person's chance exactly as wanted.
///
/// People stand in a row, those of one household beside each other, each as long as their chance;
/// letters go to those on whom evenly spaced points fall, whose first is drawn at random. A household
/// that is shorter than the space between points is met by one at most. Where all chances are equal
/// this draws households in proportion to their residents, and one resident of each: systematic
/// sampling with unequal probabilities (Madow 1949; Tillé 2006, section 7.2).
struct HouseholdSelection {
  /// Somebody in the row.
  struct Person {
    /// What tells the household from others; those of one household stand beside each other.
    let household: Int
    /// The chance, in units of 1 / space.
    let length: Int
  }

  private let people: [Person]
  /// The space between two points: the number of starting points.
  let space: Int

  /// Prepares a row.
  ///
  /// - Parameters:
  ///   - people: The row.
  ///   - space: The space between two points.
  /// - Throws: ``InvitationError/householdTooLarge(residents:)`` if a household is longer than the
  ///   space.
  init(_ people: [Person], space: Int) throws(InvitationError) {
    var start = 0
    while start < people.count {
      var end = start
      var length = 0
      while end < people.count, people[end].household == people[start].household {
        length = length.addingReportingOverflow(people[end].length).partialValue
        end += 1
      }
      guard (0...space).contains(length) else { throw .householdTooLarge(residents: end - start) }
      start = end
    }
    self.people = people
    self.space = space
  }

  /// Who gets a letter.
  ///
  /// - Parameter start: Where the first point falls, from 0 and below ``space``.
  /// - Returns: Positions in the row.
  func drawn(from start: Int) -> [Int] {
    var drawn: [Int] = []
    // How far away the next point is.
    var distance = start
    for (index, person) in people.enumerated() {
      if distance < person.length {
        drawn.append(index)
        distance += space - person.length
      } else {
        distance -= person.length
      }
    }
    return drawn
  }
}
