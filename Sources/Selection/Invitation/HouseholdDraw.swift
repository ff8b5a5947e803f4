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
  private mutating func gather(_ readers: [(visitor: HouseholdVisitor, tally: RollTally)]) {
    values = Set(readers.flatMap(\.tally.strata)).sorted { left, right in
      left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    excluded = Array(repeating: 0, count: values.count)
    for (visitor, tally) in readers {
      let own = tally.strata.map { numbers[$0] ?? 0 }
      for (stratum, count) in zip(own, visitor.excluded) { excluded[stratum] += count }
      people += visitor.people.map { person in
        HouseholdVisitor.Person(
          ticket: person.ticket, household: person.household, stratum: own[person.stratum],
          place: person.place, list: person.list)
      }
    }
  }

  /// Keeps everybody once: equal tickets are one person.
  private mutating func keepOnce() {
    people.sort {
      ($0.ticket, $0.list.rawValue, $0.place) < ($1.ticket, $1.list.rawValue, $1.place)
    }
    var kept: [HouseholdVisitor.Person] = []
    kept.reserveCapacity(people.count)
    for person in people {
      if person.ticket != kept.last?.ticket { kept.append(person) } else { onTwoLists += 1 }
    }
    people = kept
  }

  private mutating func draw(
    _ request: InvitationDraw.Request, _ seed: Seed, with numbers: inout NumberStream
  ) throws(InvitationError) {
    var counts = values.map { _ in 0 }
    for person in people { counts[person.stratum] += 1 }
    let plan = LetterPlan(request, zip(values, counts).map { .init(values: $0, people: $1) })
    let shares = try plan.shares(seed)
    let (lengths, space) = try Self.lengths(shares, counts)
    sortByHousehold()
    var household = 0
    let row = people.indices.map { index in
      if index > 0, people[index].household != people[index - 1].household { household += 1 }
      return SystematicSelection.Unit(
        group: household, length: lengths[people[index].stratum])
    }
    let selection = try SystematicSelection(row, space: space)
    let drawn = selection.drawn(from: numbers.next(below: space)).map { people[$0] }
    var letters = values.map { _ in 0 }
    for person in drawn { letters[person.stratum] += 1 }
    strata = values.indices.map { index in
      InvitationDraw.Stratum(
        values: values[index], people: counts[index], letters: letters[index],
        excluded: excluded[index], chance: Double(lengths[index]) / Double(space),
        rate: plan.rates[index])
    }
    invited = drawn.map { .init(ticket: $0.ticket, stratum: $0.stratum, place: $0.place) }
      .sorted { $0.ticket < $1.ticket }
  }

  /// Households of the same strata beside each other, so that the letters of each stratum stay
  /// close to its share; in the order of their hashes within, and people by ticket.
  private mutating func sortByHousehold() {
    people.sort { ($0.household, $0.ticket) < ($1.household, $1.ticket) }
    var homes: [(strata: [Int], range: Range<Int>)] = []
    var start = 0
    for index in people.indices.dropFirst() + [people.count] {
      guard index == people.count || people[index].household != people[start].household
      else { continue }
      homes.append((people[start..<index].map(\.stratum).sorted(), start..<index))
      start = index
    }
    homes.sort { left, right in
      left.strata == right.strata
        ? left.range.lowerBound < right.range.lowerBound
        : left.strata.lexicographicallyPrecedes(right.strata)
    }
    people = homes.flatMap { people[$0.range] }
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
