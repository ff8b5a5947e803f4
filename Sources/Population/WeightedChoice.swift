import Lottery

/// Things among which one is drawn in proportion to whole weights.
public struct WeightedChoice<Element: Sendable>: Sendable {
  private let elements: [Element]
  private let weights: [Int]
  private let total: Int

  /// Pairs things with their weights; weights below zero count as zero.
  public init(_ elements: [Element], weights: [Int]) {
    self.elements = elements
    self.weights = weights.map { max(0, $0) }
    total = zip(elements, self.weights).reduce(0) { $0 + $1.1 }
  }

  /// Draws one; `nil` when no weight is above zero.
  public func draw(from numbers: inout NumberStream) -> Element? {
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
  public init(_ text: String) {
    let entries = Self.entries(text)
    self.init(entries.map(\.name), weights: entries.map(\.weight))
  }

  /// The names of such a text, each with its number.
  public static func entries(_ text: String) -> [(name: String, weight: Int)] {
    text.split(separator: ",").map { entry in
      let words = entry.split(separator: " ").map { String($0) }
      return (words.dropLast().joined(separator: " "), words.last.flatMap { Int($0) } ?? 0)
    }
  }
}
