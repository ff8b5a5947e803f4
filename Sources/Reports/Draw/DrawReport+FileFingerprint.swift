extension DrawReport {
  /// A file and the fingerprint by which anyone sees whether it is still the same.
  public struct FileFingerprint: Sendable, Hashable {
    /// What the file is for.
    public enum Role: String, Sendable, CaseIterable {
      case people, quotas, lookup, settings, lottery, publicLottery, other
    }

    /// The file's name within the draw's folder.
    public let file: String
    /// What the file is for.
    public let role: Role
    /// The SHA-256 of its bytes, in hexadecimal.
    public let sha256: String

    /// Names a file with its fingerprint.
    public init(file: String, role: Role, sha256: String) {
      self.file = file
      self.role = role
      self.sha256 = sha256
    }
  }
}
