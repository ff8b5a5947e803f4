import Foundation
import Synchronization

@testable import KleroCommands

/// A stream that remembers what was written.
final class MemorySink: OutputSink {
  private let bytes = Mutex<[UInt8]>([])
  let terminalWidth: Int?
  private let failure: FileError.Reason?

  init(terminalWidth: Int? = nil, failing failure: FileError.Reason? = nil) {
    self.terminalWidth = terminalWidth
    self.failure = failure
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func write(_ more: [UInt8]) throws(FileError) {
    if let failure { throw FileError("-", .write, failure) }
    bytes.withLock { $0 += more }
  }
}

/// A folder of its own and streams in memory for commands to run in; the folder goes with it.
final class World {
  /// What a command left: its exit code, standard output and standard error.
  struct Outcome: Equatable {
    let code: ExitCode
    let output: String
    let errors: String
  }

  let folder: URL
  var environment = ["LANG": "en_GB.UTF-8"]
  var input: [UInt8] = []
  var terminalWidth: Int?
  var outputFailure: FileError.Reason?

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("klero-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A world that starts in a folder of another, and goes with it.
  init(in folder: URL) {
    self.folder = folder
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var streams: Streams {
    Streams(
      input: .bytes(input), output: MemorySink(failing: outputFailure),
      errors: MemorySink(terminalWidth: terminalWidth), environment: environment,
      workingDirectory: folder.path)
  }

  func run(
    _ arguments: [String], commands: [any Command.Type] = Klero.commands
  ) -> Outcome {
    let output = MemorySink(terminalWidth: terminalWidth, failing: outputFailure)
    let errors = MemorySink(terminalWidth: terminalWidth)
    let streams = Streams(
      input: .bytes(input), output: output, errors: errors, environment: environment,
      workingDirectory: folder.path)
    let code = Klero.run(arguments: arguments, streams: streams, commands: commands)
    return Outcome(code: code, output: output.text, errors: errors.text)
  }

  func run(_ arguments: String...) -> Outcome { run(arguments) }

  func write(_ name: String, _ text: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(name)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The cells of a file with semicolons, without its header.
  func rows(_ name: String) -> [[Substring]] {
    (read(name) ?? "").split(separator: "\n").dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
  }

  /// Every path in the folder, hidden ones included, sorted.
  var paths: [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return names.compactMap { $0 as? String }.sorted()
  }
}
