import KleroCommands
import Testing

@Suite struct ExitCodeTests {
  @Test func codesAreThoseThatScriptsRelyOn() {
    #expect(ExitCode.infeasible.rawValue == 4)
  }
}
