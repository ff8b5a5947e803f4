import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "\"quoted\" & 'single'", "😀 👩‍👩‍👧", "\u{202E}שלום", "]]>", "</style>",
    "a\u{0}b\u{1B}c\u{FFFE}", "&amp;",
  ])
  func writesAnyTextAsTextAndAnyValueAsValue(_ hostile: String) {
    let markup = Tag.p(.id(hostile), .class("x")) { Markup.given(hostile) }
    let check = PageCheck(markup.written)
    let readable = String(
      String.UnicodeScalarView(
        hostile.unicodeScalars.map { $0.value < 32 || $0 == "\u{FFFE}" ? "\u{FFFD}" : $0 }))
    #expect(check.problem == nil)
    #expect(check.elements == ["p", "bdi"])
    #expect(check.text == readable)
    #expect(check.ids == [readable])
  }

  @Test func derivesHeadingLevelsFromNesting() {
    let inner = Markup.section("b", "B") { Markup.section("c", "C") { "text" } }
    let page = Tag.div { Markup.section("a", "A") { inner } }
    #expect(PageCheck(page.written).headings == [2, 3, 4])
  }

  @Test func takesWordsBetweenBackTicksForCode() {
    let phrase = Phrase(fr: "Le fichier `l'un : 1` : là", en: "The file `one` here")
    #expect(Tag.p { phrase.prose(.french) }.written.contains("Le fichier <code"))
    #expect(
      PageCheck(Tag.p { phrase.prose(.french) }.written).text == "Le fichier l'un : 1\u{A0}: là")
  }
}
