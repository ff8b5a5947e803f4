import Lottery
import Testing

@Suite struct SeedTests {
  @Test(arguments: [
    ("  3546311556112163624615351222\r\n", "3546311556112163624615351222"),
    ("Loto\u{A0}du  21\tnovembre\n 2026", "Loto du 21 novembre 2026"),
    ("12\u{202F}345", "12 345"),
    ("a\u{2003}\u{3000}\u{2028}\u{85}b", "a b"),
    ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"),
    ("\u{212B}", "\u{C5}"),
    ("👩\u{200D}🌾", "👩\u{200D}🌾"),
  ])
  func isTheSameTextHoweverItWasTyped(_ raw: String, _ text: String) throws {
    let seed = try Seed(raw)
    // Swift holds composed and decomposed letters equal; bytes are what is hashed.
    #expect(Array(seed.text.utf8) == Array(text.utf8))
  }

  @Test(arguments: ["A b", "a b", "ﬁn", "２", "²"])
  func keepsCaseAndFormsThatLookDifferent(_ raw: String) throws {
    #expect(Array(try Seed(raw).text.utf8) == Array(raw.utf8))
  }

  @Test(arguments: ["", " ", "\n\t\u{A0}\u{202F}"])
  func isRefusedWhenNothingIsThere(_ raw: String) {
    #expect(throws: LotteryError.emptySeed) { try Seed(raw) }
  }

  @Test(
    arguments: [
      ("12\u{200B}34", 0x200B, 3), ("\u{FEFF}1234", 0xFEFF, 1), ("a\u{0}", 0, 2),
      ("\u{1B}[0m", 0x1B, 1), ("é\u{7F}", 0x7F, 2), ("a\u{AD}b", 0xAD, 2),
      ("\u{202E}21", 0x202E, 1),
    ] as [(String, UInt32, Int)])
  func isRefusedWithCharactersThatCannotBeSeen(_ raw: String, _ code: UInt32, _ position: Int) {
    #expect(throws: LotteryError.invisibleCharacter(code: code, position: position)) {
      try Seed(raw)
    }
  }
}
