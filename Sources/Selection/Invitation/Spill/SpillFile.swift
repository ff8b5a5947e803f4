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
    transfer(bytes.count) { done in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
    }
  }

  /// Reads bytes that were written.
  ///
  /// - Parameters:
  ///   - bytes: Where to; it is filled.
  ///   - offset: Where the first stands.
  /// - Returns: Whether all of them could be read.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    transfer(bytes.count) { done in
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      return pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
    }
  }

  /// Goes on until all is done: a call may be interrupted, or do a part.
  ///
  /// - Returns: Whether all could be done.
  private func transfer(_ count: Int, _ step: (Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      let more = step(done)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      done += more
    }
    return true
  }
}
