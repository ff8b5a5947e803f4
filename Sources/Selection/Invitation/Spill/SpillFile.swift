import Foundation

/// A temporary file without a name, which is gone when nobody holds it any more, however the
/// program ends.
///
/// What it holds are this process's own values, as they lie in memory.
final class SpillFile: Sendable {
  private let descriptor: Int32

  /// Makes a file in the folder for temporary files (`TMPDIR`).
  /// The result is `nil` if there can be none.
  init?() {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/klero-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    _ = unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { _ = close(descriptor) }

  /// Writes bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - offset: Where the first goes to.
  /// - Returns: Whether the disk took all of them.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Reads bytes that were written.
  ///
  /// - Parameters:
  ///   - bytes: Where to; it is filled.
  ///   - offset: Where the first stands.
  /// - Returns: Whether all of them could be read.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
