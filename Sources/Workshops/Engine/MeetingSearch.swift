/// Simulated annealing over all rounds at once (Kirkpatrick, Gelatt & Vecchi 1983): two people of
/// one round change places, so that fewer pairs meet again and counts stay within their bounds.
///
/// What a step would change is read from tables kept up to date, in constant time: `repeats` holds
/// for every round, person and table how many there the person meets in another round too. Taking
/// a step costs O(people + rounds × seats a table), but of a thousand steps about one is taken.
///
/// Empty seats are people without attributes, of whom nobody is met: so a move to a free seat is
/// an exchange as well.
struct MeetingSearch: ~Copyable {
  /// The price of a pair that meets again.
  static let meetingPrice: Int32 = 4
  /// The price of what may not be.
  private static let hardPrice: Int32 = 1 << 16

  let people: Int
  let tables: Int
  let rounds: Int
  /// People and empty seats.
  let all: Int
  let capacity: Int
  let familyCount: Int
  let valueCount: Int
  let nearCount: Int
  var random: FastRandom

  let seats: Block<Int32>
  let places: Block<Int32>
  let members: Block<Int32>
  let met: Block<UInt8>
  let repeats: Block<Int16>
  let values: Block<Int32>
  let counts: Block<Int32>
  let bounds: Block<SeatingProblem.Bounds>
  private let prices: Block<Int32>
  let adding: Block<Int32>
  let removing: Block<Int32>
  let near: Block<UInt32>
  var knowsNeighbours = false
  /// By round and table, which of its seats cost something: one bit a seat. Kept for
  /// ``searchCycles(_:)`` alone, as the next five.
  let burdened: Block<UInt64>
  /// The same of seats that cost more than one repeat.
  let heavy: Block<UInt64>
  /// The tables at which to look for the next of a ring; see ``promising(_:_:_:)``.
  let promisingTables: Block<Int32>
  /// For everybody one bit a value.
  let profiles: Block<UInt64>
  /// By round and table, of which values one more is one too many.
  let full: Block<UInt64>
  /// By round and table, of which values one less is one too few.
  let scarce: Block<UInt64>
  /// By round and table, of which values there are too many.
  let over: Block<UInt64>
  /// By round and table, of which values there are too few.
  let under: Block<UInt64>
  /// The values whose counts no ring may bring further outside their bounds, at any price.
  let strict: UInt64
  let apart: [[Int]]
  private let isHard: [Bool]
  /// By round and person what the best seat costs of itself; empty: none costs anything.
  private let leastCosts: [[Int]]
  let isStill: [Bool]
  /// Whether nothing but counts stands against an exchange, and every value has a bit.
  let isPlain: Bool
  /// Whether nobody had met before the first round.
  let knowsAllMeetings: Bool

  /// Takes a seating that is to be improved.
  init(_ problem: SeatingProblem, from seating: Seating, random: FastRandom) {
    people = problem.people
    tables = problem.tables
    rounds = problem.rounds
    self.random = random
    apart = problem.apart
    leastCosts = problem.seatCosts.map { $0.map { $0.min() ?? 0 } }
    isStill = problem.isStill
    capacity = max(1, problem.sizes.flatMap { $0 }.map(\.most).max() ?? 1)
    let present = problem.attends.map { $0.count { $0 } }.min() ?? 0
    all = people + tables * capacity - present
    familyCount = problem.families.count + 1
    // Every family has one value more, that of empty seats; the last family is that of sizes.
    var firstValue: [Int] = []
    var total = 0
    for family in problem.families {
      firstValue.append(total)
      total += family.count + 1
    }
    firstValue.append(total)
    valueCount = total + 2
    knowsAllMeetings = problem.earlierMeetings.isEmpty
    let isBound = !problem.apart.isEmpty || !problem.isStill.isEmpty
    isPlain = !isBound && total + 2 <= Self.mostBits
    nearCount = max(1, min(all - 1, 512))
    isHard =
      problem.families.flatMap { family in
        [Bool](repeating: family.isHard, count: family.count + 1)
      } + [true, true]

    seats = Block(rounds * all, -1)
    places = Block(rounds * all, 0)
    members = Block(rounds * tables * capacity, 0)
    met = Block(people * people, 0)
    repeats = Block(rounds * all * tables, 0)
    values = Block(all * familyCount, 0)
    counts = Block(rounds * tables * valueCount, 0)
    bounds = Block(rounds * tables * valueCount, .init(least: 0, most: .max))
    prices = Block(valueCount, Self.hardPrice)
    adding = Block(rounds * tables * valueCount, 0)
    removing = Block(rounds * tables * valueCount, 0)
    near = Block(all * nearCount, 0)
    burdened = Block(rounds * tables, 0)
    heavy = Block(rounds * tables, 0)
    promisingTables = Block(tables + 1, 0)
    profiles = Block(all, 0)
    full = Block(rounds * tables, 0)
    scarce = Block(rounds * tables, 0)
    over = Block(rounds * tables, 0)
    under = Block(rounds * tables, 0)
    // Where values share bits, none can be told from another.
    var strict: UInt64 = valueCount > Self.mostBits ? ~0 : 0
    for value in isHard.indices where isHard[value] { strict |= Self.bit(value) }
    self.strict = strict

    setValues(problem, firstValue)
    setBounds(problem, firstValue)
    seat(problem, seating)
    countMeetings(problem)
    setSoftPrice(Self.meetingPrice)
  }

  /// Who sits where now.
  var seating: Seating {
    (0..<rounds).map { round in (0..<people).map { Int(seats[round * all + $0]) } }
  }

  /// The number of pairs that have met, now or before.
  var distinctPairs: Int {
    var pairs = 0
    for person in 0..<people {
      for other in 0..<person where met[person * people + other] > 0 { pairs += 1 }
    }
    return pairs
  }

  /// How far counts are outside their bounds, in all.
  var misses: Int {
    (0..<rounds * tables * valueCount).reduce(0) { $0 + bounds[$1].miss(Int(counts[$1])) }
  }

  /// Whether nothing is left to improve: no miss, no pair that meets again, no better wish.
  var isPerfect: Bool {
    guard misses == 0 else { return false }
    for cell in 0..<rounds * people where seats[cell / people * all + cell % people] >= 0 {
      let (round, person) = (cell / people, cell % people)
      let seat = round * all + person
      let least = leastCosts.isEmpty ? 0 : leastCosts[round][person]
      if Int(repeats[seat * tables + Int(seats[seat])]) > least { return false }
    }
    return true
  }

  // MARK: Searching

  /// Sets what a count of a soft family costs for each person that it is outside its bounds.
  func setSoftPrice(_ price: Int32) {
    for value in 0..<valueCount { prices[value] = isHard[value] ? Self.hardPrice : price }
    for cell in 0..<rounds * tables * valueCount { refresh(cell, cell % valueCount) }
  }

  @inline(__always) func refresh(_ cell: Int, _ value: Int) {
    let (bound, count) = (bounds[cell], Int(counts[cell]))
    let miss = bound.miss(count)
    adding[cell] = Int32(truncatingIfNeeded: bound.miss(count &+ 1) &- miss) &* prices[value]
    removing[cell] = Int32(truncatingIfNeeded: bound.miss(count &- 1) &- miss) &* prices[value]
  }

  /// The bit of a value; with more values some share one.
  @inline(__always) static func bit(_ value: Int) -> UInt64 {
    1 &<< UInt64(value & (mostBits - 1))
  }
  /// The most values of which each has a bit of its own.
  static let mostBits = 64

  /// Notes of which values a table may take no more, or spare none.
  func noteLimits(of value: Int, round: Int, table: Int) {
    let place = round * tables + table
    let (bit, cell) = (Self.bit(value), place * valueCount + value)
    full[place] = adding[cell] > 0 ? full[place] | bit : full[place] & ~bit
    scarce[place] = removing[cell] > 0 ? scarce[place] | bit : scarce[place] & ~bit
    guard valueCount <= Self.mostBits else { return }
    over[place] = removing[cell] < 0 ? over[place] | bit : over[place] & ~bit
    under[place] = adding[cell] < 0 ? under[place] | bit : under[place] & ~bit
  }

  /// What it takes to make an exchange, in tries that come to nothing.
  private static let workOfExchange = 100

  /// Tries exchanges at one temperature.
  ///
  /// - Parameters:
  ///   - tries: How many that come to nothing; one that is made counts as many.
  ///   - acceptance: How likely a worsening is taken.
  mutating func anneal(_ tries: Int, _ acceptance: AcceptanceTable) {
    guard all > 1, rounds > 0 else { return }
    if !knowsNeighbours { findNeighbours() }
    acceptance.thresholds.withUnsafeBufferPointer { thresholds in
      acceptance.reach.withUnsafeBufferPointer { reach in
        var numbers = random
        var rest = tries
        while rest > 0 {
          let isMade = attempt(numbers.next(), thresholds, reach)
          rest = rest &- (isMade ? Self.workOfExchange : 1)
        }
        random = numbers
      }
    }
  }

  @inline(__always) private func attempt(
    _ word: UInt64, _ thresholds: UnsafeBufferPointer<UInt32>, _ reach: UnsafeBufferPointer<Int32>
  ) -> Bool {
    let round = Int(truncatingIfNeeded: ((word & 0xFF) &* UInt64(truncatingIfNeeded: rounds)) &>> 8)
    let one = Int(
      truncatingIfNeeded: (((word &>> 8) & 0xFFFF) &* UInt64(truncatingIfNeeded: all)) &>> 16)
    let draw = (word &>> 24) & 0xFFFF
    let squared = (draw &* draw) &>> 16
    let index = Int(
      truncatingIfNeeded: (squared &* UInt64(truncatingIfNeeded: nearCount)) &>> 16)
    let entry = near[one &* nearCount &+ index]
    let other = Int(truncatingIfNeeded: entry & 0xF_FFFF)
    let start = round &* all
    let (from, to) = (Int(seats[start &+ one]), Int(seats[start &+ other]))
    if from == to || from < 0 || to < 0 { return false }
    let luck = UInt32(truncatingIfNeeded: word &>> 40)
    let limit = reach[Int(truncatingIfNeeded: luck &>> 16)]

    let rowOfOne = (start &+ one) &* tables
    let rowOfOther = (start &+ other) &* tables
    var again = Int32(repeats[rowOfOne &+ to]) &- Int32(repeats[rowOfOne &+ from])
    again = again &+ Int32(repeats[rowOfOther &+ from]) &- Int32(repeats[rowOfOther &+ to])
    if one < people, other < people, met[one &* people &+ other] > 0 { again = again &- 2 }
    let meetings = again &* Self.meetingPrice
    if meetings > limit &+ 12 { return false }

    let cellsOfOne = (round &* tables &+ from) &* valueCount
    let cellsOfOther = (round &* tables &+ to) &* valueCount
    var change = meetings
    var difference = entry &>> 20
    while difference != 0 {
      let family = difference.trailingZeroBitCount
      difference &= difference &- 1
      let mine = Int(values[one &* familyCount &+ family])
      let yours = Int(values[other &* familyCount &+ family])
      change = change &+ removing[cellsOfOne &+ mine] &+ adding[cellsOfOne &+ yours]
      change = change &+ adding[cellsOfOther &+ mine] &+ removing[cellsOfOther &+ yours]
    }
    if change > limit { return false }
    if change > 0, luck >= thresholds[Int(change)] { return false }
    exchange(one, other, in: round)
    return true
  }

  /// Whether an exchange seats people together who are to be kept apart, or moves somebody who
  /// stays.
  private func isForbidden(_ one: Int, _ other: Int, in round: Int) -> Bool {
    if !isStill.isEmpty, (one < people && isStill[one]) || (other < people && isStill[other]) {
      return true
    }
    guard !apart.isEmpty else { return false }
    let start = round * all
    func clash(_ person: Int, at table: Int32, without leaving: Int) -> Bool {
      guard person < people else { return false }
      return apart[person].contains { $0 != leaving && seats[start + $0] == table }
    }
    return clash(one, at: seats[start + other], without: other)
      || clash(other, at: seats[start + one], without: one)
  }

  @inline(never) private func exchange(_ one: Int, _ other: Int, in round: Int) {
    if !isForbidden(one, other, in: round) { swap(one, other, in: round) }
  }
}
