import Committee
import Population
import Testing

@Suite struct EasterTests {
  // Calendar of the Institut de mécanique céleste et de calcul des éphémérides, dates de Pâques.
  @Test(arguments: [
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
    "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
  ])
  func easterFallsOnThePublishedDay(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(Day.easter(in: day.year) == day)
  }

  // Meeus, Astronomical Algorithms, chapter 8: examples and the extreme dates.
  @Test(arguments: [
    "1598-03-22", "1693-03-22", "1761-03-22", "1818-03-22", "1886-04-25", "1943-04-25",
    "1954-04-18", "1961-04-02", "1991-03-31", "1992-04-19", "1993-04-11", "2000-04-23",
    "2038-04-25", "2285-03-22",
  ])
  func easterFallsOnTheDayThatMeeusPrints(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(Day.easter(in: day.year) == day)
  }

  // H. Oudin's computus (1940), as the Explanatory Supplement to the Astronomical Almanac has it:
  // another arithmetic for the same rule.
  @Test func agreesWithOudinsComputusForTwoThousandYears() throws {
    for year in 1583...4099 {
      let century = year / 100
      let golden = year % 19
      let skipped = (century - 17) / 25
      var moon = (century - century / 4 - (century - skipped) / 3 + 19 * golden + 15) % 30
      moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11))
      let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
      let offset = moon - weekday
      let month = 3 + (offset + 40) / 44
      let day = offset + 28 - 31 * (month / 4)
      #expect(Day.easter(in: year) == Day(year: year, month: month, day: day), "\(year)")
    }
  }

  @Test(arguments: [0, 1582, 10_000]) func hasNoAnswerForOtherCalendars(_ year: Int) {
    #expect(Day.easter(in: year) == nil)
  }
}

extension Day {
  /// Reads a day for a test.
  init?(_ text: String) {
    guard let day = PartialDate(text)?.exactDay else { return nil }
    self = day
  }
}
