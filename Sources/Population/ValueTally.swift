import Tables

/// Counts texts as they are met; texts that differ in case, accents or space count as one.
struct ValueTally {
  private var positions: [FoldedText: Int] = [:]
  private var values: [ValueOccurrences] = []

  /// Notes one more row in which a text stands.
  mutating func add(_ value: String, row: Int) {
    let key = FoldedText(value)
    if let position = positions[key] {
      values[position].occurrences.add(row: row)
    } else {
      positions[key] = values.count
      values.append(ValueOccurrences(value: value, occurrences: Occurrences(rows: [row])))
    }
  }

  /// What was counted, the commonest first, then in the order of the texts; with the known value
  /// that each resembles.
  ///
  /// - Parameters:
  ///   - known: The values among which to look for one that resembles.
  ///   - isWanted: Which texts to return.
  /// - Returns: The texts that are wanted.
  func sorted(
    nearestAmong known: [String] = [], where isWanted: (String) -> Bool = { _ in true }
  ) -> [ValueOccurrences] {
    let ordered = values.filter { isWanted($0.value) }.sorted { left, right in
      left.occurrences.count != right.occurrences.count
        ? left.occurrences.count > right.occurrences.count
        : FoldedText(left.value) < FoldedText(right.value)
    }
    // Resemblance is worth its time only for what a message can show.
    return ordered.enumerated().map { position, value in
      guard position < 20 else { return value }
      var value = value
      value.nearest = nearest(value.value, among: known)
      return value
    }
  }
}
