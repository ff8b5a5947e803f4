import Foundation
import Lottery
import Testing

@Suite struct DigestTests {
  static let digests = (0..<40).map { SHA256.hash("digest \($0)".utf8) }

  @Test(arguments: [1, 2, 3, 7, 10, 876, 1000, 1 << 32, (1 << 32) - 1, 1 << 62, .max - 1, .max])
  func remaindersAreThoseOfSchoolbookDivision(_ modulus: Int) {
    for digest in Self.digests {
      #expect(digest.remainder(modulo: modulus) == schoolbookRemainder(digest, modulus))
    }
  }

  @Test func theLargestDigestHasTheRemainderOfTwoToThe256LessOne() throws {
    let largest = try #require(Digest(hex: String(repeating: "f", count: 64)))
    // 2^256 ≡ 6 (mod 10) since powers of 16 end in 6; and 2^255 is a multiple of 2^62.
    #expect(largest.remainder(modulo: 10) == 5)
    #expect(largest.remainder(modulo: 1 << 62) == (1 << 62) - 1)
    #expect(largest.remainder(modulo: 1) == 0)
  }

  @Test func isOrderedAsItsText() {
    let sorted = Self.digests.sorted()
    #expect(sorted.map(\.hex) == Self.digests.map(\.hex).sorted())
  }

  @Test func isReadFromItsTextInEitherCase() {
    for digest in Self.digests {
      #expect(Digest(hex: digest.hex) == digest)
      #expect(Digest(hex: digest.hex.uppercased()) == digest)
    }
  }

  @Test(arguments: [
    "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 66),
    String(repeating: "g", count: 64), String(repeating: "é", count: 32),
    " " + String(repeating: "0", count: 63),
  ])
  func isNotReadFromAnythingElse(_ text: String) {
    #expect(Digest(hex: text) == nil)
  }

  @Test func isWrittenToJSONAsItsText() throws {
    let digest = SHA256.hash("abc".utf8)
    let data = try JSONEncoder().encode([digest])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(digest.hex)\"]")
    #expect(try JSONDecoder().decode([Digest].self, from: data) == [digest])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Digest].self, from: Data("[\"abc\"]".utf8))
    }
  }

  /// Bit after bit, as on paper.
  private func schoolbookRemainder(_ digest: Digest, _ modulus: Int) -> Int {
    var remainder = UInt64(0)
    for byte in digest.bytes {
      for bit in (0..<8).reversed() {
        remainder = remainder * 2 + UInt64(byte >> bit & 1)
        if remainder >= UInt64(modulus) { remainder -= UInt64(modulus) }
      }
    }
    return Int(remainder)
  }
}
