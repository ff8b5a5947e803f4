#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What tells one file from every other: its SHA-256 and its size.
public struct Fingerprint: Sendable, Hashable {
  /// The digest of the file's bytes; `sha256sum FILE` prints the same.
  public let sha256: Digest
  /// The file's size in bytes.
  public let bytes: Int

  /// The fingerprint of bytes at hand, such as those about to be written.
  ///
  /// - Parameter bytes: All bytes of the file.
  public init(of bytes: some Collection<UInt8>) {
    sha256 = SHA256.hash(bytes)
    self.bytes = bytes.count
  }

  private init(sha256: Digest, bytes: Int) {
    self.sha256 = sha256
    self.bytes = bytes
  }

  /// The fingerprint of a file, read piece by piece: memory does not grow with the file.
  ///
  /// - Parameter path: The file's path.
  /// - Returns: Its fingerprint.
  /// - Throws: `LotteryError.unreadableFile`.
  public static func ofFile(_ path: String) throws(LotteryError) -> Fingerprint {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadableFile(path: path, reason: .init(errorNumber: errno)) }
    defer { _ = close(file) }
    var hasher = SHA256()
    var size = 0
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw .unreadableFile(path: path, reason: .init(errorNumber: errno))
      }
      guard count > 0 else { break }
      piece.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
      size += count
    }
    return Fingerprint(sha256: hasher.finalized(), bytes: size)
  }
}

extension LotteryError.FileReason {
  fileprivate init(errorNumber: Int32) {
    self =
      switch errorNumber {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .isFolder
      case EACCES, EPERM: .forbidden
      default: .system(errorNumber)
      }
  }
}
