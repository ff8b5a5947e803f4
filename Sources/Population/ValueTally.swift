import Tables

/// Counts texts as they are met; texts that differ in case, accents or space count as one.
struct ValueTally {
  private var positions: [FoldedText: Int] = [:]
  /// The same by the texts as written: reducing a text takes longer than finding it again.
  private var positionsAsWritten: [String: Int] = [:]
  private var values: [ValueOccurrences] = []

  /// Notes one more row in which a text stands.
  mutating func add(_ value: String, row: Int) {
    let position = positionsAsWritten[value] ?? position(ofNew: value)
    values[position].occurrences.add(row: row)
  }

  private mutating func position(ofNew value: String) -> Int {
    let position = positions[FoldedText(value)] ?? values.count
    if position == values.count {
      values.append(ValueOccurrences(value: value, occurrences: Occurrences()))
    }
    positions[FoldedText(value)] = position
    positionsAsWritten[value] = position
    return position
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
