#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a command's words go: a terminal, a pipe, a file, or the memory of a test.
public protocol OutputSink: Sendable {
  /// The width in columns if this is a terminal, else `nil`.
  var terminalWidth: Int? { get }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(FileError)
}

/// An open file of the process: standard output or standard error.
public struct FileDescriptorSink: OutputSink {
  private let descriptor: Int32

  /// Makes a sink of an open descriptor.
  public init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The width in columns if this is a terminal, else `nil`.
  public var terminalWidth: Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Writes all the bytes.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try FileSystem.write(bytes, to: descriptor, path: "-")
  }
}
