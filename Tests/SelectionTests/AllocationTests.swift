import Lottery
import Testing

@testable import Selection

@Suite struct AllocationTests {
  private func numbers(_ seed: Int) throws -> NumberStream {
    NumberStream(seed: try Seed("allocation \(seed)"), label: .invite)
  }

  /// Inclusion probabilities of R's `sampling::inclusionprobabilities`, example 1.
  @Test func unitsTooLargeForTheirShareAreCertain() throws {
    let shares = try ExactShares(
      of: 12, by: Array(1...20), within: Array(repeating: 0...1, count: 20))
    #expect((16..<20).allSatisfy { shares.value($0) == 1 })
    #expect(
      (0..<16).allSatisfy { shares.numerators[$0] * 136 == shares.denominator * 8 * ($0 + 1) })
  }

  /// Neyman's allocation of 100 units: PracTools, vignette “Singlestage-samsize”.
  @Test func sharesAreThoseOfAPublishedNeymanAllocation() throws {
    let people = [215, 65, 252, 50, 149, 144]
    let deviations = [26_787_207, 10_645_109, 6_909_676, 11_085_034, 9_817_762, 44_553_355]
    let shares = try ExactShares(
      of: 100, by: zip(people, deviations).map(*), within: people.map { 0...$0 })
    let published = [34.641683, 4.161947, 10.473487, 3.333804, 8.798970, 38.590108]
    for (index, value) in published.enumerated() {
      #expect(abs(shares.value(index) - value) < 5e-7)
    }
  }

  /// The same with costs and a budget of 100,000: money in proportion to N·S·√c, then over c.
  @Test func sharesOfABudgetAreThoseOfAPublishedAllocation() throws {
    let people = [215.0, 65, 252, 50, 149, 144]
    let deviations = [26_787_207.0, 10_645_109, 6_909_676, 11_085_034, 9_817_762, 44_553_355]
    let costs = [1_400.0, 200, 300, 600, 450, 1_000]
    let weights = people.indices.map {
      Int((people[$0] * deviations[$0] * costs[$0].squareRoot() / 10).rounded())
    }
    let shares = try ExactShares(
      of: 100_000, by: weights, within: people.map { _ in 0...100_000 })
    let published = [30.605403, 9.728474, 19.989127, 4.499121, 13.711619, 40.340301]
    for (index, value) in published.enumerated() {
      #expect(abs(shares.value(index) / costs[index] - value) < 5e-7)
    }
  }

  @Test func sharesOutsideTheirBoundsAreSetAndTheRestStaysInProportion() throws {
    let shares = try ExactShares(
      of: 100, by: [1, 10, 30, 59], within: [5...10, 0...50, 0...20, 0...1000])
    #expect(shares.value(0) == 5)
    #expect(shares.value(2) == 20)
    #expect(shares.numerators[1] * 59 == shares.numerators[3] * 10)
    #expect(shares.numerators.reduce(0, +) == 100 * shares.denominator)
  }

  @Test func lettersThatNoStrataCanTakeAreRefused() throws {
    #expect(throws: InvitationError.tooManyLetters(11, people: 10)) {
      try ExactShares(of: 11, by: [1, 1], within: [0...5, 0...5])
    }
    #expect(throws: InvitationError.minimumTooLarge(letters: 3, needed: 4)) {
      try ExactShares(of: 3, by: [1, 1], within: [2...5, 2...5])
    }
  }

  private static let table: [Allocation.Stratum] = (0..<12).map { index in
    .init(values: [index / 4, index % 4], people: 13 + 7 * index * index % 90)
  }

  private func sums(_ letters: [Double], _ attribute: Int, _ strata: [Allocation.Stratum])
    -> [Double]
  {
    var sums = [Double](repeating: 0, count: 8)
    for (index, stratum) in strata.enumerated() {
      sums[stratum.values[attribute]] += letters[index]
    }
    return sums
  }

  @Test(arguments: Allocation.Rule.allCases)
  func cellsAndMarginsAreWithinOneOfTheirShares(_ rule: Allocation.Rule) throws {
    for seed in 0..<60 {
      var stream = try numbers(seed)
      let strata = Self.table
      let allocation = try Allocation(of: 50, to: strata, by: rule, minimum: 2, with: &stream)
      #expect(allocation.letters.reduce(0, +) == 50)
      let letters = allocation.letters.map(Double.init)
      let shares = strata.indices.map { allocation.shares.value($0) }
      #expect(zip(letters, shares).allSatisfy { abs($0 - $1) < 1 })
      for attribute in 0...1 {
        let pairs = zip(sums(letters, attribute, strata), sums(shares, attribute, strata))
        #expect(pairs.allSatisfy { abs($0 - $1) < 1 })
      }
    }
  }

  @Test func meansOfTwoStrataAreTheirShares() throws {
    var raised = 0
    let draws = 2_000
    for seed in 0..<draws {
      var stream = try numbers(seed)
      let strata = [3, 7].map { Allocation.Stratum(values: [$0 / 7], people: $0) }
      let allocation = try Allocation(of: 1, to: strata, by: .proportional, with: &stream)
      raised += allocation.letters[0]
    }
    // Four standard deviations of a mean of 2000 draws with probability 0.3.
    #expect(abs(Double(raised) / Double(draws) - 0.3) < 4 * (0.21 / Double(draws)).squareRoot())
  }

  @Test func meansOfACrossedTableAreTheShares() throws {
    let draws = 1_500
    var sums = [Double](repeating: 0, count: Self.table.count)
    var shares: ExactShares?
    for seed in 0..<draws {
      var stream = try numbers(seed)
      let allocation = try Allocation(of: 50, to: Self.table, by: .proportional, with: &stream)
      for (index, letters) in allocation.letters.enumerated() { sums[index] += Double(letters) }
      shares = allocation.shares
    }
    for index in sums.indices {
      let share = try #require(shares).value(index)
      let deviation = (0.25 / Double(draws)).squareRoot()
      #expect(abs(sums[index] / Double(draws) - share) < 5 * deviation)
    }
  }

  @Test func threeAttributesKeepTheirMargins() throws {
    let strata = (0..<40).map { index in
      Allocation.Stratum(
        values: [index / 8, index / 2 % 4, index % 2], people: 20 + 31 * index * index % 177)
    }
    var mean = [Double](repeating: 0, count: strata.count)
    var shares: [Double] = []
    let draws = 300
    for seed in 0..<draws {
      var stream = try numbers(seed)
      let allocation = try Allocation(of: 333, to: strata, by: .proportional, with: &stream)
      #expect(allocation.letters.reduce(0, +) == 333)
      shares = strata.indices.map { allocation.shares.value($0) }
      let letters = allocation.letters.map(Double.init)
      for attribute in 0...2 {
        let pairs = zip(
          self.sums(letters, attribute, strata), self.sums(shares, attribute, strata))
        #expect(pairs.allSatisfy { abs($0 - $1) <= 1 + 1e-9 })
      }
      for index in mean.indices { mean[index] += letters[index] / Double(draws) }
    }
    let deviation = (0.25 / Double(draws)).squareRoot()
    #expect(zip(mean, shares).allSatisfy { abs($0 - $1) < 5 * deviation })
  }

  @Test func equalAndSquareRootAllocationsFollowTheirRule() throws {
    var stream = try numbers(1)
    let strata = [100, 400, 900].map { Allocation.Stratum(values: [$0 / 400], people: $0) }
    let equal = try Allocation(of: 30, to: strata, by: .equal, with: &stream)
    let root = try Allocation(of: 60, to: strata, by: .squareRoot, with: &stream)
    #expect(equal.letters == [10, 10, 10])
    #expect(root.letters == [10, 20, 30])
  }

  /// Binomial probabilities by hand: 1 − 0.9^L ≥ 0.95 first at L = 29 (0.9^28 = 0.0523,
  /// 0.9^29 = 0.0471).
  @Test func lettersAreTheFewestThatReachTheAnswers() {
    #expect(ExpectedResponse.letters(for: 1, rate: 0.1, most: 1_000) == 29)
    #expect(ExpectedResponse.letters(for: 0, rate: 0.1, most: 1_000) == 0)
    #expect(ExpectedResponse.letters(for: 5, rate: 1, most: 5) == 5)
    #expect(ExpectedResponse.letters(for: 5, rate: 0.5, most: 5) == nil)
    // P(Bin(3, 1/2) ≥ 2) = 1/2 exactly.
    #expect(ExpectedResponse.reaches(2, of: 3, rate: 0.5) == 0.5)
  }

  /// The fewest runs of which k are beyond the 95th percentile with 95 % confidence: 59, 93, 124,
  /// 153, 181, 208 (Wilks 1941; the table in use in nuclear safety).
  @Test func lettersAreTheSampleSizesOfWilks() {
    let sizes = (1...6).map { ExpectedResponse.letters(for: $0, rate: 0.05, most: 1_000) }
    #expect(sizes == [59, 93, 124, 153, 181, 208])
  }

  @Test(arguments: [(100, 0.02), (5_000, 0.03), (400, 0.5)])
  func oneLetterLessWouldNotBeEnough(_ answers: Int, _ rate: Double) throws {
    let letters = try #require(
      ExpectedResponse.letters(for: answers, rate: rate, most: 1_000_000))
    #expect(ExpectedResponse.reaches(answers, of: letters, rate: rate) >= 0.95)
    #expect(ExpectedResponse.reaches(answers, of: letters - 1, rate: rate) < 0.95)
    #expect(Double(letters) * rate > Double(answers))
  }
}
