import Lottery
import Population
import Tables

/// A draw of at most one letter a household.
///
/// It needs everybody at once, sorted twice: by ticket, so that everybody counts once, and by
/// household. Both lists go to the disk beyond a constant; what memory holds is a slice of them, and
/// a number for each kind of household, which differ by the strata of their members.
struct HouseholdDraw {
  private(set) var strata: [InvitationDraw.Stratum] = []
  private(set) var invited: [InvitationDraw.Invited] = []
  private(set) var onTwoLists = 0
  private(set) var tallies: [RollTally]
  let isRegular: Bool
  let warnings: [TableDefect]
  let exclusions: [ExclusionFile]
  let leftOut: [Int]
  let unreadable: [Int]

  private let values: [[String]]
  private var counts: [Int]
  private var excluded: [Int]

  /// Draws.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - roll: The roll.
  ///   - seed: The public seed.
  ///   - workers: How many readers share the roll.
  ///   - counted: What hears how many people each rule left out.
  /// - Throws: `RollError` or ``InvitationError``.
  init(
    _ request: InvitationDraw.Request, from roll: Roll, seed: Seed, workers: Int,
    counted: (_ leftOut: [Int], _ unreadable: [Int]) -> Void
  ) throws {
    let printer = TicketPrinter(seed: seed, label: .invite)
    let visit = try roll.visit(
      request.roll, workers: workers,
      HouseholdVisitor(printer))
    (isRegular, warnings) = (visit.isRegular, visit.warnings)
    tallies = visit.readers.map(\.tally)
    leftOut = StrataReading.sum(tallies.map(\.leftOut))
    unreadable = StrataReading.sum(tallies.map(\.unreadable))
    counted(leftOut, unreadable)
    exclusions = request.roll.exclusion.files(
      finding: StrataReading.union(tallies.map(\.excluded)))
    values = Set(tallies.flatMap(\.strata)).sorted { left, right in
      left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    counts = values.map { _ in 0 }
    excluded = counts
    var people = try once(visit.readers.map(\.visitor))
    var numbers = NumberStream(seed: seed, label: .inviteHouseholds)
    try draw(request, &people, seed, with: &numbers)
  }

  /// Keeps everybody once, and counts them: equal tickets are one person.
  private mutating func once(
    _ visitors: consuming [HouseholdVisitor]
  ) throws -> SpillingList<Housemate> {
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    let own = tallies.map { $0.strata.map { numbers[$0] ?? 0 } }
    var people = visitors.map(\.people)
    var others = visitors.map(\.excluded)
    visitors = []
    var housemates = SpillingList<Housemate>(holding: Resident.capacity)
    try SpillingList.slices(
      of: &people, size: Resident.capacity, numbering: own,
      { slice in
        var last: Ticket?
        for person in slice {
          guard person.ticket != last else {
            onTwoLists += 1
            continue
          }
          last = person.ticket
          counts[Int(person.stratum)] += 1
          housemates.append(Housemate(person: person))
        }
      })
    try SpillingList.slices(
      of: &others, size: SharedTicket.capacity, numbering: own,
      { slice in
        var last: Ticket?
        for row in slice where row.ticket != last {
          last = row.ticket
          excluded[Int(row.stratum)] += 1
        }
      })
    return housemates
  }

  private mutating func draw(
    _ request: InvitationDraw.Request, _ people: inout SpillingList<Housemate>, _ seed: Seed,
    with numbers: inout NumberStream
  ) throws {
    try InvitationDraw.refuseNobody(people: counts, excluded: excluded, exclusions)
    let plan = LetterPlan(request, zip(values, counts).map { .init(values: $0, people: $1) })
    let shares = try plan.shares(seed)
    let (lengths, space) = try Self.lengths(shares, counts)
    var row = HouseholdRow(lengths, space: space)
    try Self.forEachHome(of: &people) { home in try row.count(home.map(\.person.stratum)) }
    row.close(startingAt: numbers.next(below: space))
    var letters = values.map { _ in 0 }
    try Self.forEachHome(of: &people) { home in
      guard let member = row.drawn(from: home.map(\.person.stratum)) else { return }
      let person = home[home.startIndex + member].person
      letters[Int(person.stratum)] += 1
      invited.append(
        .init(ticket: person.ticket, stratum: Int(person.stratum), place: person.place))
    }
    invited.sort { $0.ticket < $1.ticket }
    strata = values.indices.map { index in
      InvitationDraw.Stratum(
        values: values[index], people: counts[index], letters: letters[index],
        excluded: excluded[index], chance: Double(lengths[index]) / Double(space),
        rate: plan.rates[index])
    }
  }

  /// Shows the people of each household, in the order of tickets; households in that of their
  /// hashes.
  private static func forEachHome(
    of people: inout SpillingList<Housemate>, _ body: (ArraySlice<Housemate>) throws -> Void
  ) throws {
    var lists = [people]
    // A list is handed on, not shared.
    people = SpillingList(holding: 1)
    defer { people = lists[0] }
    try SpillingList.slices(
      of: &lists, size: Resident.capacity,
      { slice in
        var start = slice.startIndex
        while start < slice.endIndex {
          let household = slice[start].person.household
          let home = slice[start...].prefix { $0.person.household == household }
          try body(home)
          start = home.endIndex
        }
      })
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
