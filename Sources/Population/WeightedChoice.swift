import Lottery

/// Things among which one is drawn in proportion to whole weights.
struct WeightedChoice<Element: Sendable>: Sendable {
  private let elements: [Element]
  private let weights: [Int]
  private let total: Int

  /// Pairs things with their weights; weights below zero count as zero.
  init(_ elements: [Element], weights: [Int]) {
    self.elements = elements
    self.weights = weights.map { max(0, $0) }
    total = zip(elements, self.weights).reduce(0) { $0 + $1.1 }
  }

  /// Draws one; `nil` when no weight is above zero.
  func draw(from numbers: inout NumberStream) -> Element? {
    guard total > 0 else { return nil }
    var number = numbers.next(below: total)
    for (element, weight) in zip(elements, weights) {
      if number < weight { return element }
      number -= weight
    }
    return nil
  }
}

extension WeightedChoice<String> {
  /// Reads `Marie 248, Monique 112`.
  init(_ text: String) {
    let entries = text.split(separator: ",").map { entry in
      entry.split(separator: " ").map { String($0) }
    }
    self.init(
      entries.map { $0.dropLast().joined(separator: " ") },
      weights: entries.map { $0.last.flatMap { Int($0) } ?? 0 })
  }
}
