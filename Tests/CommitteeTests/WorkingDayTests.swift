import Committee
import Population
import Testing

@Suite struct WorkingDayTests {
  // service-public.fr and the decrees of each year: Mondays of Easter and Whitsun, Ascension.
  @Test(arguments: [
    ("2024-04-01", "2024-05-09", "2024-05-20"), ("2025-04-21", "2025-05-29", "2025-06-09"),
    ("2026-04-06", "2026-05-14", "2026-05-25"), ("2027-03-29", "2027-05-06", "2027-05-17"),
    ("2028-04-17", "2028-05-25", "2028-06-05"), ("2029-04-02", "2029-05-10", "2029-05-21"),
    ("2030-04-22", "2030-05-30", "2030-06-10"), ("2031-04-14", "2031-05-22", "2031-06-02"),
    ("2032-03-29", "2032-05-06", "2032-05-17"), ("2033-04-18", "2033-05-26", "2033-06-06"),
    ("2034-04-10", "2034-05-18", "2034-05-29"), ("2035-03-26", "2035-05-03", "2035-05-14"),
  ])
  func holidaysMoveWithEaster(_ monday: String, _ ascension: String, _ whit: String) throws {
    let days = [monday, ascension, whit].compactMap { Day($0) }
    try #require(days.count == 3)
    let region = HolidayRegion.metropolitan
    #expect(region.holiday(on: days[0]) == .easterMonday)
    #expect(region.holiday(on: days[1]) == .ascension)
    #expect(region.holiday(on: days[2]) == .whitMonday)
    #expect(region.holidays(in: days[0].year).count == 11)
    let fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"]
    let expected = fixed.compactMap { Day("\(days[0].year)-\($0)") } + days
    #expect(region.holidays(in: days[0].year).map(\.day) == expected.sorted())
  }

  @Test(arguments: ["2024-03-29", "2025-04-18", "2026-04-03", "2024-12-26", "2035-03-23"])
  func alsaceAndMoselleHaveTwoMore(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(HolidayRegion.alsaceMoselle.holiday(on: day) != nil)
    #expect(HolidayRegion.metropolitan.holiday(on: day) == nil)
    #expect(HolidayRegion.alsaceMoselle.holidays(in: day.year).count == 13)
  }

  // Ascension fell on 1 May in 2008 and falls on 8 May in 2059.
  @Test(arguments: [("2008-05-01", PublicHoliday.labourDay), ("2059-05-08", .victory1945)])
  func aDayThatIsTwoHolidaysIsOne(_ text: String, _ holiday: PublicHoliday) throws {
    let day = try #require(Day(text))
    #expect(HolidayRegion.metropolitan.holiday(on: day) == holiday)
    #expect(PublicHoliday.ascension.day(in: day.year) == day)
  }

  // Jours ouvrés as payroll calendars print them; jours ouvrables: the year's days without its
  // 52 Sundays and without the holidays that fall on no Sunday (10, 11, 10 and 10).
  @Test(arguments: [
    (2024, 304, 252), (2025, 302, 251), (2026, 303, 252), (2027, 303, 254),
  ])
  func aYearHasItsNumberOfWorkingDays(_ year: Int, _ ouvrables: Int, _ ouvres: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year + 1, month: 1, day: 1))
    #expect(WorkingDays(.mondayToSaturday).count(from: first, before: last) == ouvrables)
    #expect(WorkingDays(.mondayToFriday).count(from: first, before: last) == ouvres)
  }

  // Counted by hand on a wall calendar.
  @Test(arguments: [
    // Thursday 12 March 2026, two days: Wednesday and Tuesday.
    ("2026-03-12", 2, "2026-03-10", "2026-03-10"),
    // Monday: Saturday counts for ouvrables alone.
    ("2026-03-16", 2, "2026-03-13", "2026-03-12"),
    // Monday 11 May 2026: Friday 8 May is a holiday.
    ("2026-05-11", 2, "2026-05-07", "2026-05-06"),
    // Tuesday after Easter 2026: Monday is a holiday.
    ("2026-04-07", 2, "2026-04-03", "2026-04-02"),
    // Friday 15 May 2026: Ascension is on Thursday.
    ("2026-05-15", 1, "2026-05-13", "2026-05-13"),
    // Friday 2 January 2026: 1 January and 25 December.
    ("2026-01-02", 6, "2025-12-24", "2025-12-23"),
    ("2026-03-12", 0, "2026-03-12", "2026-03-12"),
  ])
  func theLastDayKeepsTheNotice(
    _ meeting: String, _ notice: Int, _ ouvrables: String, _ ouvres: String
  ) throws {
    let meeting = try #require(Day(meeting))
    let six = WorkingDays(.mondayToSaturday).deadline(before: meeting, notice: notice)
    let five = WorkingDays(.mondayToFriday).deadline(before: meeting, notice: notice)
    #expect(six?.day == Day(ouvrables))
    #expect(five?.day == Day(ouvres))
  }

  @Test func goodFridayCountsOutsideAlsaceAndMoselle() throws {
    let tuesday = try #require(Day("2026-04-07"))
    let alsace = WorkingDays(.mondayToSaturday, in: .alsaceMoselle)
    // Saturday 4 April counts, Good Friday does not, Thursday does.
    #expect(alsace.deadline(before: tuesday, notice: 2)?.day == Day("2026-04-02"))
    #expect(
      alsace.deadline(before: tuesday, notice: 2)?.steps.map(\.reason) == [
        .holiday(.easterMonday), .weekend(.sunday), nil, .holiday(.goodFriday), nil,
      ])
  }

  /// The deadline is the last day from which the notice is kept, for every day of three years.
  @Test(arguments: WorkingDays.Kind.allCases, HolidayRegion.allCases)
  func deadlineAndCountAgree(_ kind: WorkingDays.Kind, _ region: HolidayRegion) throws {
    let counting = WorkingDays(kind, in: region)
    var meeting = try #require(Day("2024-12-20"))
    for notice in 0..<120 {
      meeting = try #require(meeting.adding(days: 9))
      let deadline = try #require(counting.deadline(before: meeting, notice: notice % 8))
      let after = try #require(deadline.day.adding(days: 1))
      #expect(counting.count(from: deadline.day, before: meeting) == notice % 8)
      #expect(counting.count(from: after, before: meeting) == max(0, notice % 8 - 1))
    }
  }

  @Test func aNoticeBeyondTheCalendarHasNoLastDay() throws {
    let first = try #require(Day(year: 1, month: 1, day: 3))
    #expect(WorkingDays(.mondayToFriday).deadline(before: first, notice: 5) == nil)
    #expect(WorkingDays(.mondayToFriday).deadline(before: first, notice: Int.max) == nil)
  }
}
