import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls of the system that writing safely needs, with typed errors.
enum FileSystem {
  /// What stands at a path.
  enum Kind {
    case nothing
    case file
    case folder
    /// A device or a pipe: written to directly, for it cannot be replaced.
    case device
  }

  /// What stands at a path; links are followed.
  static func kind(_ path: String) throws(FileError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw .last(path, .read)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .device
    }
  }

  /// The names in a folder, in the order of their bytes; none if it cannot be read.
  static func contents(_ path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Opens a new file, which must not exist, for writing.
  static func create(_ path: String, isPrivate: Bool) throws(FileError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw .last(path, .write) }
    return descriptor
  }

  /// Opens a device or a pipe for writing.
  static func openDevice(_ path: String) throws(FileError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path, .write) }
    return descriptor
  }

  /// Writes all the bytes, whatever the system takes at once.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        unistdWrite(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw .last(path, .write) }
      start += count
    }
  }

  /// All the bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path, .read) }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = piece.withUnsafeMutableBytes { buffer in
        unistdRead(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last(path, .read) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Makes sure that what was written survives a power cut, and closes the file.
  static func synchronizeAndClose(_ descriptor: Int32, path: String) throws(FileError) {
    let isSynchronized = fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP
    let failure = FileError.last(path, .write)
    guard close(descriptor) == 0, isSynchronized else { throw failure }
  }

  /// Makes sure that the names in a folder survive a power cut, where the system can.
  static func synchronizeFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// Makes a folder whose parent exists; `false` if something stands there already.
  static func makeFolder(_ path: String) throws(FileError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    if errno == EEXIST { return false }
    throw .last(path, .write)
  }

  /// Moves a file or a folder within one file system, at once.
  static func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw .last(target, .write) }
  }

  /// Removes a file, or a folder and all in it; nothing is said if it cannot be.
  static func remove(_ path: String) {
    if unlink(path) != 0 { try? FileManager.default.removeItem(atPath: path) }
  }
}

/// `read` of the C library, under a name that methods of that name do not hide.
private func unistdRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

/// `write` of the C library, under a name that methods of that name do not hide.
private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
