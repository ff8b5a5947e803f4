/// Several tests at once: each of many attributes has its own chance to look odd.
public enum MultipleTesting {
  /// Holm's adjusted chances: at 5 % at most one family in twenty has a false alarm at all.
  ///
  /// Sture Holm, *A simple sequentially rejective multiple test procedure* (1979).
  ///
  /// - Parameter pValues: The chances.
  /// - Returns: The adjusted chances, in the same order.
  public static func holm(_ pValues: [Double]) -> [Double] {
    let order = ranked(pValues)
    var adjusted = pValues
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(pValues[index] * Double(pValues.count - rank), 1))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's adjusted chances: of what is called a difference at 5 %, at most
  /// one in twenty is expected to be none.
  ///
  /// Benjamini and Hochberg, *Controlling the false discovery rate* (1995).
  ///
  /// - Parameter pValues: The chances.
  /// - Returns: The adjusted chances, in the same order.
  public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    let order = ranked(pValues)
    var adjusted = pValues
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, pValues[index] * Double(pValues.count) / Double(rank + 1))
      adjusted[index] = smallest
    }
    return adjusted
  }

  private static func ranked(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { left, right in
      pValues[left] != pValues[right] ? pValues[left] < pValues[right] : left < right
    }
  }
}
