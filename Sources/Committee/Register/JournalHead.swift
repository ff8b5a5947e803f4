import Lottery

/// How far a journal has got: how many entries it has, and the digest of its last line.
///
/// It is kept in a file beside the journal (`register.head`) from before the command says that an
/// entry is written: what it counts was acknowledged, so that a cut at the journal's end is found.
/// Published from time to time, it proves later that the journal still contains what it had.
public struct JournalHead: Sendable, Hashable {
  /// How many entries the journal has.
  public let count: Int
  /// The digest of the last line, without its line break.
  public let digest: Digest

  /// Describes how far a journal has got.
  public init(count: Int, digest: Digest) {
    self.count = count
    self.digest = digest
  }

  /// The file's bytes: always as many, so that they are replaced in one write.
  var bytes: [UInt8] {
    let digits = String(count)
    let zeros = String(repeating: "0", count: max(0, 12 - digits.count))
    return Array("\(zeros)\(digits) \(digest.hex)\n".utf8)
  }

  /// Reads the file's bytes; `nil` if they are no head.
  init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 12, let count = Int(parts[0]), count >= 1,
      parts[1].last == "\n", let digest = Digest(hex: String(parts[1].dropLast()))
    else { return nil }
    self.init(count: count, digest: digest)
  }
}
