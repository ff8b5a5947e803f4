#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder that could not be read or written.
public struct FileError: Error, Hashable {
  /// What was being done.
  public enum Action: Sendable, Hashable {
    case read
    case write
    /// Writing without leave to replace what is there.
    case create
  }

  /// Why it failed.
  public enum Reason: Sendable, Hashable {
    case notFound
    case exists
    case isFolder
    case isNotFolder
    case noPermission
    case readOnly
    case diskFull
    case nameTooLong
    /// The reader of a pipe has gone.
    case closed
    /// Any other reason, by the system's number.
    case system(Int32)

    init(errno code: Int32) {
      self =
        switch code {
        case ENOENT: .notFound
        case EEXIST, ENOTEMPTY: .exists
        case EISDIR: .isFolder
        case ENOTDIR: .isNotFolder
        case EACCES, EPERM: .noPermission
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        case ENAMETOOLONG: .nameTooLong
        case EPIPE: .closed
        default: .system(code)
        }
    }
  }

  /// The path as the user gave it; `-` for a standard stream.
  public let path: String
  /// What was being done.
  public let action: Action
  /// Why it failed.
  public let reason: Reason
  /// When files exist already: their names; when one is not found: a similar name beside it.
  public let names: [String]

  /// Describes a failure.
  public init(_ path: String, _ action: Action, _ reason: Reason, names: [String] = []) {
    self.path = path
    self.action = action
    self.reason = reason
    self.names = names
  }

  /// Whether the reader of standard output has gone, as `head` does: no error to speak of.
  var isClosedOutput: Bool { path == "-" && action == .write && reason == .closed }

  /// Describes the failure of the system call that just returned.
  static func last(_ path: String, _ action: Action) -> FileError {
    FileError(path, action, Reason(errno: errno))
  }
}
