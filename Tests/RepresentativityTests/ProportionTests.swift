import Testing

@testable import Representativity

@Suite struct ProportionTests {
  /// Newcombe (1998), table I.
  @Test func publishedIntervals() {
    func check(_ interval: ClosedRange<Double>, _ low: Double, _ high: Double) {
      #expect((interval.lowerBound - low).magnitude < 5.1e-5)
      #expect((interval.upperBound - high).magnitude < 5.1e-5)
    }
    check(Proportion(81, of: 263).wald(), 0.2522, 0.3638)
    check(Proportion(81, of: 263).wilson(), 0.2553, 0.3662)
    check(Proportion(81, of: 263).clopperPearson(), 0.2527, 0.3676)
    check(Proportion(15, of: 148).wald(), 0.0527, 0.1500)
    check(Proportion(15, of: 148).wilson(), 0.0624, 0.1605)
    check(Proportion(15, of: 148).clopperPearson(), 0.0578, 0.1617)
    check(Proportion(0, of: 20).wilson(), 0, 0.1611)
    check(Proportion(0, of: 20).clopperPearson(), 0, 0.1684)
    check(Proportion(1, of: 29).wilson(), 0.0061, 0.1718)
    check(Proportion(1, of: 29).clopperPearson(), 0.0009, 0.1776)
  }

  /// Sangeetha, Subbiah and Srinivasan (2013), table 2.
  @Test func publishedSimultaneousIntervals() {
    let counts = [56, 72, 73, 59, 62, 87, 58]
    let published = [
      (0.085, 0.166), (0.115, 0.204), (0.116, 0.207), (0.091, 0.173), (0.096, 0.181),
      (0.143, 0.239), (0.089, 0.171),
    ]
    for (count, bounds) in zip(counts, published) {
      let interval = Proportion(count, of: 467).goodman(values: 7)
      #expect((interval.lowerBound - bounds.0).magnitude < 6e-4)
      #expect((interval.upperBound - bounds.1).magnitude < 6e-4)
    }
  }

  /// Quantiles of the beta distributions with half counts more (mpmath 1.3).
  @Test func jeffreysIntervalsAreQuantiles() {
    for count in [0, 1, 5, 19, 20] {
      let interval = Proportion(count, of: 20).jeffreys()
      let beta = BetaDistribution(Double(count) + 0.5, 20.5 - Double(count))
      if count > 0 {
        #expect(beta.tails(at: interval.lowerBound).lower.isNear(0.025, within: 1e-11))
      } else {
        #expect(interval.lowerBound == 0)
      }
      if count < 20 {
        #expect(beta.tails(at: interval.upperBound).upper.isNear(0.025, within: 1e-11))
      } else {
        #expect(interval.upperBound == 1)
      }
    }
  }

  /// The sample apisrs of R's package survey: shares of school types among 200 of 6194.
  @Test func publishedStandardErrors() throws {
    for (count, error) in [(142, 0.0316), (25, 0.0231), (33, 0.0259)] {
      let found = try #require(Proportion(count, of: 200, from: 6194).standardError)
      #expect((found - error).magnitude < 5e-5)
    }
  }

  @Test func aWholePopulationIsKnown() {
    #expect(Proportion(3, of: 10, from: 10).wilson() == 0.3...0.3)
    let part = Proportion(30, of: 100, from: 120).wilson()
    let beside = Proportion(30, of: 100).wilson()
    #expect(part.lowerBound > beside.lowerBound && part.upperBound < beside.upperBound)
  }

  @Test func nothingIsKnownOfNobody() {
    #expect(Proportion(0, of: 0).wilson() == 0...1)
    #expect(Proportion(5, of: -3).clopperPearson() == 0...1)
    #expect(Proportion(0, of: 1).standardError == nil)
  }
}
