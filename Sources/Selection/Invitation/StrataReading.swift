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
  }

  /// What all readers found together.
  struct Sample: Sendable {
    var strata: [Stratum] = []
    var leftOut: [Int] = []
    var uncertain: [Int] = []
    var missing: [Int] = []
    var onTwoLists = 0
    var rows = 0
    var isRegular = true
    var warnings: [TableDefect] = []
    /// Signs of who stands in a piece.
    var sketch: [UInt64] = []
    /// Everybody who may stand in more than one row, until they are counted once.
    var complementary: [(ticket: Ticket, list: RollList, stratum: Int)] = []
    private var positions: [[String]: Int] = [:]

    init(isRegular: Bool = true) { self.isRegular = isRegular }

    /// The position of a stratum, which is added if it is new.
    mutating func position(
      of values: [String], count: Int, limit: UInt64, after rotation: Rotation? = nil
    ) -> Int {
      if let position = positions[values] { return position }
      positions[values] = strata.count
      let none = SmallestTickets(count: count, limit: limit, after: rotation?.start(of: values))
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
      printer, after: request.rotation, count: count, limit: limit, sketching: isPiece)
    let visit = try roll.visit(request.roll, workers: workers, visitor)
    var sample = Sample(isRegular: visit.isRegular)
    sample.warnings = visit.warnings
    for (visitor, tally) in visit.readers {
      let numbers = tally.strata.indices.map { number in
        let position = sample.position(
          of: tally.strata[number], count: count, limit: limit, after: request.rotation)
        sample.strata[position].people += visitor.counts[number]
        sample.strata[position].excluded += visitor.excluded[number]
        sample.strata[position].smallest.merge(visitor.smallest[number])
        return position
      }
      sample.complementary += visitor.complementary.map {
        ($0.ticket, $0.list, numbers[$0.stratum])
      }
      sample.sketch += visitor.sketch?.sorted ?? []
      sample.rows += tally.rows
      sample.leftOut = Self.sum(sample.leftOut, tally.leftOut)
      sample.uncertain = Self.sum(sample.uncertain, tally.uncertain)
      sample.missing = Self.sum(sample.missing, tally.missing)
    }
    if isPiece {
      sample.sortStrata()
      sample.shrinkAll()
      sample.sketch = Array(sample.sketch.sorted().prefix(PieceSketch.capacity))
    } else {
      sample.complete()
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
    // Those who stand on two lists may be taken out of what is kept.
    let most = (letters.max() ?? 0) + sample.onTwoLists
    let limit = share >= 1 ? UInt64.max : UInt64(share * 0x1p64)
    let second = try read(count: most, limit: limit)
    if isComplete(second) { return second }
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

  private static func sum(_ one: [Int], _ other: [Int]) -> [Int] {
    one.isEmpty ? other : zip(one, other).map(+)
  }
}

extension StrataReading.Sample {
  /// Counts everybody once and sorts strata by their values and people by ticket.
  mutating func complete() {
    sortStrata()
    countOnce(complementary)
    shrinkAll()
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
    for index in complementary.indices {
      complementary[index].stratum = places[complementary[index].stratum]
    }
  }

  /// Counts everybody who stands in several rows once: on the municipal list before the European,
  /// in the first of several strata.
  fileprivate mutating func countOnce(
    _ people: [(ticket: Ticket, list: RollList, stratum: Int)]
  ) {
    let sorted = people.sorted {
      ($0.ticket, $0.list.rawValue, $0.stratum) < ($1.ticket, $1.list.rawValue, $1.stratum)
    }
    var twice: [Int: Set<Ticket>] = [:]
    guard var first = sorted.first else { return }
    for later in sorted.dropFirst() {
      guard later.ticket == first.ticket else {
        first = later
        continue
      }
      strata[later.stratum].people -= 1
      onTwoLists += 1
      if first.stratum != later.stratum { twice[later.stratum, default: []].insert(later.ticket) }
    }
    for stratum in twice.keys.sorted() {
      strata[stratum].smallest.remove(twice[stratum] ?? [])
    }
  }
}
