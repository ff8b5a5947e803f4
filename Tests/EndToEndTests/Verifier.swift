import Foundation
import TestSupport

/// The verifier of `scripts`, which shares nothing with the command but the files' description.
enum Verifier {
  static let script = Fixtures.folder.deletingLastPathComponent()
    .appendingPathComponent("scripts/verify.py")

  /// Whether there is a Python to run it with.
  static let isAvailable = (try? python(["-c", "import csv, fractions, hmac"]).code) == 0

  /// Checks the folder of a draw.
  static func verify(_ folder: String) throws -> Binary.Outcome {
    try python([script.path, folder, "--lang", "en"])
  }

  private static func python(_ arguments: [String]) throws -> Binary.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B"] + arguments
    let (stdout, stderr) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, stdout)
    process.standardError = stderr
    try process.run()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Binary.Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}
