import Dispatch
import Lottery
import Synchronization

/// The fingerprint of a large file, computed beside other work.
final class FingerprintTask: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<Fingerprint, LotteryError>?>(nil)

  /// Begins to read a file.
  ///
  /// - Parameter path: The file's path.
  init(of path: String) {
    DispatchQueue.global().async(group: group) { [self] in
      let fingerprint = Result { () throws(LotteryError) in try Fingerprint.ofFile(path) }
      result.withLock { $0 = fingerprint }
    }
  }

  /// Waits for the fingerprint.
  ///
  /// - Throws: `LotteryError` if the file cannot be read.
  /// - Returns: The fingerprint.
  func value() throws(LotteryError) -> Fingerprint {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      throw .unreadableFile(path: "", reason: .missing)
    }
    return try result.get()
  }
}
