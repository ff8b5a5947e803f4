/// How many different panels can stand in a lottery in which everybody keeps their tickets.
///
/// Who has a ticket in no panel stands in none of them, who has one in every panel in all. Where the
/// tickets of all people that a row counts add up to the least that so many panels can have, every
/// single panel has exactly its least of them, and likewise the most. What is left is counted type by
/// type. Households are not looked at: the number is exact without them, and never too small.
struct PanelCensus {
  private struct Row {
    var counted = 0
    /// The most members of the types that are still to come.
    var open = 0
    let bounds: ClosedRange<Int>
  }

  private let constraints: PanelConstraints
  private let limit: Int
  /// For each type, the members that every panel has, and how many people may be added.
  private let fixed: [Int]
  private let free: [Int]
  private var rows: [Row]
  private var count = 0
  private var steps = 0

  /// The most cases to look at.
  private static let mostSteps = 300_000
  private static let mostTypes = 400

  /// Counts the panels.
  ///
  /// - Parameters:
  ///   - people: The people by types.
  ///   - constraints: What every panel satisfies.
  ///   - panels: The panels of the lottery, each with its members.
  /// - Returns: The number of different panels, or that of the lottery if it is smaller; `nil` if
  ///   there are too many cases to look at.
  static func count(
    of people: TypedPool, _ constraints: PanelConstraints, in panels: [[Int]]
  ) -> Int? {
    var census = PanelCensus(people, constraints, panels)
    guard constraints.typeCount <= mostTypes else { return nil }
    census.visit(0, ways: 1)
    if census.count >= census.limit { return census.limit }
    return census.steps > mostSteps ? nil : census.count
  }

  private init(_ people: TypedPool, _ constraints: PanelConstraints, _ panels: [[Int]]) {
    self.constraints = constraints
    let total = panels.count
    limit = total
    var tickets = [Int](repeating: 0, count: people.typeOfPerson.count)
    for person in panels.joined() { tickets[person] += 1 }
    fixed = people.types.map { $0.people.count { tickets[$0] == total } }
    free = people.types.map { $0.people.count { 0 < tickets[$0] && tickets[$0] < total } }
    let members = zip(zip(fixed, free), constraints.limits).map { min($0.0 + $0.1, $1) }
    rows = constraints.rows.map { row in
      let sum = row.types.reduce(0) { sum, type in
        sum + people.types[type].people.reduce(0) { $0 + tickets[$1] }
      }
      let (least, most) = (row.bounds.lowerBound, row.bounds.upperBound)
      let isLeast = sum == least * total
      let isMost = sum == most * total
      return Row(
        open: row.types.reduce(0) { $0 + members[$1] },
        bounds: isLeast ? least...least : isMost ? most...most : row.bounds)
    }
  }

  /// In how many ways some people can be chosen out of several, or a limit if they are more.
  static func ways(to choose: Int, of people: Int, atMost limit: Int) -> Int {
    let choices = min(choose, people - choose)
    guard choices > 0 else { return 1 }
    var ways = 1
    for step in 1...choices where ways < limit {
      ways = ways * (people - choices + step) / step
    }
    return min(ways, limit)
  }

  /// Counts the panels with the numbers of members chosen for the types before one.
  private mutating func visit(_ type: Int, ways: Int) {
    steps += 1
    guard steps <= Self.mostSteps, count < limit else { return }
    guard type < constraints.typeCount else {
      count += ways
      return
    }
    let most = min(fixed[type] + free[type], constraints.limits[type])
    let own = constraints.rowsOfType[type]
    for row in own { rows[row].open -= most }
    for members in fixed[type]...max(most, fixed[type]) {
      for row in own { rows[row].counted += members }
      let isPossible = own.allSatisfy { row in
        let row = rows[row]
        return row.counted <= row.bounds.upperBound
          && row.counted + row.open >= row.bounds.lowerBound
      }
      if isPossible {
        let chosen = Self.ways(to: members - fixed[type], of: free[type], atMost: limit)
        visit(type + 1, ways: min(ways * chosen, limit))
      }
      for row in own { rows[row].counted -= members }
    }
    for row in own { rows[row].open += most }
  }
}
