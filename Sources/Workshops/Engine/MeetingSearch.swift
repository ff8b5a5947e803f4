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
  /// By round and table, which of its seats cost something: one bit a seat. Kept for
  /// ``searchCycles(_:from:to:)`` alone, as the next three.
  let burdened: Block<UInt64>
  /// For everybody one bit a value.
  let profiles: Block<UInt64>
  /// By round and table, of which values one more is one too many.
  let full: Block<UInt64>
  /// By round and table, of which values one less is one too few.
  let scarce: Block<UInt64>
  let apart: [[Int]]
  private let isHard: [Bool]
  let isStill: [Bool]
  /// Whether nothing but counts stands against an exchange, and every value has a bit.
  let isPlain: Bool
  /// Whether nobody had met before the first round.
  private let knowsAllMeetings: Bool

  /// Takes a seating that is to be improved.
  init(_ problem: SeatingProblem, from seating: Seating, random: FastRandom) {
    people = problem.people
    tables = problem.tables
    rounds = problem.rounds
    self.random = random
    apart = problem.apart
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
    isPlain = !isBound && total + 2 <= 64
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
    profiles = Block(all, 0)
    full = Block(rounds * tables, 0)
    scarce = Block(rounds * tables, 0)

    setValues(problem, firstValue)
    setBounds(problem, firstValue)
    seat(problem, seating)
    countMeetings(problem)
    findNeighbours()
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

  /// Whether nothing is left to improve: no miss, and no pair that meets again.
  var isPerfect: Bool {
    guard misses == 0 else { return false }
    for cell in 0..<rounds * people where seats[cell / people * all + cell % people] >= 0 {
      let seat = cell / people * all + cell % people
      if repeats[seat * tables + Int(seats[seat])] > 0 { return false }
    }
    return true
  }

  // MARK: Searching

  /// Sets what a count of a soft family costs for each person that it is outside its bounds.
  func setSoftPrice(_ price: Int32) {
    for value in 0..<valueCount { prices[value] = isHard[value] ? Self.hardPrice : price }
    for cell in 0..<rounds * tables * valueCount { refresh(cell, cell % valueCount) }
  }

  @inline(__always) private func refresh(_ cell: Int, _ value: Int) {
    let (bound, count) = (bounds[cell], Int(counts[cell]))
    let miss = bound.miss(count)
    adding[cell] = Int32(truncatingIfNeeded: bound.miss(count &+ 1) &- miss) &* prices[value]
    removing[cell] = Int32(truncatingIfNeeded: bound.miss(count &- 1) &- miss) &* prices[value]
  }

  /// The bit of a value; from 64 values on some share one.
  @inline(__always) static func bit(_ value: Int) -> UInt64 { 1 &<< UInt64(value & 63) }

  /// Notes of which values a table may take no more, or spare none.
  func noteLimits(of value: Int, round: Int, table: Int) {
    let place = round * tables + table
    let (bit, cell) = (Self.bit(value), place * valueCount + value)
    full[place] = adding[cell] > 0 ? full[place] | bit : full[place] & ~bit
    scarce[place] = removing[cell] > 0 ? scarce[place] | bit : scarce[place] & ~bit
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

  /// Exchanges the tables of two people, whatever is against it.
  func swap(_ one: Int, _ other: Int, in round: Int) {
    let start = round * all
    let (from, to) = (Int(seats[start + one]), Int(seats[start + other]))
    if knowsAllMeetings, people > 4 * rounds * capacity {
      moveRepeatsOfMates(of: one, from, to, in: round)
      moveRepeatsOfMates(of: other, to, from, in: round)
    } else {
      moveRepeats(one, other, from, to, start)
    }
    let membersOfRound = round * tables * capacity
    for place in from * capacity..<(from + 1) * capacity {
      let mate = Int(members[membersOfRound + place])
      guard mate != one else { continue }
      meet(one, mate, by: -1, in: round)
      meet(other, mate, by: 1, in: round)
    }
    for place in to * capacity..<(to + 1) * capacity {
      let mate = Int(members[membersOfRound + place])
      guard mate != other else { continue }
      meet(other, mate, by: -1, in: round)
      meet(one, mate, by: 1, in: round)
    }
    let (placeOfOne, placeOfOther) = (places[start + one], places[start + other])
    members[membersOfRound + Int(placeOfOne)] = Int32(other)
    members[membersOfRound + Int(placeOfOther)] = Int32(one)
    (places[start + one], places[start + other]) = (placeOfOther, placeOfOne)
    (seats[start + one], seats[start + other]) = (Int32(to), Int32(from))
    recount(one, other, (round * tables + from) * valueCount, (round * tables + to) * valueCount)
    for family in 0..<familyCount {
      for person in [one, other] {
        let value = Int(values[person * familyCount + family])
        noteLimits(of: value, round: round, table: from)
        noteLimits(of: value, round: round, table: to)
      }
    }
  }

  /// Brings `repeats` of the round itself up to date: at both tables somebody else sits.
  private func moveRepeats(_ one: Int, _ other: Int, _ from: Int, _ to: Int, _ start: Int) {
    for person in 0..<people {
      let table = Int(seats[start + person])
      let before = meetsElsewhere(one, person, isHere: table == from)
      let after = meetsElsewhere(other, person, isHere: table == to)
      guard before != after else { continue }
      let row = (start + person) * tables
      repeats[row + from] &+= after &- before
      repeats[row + to] &+= before &- after
    }
  }

  /// The same for one person, by way of those met in other rounds: faster in a large meeting.
  private func moveRepeatsOfMates(of one: Int, _ from: Int, _ to: Int, in round: Int) {
    guard one < people else { return }
    for elsewhere in 0..<rounds where elsewhere != round {
      let table = seats[elsewhere * all + one]
      guard table >= 0 else { continue }
      let start = (elsewhere * tables + Int(table)) * capacity
      for place in start..<start + capacity {
        let mate = Int(members[place])
        guard mate < people, mate != one else { continue }
        // A mate of several rounds counts once: in the first of them.
        let isFirst = !(0..<elsewhere).contains {
          $0 != round && seats[$0 * all + mate] == seats[$0 * all + one]
            && seats[$0 * all + one] >= 0
        }
        guard isFirst else { continue }
        let row = (round * all + mate) * tables
        repeats[row + from] &-= 1
        repeats[row + to] &+= 1
      }
    }
  }

  /// 1 if two people meet in another round too.
  @inline(__always) private func meetsElsewhere(
    _ one: Int, _ person: Int, isHere: Bool
  ) -> Int16 {
    guard one < people, one != person else { return 0 }
    return Int(met[one * people + person]) > (isHere ? 1 : 0) ? 1 : 0
  }

  /// Counts a meeting of two people in a round, or takes it back, and tells the other rounds.
  @inline(__always) private func meet(_ one: Int, _ mate: Int, by step: Int, in round: Int) {
    guard one < people, mate < people else { return }
    let before = Int(met[one * people + mate])
    let after = before + step
    met[one * people + mate] = UInt8(truncatingIfNeeded: after)
    met[mate * people + one] = UInt8(truncatingIfNeeded: after)
    // From two meetings on, one more or less is nothing new to any other round.
    guard min(before, after) < 2 else { return }
    for elsewhere in 0..<rounds where elsewhere != round {
      let start = elsewhere * all
      let (mine, yours) = (Int(seats[start + one]), Int(seats[start + mate]))
      let here = mine == yours && mine >= 0 ? 1 : 0
      guard (before > here) != (after > here) else { continue }
      let change = Int16(truncatingIfNeeded: step)
      if yours >= 0 { repeats[(start + one) * tables + yours] &+= change }
      if mine >= 0 { repeats[(start + mate) * tables + mine] &+= change }
      if here == 1 {
        noteBurden(of: one, in: elsewhere)
        noteBurden(of: mate, in: elsewhere)
      }
    }
  }

  private func recount(_ one: Int, _ other: Int, _ cellsOfOne: Int, _ cellsOfOther: Int) {
    for family in 0..<familyCount {
      let mine = Int(values[one * familyCount + family])
      let yours = Int(values[other * familyCount + family])
      guard mine != yours else { continue }
      counts[cellsOfOne + mine] -= 1
      counts[cellsOfOne + yours] += 1
      counts[cellsOfOther + mine] += 1
      counts[cellsOfOther + yours] -= 1
      refresh(cellsOfOne + mine, mine)
      refresh(cellsOfOne + yours, yours)
      refresh(cellsOfOther + mine, mine)
      refresh(cellsOfOther + yours, yours)
    }
  }
}
