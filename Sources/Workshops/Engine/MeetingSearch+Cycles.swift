/// The search among even plans alone: two to five people, all at different tables of one
/// round, pass their places on in a ring (cyclic transfers; Thompson & Orlin 1989; Ahuja, Ergun,
/// Orlin & Punnen 2002, section 4).
///
/// What a ring changes is the sum of what each newcomer changes at the table entered, so rings are
/// built person by person, and a beginning that has cost too much already goes no further: of a
/// good ring there is always a beginning all of whose parts are good (Lin & Kernighan 1973). No
/// count may get further outside its bounds on the way, so a plan that is even stays even.
extension MeetingSearch {
  /// The most people in a ring.
  private static let longest = 5
  /// How many continuations of a ring are followed: more where tables are so large that hardly any
  /// gain.
  private var breadth: Int { tables * tables < people ? 3 : 2 }
  /// Of so many people whose seats cost nothing, one begins a ring all the same: whoever costs
  /// something is the likelier to gain by leaving (Selman, Kautz & Cohen 1994), but the others have
  /// to stir as well.
  private static let idlers = 5
  /// What it takes to move the people of a ring, in rings begun in vain.
  private static let workOfMoving = 4
  /// The most seats of a table for which the search is made.
  static let largestTable = 64

  /// A ring in the making.
  private struct Ring {
    let round: Int
    /// The people, in the order of passing on.
    var people: (Int, Int, Int, Int, Int)
    var count = 1
    /// What the ring has cost so far, in repeats.
    var cost = 0
    /// What it may cost.
    let limit: Int
  }

  /// Searches rings, ever colder, and ends with the best plan seen.
  ///
  /// - Parameters:
  ///   - tries: How many rings are begun in vain; one that is closed counts as some.
  ///   - start: The first temperature, in repeats.
  ///   - end: The last temperature.
  /// - Returns: The best seating.
  mutating func searchCycles(_ tries: Int, from start: Double, to end: Double) -> Seating {
    guard capacity <= Self.largestTable, tables > 1, rounds > 1, all > 1 else { return seating }
    for round in 0..<rounds {
      for person in 0..<all { noteBurden(of: person, in: round) }
      for cell in 0..<tables * valueCount {
        noteLimits(of: cell % valueCount, round: round, table: cell / valueCount)
      }
    }
    let candidates = Block<Int32>((Self.longest + 1) * all, 0)
    var (best, change, least) = (seating, 0, 0)
    let stages = 100
    var numbers = random
    for stage in 0..<stages {
      let place = Double(stage) / Double(stages - 1)
      let acceptance = AcceptanceTable(temperature: start + (end - start) * place)
      var rest = tries / stages
      while rest > 0 {
        let round = numbers.next(below: rounds)
        let first = numbers.next(below: all)
        if !isBurdened(first, in: round), numbers.next(below: Self.idlers) > 0 { continue }
        rest -= 1
        guard seats[round * all + first] >= 0, !stays(first) else { continue }
        var ring = Ring(
          round: round, people: (first, 0, 0, 0, 0), limit: limit(acceptance, numbers.next()))
        guard extend(&ring, candidates, &numbers) else { continue }
        change += ring.cost
        rest -= Self.workOfMoving
        if change < least { (best, least) = (seating, change) }
      }
    }
    random = numbers
    return best
  }

  /// The largest worsening that a lucky number accepts.
  private func limit(_ acceptance: AcceptanceTable, _ word: UInt64) -> Int {
    let luck = UInt32(truncatingIfNeeded: word &>> 40)
    var limit = 0
    while limit < AcceptanceTable.largest, luck < acceptance.thresholds[limit + 1] { limit += 1 }
    return limit
  }

  /// Whether it costs something that somebody sits where the person does.
  private func isBurdened(_ person: Int, in round: Int) -> Bool {
    let seat = round * all + person
    let table = Int(seats[seat])
    return table >= 0 && repeats[seat * tables + table] != 0
  }

  private func stays(_ person: Int) -> Bool {
    !isStill.isEmpty && person < people && isStill[person]
  }

  /// Closes the ring if that is good enough, else looks for further people.
  ///
  /// - Returns: Whether the ring was closed and its people moved.
  private func extend(
    _ ring: inout Ring, _ candidates: borrowing Block<Int32>, _ numbers: inout FastRandom
  ) -> Bool {
    let last = Self.person(ring.count - 1, of: ring)
    if ring.count > 1 {
      let total = ring.cost + cost(of: last, replacing: ring.people.0, in: ring.round)
      if total <= ring.limit, mayReplace(last, ring.people.0, in: ring.round) {
        ring.cost = total
        move(ring)
        return true
      }
    }
    guard ring.count < Self.longest else { return false }
    let start = ring.count * all
    var found = collect(ring, last, candidates)
    for _ in 0..<breadth where found > 0 {
      let choice = numbers.next(below: found)
      let next = Int(candidates[start + choice])
      found -= 1
      candidates[start + choice] = candidates[start + found]
      var longer = ring
      longer.cost += cost(of: last, replacing: next, in: ring.round)
      Self.append(next, to: &longer)
      if extend(&longer, candidates, &numbers) {
        ring.cost = longer.cost
        return true
      }
    }
    return false
  }

  /// Lists whom the last of a ring may replace.
  ///
  /// What is unlikely but not rare is counted instead of asked: a processor that guesses wrong at
  /// a branch loses more time than all this takes.
  @inline(__always) private func collect(
    _ ring: Ring, _ last: Int, _ candidates: borrowing Block<Int32>
  ) -> Int {
    let (start, room) = (ring.round &* all, ring.limit &- ring.cost)
    let row = repeats.start + (start &+ last) &* tables
    let knows = met.start + min(last, people &- 1) &* people
    let (members, profiles, list) = (
      members.start, profiles.start, candidates.start + ring.count &* all
    )
    let (mine, people, isPerson) = (profiles[last], people, last < people)
    let wholeTable = ~UInt64(0) &>> UInt64(64 &- capacity)
    let open = promising(row, room, ring.round)
    var found = 0
    for index in 0..<open {
      let table = Int(promisingTables[index])
      if isTaken(table, ring) { continue }
      let entering = Int(row[table])
      let cell = ring.round &* tables &+ table
      // Joining costs more than leaving can give back, but for those who meet a mate again.
      var open = entering <= room &+ 1 ? wholeTable : burdened[cell]
      let (full, scarce) = (full[cell] & mine, scarce[cell] & ~mine)
      let place = members + cell &* capacity
      while open != 0 {
        let other = Int(place[open.trailingZeroBitCount])
        open &= open &- 1
        let theirs = profiles[other]
        if full & ~theirs | scarce & theirs != 0 { continue }
        var cost = entering &- Int(repeats[(start &+ other) &* tables &+ table])
        if isPerson, other < people { cost = cost &- (knows[other] > 0 ? 1 : 0) }
        list[found] = Int32(truncatingIfNeeded: other)
        found = found &+ (cost <= room ? 1 : 0)
      }
    }
    if isPlain { return found }
    var kept = 0
    for index in 0..<found where mayJoin(last, Int(list[index]), in: ring.round) {
      list[kept] = list[index]
      kept = kept &+ 1
    }
    return kept
  }

  /// Lists the tables at which somebody may be found whom to replace for so much.
  ///
  /// - Returns: Their number.
  @inline(__always) private func promising(
    _ row: UnsafeMutablePointer<Int16>, _ room: Int, _ round: Int
  ) -> Int {
    let (heavy, list) = (heavy.start + round &* tables, promisingTables.start)
    var count = 0
    for table in 0..<tables {
      list[count] = Int32(truncatingIfNeeded: table)
      count = count &+ ((Int(row[table]) <= room &+ 2 ? 1 : 0) | (heavy[table] != 0 ? 1 : 0))
    }
    return count
  }

  @inline(__always) private func isTaken(_ table: Int, _ ring: Ring) -> Bool {
    let start = ring.round &* all
    let table = Int32(truncatingIfNeeded: table)
    return seats[start &+ ring.people.0] == table
      || ring.count > 1 && seats[start &+ ring.people.1] == table
      || ring.count > 2 && seats[start &+ ring.people.2] == table
      || ring.count > 3 && seats[start &+ ring.people.3] == table
  }

  /// What it costs, in repeats, that somebody takes the place of another.
  @inline(__always) private func cost(of one: Int, replacing other: Int, in round: Int) -> Int {
    let start = round &* all
    let table = Int(seats[start &+ other])
    let cost =
      Int(repeats[(start &+ one) &* tables &+ table])
      &- Int(repeats[(start &+ other) &* tables &+ table])
    guard one < people, other < people else { return cost }
    return met[one &* people &+ other] > 0 ? cost &- 1 : cost
  }

  /// Whether no count gets further outside its bounds when somebody takes the place of another.
  @inline(__always) private func mayReplace(_ one: Int, _ other: Int, in round: Int) -> Bool {
    let cell = round &* tables &+ Int(seats[round &* all &+ other])
    let (mine, theirs) = (profiles[one], profiles[other])
    return full[cell] & mine & ~theirs | scarce[cell] & theirs & ~mine == 0
      && mayJoin(one, other, in: round)
  }

  /// Whether nothing else is against that: nobody kept apart, nobody who stays, and, where values
  /// share bits, each count of its own.
  @inline(__always) private func mayJoin(_ one: Int, _ other: Int, in round: Int) -> Bool {
    isPlain || mayJoinInDetail(one, other, in: round)
  }

  private func mayJoinInDetail(_ one: Int, _ other: Int, in round: Int) -> Bool {
    if stays(other) { return false }
    let table = Int(seats[round * all + other])
    let cells = (round * tables + table) * valueCount
    for family in 0..<familyCount {
      let come = Int(values[one * familyCount + family])
      let gone = Int(values[other * familyCount + family])
      if come != gone, adding[cells + come] > 0 || removing[cells + gone] > 0 { return false }
    }
    guard !apart.isEmpty, one < people else { return true }
    return !apart[one].contains { $0 != other && seats[round * all + $0] == Int32(table) }
  }

  /// Everybody of a ring takes the next one's place.
  private func move(_ ring: Ring) {
    for place in 0..<ring.count - 1 {
      let (one, other) = (Self.person(place, of: ring), Self.person(place + 1, of: ring))
      swap(one, other, in: ring.round)
    }
    for place in 0..<ring.count {
      let table = Int(seats[ring.round * all + Self.person(place, of: ring)])
      let start = (ring.round * tables + table) * capacity
      for seat in start..<start + capacity { noteBurden(of: Int(members[seat]), in: ring.round) }
    }
  }

  /// Notes whether the person is burdened.
  func noteBurden(of person: Int, in round: Int) {
    let seat = round * all + person
    let table = Int(seats[seat])
    guard table >= 0, capacity <= Self.largestTable else { return }
    let bit = UInt64(1) &<< UInt64(Int(places[seat]) - table * capacity)
    let cell = round * tables + table
    let burden = repeats[seat * tables + table]
    burdened[cell] = burden != 0 ? burdened[cell] | bit : burdened[cell] & ~bit
    heavy[cell] = burden > 1 ? heavy[cell] | bit : heavy[cell] & ~bit
  }

  @inline(__always) private static func person(_ place: Int, of ring: Ring) -> Int {
    switch place {
    case 0: ring.people.0
    case 1: ring.people.1
    case 2: ring.people.2
    case 3: ring.people.3
    default: ring.people.4
    }
  }

  @inline(__always) private static func append(_ person: Int, to ring: inout Ring) {
    switch ring.count {
    case 1: ring.people.1 = person
    case 2: ring.people.2 = person
    case 3: ring.people.3 = person
    default: ring.people.4 = person
    }
    ring.count += 1
  }
}
