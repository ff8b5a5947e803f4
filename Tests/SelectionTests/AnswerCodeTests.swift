import Lottery
import Testing

@testable import Selection

@Suite struct AnswerCodeTests {
  private let codes: [AnswerCode]

  init() throws {
    let key = try PseudonymKey(hex: String(repeating: "5a", count: 32))
    codes = AnswerCode.codes(of: (0..<300).map { "person \($0)" }, key: key)
  }

  @Test func codesAreReadAsTheyWerePrintedOrTyped() throws {
    #expect(Set(codes).count == 300)
    for code in codes {
      #expect(AnswerCode(code.text) == code)
      #expect(AnswerCode(" " + code.text.lowercased().replacing("-", with: " ")) == code)
      #expect(code.text.allSatisfy { !"01OIL".contains($0) })
    }
  }

  @Test func everyWrongCharacterAndEverySwapIsFound() {
    for code in codes.prefix(40) {
      for place in code.values.indices {
        for value in 0..<31 where value != code.values[place] {
          var values = code.values
          values[place] = value
          #expect(AnswerCode(values: values) == nil)
        }
        for other in code.values.indices where code.values[other] != code.values[place] {
          var values = code.values
          values.swapAt(place, other)
          #expect(AnswerCode(values: values) == nil)
        }
      }
    }
  }

  /// Codes among a few hundred are far apart, so that errors lead back to one person; where they
  /// could lead to two, nobody is guessed.
  @Test func errorsAreCorrectedWhereOnePersonFits() {
    let matching = AnswerMatching(codes)
    for (person, code) in codes.enumerated() {
      #expect(matching.finding(code.text) == .exact(person))
      var wrong = code.values
      wrong[3] = (wrong[3] + 7) % 31
      let typed = String(wrong.map { AnswerCode.alphabet[$0] })
      #expect(matching.finding(typed) == .corrected(person, .oneCharacter))
      let unreadable = code.text.replacing(code.text.prefix(1), with: "O", maxReplacements: 1)
      #expect(matching.finding(unreadable) == .corrected(person, .oneCharacter))
      if code.values[5] != code.values[6] {
        var swapped = code.values
        swapped.swapAt(5, 6)
        let text = String(swapped.map { AnswerCode.alphabet[$0] })
        #expect(matching.finding(text) == .corrected(person, .transposition))
      }
    }
    #expect(matching.finding(" - ") == .empty)
    #expect(matching.finding("ABC") == .unknown)
    #expect(matching.finding("0000-0000") == .unknown)
  }

  @Test func aCodeThatCouldBeTwoPeoplesIsNotCorrected() throws {
    // Both differ from 2222-2223 in one character: values 0 but for a 1 at the end.
    let pair = [[0, 0, 0, 8, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0]]
    let near = pair.compactMap { values -> AnswerCode? in
      let head = values.prefix(7).reduce(0) { $0 * 31 + $1 }
      return AnswerCode(number: head)
    }
    let typed = (0..<31).lazy.flatMap { value in
      (0..<8).lazy.map { place -> [Int] in
        var values = near[0].values
        values[place] = value
        return values
      }
    }.first { values in
      AnswerCode(values: values) == nil
        && AnswerMatching([near[1]]).finding(Self.text(values)) != .unknown
    }
    if let typed {
      #expect(AnswerMatching(near).finding(Self.text(typed)) == .ambiguous(count: 2))
    } else {
      Issue.record("no text is one error away from both")
    }
  }

  private static func text(_ values: [Int]) -> String {
    String(values.map { AnswerCode.alphabet[$0] })
  }

  @Test func aCodeInOrderOfNobodyIsNotTakenForAnother() throws {
    let stranger = try #require(
      (0..<50).map(AnswerCode.init(number:)).first { !codes.contains($0) })
    #expect(AnswerMatching(codes).finding(stranger.text) == .notOfThisDraw)
  }
}
