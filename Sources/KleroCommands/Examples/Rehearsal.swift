import Foundation
import Tables

/// A command run in a folder of its own while an example is made, to know what its reader will get:
/// whoever answers a letter types the code that stood in it.
struct Rehearsal {
  private let files: [ExampleFile]

  /// Takes the files that the command needs.
  init(_ files: [ExampleFile]) {
    self.files = files
  }

  /// A table that a command writes.
  ///
  /// - Parameters:
  ///   - path: The table's path in the folder.
  ///   - arguments: The words after `klero`.
  /// - Throws: An error of the file system, or of a table that was not written.
  /// - Returns: The table.
  func table(_ path: String, after arguments: [String]) throws -> Table {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("klero-example-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    let streams = Streams(
      input: .bytes([]), output: Silence(), errors: Silence(), environment: [:],
      workingDirectory: folder.path)
    _ = Klero.run(arguments: arguments, streams: streams)
    return try Table.read(path: folder.appendingPathComponent(path).path)
  }

  /// Hears nothing.
  private struct Silence: OutputSink {
    let terminalWidth: Int? = nil
    func write(_ bytes: [UInt8]) {}
  }
}
