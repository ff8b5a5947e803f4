import Foundation
import Testing

@testable import Population

/// What makes the reading of a long roll fast must not change what is read.
@Suite struct RollReadingTests {
  private static let texts = (0...40).flatMap { length in
    ["a", "é", "\u{0}", "zz"].map { String(repeating: $0, count: length) }
      + ["\(length)", String(repeating: "x", count: length) + "y"]
  }

  @Test func textsAreFoundAgainByTheirBytesAlone() {
    var table = TextTable()
    var numbers: [String: Int] = [:]
    for text in Self.texts + Self.texts.reversed() + (0..<2_000).map({ "\($0)/\($0 % 7)" }) {
      let number = Array(text.utf8).withUnsafeBufferPointer { table.number(of: $0) }
      #expect(number == numbers[text, default: numbers.count])
      numbers[text] = number
      #expect(table.text(number) == text)
    }
    #expect(table.count == numbers.count)
  }

  @Test(arguments: 0...40)
  func quotationMarksAreCountedToTheLastByte(_ length: Int) {
    for seed in 1...20 {
      let bytes = (0..<length).map {
        [0x22, 0x21, 0xA2, 0x23, 0x00][($0 * seed + seed) % 5] as UInt8
      }
      let isOdd = bytes.count { $0 == 0x22 } % 2 == 1
      #expect(bytes.withUnsafeBufferPointer(RollText.hasOddQuotes) == isOdd)
    }
  }

  /// A word that is always kept saves the first of two reductions; it must not lie.
  @Test(arguments: [
    ["sans"], ["adresse", "inconnue"], ["n"], ["france"], ["cedex", "4"], ["rue"], ["0"], ["xxx"],
    ["f", "44700"], ["numero", "12"], ["fr"], ["bis"],
  ])
  func aWordThatIsAlwaysKeptMakesAnAddress(_ words: [String]) {
    if words.contains(where: HouseholdKey.isAlwaysKept) {
      #expect(HouseholdKey(words: words) != nil)
    }
    #expect(HouseholdKey(words: words)?.text == HouseholdKey([words.joined(separator: " ")])?.text)
  }
}
