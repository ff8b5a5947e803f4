#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is open; it is closed, and its lock is given back, when nobody uses it any more.
final class OpenFile {
  let descriptor: Int32
  let path: String
  /// Whether it was not there before.
  let isNew: Bool
  private let calls: FileCalls

  /// How a file is opened.
  enum Purpose {
    case reading
    /// Reading and writing; made if it is not there.
    case writing(isPrivate: Bool)
    /// Writing; it must not be there.
    case creating
  }

  /// Opens a file.
  init(_ path: String, for purpose: Purpose, _ calls: FileCalls) throws(RegisterError) {
    self.path = path
    self.calls = calls
    switch purpose {
    case .reading:
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      isNew = false
    case .writing(let isPrivate):
      let existing = open(path, O_RDWR | O_CLOEXEC)
      isNew = existing < 0 && errno == ENOENT
      descriptor =
        isNew ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, isPrivate ? 0o600 : 0o644) : existing
    case .creating:
      descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      isNew = true
    }
    guard descriptor >= 0 else {
      let isReading = if case .reading = purpose { true } else { false }
      throw .file(path: path, step: isReading ? .read : .write, code: errno)
    }
  }

  deinit { _ = close(descriptor) }

  /// Waits for the file's lock.
  func lock(shared isShared: Bool) throws(RegisterError) {
    try check(.lock, FileCalls.uninterrupted { calls.lock(descriptor, isShared) })
  }

  /// Whether the path still leads to this file.
  var isInPlace: Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &there) == 0
      && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev
  }

  /// How many bytes it has.
  func size() throws(RegisterError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .file(path: path, step: .read, code: errno)
    }
    return Int(status.st_size)
  }

  /// The bytes from a place to the end.
  func bytes(from start: Int = 0) throws(RegisterError) -> [UInt8] {
    let size = try size()
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, count in
      while count < buffer.count {
        let got = FileCalls.uninterrupted {
          let taken = pread(
            descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count,
            off_t(start + count))
          return taken < 0 ? -Int(errno) : taken
        }
        if got < 0 { failure = Int32(-got) }
        guard got > 0 else { return }
        count += got
      }
    }
    guard failure == 0 else { throw .file(path: path, step: .read, code: failure) }
    return bytes
  }

  /// Writes all the bytes at a place.
  func write(_ bytes: [UInt8], at place: Int) throws(RegisterError) {
    var start = 0
    while start < bytes.count {
      let taken = bytes.withUnsafeBytes { buffer in
        FileCalls.uninterrupted {
          calls.write(
            descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]), place + start)
        }
      }
      // A system that takes nothing and gives no reason has no room.
      try check(.write, taken == 0 ? -Int(ENOSPC) : taken)
      start += taken
    }
  }

  /// Waits until all that was written is on the disk; systems that cannot say so are believed.
  func synchronize() throws(RegisterError) {
    let result = FileCalls.uninterrupted { calls.synchronize(descriptor) }
    if result == -Int(EINVAL) || result == -Int(ENOTSUP) { return }
    try check(.synchronize, result)
  }

  /// Cuts the file to a length.
  func truncate(to length: Int) throws(RegisterError) {
    try check(.undo, FileCalls.uninterrupted { calls.truncate(descriptor, length) })
  }

  private func check(_ step: RegisterError.Step, _ result: Int) throws(RegisterError) {
    if result < 0 { throw .file(path: path, step: step, code: Int32(-result)) }
  }

  /// Makes sure that the names in the folder of a path survive a power cut.
  static func synchronizeFolder(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// Whether something stands at a path.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}
