import Testing

@testable import KleroCommands

@Suite struct TextWrappingTests {
  @Test func breaksAtSpacesAndKeepsParagraphs() {
    #expect("aa bb cc\ndd ee".wrapped(to: 5) == "aa bb\ncc\ndd ee")
  }

  @Test func neverBreaksBeforeAFrenchColon() {
    #expect("un mot\u{A0}: deux".wrapped(to: 6) == "un\nmot\u{A0}:\ndeux")
  }

  @Test func longWordsStandAlone() {
    #expect("a incomprehensible b".wrapped(to: 4) == "a\nincomprehensible\nb")
  }

  @Test func keepsTheIndentOfAParagraph() {
    #expect("  aa bb cc".wrapped(to: 7) == "  aa bb\n  cc")
  }

  @Test func leavesRoomForWhatStandsBefore() {
    #expect("aa bb cc".wrapped(to: 8, first: 4) == "aa\nbb cc")
  }
}
