import Lottery
import Testing

@Suite struct EntropyTests {
  @Test(
    arguments: [
      // 24 digits, ten different: 24·log2 10; 25 throws of a die: 25·log2 6.
      ("012345678901234567890123", 79.7), ("1234561234561234561234561", 64.6),
      ("000000000000000000000000", 0), ("x", 0), ("01", 2),
      // 10 letters, one bit each.
      ("été orvault", 10),
      // 32 hexadecimal digits, sixteen different.
      ("0123456789abcdef0123456789ABCDEF", 128), ("0123456789abcdeffedcba9876543210", 128),
    ] as [(String, Double)])
  func isEstimatedFromDigitsAndLetters(_ seed: String, _ bits: Double) throws {
    #expect(abs(try Seed(seed).estimatedEntropy.bits - bits) < 0.1)
  }

  /// C(49,5) = 1 906 884; C(50,5)·C(12,2) = 139 838 160, as published for EuroMillions.
  @Test func combinationsAreCounted() {
    #expect(abs(Entropy.combination(5, of: 49).bits - Entropy(outcomes: 1_906_884).bits) < 1e-9)
    let game = LotteryGame.euroMillions
    let both = game.main.entropy + game.extra.entropy
    #expect(abs(both.bits - Entropy(outcomes: 139_838_160).bits) < 1e-9)
  }

  @Test(arguments: [(0, 5), (-1, 5), (5, 5), (6, 5), (1, 0), (1, -3)])
  func impossibleOrCertainCombinationsHoldNothing(_ count: Int, _ total: Int) {
    #expect(Entropy.combination(count, of: total).bits == 0)
  }

  @Test func sixtyFourBitsAreEnough() {
    #expect(Entropy(bits: 64).isEnough)
    #expect(!Entropy(bits: 63.99).isEnough)
  }
}
