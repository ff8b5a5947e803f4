import Population

/// Who moves and where to, among all choices with equally few moves: such that the other attributes
/// are even, wishes are met, and people meet anew.
///
/// How many of each college leave or join a table is settled before, and no constraint is broken;
/// here two who move exchange their tables, or somebody of the same college and table goes instead.
struct UpdateChoice {
  /// What is wrong with a round; less is better, in this order.
  struct Faults: Comparable {
    var broken = 0
    var moves = 0
    var misses = 0
    var wishes = 0
    var repeats = 0

    static func < (one: Faults, other: Faults) -> Bool {
      (one.broken, one.moves, one.misses, one.wishes, one.repeats)
        < (other.broken, other.moves, other.misses, other.wishes, other.repeats)
    }
  }

  private let plan: WorkshopPlan
  private let round: Int
  private let constraints: WorkshopConstraints
  private let problem: SeatingProblem
  /// By person the table before; `nil` for those who were not there.
  private let before: [Int?]
  /// By pair of people, whether they have met or meet in another round.
  private let met: [Bool]
  /// By person and table, what the person's wish for the table is worth, below 0.
  private let wishes: [[Int]: Int]
  private(set) var seats: [Int?]

  /// Most improvements made, as a guard: a handful are usual.
  private static let most = 500

  /// Takes a round.
  ///
  /// - Parameters:
  ///   - plan: The plan, the round already even.
  ///   - round: The round.
  ///   - before: Who sat where before.
  ///   - problem: What the plan is to be.
  ///   - constraints: What is to hold; pairs that met earlier; wishes.
  init(
    _ plan: WorkshopPlan, round: Int, before: [Int?], _ problem: SeatingProblem,
    _ constraints: WorkshopConstraints
  ) {
    self.plan = plan
    self.round = round
    self.before = before
    self.problem = problem
    self.constraints = constraints
    wishes = Dictionary(
      constraints.wishes.map { ([$0.person, $0.table], -max(1, 4 - $0.rank)) },
      uniquingKeysWith: min)
    seats = plan.seats[round]
    let people = plan.pool.people.count
    var met = [Bool](repeating: false, count: people * people)
    for meeting in constraints.earlierMeetings where meeting.times > 0 {
      met[meeting.one * people + meeting.other] = true
      met[meeting.other * people + meeting.one] = true
    }
    for elsewhere in plan.seats.indices where elsewhere != round {
      for table in 0..<plan.tables {
        let mates = plan.people(round: elsewhere, table: table)
        for one in mates {
          for other in mates where other != one { met[one * people + other] = true }
        }
      }
    }
    self.met = met
  }

  /// Makes the best of the round.
  mutating func run() {
    for _ in 0..<Self.most {
      if !improve(among: cheapSteps) { break }
    }
  }

  /// Two people of one college exchange places, the best two there are.
  private mutating func improve(among steps: [(Int, Int)]) -> Bool {
    var best: (step: (Int, Int), gain: (Faults, Faults))?
    for (one, other) in steps {
      guard let from = seats[one], let to = seats[other], from != to else { continue }
      let tables = touched([one, other], [from, to])
      let old = faults(at: tables)
      seats.swapAt(one, other)
      let new = faults(at: tables)
      seats.swapAt(one, other)
      guard new < old else { continue }
      if let found = best, !Self.isBetter((old, new), found.gain) { continue }
      best = ((one, other), (old, new))
    }
    guard let best else { return false }
    seats.swapAt(best.step.0, best.step.1)
    return true
  }

  private static func isBetter(_ one: (Faults, Faults), _ other: (Faults, Faults)) -> Bool {
    func gain(_ pair: (Faults, Faults)) -> (Int, Int, Int, Int, Int) {
      (
        pair.0.broken - pair.1.broken, pair.0.moves - pair.1.moves,
        pair.0.misses - pair.1.misses, pair.0.wishes - pair.1.wishes,
        pair.0.repeats - pair.1.repeats
      )
    }
    return gain(one) > gain(other)
  }

  /// Exchanges in which no more people move than before.
  private var cheapSteps: [(Int, Int)] {
    let movers = seats.indices.filter { seats[$0] != nil && seats[$0] != before[$0] }
    return movers.flatMap { one in
      seats.indices.filter { other in
        guard other != one, seats[other] != nil, college(one) == college(other) else {
          return false
        }
        let isMover = seats[other] != before[other]
        return isMover ? other > one : before[one] == seats[other]
      }.map { (one, $0) }
    }
  }

  private func college(_ person: Int) -> Int { plan.pool.people[person].values[0] }

  /// The tables at which an exchange may change something: those of people tied to the two as well.
  private func touched(_ people: [Int], _ tables: [Int]) -> [Int] {
    var all = tables
    for group in constraints.together where !Set(group).isDisjoint(with: people) {
      all += group.compactMap { seats[$0] }
    }
    return Set(all).sorted()
  }

  private func faults(at tables: [Int]) -> Faults {
    var faults = Faults()
    let people = plan.pool.people.count
    for table in tables {
      let members = seats.indices.filter { seats[$0] == table }
      faults.broken += broken(members, table)
      for (index, one) in members.enumerated() {
        if let old = before[one], old != table { faults.moves += 1 }
        faults.wishes += wishes[[one, table]] ?? 0
        for other in members.dropFirst(index + 1) where met[one * people + other] {
          faults.repeats += 1
        }
      }
      for (family, attribute) in problem.families.enumerated() {
        var counts = [Int](repeating: 0, count: attribute.count)
        for member in members { counts[attribute.values[member]] += 1 }
        let miss = zip(problem.bounds[round][table][family], counts).reduce(0) {
          $0 + $1.0.miss($1.1)
        }
        // Rules come after the attributes, and are not to be broken.
        if family < plan.pool.attributes.count {
          faults.misses += miss
        } else {
          faults.broken += miss
        }
      }
    }
    return faults
  }

  private func broken(_ members: [Int], _ table: Int) -> Int {
    let here = Set(members)
    var broken = 0
    for group in constraints.apart { broken += max(0, here.intersection(group).count - 1) }
    for group in constraints.together {
      let present = group.filter { seats[$0] != nil }
      let count = here.intersection(present).count
      // Whoever is not with the others counts; all tables of the group are looked at together.
      broken += min(count, present.count - count)
    }
    for pin in constraints.pins where pin.round ?? round == round && here.contains(pin.person) {
      broken += pin.table == table ? 0 : 1
    }
    broken += members.count { !problem.offersAllNeeds(of: $0, at: table) }
    return broken
  }
}
