import Lottery
import Testing

@Suite struct UTCTimeTests {
  /// Computed with Python's datetime.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("1972-02-29T23:59:59Z", 68255999),
    ("2000-02-29T12:00:00Z", 951825600),
    ("2000-12-31T23:59:59Z", 978307199),
    ("2026-11-22T09:00:00Z", 1795338000),
    ("2100-03-01T00:00:00Z", 4107542400),
    ("2400-12-31T00:00:00Z", 13601001600),
    ("9999-12-31T23:59:59Z", 253402300799),
  ])
  func countsSecondsAndWritesThemBack(_ text: String, _ seconds: Int) throws {
    let time = try #require(UTCTime(text))
    #expect(time.secondsSince1970 == seconds)
    #expect(time.description == text)
  }

  @Test func zonesAreTakenOff() throws {
    let time = try #require(UTCTime("2026-11-22T09:00Z"))
    #expect(UTCTime("2026-11-22 10:00+01:00") == time)
    #expect(UTCTime("2026-11-21T23:30:00-09:30") == time)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T09:00", "22/11/2026 09:00Z", "2026-02-29T00:00Z",
    "2100-02-29T00:00Z", "2026-13-01T00:00Z", "2026-00-01T00:00Z", "2026-01-00T00:00Z",
    "2026-01-01T24:00Z", "2026-01-01T00:60Z", "2026-01-01T00:00:60Z", "1969-12-31T23:59Z",
    "2026-01-01T00:00+15:00", "2026-01-01T00:00Z ",
  ])
  func otherTextsAreNoTimes(_ text: String) {
    #expect(UTCTime(text) == nil)
  }
}
