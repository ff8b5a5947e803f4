/// HMAC-SHA256 (RFC 2104, RFC 4231): a digest that only those who know a key can compute.
public struct HMAC: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// Prepares the codes of one key.
  ///
  /// - Parameter key: The key, of any length.
  public init(key: some Sequence<UInt8>) {
    var block = Array(key)
    if block.count > SHA256.blockSize { block = SHA256.hash(block).bytes }
    block += [UInt8](repeating: 0, count: SHA256.blockSize - block.count)
    var inner = SHA256()
    var outer = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    outer.update(block.map { $0 ^ 0x5c })
    (self.inner, self.outer) = (inner, outer)
  }

  /// The code of a message.
  ///
  /// - Parameter message: The message.
  /// - Returns: Its code under this key.
  public func code(of message: some Sequence<UInt8>) -> Digest {
    var inner = inner
    var outer = outer
    inner.update(message)
    outer.update(inner.finalized().bytes)
    return outer.finalized()
  }
}
