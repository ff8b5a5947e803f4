import Reports
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("\u{1B}[2Jevil", "\u{FFFD}[2Jevil"), ("a\u{7}b", "a\u{FFFD}b"),
    ("\u{202E}txt", "\u{FFFD}txt"), ("\u{9B}31m", "\u{FFFD}31m"), ("Zoé\tÀ\n🙂", "Zoé\tÀ\n🙂"),
  ])
  func nothingActsOnATerminal(_ text: String, _ shown: String) {
    #expect(text.visible == shown)
  }

  @Test func aTextWithoutEndIsQuotedByItsStart() {
    let text = String(repeating: "é", count: 1_000_000)
    #expect(Language.english.quoted(text) == "“\(String(repeating: "é", count: 100))…”")
    let whole = String(repeating: "é", count: 100)
    #expect(Language.french.quoted(whole) == "«\u{A0}\(whole)\u{A0}»")
  }
}
