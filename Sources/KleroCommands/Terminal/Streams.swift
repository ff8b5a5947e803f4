import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All that a command sees of the world around it, as a value: tests hand in their own.
public struct Streams: Sendable {
  /// Where standard input comes from.
  public enum Input: Sendable {
    /// The process's own standard input.
    case standard
    /// These bytes.
    case bytes([UInt8])
  }

  /// Standard input.
  public let input: Input
  /// Standard output: results.
  public let output: any OutputSink
  /// Standard error: messages and progress.
  public let errors: any OutputSink
  /// The variables of the environment.
  public let environment: [String: String]
  /// The folder that paths start from; `.` is the process's own.
  public let workingDirectory: String
  /// What must not outlive the command.
  public let temporaryFiles: TemporaryFiles

  /// Gathers streams.
  ///
  /// - Parameters:
  ///   - input: Standard input.
  ///   - output: Standard output.
  ///   - errors: Standard error.
  ///   - environment: The variables of the environment.
  ///   - workingDirectory: The folder that paths start from.
  public init(
    input: Input, output: any OutputSink, errors: any OutputSink,
    environment: [String: String], workingDirectory: String
  ) {
    self.input = input
    self.output = output
    self.errors = errors
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.temporaryFiles = TemporaryFiles()
  }

  /// The streams of the process.
  public static func ofProcess() -> Streams {
    // A standard stream that is closed would lend its number to the next file that is opened,
    // and messages would be written into that file.
    while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
      if descriptor > 2 {
        close(descriptor)
        break
      }
    }
    return Streams(
      input: .standard, output: FileDescriptorSink(1), errors: FileDescriptorSink(2),
      environment: ProcessInfo.processInfo.environment, workingDirectory: ".")
  }

  /// A path as the system takes it: from the working directory, unless it is absolute.
  public func resolve(_ path: String) -> String {
    workingDirectory == "." || path.hasPrefix("/") || path.isEmpty
      ? path : "\(workingDirectory)/\(path)"
  }

  /// Whether two paths, as the user gives them, lead to one folder.
  func isSameFolder(_ one: String, _ other: String) -> Bool {
    func standard(_ path: String) -> URL {
      URL(fileURLWithPath: resolve(path)).standardizedFileURL.resolvingSymlinksInPath()
    }
    return standard(one) == standard(other)
  }
}
