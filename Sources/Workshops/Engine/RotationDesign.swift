/// Plans in which nobody meets anybody twice: seat `j` of column `i` is at table `j + d[i][r]` in
/// round `r`, tables being the elements of a group of their number.
///
/// Two people of columns i and k meet in rounds r and q exactly if d[i][r] − d[k][r] equals
/// d[i][q] − d[k][q]: so the differences of any two rows of `d` are to be all different (a
/// difference matrix; Jungnickel 1979). The small matrix is found by annealing. A table has one
/// seat of every column, so columns of one college give every table the same number of it.
struct RotationDesign: Sendable {
  /// The number of columns.
  let columns: Int
  private let group: AbelianGroup
  /// By column and round, how far the column is turned.
  private let turns: [[Int]]

  /// The table at which a seat is in a round.
  func table(column: Int, seat: Int, round: Int) -> Int {
    group.sum(seat, turns[column][round])
  }

  /// How the last two columns may be turned against each other: by the elements of so many
  /// neighbouring cosets of the subgroup of this order.
  ///
  /// People of one college may stand in both columns only where they never come to one table; a
  /// few cosets leave room for that, any elements at all mostly do not.
  struct Narrowness: Sendable {
    let order: Int
    let cosets: Int
  }

  /// The designs to try, the freest first.
  static func choices(tables: Int, rounds: Int) -> [(AbelianGroup, Narrowness?)] {
    AbelianGroup.all(of: tables).flatMap { group in
      let narrow = group.subgroupOrders.flatMap { order in
        let fewest = (rounds + order - 1) / order
        return [fewest + 1, fewest].filter { $0 * order < tables }
          .map { Narrowness(order: order, cosets: $0) }
      }
      return [(group, nil)] + narrow.map { (group, $0) }
    }
  }

  /// Looks for a design without repetition.
  /// The result is `nil` when none was found.
  ///
  /// - Parameters:
  ///   - columns: The number of columns: the people at the largest table.
  ///   - group: The group of tables.
  ///   - narrowness: How the last two columns may be turned against each other; `nil`: freely.
  ///   - rounds: The number of rounds.
  ///   - random: Where the search takes its numbers from.
  init?(
    columns: Int, group: AbelianGroup, narrowness: Narrowness?, rounds: Int,
    random: inout FastRandom
  ) {
    // A table whose people come from fewer tables than it has seats repeats pairs for certain.
    guard columns <= group.order, rounds <= group.order || columns == 1 else { return nil }
    guard columns * columns * group.order <= 1 << 24 else { return nil }
    var search = DifferenceSearch(group, columns, rounds, narrowness)
    guard let turns = search.run(tries: 18_000_000, &random) else { return nil }
    (self.columns, self.group, self.turns) = (columns, group, turns)
  }
}

/// A finite commutative group, as a table of its sums.
struct AbelianGroup: Sendable {
  let order: Int
  /// The orders of subgroups whose cosets are numbered by `element / order`.
  let subgroupOrders: [Int]
  private let sums: [Int]
  private let opposites: [Int]

  func sum(_ one: Int, _ other: Int) -> Int { sums[one * order + other] }
  func difference(_ one: Int, _ other: Int) -> Int { sums[one * order + opposites[other]] }

  /// The product of cyclic groups.
  init(_ factors: [Int]) {
    order = factors.reduce(1, *)
    var orders: [Int] = []
    for factor in factors.dropLast() { orders.append((orders.last ?? 1) * factor) }
    subgroupOrders = orders
    func combined(_ one: Int, _ other: Int, _ sign: Int) -> Int {
      var (one, other, place, result) = (one, other, 1, 0)
      for factor in factors {
        result += place * (((one % factor) + sign * (other % factor) + factor) % factor)
        (one, other, place) = (one / factor, other / factor, place * factor)
      }
      return result
    }
    let elements = 0..<order
    sums = elements.flatMap { one in elements.map { combined(one, $0, 1) } }
    opposites = elements.map { combined(0, $0, -1) }
  }

  /// The groups worth trying: the one with the most factors, then the cyclic one.
  static func all(of order: Int) -> [AbelianGroup] {
    var (rest, factors, divisor) = (order, [Int](), 2)
    while rest > 1 {
      if rest.isMultiple(of: divisor) {
        factors.append(divisor)
        rest /= divisor
      } else {
        divisor += 1
      }
    }
    let split = AbelianGroup(factors)
    return Set(factors).count < factors.count ? [split, AbelianGroup([order])] : [split]
  }
}

/// The annealing of a difference matrix: entries change one at a time, the cost is the number of
/// pairs of equal differences.
private struct DifferenceSearch {
  private let group: AbelianGroup
  private let columns: Int
  private let rounds: Int
  private let narrowness: RotationDesign.Narrowness?
  private var turns: [Int]
  /// For every two columns and difference, in how many rounds they have it.
  private var counts: [UInt16]
  private var cost = 0

  init(
    _ group: AbelianGroup, _ columns: Int, _ rounds: Int,
    _ narrowness: RotationDesign.Narrowness?
  ) {
    self.narrowness = narrowness
    self.group = group
    self.columns = columns
    self.rounds = rounds
    turns = [Int](repeating: 0, count: columns * rounds)
    counts = [UInt16](repeating: 0, count: columns * columns * group.order)
  }

  mutating func run(tries: Int, _ random: inout FastRandom) -> [[Int]]? {
    start(&random)
    guard columns > 1, rounds > 1 else { return rows }
    let stages = 60
    for stage in 0..<stages where cost > 0 {
      let temperature = 0.7 - 0.5 * Double(stage) / Double(stages)
      let acceptance = AcceptanceTable(temperature: temperature)
      for _ in 0..<tries / stages / columns * 4 where cost > 0 {
        // The first column and the first round may stay as they are: only differences matter.
        let column = 1 + random.next(below: columns - 1)
        let round = 1 + random.next(below: rounds - 1)
        attempt(column, round, random.next(below: group.order), acceptance, random.next())
      }
    }
    return cost == 0 ? rows : nil
  }

  private var rows: [[Int]] {
    (0..<columns).map { Array(turns[$0 * rounds..<($0 + 1) * rounds]) }
  }

  private mutating func start(_ random: inout FastRandom) {
    for column in 0..<columns {
      for round in 0..<rounds where column > 0 && round > 0 {
        repeat {
          turns[column * rounds + round] = random.next(below: group.order)
        } while column == columns - 1 && !isNarrow(round)
      }
    }
    for one in 0..<columns {
      for other in 0..<columns where one != other {
        for round in 0..<rounds {
          let cell = self.cell(one, other, turns[one * rounds + round], round)
          if one < other { cost += Int(counts[cell]) }
          counts[cell] += 1
        }
      }
    }
  }

  /// Whether the last two columns are turned against each other as they may.
  private func isNarrow(_ round: Int) -> Bool {
    guard let narrowness, columns > 1 else { return true }
    let last = (columns - 1) * rounds + round
    let turn = group.difference(turns[last], turns[last - rounds])
    return turn / narrowness.order < narrowness.cosets
  }

  private func cell(_ one: Int, _ other: Int, _ turn: Int, _ round: Int) -> Int {
    (one * columns + other) * group.order
      + group.difference(turn, turns[other * rounds + round])
  }

  private mutating func attempt(
    _ column: Int, _ round: Int, _ turn: Int, _ acceptance: AcceptanceTable, _ word: UInt64
  ) {
    let old = turns[column * rounds + round]
    guard turn != old else { return }
    if narrowness != nil, column >= columns - 2 {
      turns[column * rounds + round] = turn
      let isAllowed = isNarrow(round)
      turns[column * rounds + round] = old
      guard isAllowed else { return }
    }
    var change = 0
    for other in 0..<columns where other != column {
      change += Int(counts[cell(column, other, turn, round)])
      change -= Int(counts[cell(column, other, old, round)]) - 1
    }
    if change > 0 {
      guard change <= AcceptanceTable.largest else { return }
      guard UInt32(word >> 40) < acceptance.thresholds[change] else { return }
    }
    for other in 0..<columns where other != column {
      counts[cell(column, other, old, round)] -= 1
      counts[cell(column, other, turn, round)] += 1
      let theirs = turns[other * rounds + round]
      let base = (other * columns + column) * group.order
      counts[base + group.difference(theirs, old)] -= 1
      counts[base + group.difference(theirs, turn)] += 1
    }
    turns[column * rounds + round] = turn
    cost += change
  }
}
