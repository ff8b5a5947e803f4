/// Orders and samples. Their algorithms are frozen: a draw made today must be repeatable in ten
/// years, so a better way would get another name.
extension NumberStream {
  /// The elements in an order drawn by lot, each order equally likely.
  ///
  /// Fisher and Yates' shuffle, forwards: for place 0, 1, … up to the last but one, one number of
  /// the stream in `0..<(count − place)` says how far behind that place the element stands that
  /// comes there, and the two change places. It takes `count − 1` numbers.
  ///
  /// - Parameter elements: The elements in an order that everybody can repeat, as by id.
  /// - Returns: The same elements in the order drawn.
  /// - Complexity: O(n) hashes.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var order = elements
    for place in order.indices.dropLast() {
      order.swapAt(place, place + next(below: order.count - place))
    }
    return order
  }

  /// Different numbers in `0..<bound`, in the order drawn: Rivest's sampler without replacement.
  ///
  /// Numbers are taken from the stream one by one, and one that came before is passed over.
  ///
  /// - Parameters:
  ///   - count: How many; more than there are gives them all.
  ///   - bound: How many numbers there are to choose from.
  /// - Returns: The numbers, in the order drawn.
  /// - Complexity: O(n log n) hashes when all n are asked for, about `count` when few are.
  public mutating func distinctNumbers(_ count: Int, below bound: Int) -> [Int] {
    var drawn: [Int] = []
    var seen: Set<Int> = []
    while drawn.count < min(count, bound) {
      let number = next(below: bound)
      if seen.insert(number).inserted { drawn.append(number) }
    }
    return drawn
  }

  /// A sample without replacement, in the order drawn, by `distinctNumbers(_:below:)`.
  ///
  /// - Parameters:
  ///   - count: How many; more than there are gives them all.
  ///   - elements: The elements in an order that everybody can repeat, as by id.
  /// - Returns: The elements drawn.
  public mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    distinctNumbers(count, below: elements.count).map { elements[$0] }
  }
}
