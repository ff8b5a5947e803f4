import Lottery
import Population
import Tables

/// Reads a roll and keeps, for each stratum, how many people it has and the smallest tickets.
struct StrataReading {
  /// One stratum of the whole roll.
  struct Stratum: Sendable {
    let values: [String]
    var people: Int
    var excluded: Int
    var smallest: SmallestTickets
    /// How many rows turned out to be people who count in another stratum.
    var crossed = 0
  }

  /// What all readers found together.
  struct Sample: Sendable {
    var strata: [Stratum] = []
    var leftOut: [Int] = []
    var unreadable: [Int] = []
    var uncertain: [Int] = []
    var missing: [Int] = []
    var onTwoLists = 0
    var rows = 0
    var isRegular = true
    var warnings: [TableDefect] = []
    /// The files of people to leave out, and who of them was found.
    var exclusions: [ExclusionFile] = []
    /// Signs of who stands in a piece.
    var sketch: [UInt64] = []
    /// Everybody who may stand in more than one row, until they are counted once; of each list the
    /// positions of the strata that it numbers.
    var shared: [SpillingList<SharedTicket>] = []
    var sharedStrata: [[Int]] = []
    private var positions: [[String]: Int] = [:]

    init(isRegular: Bool = true) { self.isRegular = isRegular }

    /// The position of a stratum, which is added if it is new.
    mutating func position(
      of values: [String], count: Int, limit: UInt64, after rotation: Rotation? = nil,
      ofWhole isWhole: Bool = true
    ) -> Int {
      if let position = positions[values] { return position }
      positions[values] = strata.count
      let none = SmallestTickets(
        count: count, limit: limit, after: rotation?.start(of: values), ofWhole: isWhole)
      strata.append(Stratum(values: values, people: 0, excluded: 0, smallest: none))
      return strata.count - 1
    }

    /// The strata as letters are shared out among them.
    var planned: [LetterPlan.Stratum] {
      strata.map { LetterPlan.Stratum(values: $0.values, people: $0.people) }
    }
  }

  private let request: InvitationDraw.Request
  private let roll: Roll
  private let printer: TicketPrinter
  private let workers: Int

  init(_ request: InvitationDraw.Request, roll: Roll, seed: Seed, workers: Int) {
    self.request = request
    self.roll = roll
    self.workers = workers
    printer = TicketPrinter(seed: request.ticketSeed(seed), label: .invite)
  }

  /// What the leading bits of a ticket may be at most so that one reading will probably do: eight
  /// times the letters, of a roll whose length is guessed from the file's. Only time depends on it.
  var firstLimit: UInt64 {
    guard let people = roll.guessedRows, people > 0 else { return .max }
    let share = 8 * (Double(request.letters) + 20) / Double(people)
    return share >= 1 ? .max : UInt64(share * 0x1p64)
  }

  /// Reads the roll once.
  ///
  /// - Parameters:
  ///   - count: How many tickets of a stratum are needed at most.
  ///   - limit: What the leading bits of a ticket may be at most.
  ///   - isPiece: Whether other pieces follow, so that nothing can be completed yet.
  /// - Throws: `RollError` when the roll cannot be read.
  /// - Returns: What all readers found.
  func read(count: Int, limit: UInt64, isPiece: Bool = false) throws -> Sample {
    let visitor = TicketVisitor(
      printer, after: request.rotation, count: count, limit: limit, sketching: isPiece,
      repeatingIDs: roll.kind == .table)
    let visit = try roll.visit(request.roll, workers: workers, visitor)
    var sample = Sample(isRegular: visit.isRegular)
    sample.warnings = visit.warnings
    sample.exclusions = request.roll.exclusion.files(
      finding: Self.union(visit.readers.map(\.tally.excluded)))
    for (visitor, tally) in visit.readers {
      let numbers = tally.strata.indices.map { number in
        let position = sample.position(
          of: tally.strata[number], count: count, limit: limit, after: request.rotation,
          ofWhole: !isPiece)
        sample.strata[position].people += visitor.counts[number]
        sample.strata[position].excluded += visitor.excluded[number]
        sample.strata[position].smallest.merge(visitor.smallest[number])
        return position
      }
      sample.shared.append(visitor.shared)
      sample.sharedStrata.append(numbers)
      sample.sketch += visitor.sketch?.sorted ?? []
      sample.rows += tally.rows
      sample.leftOut = Self.sum(sample.leftOut, tally.leftOut)
      sample.unreadable = Self.sum(sample.unreadable, tally.unreadable)
      sample.uncertain = Self.sum(sample.uncertain, tally.uncertain)
      sample.missing = Self.sum(sample.missing, tally.missing)
    }
    if isPiece {
      if roll.kind == .table { try sample.refuseRepeatedIDs() }
      sample.sortStrata()
      sample.shrinkAll()
      sample.sketch = PieceSketch.smallest(of: sample.sketch)
    } else {
      try sample.complete()
    }
    return sample
  }

  /// Reads again, if need be more than once, until each stratum has as many tickets as letters.
  func completed(_ sample: Sample, for letters: [Int]) throws -> Sample {
    func isComplete(_ sample: Sample) -> Bool {
      zip(sample.strata, letters).allSatisfy { $0.smallest.candidates.count >= $1 }
    }
    guard !isComplete(sample) else { return sample }
    let shares = zip(sample.strata, letters).map { stratum, letters in
      (Double(letters) + 8 * Double(letters).squareRoot() + 20) / Double(max(stratum.people, 1))
    }
    let share = shares.max() ?? 1
    // Those who count in another stratum are taken out of what is kept.
    let rows = zip(zip(sample.strata, letters), shares).map { stratum, share in
      let most = stratum.1 + stratum.0.crossed
      let probable = share * Double(stratum.0.people + stratum.0.crossed)
      return probable < Double(most) ? Int(probable.rounded(.up)) : most
    }
    let limit = share >= 1 ? UInt64.max : UInt64(share * 0x1p64)
    let second = try read(count: rows.max() ?? 0, limit: limit)
    if isComplete(second) { return second }
    let most = zip(sample.strata, letters).map { $0.crossed + $1 }.max() ?? 0
    let last = try read(count: most, limit: .max)
    for (stratum, letters) in zip(last.strata, letters)
    where stratum.smallest.candidates.count < letters {
      throw InvitationError.sameIDs(
        stratum: stratum.values, people: stratum.smallest.candidates.count)
    }
    return last
  }

  /// The sums of counts, place by place.
  static func sum(_ counts: [[Int]]) -> [Int] { counts.reduce([], sum) }

  static func union(_ sets: [Set<Int>]) -> Set<Int> {
    sets.reduce(into: []) { $0.formUnion($1) }
  }

  private static func sum(_ one: [Int], _ other: [Int]) -> [Int] {
    one.isEmpty ? other : zip(one, other).map(+)
  }
}

extension StrataReading.Sample {
  /// Counts everybody once and sorts strata by their values and people by ticket.
  mutating func complete() throws {
    sortStrata()
    try countOnce()
    shrinkAll()
  }

  /// Refuses a piece of which several rows bear one id, so that none of them need stand in it.
  mutating func refuseRepeatedIDs() throws {
    var repeated = 0
    var lists = shared
    shared = []
    try SpillingList.slices(
      of: &lists, size: SharedTicket.capacity,
      { rows in
        var last: Ticket?
        for row in rows {
          repeated += Int(row.rows) - (row.ticket == last ? 0 : 1)
          last = row.ticket
        }
      })
    if repeated > 0 { throw InvitationError.repeatedIDs(rows: repeated) }
  }

  /// Sorts people by ticket and keeps no more than are needed.
  mutating func shrinkAll() {
    for index in strata.indices { strata[index].smallest.shrink() }
  }

  /// Sorts strata by their values.
  mutating func sortStrata() {
    let order = strata.indices.sorted { left, right in
      strata[left].values.lexicographicallyPrecedes(strata[right].values) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    strata = order.map { strata[$0] }
    var places = order
    for (place, stratum) in order.enumerated() { places[stratum] = place }
    sharedStrata = sharedStrata.map { $0.map { places[$0] } }
  }

  /// Counts everybody who stands in several rows once: on the municipal list before the European,
  /// in the first of several strata.
  ///
  /// Equal tickets are one person, so that rows need to be compared with those of the same slice
  /// of all tickets alone. The draw has no need of it: equal tickets are kept once anyway. The
  /// number of a stratum's people has, and so everybody's chance.
  private mutating func countOnce() throws {
    let kept = Set(strata.flatMap { $0.smallest.candidates.lazy.filter(\.mayRepeat).map(\.ticket) })
    var elsewhere = strata.map { _ in Set<Ticket>() }
    var lists = shared
    shared = []
    try SpillingList.slices(
      of: &lists, size: SharedTicket.capacity, numbering: sharedStrata,
      { rows in
        guard var first = rows.first else { return }
        leaveOut(Int(first.rows) - 1, of: first)
        for row in rows.dropFirst() {
          guard row.isSamePerson(as: first) else {
            first = row
            leaveOut(Int(row.rows) - 1, of: row)
            continue
          }
          leaveOut(Int(row.rows), of: row)
          guard row.stratum != first.stratum, !row.isExcluded else { continue }
          strata[Int(row.stratum)].crossed += Int(row.rows)
          if kept.contains(row.ticket) { elsewhere[Int(row.stratum)].insert(row.ticket) }
        }
      })
    for (stratum, tickets) in elsewhere.enumerated() where !tickets.isEmpty {
      strata[stratum].smallest.remove(tickets)
    }
  }

  /// Counts rows no more that stand for somebody who was counted.
  private mutating func leaveOut(_ rows: Int, of row: SharedTicket) {
    if row.isExcluded {
      strata[Int(row.stratum)].excluded -= rows
    } else {
      strata[Int(row.stratum)].people -= rows
      onTwoLists += rows
    }
  }
}
