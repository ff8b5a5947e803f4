import Foundation
import Testing

/// The built command, run as a process.
struct Binary {
  /// What a run left.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The command beside the tests, or the one to be shipped that `KLERO_BINARY` names.
  static let url =
    ProcessInfo.processInfo.environment["KLERO_BINARY"].map { URL(fileURLWithPath: $0) }
    ?? Bundle.main.bundleURL.appendingPathComponent("klero")

  var environment: [String: String] = [:]
  var folder = FileManager.default.temporaryDirectory

  /// Runs the command to its end.
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let process = makeProcess(arguments)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Pipes are read before waiting: a full pipe would make both wait for ever.
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Runs a line of the shell in which `klero` is the command.
  func shell(_ line: String) throws -> Outcome {
    let path = Self.url.deletingLastPathComponent().path
    var shell = self
    shell.environment["PATH"] = "\(path):/usr/bin:/bin"
    let process = shell.makeProcess(["-c", line])
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let (stdout, stderr) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, stdout)
    process.standardError = stderr
    try process.run()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// A process of the command that has not started.
  func makeProcess(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    return process
  }
}

/// A folder of its own that goes with the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("klero-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// Every path in the folder, hidden ones included, sorted.
  var paths: [String] {
    let names = FileManager.default.enumerator(atPath: url.path)?.allObjects ?? []
    return names.compactMap { $0 as? String }.sorted()
  }
}
