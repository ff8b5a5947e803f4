import Lottery
import Testing

@Suite struct SeedCeremonyTests {
  @Test func throwsOfDiceAloneAreTheirDigits() throws {
    let dice = try DiceThrows("3546 3115-5611, 2163 6246 1535 1222", die: .sixSided)
    let ceremony = try SeedCeremony([.dice(dice)])
    #expect(ceremony.seed.text == "3546311556112163624615351222")
    #expect(dice.count == 28)
    #expect(abs(ceremony.entropy.bits - 72.38) < 0.01)
  }

  @Test func twentyFourThrowsOfTenSidesAreEnoughButOfSixSidesOneMoreIsNeeded() {
    #expect(DiceThrows.Die.tenSided.recommendedThrows == 24)
    #expect(DiceThrows.Die.sixSided.recommendedThrows == 25)
  }

  @Test(
    arguments: [("12 7", "7", 4), ("0", "0", 1), ("1²", "²", 2), ("٣", "٣", 1), ("6x", "x", 2)]
      as [(String, Character, Int)])
  func facesThatADieDoesNotHaveAreNamed(_ raw: String, _ character: Character, _ position: Int) {
    #expect(
      throws: LotteryError.notAThrow(character: character, position: position, die: .sixSided)
    ) { try DiceThrows(raw, die: .sixSided) }
  }

  @Test func noThrowIsNoSeed() {
    #expect(throws: LotteryError.noThrows) { try DiceThrows(" , ", die: .tenSided) }
    #expect(throws: LotteryError.emptySeed) { try SeedCeremony([]) }
  }

  @Test func resultsOfKnownGamesAreSortedAndCounted() throws {
    let result = try LotteryResult(
      game: " LOTO ", draw: "2026-11-21", numbers: "47, 3, 25, 40, 12 + 6")
    #expect(result.text == "Loto 2026-11-21: 3 12 25 40 47 + 6")
    // C(49,5)·10 = 19 068 840 results.
    #expect(abs(result.entropy.bits - 24.185) < 0.001)
  }

  @Test func resultsOfOtherGamesKeepTheirOrder() throws {
    let result = try LotteryResult(game: "Tombola", draw: "n° 3", numbers: "30 4 17")
    #expect(result.text == "Tombola n° 3: 30 4 17")
    // As 3 of 30, though there may have been more balls.
    #expect(abs(result.entropy.bits - Entropy(outcomes: 4060).bits) < 1e-9)
  }

  @Test(
    arguments: [
      ("3 12 25 40 + 6", .wrongCount(game: .loto, found: 4, expected: 5)),
      ("3 12 25 40 47", .wrongCount(game: .loto, found: 0, expected: 1)),
      ("3 12 25 40 50 + 6", .numberOutOfRange(game: .loto, number: 50, largest: 49)),
      ("0 12 25 40 47 + 6", .numberOutOfRange(game: .loto, number: 0, largest: 49)),
      ("3 12 12 40 47 + 6", .numberTwice(12)), ("3 12 x", .notANumber("x")),
      ("99999999999999999999", .notANumber("99999999999999999999")), ("", .noNumbers),
      ("+ 6", .noNumbers),
    ] as [(String, LotteryError)])
  func resultsThatAGameCannotGiveAreRefused(_ numbers: String, _ error: LotteryError) {
    #expect(throws: error) {
      try LotteryResult(game: "loto", draw: "2026-11-21", numbers: numbers)
    }
  }

  @Test func contributionsStandLastAndByName() throws {
    let said = ["Zoé": "31 41", "Ali": "27  18", "mairie": "7"]
    let contributions = try ["Zoé", "mairie", "Ali"].map {
      SeedCeremony.Source.contribution(
        try SeedCeremony.Contribution(name: $0, said: try #require(said[$0])))
    }
    let dice = SeedCeremony.Source.dice(try DiceThrows("123", die: .sixSided))
    let text = "123 | Ali: 27 18 | Zoé: 31 41 | mairie: 7"
    #expect(try SeedCeremony(contributions + [dice]).seed.text == text)
    #expect(try SeedCeremony([dice] + contributions.reversed()).seed.text == text)
  }

  @Test func contributionsThatCannotBeToldApartAreRefused() throws {
    let one = try SeedCeremony.Contribution(name: "Ali", said: "1")
    let two = try SeedCeremony.Contribution(name: " Ali ", said: "2")
    #expect(throws: LotteryError.contributorTwice("Ali")) {
      try SeedCeremony([.contribution(one), .contribution(two)])
    }
    #expect(throws: LotteryError.reservedMark("1 | Bob: 2")) {
      try SeedCeremony.Contribution(name: "Ali", said: "1 | Bob: 2")
    }
  }

  @Test func rehearsalsSaySoInTheSeedItself() throws {
    let seed = Seed.rehearsal()
    #expect(seed.isRehearsal)
    #expect(seed != Seed.rehearsal())
    #expect(seed.estimatedEntropy.isEnough)
    #expect(try Seed(seed.text) == seed)
    #expect(try !Seed("3546311556112163624615351222").isRehearsal)
  }
}
