import Committee
import Population
import Testing

@Suite struct DayArithmeticTests {
  // Known days of the week; 1582-10-15 was the first day of the Gregorian calendar.
  @Test(arguments: [
    ("1582-10-15", Weekday.friday), ("1789-07-14", .tuesday), ("1900-01-01", .monday),
    ("1970-01-01", .thursday), ("2000-02-29", .tuesday), ("2024-02-29", .thursday),
    ("2026-11-22", .sunday), ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func knowsTheDayOfTheWeek(_ text: String, _ weekday: Weekday) throws {
    #expect(try #require(Day(text)).weekday == weekday)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(Day("1800-01-01"))
    while day.year < 2200 {
      let next = try #require(day.adding(days: 1))
      let expected =
        Day(year: day.year, month: day.month, day: day.day + 1)
        ?? Day(year: day.year, month: day.month + 1, day: 1)
        ?? Day(year: day.year + 1, month: 1, day: 1)
      #expect(next == expected)
      #expect(Day(number: day.number) == day)
      day = next
    }
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2025-01-31", 1, "2025-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2025-03-12", 12, "2026-03-12"),
    ("2025-11-30", 3, "2026-02-28"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-01-15", -1, "2024-12-15"), ("2025-12-31", 1, "2026-01-31"),
  ])
  func monthsEndWithTheSameDayOrTheLast(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(Day(from)).adding(months: months) == Day(to))
  }

  @Test(arguments: [Int.min, Int.max, 4_000_000, -4_000_000])
  func endsWithTheCalendar(_ shift: Int) throws {
    let day = try #require(Day("2026-01-01"))
    #expect(day.adding(days: shift) == nil)
    #expect(day.adding(months: shift) == nil)
    #expect(Day(number: shift) == nil || shift == 4_000_000)
  }
}
