import Foundation
import Population
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true),
  ])
  func everyFourthYearIsLeapButThreeCenturiesOfFour(_ year: Int, _ isLeap: Bool) {
    #expect(Day.isLeap(year) == isLeap)
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [(2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (0, 1, 1)])
  func refusesDaysThatTheCalendarLacks(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  // Articles 641 and 642 of the code de procédure civile: see `Day.age(bornOn:)`.
  @Test(arguments: [
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
    ("2008-02-29", "2028-02-28", 19), ("2008-02-29", "2028-02-29", 20),
    ("2008-02-28", "2026-02-28", 18), ("2008-03-01", "2026-02-28", 17),
    ("2008-03-01", "2026-03-01", 18), ("2010-11-22", "2026-11-21", 15),
    ("2010-11-22", "2026-11-22", 16), ("2026-11-22", "2026-11-22", 0),
    ("2026-11-23", "2026-11-22", -1), ("1900-12-31", "2000-01-01", 99),
  ])
  func agesAreCompletedYears(_ birth: String, _ reference: String, _ age: Int) throws {
    let birth = try #require(PartialDate(birth)?.exactDay)
    let reference = try #require(PartialDate(reference)?.exactDay)
    #expect(reference.age(bornOn: birth) == age)
  }

  @Test(arguments: [
    ("02/04/1953", "1953-04-02"), ("2/4/1953", "1953-04-02"), ("02-04-1953", "1953-04-02"),
    ("02.04.1953", "1953-04-02"), ("1953-04-02", "1953-04-02"), ("1953/04/02", "1953-04-02"),
    ("19530402", "1953-04-02"), ("1953-04-02 00:00:00", "1953-04-02"),
    ("1953-04-02T00:00:00Z", "1953-04-02"), (" 02/04/1953", "1953-04-02"),
    ("29/02/2024", "2024-02-29"),
  ])
  func readsDatesAsFrenchAndIsoWriteThem(_ text: String, _ expected: String) {
    #expect(PartialDate(text)?.exactDay?.description == expected)
  }

  @Test(arguments: [
    "", "x", "32/04/1953", "13/2023", "04/13/1953", "02/04/53", "1/1", "12/00/1953x",
    "00/00/0000", "15/00/1953", "1953-4-2-1", "99999999", "٠٢/٠٤/١٩٥٣", "123456789012345678901",
    "1953-04-02 matin", "-",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("00/00/1953", "2026-11-22", 72...73), ("1953", "2026-12-31", 73...73),
    ("00/00/1953", "2026-01-01", 72...73), ("00/11/1953", "2026-11-22", 72...73),
    ("00/10/1953", "2026-11-22", 73...73), ("00/12/1953", "2026-11-22", 72...72),
    ("1953-00-00", "2026-11-22", 72...73), ("00/00/2026", "2026-11-22", 0...0),
    ("22/11/1953", "2026-11-22", 73...73), ("31/02/1960", "2026-02-15", 65...66),
    ("29/02/2001", "2026-02-15", 24...25), ("31/04/1953", "2026-11-22", 73...73),
    ("02/1960", "2026-02-15", 65...66), ("2/1960", "2026-03-01", 66...66),
  ])
  func incompleteDatesGiveTheAgesThatTheyCanMean(
    _ text: String, _ reference: String, _ ages: ClosedRange<Int>
  ) throws {
    let reference = try #require(PartialDate(reference)?.exactDay)
    #expect(try #require(PartialDate(text)).ages(on: reference) == ages)
  }

  @Test func aBirthAfterTheReferenceDayHasNoAge() throws {
    let reference = try #require(Day(year: 2026, month: 11, day: 22))
    #expect(PartialDate("23/11/2026")?.ages(on: reference) == nil)
    #expect(PartialDate("2027")?.ages(on: reference) == nil)
  }
}
