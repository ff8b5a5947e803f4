import Foundation
import TestSupport
import Testing

/// Draws by the built command: the same bytes wherever it runs, and nothing left when it is stopped.
@Suite struct DrawTests {
  private static let town = Fixtures.folder.appendingPathComponent("moulins")

  private static let options = [
    "select", "--people", town.appendingPathComponent("people.csv").path, "--quotas",
    town.appendingPathComponent("quotas.csv").path, "--size", "12", "--tickets", "50",
  ]

  private static func bytes(of folder: TemporaryFolder, in name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in folder.paths where path.hasPrefix("\(name)/") && path.contains(".") {
      contents[String(path.dropFirst(name.count + 1))] = try Data(
        contentsOf: folder.url.appendingPathComponent(path))
    }
    return contents
  }

  @Test(arguments: [
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "de_DE.ISO-8859-1", "TZ": "America/Noronha"], ["LC_NUMERIC": "fr_FR", "TZ": "bad"],
    [:],
  ])
  func placeAndTimeZoneChangeNoByte(_ environment: [String: String]) throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let options = Self.options + ["--seed", "17 04 23", "--lang", "en", "--out", "d"]
    var binary = Binary(environment: ["LANG": "en_GB.UTF-8", "TZ": "UTC"], folder: here.url)
    #expect(try binary.run(options).code == 0)
    binary = Binary(environment: environment, folder: there.url)
    #expect(try binary.run(options).code == 0)
    let bytes = try Self.bytes(of: here, in: "d")
    #expect(bytes.count == 14)
    #expect(try Self.bytes(of: there, in: "d") == bytes)
  }

  @Test func thePoolMayComeThroughAPipe() throws {
    let folder = try TemporaryFolder()
    let people = try String(
      contentsOf: Self.town.appendingPathComponent("people.csv"), encoding: .utf8)
    var options = Self.options
    options[2] = "-"
    let binary = Binary(folder: folder.url)
    let outcome = try binary.run(options + ["--seed", "a", "--out", "d"], input: people)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try binary.run(["verify", "d"]).code == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSelectionThatIsStoppedLeavesNothing(
    _ signal: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appendingPathComponent("people.csv").path
    try #require(mkfifo(pipe, 0o600) == 0)
    var options = Self.options
    options[2] = pipe
    let process = Binary(folder: folder.url).makeProcess(options + ["--out", "d"])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // The command waits at the pipe, which nobody fills.
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, signal)
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(words.isEmpty)
    #expect(folder.paths == ["people.csv"])
  }

  @Test func aFileThatMayNotGrowLeavesNoDraw() throws {
    let folder = try TemporaryFolder()
    let line = Self.options.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Binary(folder: folder.url).shell(
      "ulimit -f 4; klero \(line) --seed a --out d 2>&1 | cat")
    #expect(outcome.output.hasPrefix("Error: “d/"), "\(outcome.output)")
    #expect(folder.paths.isEmpty)
  }
}
