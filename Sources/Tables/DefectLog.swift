/// The defects of a file as they are found: all are counted, the first of each topic are kept, so
/// that a file with a million broken rows is reported without being held in memory.
public struct DefectLog: Sendable {
  /// How many defects of a topic are listed.
  public static let listed = 50

  /// How many defects of a topic are listed: of cells in another encoding fewer, since nobody
  /// corrects those one by one.
  static func listed(of topic: TableDefect.Topic) -> Int {
    [.mixedEncodings, .undecodable, .lostCharacter].contains(topic) ? 10 : listed
  }

  private var kept: [TableDefect] = []
  private var counts: [TableDefect.Topic: Int] = [:]

  /// Starts with no defect.
  public init() {}

  /// Adds a defect.
  public mutating func add(_ defect: TableDefect) {
    let count = counts[defect.kind.topic, default: 0] + 1
    counts[defect.kind.topic] = count
    if count <= Self.listed(of: defect.kind.topic) { kept.append(defect) }
  }

  /// How many defects of a topic were found.
  public func count(of topic: TableDefect.Topic) -> Int { counts[topic, default: 0] }

  /// Whether something found makes the table unusable.
  public var hasErrors: Bool {
    TableDefect.Topic.allCases.contains { $0.severity == .error && count(of: $0) > 0 }
  }

  /// The defects in the order found, then the number of those not listed, a topic at a time.
  ///
  /// - Parameter file: The file's name.
  /// - Returns: What to report.
  public func defects(of file: String) -> [TableDefect] {
    kept
      + TableDefect.Topic.allCases.compactMap { topic in
        let others = count(of: topic) - Self.listed(of: topic)
        guard others > 0 else { return nil }
        return TableDefect(.others(topic, count: others), at: Place(file: file))
      }
  }
}
