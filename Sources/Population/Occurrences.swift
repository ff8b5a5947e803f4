/// How often something was met, and where first: what a message needs to show a few examples.
public struct Occurrences: Sendable, Hashable {
  /// How many rows are kept as examples.
  public static let examples = 5

  /// In how many rows it was met.
  public private(set) var count = 0
  /// The first of these rows, as a spreadsheet numbers them.
  public private(set) var rows: [Int] = []

  /// Makes the record of something not met yet.
  public init() {}

  /// Makes the record of something counted, with what is known of its rows, as in a long roll.
  ///
  /// - Parameters:
  ///   - count: In how many rows it was met.
  ///   - rows: The first of these rows, or none.
  public init(count: Int, rows: [Int] = []) {
    self.count = count
    self.rows = Array(rows.prefix(Self.examples))
  }

  /// Makes the record of something met in these rows.
  public init(rows: [Int]) {
    rows.forEach { add(row: $0) }
  }

  /// Notes one more row.
  public mutating func add(row: Int) {
    count += 1
    if rows.count < Occurrences.examples { rows.append(row) }
  }
}

/// A text met in cells, with how often and where.
public struct ValueOccurrences: Sendable, Hashable {
  /// The text, as its first cell writes it.
  public let value: String
  /// Where it was met.
  public var occurrences: Occurrences
  /// The known value that it resembles most, if one does.
  public var nearest: String?

  /// Makes the record of a text.
  public init(value: String, occurrences: Occurrences, nearest: String? = nil) {
    self.value = value
    self.occurrences = occurrences
    self.nearest = nearest
  }
}
