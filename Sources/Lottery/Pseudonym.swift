/// What stands for a person in what is published: the first 20 hexadecimal digits of
/// HMAC-SHA256 of the id's UTF-8 bytes.
///
/// Whoever has the private key can tell each person their own pseudonym; nobody else can find an
/// id from a pseudonym, even with a list of all ids. Among a million people the chance that any
/// two share one is under 10^-12.
public struct Pseudonym: Sendable, Hashable, Comparable {
  /// The 20 digits, in lower case.
  public let text: String

  /// Computes the pseudonym of a person.
  ///
  /// - Parameters:
  ///   - key: The private key.
  ///   - id: The person's id, byte for byte as in the list.
  public init(key: PseudonymKey, id: String) {
    text = String(key.hmac.code(of: id.utf8).hex.prefix(20))
  }

  /// The order of the digits.
  public static func < (left: Pseudonym, right: Pseudonym) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// The private key of a draw's pseudonyms. The key is the bytes, not their hexadecimal text.
public struct PseudonymKey: Sendable {
  /// The key's hexadecimal text, in lower case, as written in `key.txt`.
  public let hex: String
  let hmac: HMAC

  /// Takes a digest as the key, such as that of data which is never published.
  public init(_ digest: Digest) {
    hex = digest.hex
    hmac = HMAC(key: digest.bytes)
  }

  /// Reads a key from its hexadecimal text.
  ///
  /// - Parameter hex: At least 32 hexadecimal digits (128 bits), an even number of them.
  /// - Throws: `LotteryError.malformedKey` for anything else.
  public init(hex: String) throws(LotteryError) {
    guard let bytes = Hexadecimal.bytes(of: hex), bytes.count >= 16 else { throw .malformedKey }
    self.hex = Hexadecimal.text(of: bytes)
    hmac = HMAC(key: bytes)
  }
}
