import Lottery
import Reports
import Testing

@Suite struct LotteryTextsTests {
  static let errors: [LotteryError] = [
    .emptySeed, .invisibleCharacter(code: 0x200B, position: 3), .reservedMark("a|b"),
    .contributorTwice("Ali"), .unreadableFile(path: "roll.csv", reason: .missing),
    .unreadableFile(path: "roll.csv", reason: .isFolder),
    .unreadableFile(path: "roll.csv", reason: .forbidden),
    .unreadableFile(path: "roll.csv", reason: .system(5)), .malformedKey, .noThrows,
    .notAThrow(character: "7", position: 4, die: .sixSided), .noNumbers, .notANumber("x"),
    .wrongCount(game: .loto, found: 4, expected: 5),
    .numberOutOfRange(game: .loto, number: 50, largest: 49), .numberTwice(12), .noSuchRound(0),
    .malformedSignature(beacon: .quicknet, digits: 4),
    .randomnessDiffers(published: "00", computed: SHA256.hash([])),
  ]

  @Test(arguments: errors)
  func errorsAreSentencesInBothLanguages(_ error: LotteryError) {
    for language in Language.allCases {
      let text = error.phrase[language]
      #expect(text.hasSuffix("."))
      #expect(!text.contains("  "))
    }
    // French puts a space that does not break before these signs; English puts none.
    let french = error.phrase.french
    for (sign, next) in zip(french, french.dropFirst()) where ":;?!»".contains(next) {
      #expect(sign == "\u{202F}" || sign == "\u{00A0}", "\(french)")
    }
  }

  @Test func errorsNameWhatTheyAreAbout() {
    let phrase = LotteryError.invisibleCharacter(code: 0x200B, position: 3).phrase
    #expect(phrase.french.contains("U+200B") && phrase.french.contains("position 3"))
    let face = LotteryError.notAThrow(character: "\u{7}", position: 4, die: .sixSided).phrase
    #expect(face.english.contains("“U+0007”"))
  }

  @Test func fewBitsAreAWarningThatNeverRoundsUpToEnough() {
    #expect(Entropy(bits: 63.99).phrase.english.contains("only 63.9 bits"))
    #expect(Entropy(bits: 62.04).phrase.french.hasPrefix("Attention\u{202F}: 62,0 bits"))
    #expect(Entropy(bits: 64).phrase.english == "64.0 bits of entropy.")
  }

  @Test func onlyRehearsalsCarryTheirWarning() throws {
    #expect(Seed.rehearsal().rehearsalWarning != nil)
    #expect(try Seed("1234").rehearsalWarning == nil)
  }

  @Test func sourcesSayHowTheSeedWasMade() throws {
    let dice = try DiceThrows("123456", die: .sixSided)
    #expect(
      SeedCeremony.Source.dice(dice).phrase.english == "6\u{00A0}throws of a die of 6 sides.")
  }
}
