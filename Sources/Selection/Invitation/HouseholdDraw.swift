import Lottery
import Population
import Tables

/// A draw of at most one letter a household. It needs the whole roll at once.
struct HouseholdDraw {
  private(set) var strata: [InvitationDraw.Stratum] = []
  private(set) var invited: [InvitationDraw.Invited] = []
  private(set) var onTwoLists = 0
  private(set) var tallies: [RollTally]
  let isRegular: Bool
  let warnings: [TableDefect]

  private var people: [HouseholdVisitor.Person] = []
  private var values: [[String]] = []
  private var excluded: [Int] = []

  /// Draws.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - roll: The roll.
  ///   - seed: The public seed.
  ///   - workers: How many readers share the roll.
  /// - Throws: `RollError` or ``InvitationError``.
  init(
    _ request: InvitationDraw.Request, from roll: Roll, seed: Seed, workers: Int
  ) throws {
    let printer = TicketPrinter(seed: seed, label: .invite)
    let visit = try roll.visit(
      request.roll, workers: workers,
      HouseholdVisitor(printer))
    (isRegular, warnings) = (visit.isRegular, visit.warnings)
    tallies = visit.readers.map(\.tally)
    gather(visit.readers)
    keepOnce()
    var numbers = NumberStream(seed: seed, label: .inviteHouseholds)
    try draw(request, seed, with: &numbers)
  }

  /// Brings the people of all readers together, with strata numbered in the order of their values.
  ///
  /// - Parameter readers: The readers, each let go once its people were taken over.
  private mutating func gather(
    _ readers: consuming [(visitor: HouseholdVisitor, tally: RollTally)]
  ) {
    values = Set(readers.flatMap(\.tally.strata)).sorted { left, right in
      left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    excluded = Array(repeating: 0, count: values.count)
    people.reserveCapacity(readers.reduce(0) { $0 + $1.visitor.people.count })
    while let (visitor, tally) = readers.popLast() {
      let own = tally.strata.map { numbers[$0] ?? 0 }
      for (stratum, count) in zip(own, visitor.excluded) { excluded[stratum] += count }
      for var person in visitor.people {
        person.stratum = Int32(truncatingIfNeeded: own[Int(person.stratum)])
        people.append(person)
      }
    }
  }

  /// Keeps everybody once: equal tickets are one person.
  private mutating func keepOnce() {
    people.sort {
      ($0.ticket, $0.list.rawValue, $0.place) < ($1.ticket, $1.list.rawValue, $1.place)
    }
    var kept = 0
    for index in people.indices {
      if kept > 0, people[index].ticket == people[kept - 1].ticket { continue }
      people[kept] = people[index]
      kept += 1
    }
    onTwoLists = people.count - kept
    people.removeSubrange(kept...)
  }

  private mutating func draw(
    _ request: InvitationDraw.Request, _ seed: Seed, with numbers: inout NumberStream
  ) throws(InvitationError) {
    var counts = values.map { _ in 0 }
    for person in people { counts[Int(person.stratum)] += 1 }
    let plan = LetterPlan(request, zip(values, counts).map { .init(values: $0, people: $1) })
    let shares = try plan.shares(seed)
    let (lengths, space) = try Self.lengths(shares, counts)
    let order = sortByHousehold()
    let row = order.map { index in
      SystematicSelection.Unit(
        group: Int(bitPattern: UInt(people[index].household)),
        length: lengths[Int(people[index].stratum)])
    }
    let selection = try SystematicSelection(row, space: space)
    let drawn = selection.drawn(from: numbers.next(below: space)).map { people[order[$0]] }
    var letters = values.map { _ in 0 }
    for person in drawn { letters[Int(person.stratum)] += 1 }
    strata = values.indices.map { index in
      InvitationDraw.Stratum(
        values: values[index], people: counts[index], letters: letters[index],
        excluded: excluded[index], chance: Double(lengths[index]) / Double(space),
        rate: plan.rates[index])
    }
    invited = drawn.map {
      .init(ticket: $0.ticket, stratum: Int($0.stratum), place: $0.place)
    }.sorted { $0.ticket < $1.ticket }
  }

  /// An order of people with households of the same strata beside each other, so that the letters
  /// of each stratum stay close to its share; in the order of their hashes within, and people by
  /// ticket.
  ///
  /// - Returns: Positions among ``people``, who are sorted by household and ticket.
  private mutating func sortByHousehold() -> [Int] {
    people.sort { ($0.household, $0.ticket) < ($1.household, $1.ticket) }
    // Few strata make few different households: each kind's are counted out rather than sorted.
    var numbers: [[Int32]: Int] = [:]
    var homesOfKind: [[Int]] = []
    var start = 0
    while start < people.count {
      let home = people[start...].prefix { $0.household == people[start].household }
      let kind = home.map(\.stratum).sorted()
      if let number = numbers[kind] {
        homesOfKind[number].append(start)
      } else {
        numbers[kind] = homesOfKind.count
        homesOfKind.append([start])
      }
      start = home.endIndex
    }
    let kinds = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return kinds.flatMap { kind in
      homesOfKind[kind.value].flatMap { $0..<($0 + kind.key.count) }
    }
  }

  /// Everybody's chance in each stratum, over one denominator; exact.
  static func lengths(
    _ shares: ExactShares, _ counts: [Int]
  ) throws(InvitationError) -> (lengths: [Int], space: Int) {
    var fractions: [(part: Int128, whole: Int128)] = []
    var space: Int128 = 1
    for (share, count) in zip(shares.numerators, counts) {
      let whole = Int128(shares.denominator) * Int128(max(count, 1))
      let divisor = greatestCommonDivisor(Int128(share), whole)
      fractions.append((Int128(share) / divisor, whole / divisor))
      let added = whole / divisor / greatestCommonDivisor(space, whole / divisor)
      let (product, overflow) = space.multipliedReportingOverflow(by: added)
      guard !overflow, product <= Int128(Int.max) / 4 else { throw .sharesTooFine }
      space = product
    }
    return (fractions.map { Int($0.part * (space / $0.whole)) }, Int(space))
  }
}
