import Population
import Testing

/// Numbers that look random and are the same on every run (SplitMix64, Steele et al. 2014).
private struct Numbers {
  var state: UInt64

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
  }
}

@Suite struct QuotaProposalTests {
  static func population(_ counts: [Int]) -> ReferencePopulation {
    ReferencePopulation(margins: [
      .init(
        attribute: Attribute(name: "a", values: counts.indices.map { "v\($0)" }),
        counts: counts.compactMap { ExactNumber($0) })
    ])
  }

  static func bounds(
    _ counts: [Int], _ panelSize: Int, _ tolerance: String = "0"
  ) throws -> [ClosedRange<Int>] {
    try QuotaProposal(
      population: population(counts), panelSize: panelSize,
      tolerance: QuotaTolerance(tolerance)
    ).quotas.map { $0.least...$0.most }
  }

  @Test func quotasAreTheFloorAndCeilingOfTheExactShare() throws {
    // 226 · 13957 / 26924 = 117.157…, 226 · 12967 / 26924 = 108.84…
    #expect(try Self.bounds([13957, 12967], 226) == [117...118, 108...109])
    #expect(try Self.bounds([1, 1, 2], 40) == [10...10, 10...10, 20...20])
    // 3 · 1/3 in floating point or not: whole seats.
    #expect(try Self.bounds([1, 1, 1], 3) == [1...1, 1...1, 1...1])
    #expect(try Self.bounds([7], 12) == [12...12])
  }

  @Test func aShareUnderHalfASeatGetsNoneOrOneAndIsNamed() throws {
    let proposal = try QuotaProposal(
      population: Self.population([0, 49, 50, 9901]), panelSize: 100,
      tolerance: QuotaTolerance("3"))
    #expect(proposal.lines.map(\.isUnderHalfSeat) == [true, true, false, false])
    #expect(proposal.quotas.map { $0.least...$0.most } == [0...1, 0...1, 0...4, 96...100])
  }

  @Test(arguments: [
    ("1", [11...14, 6...9]), ("10%", [11...14, 6...9]), ("2,5 %", [12...13, 7...8]),
    ("100%", [0...20, 0...16]), ("0%", [12...13, 7...8]), ("500", [0...20, 0...20]),
  ])
  func toleranceWidensBySeatsOrByAPartOfTheShare(
    _ tolerance: String, _ expected: [ClosedRange<Int>]
  ) throws {
    // Of 20 seats 12.4 and 7.6.
    #expect(try Self.bounds([62, 38], 20, tolerance) == expected)
  }

  @Test(arguments: ["", "-1", "x", "1.5", "10%%", "101%", "1.25%", "%", "9999999", "1e3", "٣"])
  func refusesTolerancesThatAreNone(_ text: String) {
    #expect(throws: PopulationError([.notATolerance(text: text)])) { try QuotaTolerance(text) }
  }

  @Test func everyAttributeAdmitsAPanelAndContainsTheExactShares() throws {
    var numbers = Numbers(state: 2026)
    let tolerances = ["0", "1", "3", "5%", "33.3%"]
    for round in 0..<3000 {
      let largest = [3, 40, 30_000, 10_000_000_000][round % 4]
      let counts = (0..<numbers.next(1...12)).map { _ in numbers.next(0...largest) } + [1]
      let panelSize = numbers.next(1...[5, 60, 500, 1_000_000][round / 4 % 4])
      let quotas = try Self.bounds(counts, panelSize, tolerances[round % 5])
      let total = Int128(counts.reduce(0, +))
      #expect(quotas.map(\.lowerBound).reduce(0, +) <= panelSize, "\(counts) \(panelSize)")
      #expect(quotas.map(\.upperBound).reduce(0, +) >= panelSize, "\(counts) \(panelSize)")
      for (count, quota) in zip(counts, quotas) {
        let seats = Int128(panelSize) * Int128(count)
        #expect(Int128(quota.lowerBound) * total <= seats, "\(counts) \(panelSize)")
        #expect(Int128(quota.upperBound) * total >= seats, "\(counts) \(panelSize)")
      }
    }
  }

  @Test func theOrderOfRowsChangesNoQuota() throws {
    let counts = [5, 0, 17, 403, 22, 9]
    let quotas = try Self.bounds(counts, 37)
    for turn in counts.indices {
      let turned = Array(counts[turn...] + counts[..<turn])
      #expect(try Self.bounds(turned, 37) == Array(quotas[turn...] + quotas[..<turn]))
    }
  }

  @Test func saysWhichQuotasThePoolCannotFill() throws {
    let proposal = try QuotaProposal(population: Self.population([30, 70]), panelSize: 10)
    let pool = Pool(
      attributes: [Attribute(name: "A", values: ["V0", "v1"])],
      people: (0..<20).map { .init(id: "\($0)", values: [$0 < 2 ? 0 : 1]) })
    let shortages = proposal.shortages(in: pool)
    #expect(shortages.map(\.people) == [2])
    #expect(shortages.map(\.line.quota.value) == ["v0"])
    #expect(shortages.map(\.line.seats) == [3])
  }

  @Test(arguments: [0, -3, 1_000_001, .max])
  func refusesPanelSizesOutOfRange(_ size: Int) {
    #expect(throws: PopulationError([.panelSizeOutOfRange(size)])) {
      try QuotaProposal(population: Self.population([1]), panelSize: size)
    }
  }
}

@Suite struct ApportionmentTests {
  static func weights(_ numbers: [Int]) -> [ExactNumber] { numbers.compactMap { ExactNumber($0) } }

  // Textbook examples of largest remainders.
  @Test(arguments: [
    ([47000, 16000, 15900, 12000, 6000, 3100], 10, [5, 2, 1, 1, 1, 0]),
    ([6, 6, 2], 10, [4, 4, 2]), ([6, 6, 2], 11, [5, 5, 1]),
    ([53000, 24000, 23000], 7, [4, 2, 1]), ([0, 0], 3, [0, 0]), ([1, 1], 3, [2, 1]),
  ])
  func largestRemainders(_ votes: [Int], _ seats: Int, _ expected: [Int]) {
    #expect(Apportionment.hare(Self.weights(votes), seats: seats) == expected)
  }

  @Test(arguments: [
    ([53000, 24000, 23000], 7, [3, 2, 2]), ([6, 6, 2], 9, [4, 4, 1]), ([5], 0, [0]),
  ])
  func sainteLague(_ votes: [Int], _ seats: Int, _ expected: [Int]) {
    #expect(Apportionment.sainteLague(Self.weights(votes), seats: seats) == expected)
  }
}
