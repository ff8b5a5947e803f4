import Population

/// What the register notes of a meeting beside presence: a note whose source says what it is.
public enum MeetingNote: Sendable, Hashable {
  /// The person says that they will come.
  case coming(meeting: String)
  /// Workshops were planned: how many people sit at each, and the digest of the plan.
  case workshops(meeting: String, sizes: [Int], digest: String)
  /// Proposals were voted on: how many each workshop made, and the digest of the list.
  case proposals(meeting: String, counts: [Int], digest: String)

  /// The source of the note's entry: `proposals 2,3,2 7c1e09ab… spring`.
  public var source: String {
    switch self {
    case .coming(let meeting): "coming \(meeting)"
    case .workshops(let meeting, let sizes, let digest):
      "workshops \(Self.list(sizes)) \(digest) \(meeting)"
    case .proposals(let meeting, let counts, let digest):
      "proposals \(Self.list(counts)) \(digest) \(meeting)"
    }
  }

  /// Reads the source of a note's entry; `nil` for any other entry.
  public init?(_ entry: RegisterEntry) {
    guard entry.event == .note, let source = entry.source else { return nil }
    let parts = source.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "coming" {
      self = .coming(meeting: parts[1])
      return
    }
    let rest = parts[1].split(separator: " ", maxSplits: 2).map(String.init)
    guard rest.count == 3 else { return nil }
    let numbers = rest[0].split(separator: ",").compactMap { Int($0) }
    switch parts[0] {
    case "workshops": self = .workshops(meeting: rest[2], sizes: numbers, digest: rest[1])
    case "proposals": self = .proposals(meeting: rest[2], counts: numbers, digest: rest[1])
    default: return nil
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map { String($0) }.joined(separator: ",")
  }
}
