/// The search among plans that are even, or nearly: two to five people, all at different tables of
/// one round, pass their places on in a ring (cyclic transfers; Thompson & Orlin 1989; Ahuja, Ergun,
/// Orlin & Punnen 2002, section 4).
///
/// What a ring changes is the sum of what each newcomer changes at the table entered, so rings are
/// built person by person, and a beginning that has cost too much already goes no further: of a
/// good ring there is always a beginning all of whose parts are good (Lin & Kernighan 1973).
///
/// A count of a soft attribute may get outside its bounds on the way, at a price: from one even
/// plan to a better one there is often no way through even plans alone (strategic oscillation;
/// Glover & Hao 2011).
extension MeetingSearch {
  /// The most people in a ring.
  static let longest = 5
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
  /// What a repeat costs, in the unit in which rings are counted.
  static let costOfRepeat = 1 << bitsOfRepeat
  static let bitsOfRepeat = 2

  /// One stretch of the search.
  struct Stretch: Sendable {
    /// How many rings are begun in vain; one that is closed counts as some.
    var tries: Int
    /// The first temperature and the last, in repeats.
    var temperatures: (Double, Double)
    /// What it costs, at first and at last, that a count of a soft attribute is one more outside
    /// its bounds, in repeats; `nil`: that may not be.
    var prices: (Double, Double)?
    /// In how many steps they change.
    var stages: Int
  }

  /// What a stretch of the search found.
  struct Found {
    /// The best plan seen: the one with the fewest misses, of these the one with the fewest
    /// repeats.
    var best: Seating
    /// By how much that changed from where the stretch began.
    var least = (misses: 0, repeats: 0)
    /// By how much all changed in the end.
    var last = (misses: 0, repeats: 0)
  }

  /// A ring in the making.
  struct Ring {
    let round: Int
    /// The people, in the order of passing on.
    var people: (Int, Int, Int, Int, Int)
    var count = 1
    /// What the ring has cost so far; see ``costOfRepeat``.
    var cost = 0
    /// How much further outside their bounds counts have got.
    var misses = 0
    /// What it may cost.
    let limit: Int
    /// What a miss costs.
    let price: Int
    /// The values whose counts may not get further outside their bounds.
    let strict: UInt64
  }

  /// Searches rings.
  ///
  /// - Parameter stretch: How long, how warm, and what a miss costs.
  /// - Returns: What was found; the seats are left as they were last.
  mutating func searchCycles(_ stretch: Stretch) -> Found {
    var found = Found(best: seating)
    guard capacity <= Self.largestTable, tables > 1, all > 1 else { return found }
    noteAll()
    let candidates = Block<Int32>((Self.longest + 1) * all, 0)
    let stages = max(1, stretch.stages)
    var numbers = random
    for stage in 0..<stages {
      let place = stages > 1 ? Double(stage) / Double(stages - 1) : 0
      let temperature = Self.between(stretch.temperatures, place)
      let acceptance = AcceptanceTable(temperature: temperature * Double(Self.costOfRepeat))
      let price = stretch.prices.map {
        Int((Self.between($0, place) * Double(Self.costOfRepeat)).rounded())
      }
      let strict = price == nil ? ~0 : strict
      var rest = stretch.tries / stages
      while rest > 0 {
        let round = numbers.next(below: rounds)
        let first = numbers.next(below: all)
        if !isBurdened(first, in: round), numbers.next(below: Self.idlers) > 0 { continue }
        rest -= 1
        guard seats[round * all + first] >= 0, !stays(first) else { continue }
        var ring = Ring(
          round: round, people: (first, 0, 0, 0, 0),
          limit: limit(acceptance, numbers.next()), price: price ?? 0, strict: strict)
        guard extend(&ring, candidates, &numbers) else { continue }
        found.last.misses += ring.misses
        found.last.repeats += (ring.cost - ring.misses * ring.price) / Self.costOfRepeat
        rest -= Self.workOfMoving
        if found.last < found.least { (found.best, found.least) = (seating, found.last) }
      }
    }
    random = numbers
    return found
  }

  private static func between(_ ends: (Double, Double), _ place: Double) -> Double {
    ends.0 + (ends.1 - ends.0) * place
  }

  private func noteAll() {
    for round in 0..<rounds {
      for person in 0..<all { noteBurden(of: person, in: round) }
      for cell in 0..<tables * valueCount {
        noteLimits(of: cell % valueCount, round: round, table: cell / valueCount)
      }
    }
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
    return table >= 0
      && (repeats[seat * tables + table] != 0
        || over[round * tables + table] & profiles[person] != 0)
  }

  func stays(_ person: Int) -> Bool {
    !isStill.isEmpty && person < people && isStill[person]
  }

  /// Closes the ring if that is good enough, else looks for further people.
  ///
  /// - Returns: Whether the ring was closed and its people moved.
  private func extend(
    _ ring: inout Ring, _ candidates: borrowing Block<Int32>, _ numbers: inout FastRandom
  ) -> Bool {
    let last = Self.person(ring.count - 1, of: ring)
    if ring.count > 1, mayReplace(last, ring.people.0, ring) {
      let misses = misses(of: last, replacing: ring.people.0, in: ring.round)
      let total =
        ring.cost + cost(of: last, replacing: ring.people.0, in: ring.round) + ring.price * misses
      if total <= ring.limit {
        (ring.cost, ring.misses) = (total, ring.misses + misses)
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
      let misses = misses(of: last, replacing: next, in: ring.round)
      longer.misses += misses
      longer.cost += cost(of: last, replacing: next, in: ring.round) + ring.price * misses
      Self.append(next, to: &longer)
      if extend(&longer, candidates, &numbers) {
        (ring.cost, ring.misses) = (longer.cost, longer.misses)
        return true
      }
    }
    return false
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

  @inline(__always) static func person(_ place: Int, of ring: Ring) -> Int {
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
