import Foundation
import Lottery
import Testing

@Suite struct FingerprintTests {
  @Test(arguments: [0, 1, 64, 1 << 18, (1 << 18) + 1, 600_000])
  func ofAFileIsThatOfItsBytes(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("fingerprint-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let fingerprint = try Fingerprint.ofFile(file.path)
    #expect(fingerprint == Fingerprint(of: bytes))
    #expect(fingerprint.bytes == size)
  }

  @Test func filesThatCannotBeReadAreNamedWithTheReason() {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: LotteryError.unreadableFile(path: folder, reason: .isFolder)) {
      try Fingerprint.ofFile(folder)
    }
    #expect(throws: LotteryError.unreadableFile(path: "/no/such/file", reason: .missing)) {
      try Fingerprint.ofFile("/no/such/file")
    }
  }
}
