import Reports
import Testing

@testable import KleroCommands

@Suite struct ProgressLineTests {
  private let phase = Phrase(fr: "Recherche de la loterie", en: "Looking for the lottery")

  @Test func onOneLineItSaysPhaseBoundAndGap() {
    let sink = MemorySink(terminalWidth: 80)
    ProgressLine(sink, .english).show(phase, bound: 0.412, gap: 0.0015)
    #expect(sink.text == "\r\u{1B}[2KLooking for the lottery · bound 41.20% · gap 0.150%")
  }

  @Test(arguments: [0, 1, 5, 20])
  func aNarrowTerminalIsNeverOverrun(_ width: Int) {
    let sink = MemorySink(terminalWidth: width)
    ProgressLine(sink, .french).show(phase, bound: 0.5)
    #expect(sink.text.count - "\r\u{1B}[2K".count == max(width - 1, 0))
  }

  @Test func itIsWipedOnceWhenWordsFollow() {
    let sink = MemorySink(terminalWidth: 10)
    let line = ProgressLine(sink, .english)
    line.clear()
    line.show(phase)
    line.clear()
    line.clear()
    #expect(sink.text == "\r\u{1B}[2KLooking f\r\u{1B}[2K")
  }

  @Test func aPipeSeesNothingOfIt() {
    let sink = MemorySink()
    let line = ProgressLine(sink, .english)
    line.show(phase)
    line.clear()
    #expect(sink.text.isEmpty)
  }
}
