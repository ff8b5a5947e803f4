import Synchronization

/// The files and folders that must not outlive the command, even if it is interrupted.
public final class TemporaryFiles: Sendable {
  private let paths = Mutex<[String]>([])

  init() {}

  /// Does what an interruption must not cut in two: makes a temporary file and notes its path, or
  /// moves files to their place and strikes them off.
  func uninterrupted<Result, Failure: Error>(
    _ body: (inout [String]) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try paths.withLock { paths throws(Failure) in try body(&paths) }
  }

  /// Removes them all.
  func removeAll() {
    paths.withLock { paths in Self.remove(&paths) }
  }

  /// Removes them all, and lets nobody make another before the process has ended.
  func removeAll(andThen end: () -> Never) -> Never {
    paths.withLock { paths in
      Self.remove(&paths)
      end()
    }
  }

  private static func remove(_ paths: inout [String]) {
    for path in paths.reversed() { FileSystem.remove(path) }
    paths = []
  }
}
