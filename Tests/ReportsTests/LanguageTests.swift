import Testing

@testable import Reports

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"], Language.french),
    (["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "C"], .french),
    (["LC_ALL": "C", "LC_MESSAGES": "fr_FR"], .english),
    (["LANG": "fr_CA@euro"], .french), (["LANG": "fro_FR"], .english),
    (["LANG": "fy_NL"], .english),
    (["LANG": "FRENCH"], .french), ([:], .english),
  ])
  func followsTheFirstLocaleVariableThatIsSet(_ environment: [String: String], _ language: Language)
  {
    #expect(Language.preferred(in: environment) == language)
  }

  @Test func writesDatesInWords() {
    #expect(Language.french.date(year: 2026, month: 11, day: 22) == "22\u{A0}novembre 2026")
    #expect(Language.french.date(year: 2027, month: 8, day: 1) == "1er\u{A0}août 2027")
    #expect(Language.english.date(year: 2026, month: 12, day: 1) == "1\u{A0}December 2026")
    #expect(Language.english.date(year: 2026, month: 13, day: 1) == "2026-13-1")
    #expect(Language.french.date(year: .min, month: .min, day: .max).isEmpty == false)
  }

  @Test func typesetsFrenchSpacesOnceAndForAll() {
    let typeset = Language.french.typeset("Qu'est-ce ? « Oui » : 12 % ; n° 4 !")
    #expect(
      typeset
        == "Qu’est-ce\u{202F}? «\u{A0}Oui\u{A0}»\u{A0}: 12\u{A0}%\u{202F}; n°\u{A0}4\u{202F}!")
    #expect(Language.french.typeset(typeset) == typeset)
    #expect(Language.english.typeset("It's so : yes") == "It’s so : yes")
  }

  @Test func saysChancesAsCitizensDo() {
    #expect(Language.french.chances(0.0647) == "6,47\u{A0}chances sur\u{A0}100")
    #expect(Language.french.chances(0.01) == "1,00\u{A0}chance sur\u{A0}100")
    #expect(Language.english.chances(0.00042) == "0.0420\u{A0}chances in\u{A0}100")
  }
}
