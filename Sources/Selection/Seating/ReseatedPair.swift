import Population

/// Two panels whose people are seated in two panels anew: everybody stands in as many of the two as
/// before.
struct ReseatedPair {
  private let people: TypedPool
  private let constraints: PanelConstraints
  private let both: [Int]
  private let either: [Int]
  private let space: PanelSpace

  /// Looks at two panels, each with its members ascending.
  ///
  /// - Returns: `nil` if nobody can change places.
  init?(
    _ first: [Int], _ second: [Int], _ people: TypedPool, _ constraints: PanelConstraints
  ) {
    self.people = people
    self.constraints = constraints
    let both = first.filter(second.containsSorted)
    let either = (first + second).filter { !both.containsSorted($0) }.sorted()
    guard either.count > 2 else { return nil }
    (self.both, self.either) = (both, either)
    var (fixed, loose) = (constraints.limits.map { _ in 0 }, constraints.limits.map { _ in 0 })
    for person in both { fixed[people.typeOfPerson[person]] += 1 }
    for person in either { loose[people.typeOfPerson[person]] += 1 }
    let totals = zip(fixed, loose).map { 2 * $0 + $1 }
    let members = zip(zip(fixed, loose), constraints.limits).map { counts, limit in
      let total = 2 * counts.0 + counts.1
      return max(counts.0, total - limit)...min(counts.0 + counts.1, limit)
    }
    let rows = zip(constraints.rows, constraints.activities(totals)).map { row, total in
      let (least, most) = (row.bounds.lowerBound, row.bounds.upperBound)
      return max(least, total - most)...min(most, total - least)
    }
    space = PanelSpace(members: members, rows: rows)
  }

  /// Seats the people in another way.
  ///
  /// - Parameters:
  ///   - finder: Finds panels for the same constraints.
  ///   - attempt: Another way for every number.
  /// - Returns: Two panels with their members ascending; households are not looked at.
  func seatings(_ finder: inout PanelFinder, _ attempt: Int) -> ([Int], [Int])? {
    let weights = constraints.limits.indices.map { Variation.factor($0, attempt) - 1 }
    guard var missing = finder.panel(weights: weights, in: space) else { return nil }
    for person in both { missing[people.typeOfPerson[person]] -= 1 }
    var (first, second) = (both, both)
    let order = either.sorted {
      let (a, b) = (Variation.factor($0, attempt), Variation.factor($1, attempt))
      return a == b ? $0 < $1 : a < b
    }
    for person in order {
      let type = people.typeOfPerson[person]
      if missing[type] > 0 {
        missing[type] -= 1
        first.append(person)
      } else {
        second.append(person)
      }
    }
    return (first.sorted(), second.sorted())
  }
}
