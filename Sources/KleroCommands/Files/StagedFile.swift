/// A file that is being written in a temporary place.
public final class StagedFile {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var isOpen = true

  private static let bufferSize = 1 << 18

  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if isOpen { try? FileSystem.synchronizeAndClose(descriptor, path: path) }
  }

  /// Appends bytes.
  public func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left and makes sure that it is on the disk.
  public func close() throws(FileError) {
    try flush()
    isOpen = false
    try FileSystem.synchronizeAndClose(descriptor, path: path)
  }

  private func flush() throws(FileError) {
    try FileSystem.write(buffer, to: descriptor, path: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
