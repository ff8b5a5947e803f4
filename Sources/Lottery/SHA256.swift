/// The hash function SHA-256 (FIPS 180-4), for messages at hand and for streams.
///
/// A value is the state after the bytes given so far: copying one is how many messages with the
/// same beginning are hashed without reading that beginning again.
///
/// ```swift
/// SHA256.hash("abc".utf8).hex
/// // ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
/// ```
public struct SHA256: Sendable {
  static let blockSize = 64

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// The bytes after the last whole block.
  private var pending = SIMD64<UInt8>()
  private var length: UInt64 = 0

  /// Starts with the empty message.
  public init() {}

  /// The digest of a message.
  ///
  /// - Parameter bytes: The message.
  /// - Returns: Its digest.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalized()
  }

  /// Adds bytes to the message.
  ///
  /// - Parameter bytes: What comes next.
  @inlinable
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if wasContiguous == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// Adds a text's UTF-8 bytes to the message.
  ///
  /// - Parameter text: What comes next.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes of memory to the message.
  ///
  /// - Parameter bytes: What comes next; read during the call only.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    let begun = pendingCount
    length &+= UInt64(bytes.count)
    if begun > 0 {
      let taken = rest.prefix(SHA256.blockSize - begun)
      setPending(taken, at: begun)
      rest = rest.dropFirst(taken.count)
      guard begun + taken.count == SHA256.blockSize else { return }
      withUnsafeBytes(of: pending) { state.absorb(blocks: $0) }
    }
    let whole = rest.count & ~(SHA256.blockSize - 1)
    state.absorb(blocks: UnsafeRawBufferPointer(rebasing: rest.prefix(whole)))
    setPending(rest.dropFirst(whole), at: 0)
  }

  /// The digest of the message so far; more can be added to it afterwards.
  ///
  /// - Returns: The digest.
  public func finalized() -> Digest {
    var last = self
    let bitLength = length &* 8
    last.pad(from: pendingCount)
    withUnsafeMutableBytes(of: &last.pending) {
      $0.storeBytes(of: bitLength.bigEndian, toByteOffset: 56, as: UInt64.self)
    }
    withUnsafeBytes(of: last.pending) { last.state.absorb(blocks: $0) }
    return Digest(words: last.state)
  }

  private var pendingCount: Int { Int(truncatingIfNeeded: length) & (SHA256.blockSize - 1) }

  private mutating func setPending(_ bytes: Slice<UnsafeRawBufferPointer>, at offset: Int) {
    guard !bytes.isEmpty else { return }
    withUnsafeMutableBytes(of: &pending) {
      UnsafeMutableRawBufferPointer(rebasing: $0[offset...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
    }
  }

  /// Writes the one bit and the zeros that end a message; leaves room for its length.
  private mutating func pad(from count: Int) {
    withUnsafeMutableBytes(of: &pending) {
      $0[count] = 0x80
      for index in (count + 1)..<max(count + 1, SHA256.blockSize) { $0[index] = 0 }
    }
    guard count >= 56 else { return }
    withUnsafeBytes(of: pending) { state.absorb(blocks: $0) }
    pending = SIMD64()
  }
}
