import Foundation
import Testing

@Suite struct StartTests {
  @Test func theBinaryStandsBesideTheTests() {
    let binary = Bundle.main.bundleURL.appendingPathComponent("klero")
    #expect(FileManager.default.isExecutableFile(atPath: binary.path))
  }
}
