import Tables
import Testing

@Suite struct NearestNameTests {
  private let names = ["identifiant", "quartier", "genre", "tranche d'âge"]

  @Test(arguments: [
    ("quartiers", "quartier"), ("QARTIER", "quartier"), ("qaurtier", "quartier"),
    ("tranche age", "tranche d'âge"), ("genr", "genre"), ("identifiants", "identifiant"),
  ])
  func correctsAFewLetters(_ typo: String, _ expected: String) {
    #expect(nearest(typo, among: names) == expected)
  }

  @Test(arguments: ["revenu", "", "x", "postcode"])
  func suggestsNothingFarAway(_ name: String) {
    #expect(nearest(name, among: names) == nil)
  }

  @Test func countsAnExchangeOfNeighboursAsOneMistake() {
    // "ab" → "ba" is one exchange; two replacements would be too many for two letters' third.
    #expect(nearest("draw", among: ["darw", "dxxw"]) == "darw")
  }

  @Test func takesTheFirstOfEquallyNearNames() {
    #expect(nearest("cat", among: ["car", "cab"]) == "car")
  }
}
