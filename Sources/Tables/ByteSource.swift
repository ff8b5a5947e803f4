#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Foundation

/// The bytes of a file, from its beginning, as often as needed.
///
/// A regular file is read in pieces and never held in memory. What can be read only once (standard
/// input, a pipe) is held in memory, because an encoding is known only once all was seen.
struct ByteSource: ~Copyable {
  /// The name by which messages call the file.
  let name: String
  private let descriptor: Int32?
  private let memory: [UInt8]
  private var position = 0
  private let readSize: Int

  /// Serves bytes held in memory, at most `readSize` at a time.
  init(name: String, bytes: [UInt8], readSize: Int) {
    self.name = name
    self.readSize = readSize
    descriptor = nil
    memory = bytes
  }

  /// Opens a file; `-` is standard input.
  init(path: String, name: String, readSize: Int) throws(TableError) {
    let (file, isRegular) = try Self.open(path, name: name)
    let contents = isRegular ? [] : try Self.contents(ofPipe: file, name: name)
    self.name = name
    self.readSize = readSize
    descriptor = isRegular ? file : nil
    memory = contents
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Goes back to the beginning.
  mutating func rewind() throws(TableError) {
    position = 0
    if let descriptor, lseek(descriptor, 0, SEEK_SET) < 0 {
      throw TableError(.cannotRead(code: errno), at: Place(file: name))
    }
  }

  /// Appends the next bytes to `buffer`; says how many, 0 at the end.
  ///
  /// - Parameter buffer: What to append to.
  /// - Returns: The number of bytes appended.
  /// - Throws: When the system cannot read.
  mutating func read(appendingTo buffer: inout [UInt8]) throws(TableError) -> Int {
    guard let descriptor else {
      let next = min(position + readSize, memory.count)
      buffer.append(contentsOf: memory[position..<next])
      defer { position = next }
      return next - position
    }
    switch Self.read(from: descriptor, size: readSize, appendingTo: &buffer) {
    case .success(let count): return count
    case .failure(let failure): throw failure.error(name: name)
    }
  }
}

extension ByteSource {
  private struct SystemFailure: Error {
    let code: Int32

    func error(name: String) -> TableError {
      TableError(
        code == EISDIR ? .isDirectory : .cannotRead(code: code), at: Place(file: name))
    }
  }

  /// Opens a file for reading; says whether it can be read twice.
  private static func open(
    _ path: String, name: String
  ) throws(TableError) -> (file: Int32, isRegular: Bool) {
    let file = path == "-" ? dup(0) : systemOpen(path)
    guard file >= 0 else { throw failure(toOpen: path, name: name, code: errno) }
    var status = stat()
    let code = fstat(file, &status) == 0 ? 0 : errno
    let type = status.st_mode & S_IFMT
    guard code == 0, type != S_IFDIR else {
      close(file)
      throw SystemFailure(code: code == 0 ? EISDIR : code).error(name: name)
    }
    return (file, type == S_IFREG && path != "-")
  }

  /// Reads what can be read only once, and closes it.
  private static func contents(ofPipe file: Int32, name: String) throws(TableError) -> [UInt8] {
    defer { close(file) }
    switch readAll(from: file) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw failure.error(name: name)
    }
  }

  private static func read(
    from descriptor: Int32, size: Int, appendingTo buffer: inout [UInt8]
  ) -> Result<Int, SystemFailure> {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        systemRead(descriptor, bytes.baseAddress.map { $0 + start }, size)
      }
      if count < 0 && errno == EINTR { continue }
      let code = errno
      buffer.removeLast(size - max(count, 0))
      return count < 0 ? .failure(SystemFailure(code: code)) : .success(count)
    }
  }

  private static func readAll(from descriptor: Int32) -> Result<[UInt8], SystemFailure> {
    var bytes: [UInt8] = []
    while true {
      switch read(from: descriptor, size: 1 << 16, appendingTo: &bytes) {
      case .success(0): return .success(bytes)
      case .success: continue
      case .failure(let failure): return .failure(failure)
      }
    }
  }

  private static func failure(toOpen path: String, name: String, code: Int32) -> TableError {
    let place = Place(file: name)
    switch code {
    case ENOENT, ENOTDIR:
      return TableError(.fileNotFound(nearest: fileBeside(path)), at: place)
    case EACCES, EPERM: return TableError(.notPermitted, at: place)
    case EISDIR: return TableError(.isDirectory, at: place)
    default: return TableError(.cannotRead(code: code), at: place)
    }
  }

  /// A file with a similar name in the same folder.
  private static func fileBeside(_ path: String) -> String? {
    guard !path.isEmpty else { return nil }
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return nearest(url.lastPathComponent, among: names.sorted())
  }
}

/// open(2) for reading, by a name that members called `open` do not hide.
private func systemOpen(_ path: String) -> Int32 {
  open(path, O_RDONLY | O_CLOEXEC)
}

/// read(2), by a name that members called `read` do not hide.
private func systemRead(_ file: Int32, _ target: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(file, target, size)
}
