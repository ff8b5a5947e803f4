import Tables
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Quartier", " quartier "), ("ÉLU", "elu"), ("Code  du\tl’ugle", "code du l'ugle"),
    ("Cœur", "COEUR"), ("e\u{301}te\u{301}", "été"), ("\u{FEFF}id", "ID"),
  ])
  func ignoresCaseAccentsAndSpace(_ first: String, _ second: String) {
    #expect(FoldedText(first) == FoldedText(second))
  }

  @Test func keepsDifferentWordsApart() {
    #expect(FoldedText("Bourg-Nord") != FoldedText("Bourg Nord"))
  }
}
