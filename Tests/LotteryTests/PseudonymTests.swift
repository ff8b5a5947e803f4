import Lottery
import Testing

@Suite struct PseudonymTests {
  /// Computed with Python's hmac, the key being the bytes 0…31.
  @Test(arguments: [("A-17", "ca6693219ba62839e988"), ("Zoé", "1bd05762c282b4b7d56d")])
  func isTheBeginningOfTheCode(_ id: String, _ text: String) throws {
    let hex = "000102030405060708090A0B0C0D0E0F101112131415161718191a1b1c1d1e1f"
    let key = try PseudonymKey(hex: hex)
    #expect(Pseudonym(key: key, id: id).text == text)
    #expect(key.hex == hex.lowercased())
  }

  @Test func theKeyOfADigestIsItsBytes() throws {
    let digest = SHA256.hash("key".utf8)
    let written = try PseudonymKey(hex: PseudonymKey(digest).hex)
    #expect(Pseudonym(key: written, id: "7") == Pseudonym(key: PseudonymKey(digest), id: "7"))
  }

  @Test(arguments: [
    "", "00", "secret key of thirty-two letters", String(repeating: "0", count: 33),
  ])
  func keysOfAnotherShapeAreRefused(_ hex: String) {
    #expect(throws: LotteryError.malformedKey) { try PseudonymKey(hex: hex) }
  }
}
