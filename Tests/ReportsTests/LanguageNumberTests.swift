import Reports
import Testing

@Suite struct LanguageNumberTests {
  @Test func frenchSeparatesThousandsWithThinSpaces() {
    #expect(Language.french.percent(12.345) == "1\u{202F}234,5\u{00A0}%")
    #expect(Language.english.percent(12.345) == "1,234.5%")
  }

  @Test func roundsHalfAwayFromZeroAndNeverWritesMinusZero() {
    #expect(Language.english.decimal(-2.5, places: 0) == "−3")
    #expect(Language.english.decimal(-0.04, places: 1) == "0.0")
    #expect(Language.english.decimal(1.005e3, places: 2) == "1,005.00")
  }
}
