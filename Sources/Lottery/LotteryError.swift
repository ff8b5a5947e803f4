/// What can be wrong with what public randomness is made from.
public enum LotteryError: Error, Sendable, Equatable {
  /// A seed without any character.
  case emptySeed
  /// A character that cannot be seen, and so not be retyped; positions count from 1.
  case invisibleCharacter(code: UInt32, position: Int)
  /// A file whose fingerprint was asked for and that cannot be read.
  case unreadableFile(path: String, reason: FileReason)
  /// A private key of pseudonyms that is not written as pairs of hexadecimal digits.
  case malformedKey

  /// Why a file cannot be read.
  public enum FileReason: Sendable, Equatable {
    /// There is no such file.
    case missing
    /// The path is a folder's.
    case isFolder
    /// The user may not read it.
    case forbidden
    /// Anything else, with the system's error number.
    case system(Int32)
  }
}
