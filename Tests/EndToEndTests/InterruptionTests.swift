import Foundation
import Testing

@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalStopsAtOnceWithCode130(_ signal: Int32) throws {
    let process = Binary().makeProcess(["inspect", "-"])
    let (input, errors) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, errors)
    try process.run()
    // The command waits for its input, which never ends.
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, signal)
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(words.isEmpty)
  }

  @Test func whoIgnoresASignalKeepsIgnoringIt() throws {
    let outcome = try Binary().shell(
      """
      trap '' HUP; { sleep 1; echo 'a;b'; echo '1;2'; } | klero inspect - -q & sleep 0.5
      pid=$(pgrep -n -x klero -P $$) && kill -HUP "$pid"; wait $!; echo "code $?"
      """)
    #expect(outcome.output.hasSuffix("code 0\n"))
  }
}
