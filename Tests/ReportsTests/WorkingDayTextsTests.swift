import Committee
import Population
import Reports
import Testing

@Suite struct WorkingDayTextsTests {
  private func deadline(
    _ year: Int, _ month: Int, _ day: Int, _ notice: Int, _ kind: WorkingDays.Kind
  ) throws -> Phrase {
    let meeting = try #require(Day(year: year, month: month, day: day))
    return try #require(WorkingDays(kind).deadline(before: meeting, notice: notice)).phrase
  }

  @Test func saysWhichDaysWereCountedAndWhyOthersWereNot() throws {
    let phrase = try deadline(2026, 5, 11, 2, .mondayToSaturday)
    #expect(
      phrase.french == """
        au plus tard le jeudi 7\u{A0}mai 2026\u{A0}: 2\u{A0}jours ouvrables, \
        jeudi 7\u{A0}mai et samedi 9\u{A0}mai\u{202F}; le vendredi 8\u{A0}mai est férié \
        (Victoire de 1945), le dimanche 10\u{A0}mai ne compte pas
        """)
    #expect(
      phrase.english == """
        by Thursday 7\u{A0}May 2026: 2\u{A0}working days (Monday to Saturday), namely \
        Thursday 7\u{A0}May and Saturday 9\u{A0}May; Friday 8\u{A0}May is a public holiday \
        (Victory Day 1945), Sunday 10\u{A0}May does not count
        """)
  }

  @Test func namesNoReasonWhereNoneIsNeeded() throws {
    let phrase = try deadline(2026, 3, 12, 1, .mondayToFriday)
    #expect(
      phrase.french == """
        au plus tard le mercredi 11\u{A0}mars 2026\u{A0}: 1\u{A0}jour ouvré, \
        mercredi 11\u{A0}mars
        """)
  }

  @Test func aNoticeOfNoDayLastsUntilTheMeeting() throws {
    let phrase = try deadline(2026, 3, 12, 0, .mondayToFriday)
    #expect(phrase.french == "jusqu’au jour même, jeudi 12\u{A0}mars 2026")
    #expect(phrase.english == "until the very day, Thursday 12\u{A0}March 2026")
  }
}
