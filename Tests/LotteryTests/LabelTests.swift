import Lottery
import Testing

@Suite struct LabelTests {
  @Test func noLabelIsTheEmptyText() {
    #expect(Label.none.text.isEmpty)
  }
}
