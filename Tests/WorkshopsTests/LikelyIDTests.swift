import Testing

@testable import Workshops

@Suite struct LikelyIDTests {
  private static let ids = ["P001", "P012", "P013", "dupont", "1.1", "1.2"]

  @Test(arguments: [
    ("p012", "P012"), (" P12", "P012"), ("P 13", "P013"), ("dupond", "dupont"), ("P0012", "P012"),
  ])
  func looksPastWhatIsEasilyLeftOut(_ written: String, _ meant: String) {
    #expect(likelyID(written, among: Self.ids) == meant)
  }

  @Test(arguments: ["P014", "P01", "P02", "1.3", "Q012", "P0120"])
  func anotherNumberIsAnotherPerson(_ written: String) {
    let found = likelyID(written, among: Self.ids)
    #expect(found == (written == "P01" ? "P001" : nil))
  }

  @Test func whatCouldBeTwoIsNone() {
    #expect(likelyID("P1", among: ["P01", "P001"]) == nil)
  }
}
