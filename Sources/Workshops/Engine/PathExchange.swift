/// Makes attributes more even without changing who meets how many: two people of one college
/// exchange their places in all rounds.
///
/// The plan of meetings stays the same up to names, and so do the colleges at every table.
struct PathExchange {
  private let problem: SeatingProblem
  private var paths: [[Int]]
  private var counts: [[Int]]
  private let groups: [[Int]]

  /// Improves a seating in which everybody attends all rounds and nobody has a seat of their own.
  ///
  /// - Parameters:
  ///   - seating: Who sits where.
  ///   - problem: The attributes and their bounds; the first is the college.
  ///   - tries: How many exchanges to try.
  ///   - random: Where the search takes its numbers from.
  /// - Returns: The better seating.
  static func improve(
    _ seating: Seating, _ problem: SeatingProblem, tries: Int, random: inout FastRandom
  ) -> Seating {
    var search = PathExchange(seating, problem)
    search.run(tries, &random)
    return (0..<problem.rounds).map { round in search.paths.map { $0[round] } }
  }

  private init(_ seating: Seating, _ problem: SeatingProblem) {
    self.problem = problem
    paths = (0..<problem.people).map { person in seating.map { $0[person] } }
    counts = problem.families.map { family in
      [Int](repeating: 0, count: problem.rounds * problem.tables * family.count)
    }
    var groups = [[Int]](repeating: [], count: problem.families.first?.count ?? 0)
    for person in 0..<problem.people { groups[problem.families[0].values[person]].append(person) }
    self.groups = groups.filter { $0.count > 1 }
    for (family, attribute) in problem.families.enumerated() {
      for person in 0..<problem.people {
        for (round, table) in paths[person].enumerated() {
          counts[family][
            (round * problem.tables + table) * attribute.count + attribute.values[person]] += 1
        }
      }
    }
  }

  private mutating func run(_ tries: Int, _ random: inout FastRandom) {
    guard !groups.isEmpty, problem.families.count > 1 else { return }
    let stages = 40
    for stage in 0..<stages {
      let temperature = 1.5 - 1.3 * Double(stage) / Double(stages)
      let acceptance = AcceptanceTable(temperature: temperature)
      for _ in 0..<tries / stages {
        let group = groups[random.next(below: groups.count)]
        let one = group[random.next(below: group.count)]
        let other = group[random.next(below: group.count)]
        guard one != other else { continue }
        let worse = exchange(one, other)
        let isTaken =
          worse <= 0
          || worse <= AcceptanceTable.largest
            && UInt32(random.next() >> 40) < acceptance.thresholds[worse]
        if !isTaken { _ = exchange(one, other) }
      }
    }
  }

  /// Exchanges two paths.
  ///
  /// - Returns: By how much counts are further outside their bounds than before.
  private mutating func exchange(_ one: Int, _ other: Int) -> Int {
    var change = 0
    for (family, attribute) in problem.families.enumerated().dropFirst() {
      let (mine, yours) = (attribute.values[one], attribute.values[other])
      guard mine != yours else { continue }
      for round in 0..<problem.rounds {
        let (from, to) = (paths[one][round], paths[other][round])
        guard from != to else { continue }
        for (table, gone, come) in [(from, mine, yours), (to, yours, mine)] {
          let bounds = problem.bounds[round][table][family]
          let start = (round * problem.tables + table) * attribute.count
          change += step(family, start + gone, -1, bounds[gone])
          change += step(family, start + come, 1, bounds[come])
        }
      }
    }
    paths.swapAt(one, other)
    return change
  }

  private mutating func step(
    _ family: Int, _ cell: Int, _ step: Int, _ bound: SeatingProblem.Bounds
  ) -> Int {
    let before = bound.miss(counts[family][cell])
    counts[family][cell] += step
    return bound.miss(counts[family][cell]) - before
  }
}
