import Lottery
import Testing

/// FIPS 180-4's examples (csrc.nist.gov, "SHA256.pdf") and NIST's CAVP vectors
/// (`SHA256ShortMsg.rsp`); lengths around the block size were computed with Python's hashlib.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func givesTheDigestsOfTheStandard(_ message: String, _ hex: String) {
    #expect(SHA256.hash(message.utf8).hex == hex)
  }

  @Test func givesTheStandardsDigestOfAMillionLetters() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hash(message).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [
    ("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
    ("74ba2521", "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ("c299209682", "f0887fe961c9cd3beab957e8222494abb969b1ce4c6557976df8b0f6d20e9166"),
  ])
  func givesTheDigestsOfShortMessages(_ message: String, _ hex: String) throws {
    #expect(SHA256.hash(try bytes(message)).hex == hex)
  }

  @Test(arguments: [
    (54, "675f28acc0b90a72d1c3a570fe83ac565555db358cf01826dc8eefb2bf7ca0f3"),
    (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
    (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
    (57, "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
    (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
    (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
    (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
    (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
    (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
    (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
    (1000, "a8af099bf2e878609558dbf69d8f88f4a31040a8cf84b549a0cfa912f12ffc3f"),
  ])
  func padsMessagesOfEveryLengthAroundTheBlock(_ length: Int, _ hex: String) {
    #expect(SHA256.hash((0..<length).map { UInt8(truncatingIfNeeded: $0) }).hex == hex)
  }

  @Test(arguments: [1, 3, 55, 63, 64, 65, 127, 500])
  func givesTheSameDigestInPiecesOfAnySize(_ size: Int) {
    let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hasher = SHA256()
    for start in stride(from: 0, to: message.count, by: size) {
      hasher.update(message[start..<min(start + size, message.count)])
    }
    #expect(hasher.finalized() == SHA256.hash(message))
  }

  @Test func hashesSequencesThatAreNotContiguous() {
    let letters = stride(from: UInt8(ascii: "a"), through: UInt8(ascii: "c"), by: 1)
    #expect(SHA256.hash(letters) == SHA256.hash("abc".utf8))
    #expect(SHA256.hash("cba".utf8.reversed()) == SHA256.hash("abc".utf8))
  }

  @Test func goesOnAfterADigestWasTaken() {
    var hasher = SHA256()
    hasher.update("a")
    _ = hasher.finalized()
    hasher.update("bc")
    #expect(hasher.finalized() == SHA256.hash("abc".utf8))
  }
}

/// The bytes that hexadecimal digits name.
func bytes(_ hex: String) throws -> [UInt8] {
  let digits = Array(hex)
  return try stride(from: 0, to: digits.count, by: 2).map {
    try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
  }
}
