import Population
import Testing

@Suite struct AgeBandsTests {
  @Test(arguments: [
    (15, nil), (16, "16-24"), (24, "16-24"), (25, "25-39"), (74, nil), (75, "75+"), (119, "75+"),
  ])
  func bandsHoldTheirEnds(_ age: Int, _ band: String?) throws {
    let bands = try #require(AgeBands("75+, 16-24 ,25-39"))
    #expect(bands.band(of: age)?.name == band)
  }

  @Test(arguments: ["", "16-24,24-30", "24-16", "a-b", "16+,75+", "16-24,,25+", "-5", "1-2-3", "+"])
  func refusesBandsThatAreNoneOrShareAnAge(_ text: String) {
    #expect(AgeBands(text) == nil)
  }
}
