import Testing

@testable import KleroCommands

@Suite struct ErrorReportTests {
  @Test func anUnknownErrorIsADefectToReport() throws {
    let outcome = try World().toy("--fail", "-q")
    #expect(outcome.code == .defect)
    #expect(outcome.errors.hasPrefix("Error: A defect of the program: it is not your fault."))
    #expect(outcome.output.isEmpty)
  }

  @Test func aReaderThatHasGoneIsNoError() throws {
    let world = try World()
    world.outputFailure = .closed
    let outcome = world.toy("-q")
    #expect(outcome == .init(code: .outputClosed, output: "", errors: ""))
  }

  @Test func aFullDiskBehindStandardOutputIsTold() throws {
    let world = try World()
    world.outputFailure = .diskFull
    let outcome = world.toy("-q")
    #expect(
      outcome.errors == """
        Error: Standard output cannot be written: the disk is full; make room or choose another \
        place.

        """)
    #expect(outcome.code == .files)
  }
}
