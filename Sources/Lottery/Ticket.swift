/// A person's ticket in a list draw: SHA-256 of the UTF-8 text `seed,label,id`.
///
/// The smallest tickets are drawn. Since each depends on nothing but the seed and the person's own
/// id, the order of the list does not matter, and anybody can check one person alone:
/// `printf '%s' 'seed,label,id' | sha256sum`.
public struct Ticket: Sendable, BitwiseCopyable, Hashable, Comparable {
  /// The digest that the ticket is.
  public let digest: Digest

  /// Computes the ticket of a person.
  ///
  /// - Parameters:
  ///   - seed: The public seed.
  ///   - label: What is being drawn.
  ///   - id: The person's id, byte for byte as in the list.
  public init(seed: Seed, label: Label, id: String) {
    self = TicketPrinter(seed: seed, label: label).ticket(of: id)
  }

  /// A ticket computed before.
  public init(digest: Digest) {
    self.digest = digest
  }

  /// The 64 hexadecimal digits.
  public var hex: String { digest.hex }

  /// The order of the digests.
  public static func < (left: Ticket, right: Ticket) -> Bool { left.digest < right.digest }
}

/// Computes the tickets of many people for one seed and label.
public struct TicketPrinter: Sendable {
  private let prefix: SHA256

  /// Prepares the tickets of one draw.
  ///
  /// - Parameters:
  ///   - seed: The public seed.
  ///   - label: What is being drawn.
  public init(seed: Seed, label: Label) {
    prefix = SHA256(prefix: seed, label)
  }

  /// The ticket of a person.
  ///
  /// - Parameter id: The person's id, byte for byte as in the list.
  /// - Returns: The ticket.
  public func ticket(of id: String) -> Ticket {
    var hasher = prefix
    hasher.update(id)
    return Ticket(digest: hasher.finalized())
  }

  /// The ticket of a person whose id lies in memory, as when a large list is streamed.
  ///
  /// - Parameter id: The id's UTF-8 bytes; read during the call only.
  /// - Returns: The ticket.
  public func ticket(ofBytes id: UnsafeRawBufferPointer) -> Ticket {
    var hasher = prefix
    hasher.update(id)
    return Ticket(digest: hasher.finalized())
  }
}

extension SHA256 {
  /// The state after `seed,label,`, or after `seed,` when the label is empty.
  init(prefix seed: Seed, _ label: Label) {
    self.init()
    update(seed.text)
    update(",")
    guard label != .none else { return }
    update(label.text)
    update(",")
  }
}
