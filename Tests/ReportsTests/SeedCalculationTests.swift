import Testing

@testable import Reports

@Suite struct SeedCalculationTests {
  @Test(arguments: [(1000, 3), (10, 1), (1, nil), (0, nil), (250, nil), (2000, nil), (100_000, 5)])
  func knowsWhenTheRemainderIsTheLastDigits(_ panels: Int, _ digits: Int?) {
    #expect(SeedCalculation(seed: "s", label: "panel", panels: panels).lastDigits == digits)
  }

  @Test func quotesSeedsForTheShell() {
    let calculation = SeedCalculation(seed: "l'été $HOME `x` 100 %", label: "panel", panels: 7)
    #expect(
      calculation.command == "printf '%s' 'l'\\''été $HOME `x` 100 %,panel,1' | sha256sum")
  }

  @Test(arguments: [
    ("0", "0"), ("ff", "255"), ("000A", "10"), ("3b9aca00", "1000000000"), ("", "0"),
    // 2^256 − 1.
    (
      String(repeating: "f", count: 64),
      "115792089237316195423570985008687907853269984665640564039457584007913129639935"
    ),
  ])
  func writesHexadecimalNumbersInDecimal(_ hexadecimal: String, _ decimal: String) {
    #expect(decimalDigits(ofHexadecimal: hexadecimal) == decimal)
  }

  @Test func refusesWhatIsNoNumber() {
    #expect(decimalDigits(ofHexadecimal: "12g4") == nil)
  }
}
