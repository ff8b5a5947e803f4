import Foundation
import Testing

@Suite struct ExampleTests {
  /// The blocks of a story are the lines of a shell script.
  @Test func aStoryRunsInAShell() throws {
    let folder = try TemporaryFolder()
    var binary = Binary()
    binary.folder = folder.url
    #expect(try binary.run(["init", "lot", "--example", "lot", "--lang", "en"]).code == 0)
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("lot/story.md"), encoding: .utf8)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("klero ") }
    #expect(lines.count > 10)
    binary.folder = folder.url.appendingPathComponent("lot")
    let outcome = try binary.shell(lines.joined(separator: "\n"))
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("✓ Quorum: reached"))
  }
}
