import Selection
import Testing

@Suite struct FairnessTests {
  @Test func namesAreThoseOfTheCommandLine() {
    #expect(Fairness(rawValue: "leximin") == .leximin)
  }
}
