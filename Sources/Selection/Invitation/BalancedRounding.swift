import Lottery

/// Whole numbers from a table of fractions with three attributes or more, at random and without
/// bias: the flight of the cube method, with the sums of every attribute's values held between
/// their neighbouring whole numbers.
///
/// While it can, the flight moves fractional cells along a direction that leaves the total and all
/// sums that have become whole as they are, until another cell or sum becomes whole; the chances of
/// the two senses leave every expectation as it is. In three dimensions such a table need not
/// exist: where the flight is stuck, the whole sum with the fewest fractional cells is let go, and
/// it alone may end further than one from its share (by less than those cells).
///
/// Deville, J.-C. & Tillé, Y. (2004), "Efficient balanced sampling: the cube method", Biometrika
/// 91, 893–912. Only additions, multiplications and divisions are used, which give the same bits
/// on every machine.
struct BalancedRounding {
  private static let tolerance = 1e-9

  private var parts: [Double]
  /// For each cell, the sums it stands in: one for each attribute. Sum 0 is the total.
  private let sumsOfCell: [[Int]]
  private var sums: [Double]
  private var isReleased: [Bool]

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - parts: What each cell has above a whole number, below 1.
  ///   - values: The value of each attribute, for each cell, from 0.
  init(parts: [Double], values: [[Int]]) {
    self.parts = parts
    let attributes = values.first?.count ?? 0
    let counts = (0..<attributes).map { attribute in
      (values.map { $0[attribute] }.max() ?? -1) + 1
    }
    var starts = [1]
    for count in counts { starts.append((starts.last ?? 1) + count) }
    sumsOfCell = values.map { cell in
      [0] + cell.enumerated().map { starts[$0.offset] + $0.element }
    }
    sums = Array(repeating: 0, count: starts.last ?? 1)
    isReleased = Array(repeating: false, count: sums.count)
    for (cell, part) in parts.enumerated() {
      for sum in sumsOfCell[cell] { sums[sum] += part }
    }
    for sum in sums.indices { sums[sum] = Self.snapped(sums[sum]) }
  }

  /// Rounds all cells.
  ///
  /// - Parameter numbers: Where the random numbers come from.
  /// - Returns: Which cells are rounded up.
  mutating func round(with numbers: inout NumberStream) -> [Bool] {
    while true {
      let open = parts.indices.filter { !Self.isWhole(parts[$0]) }
      guard !open.isEmpty else { return parts.map { $0 > 0.5 } }
      if let direction = direction(among: open) {
        move(along: direction, with: &numbers)
      } else {
        release(among: open, with: &numbers)
      }
    }
  }

  private func isTight(_ sum: Int) -> Bool { !isReleased[sum] && Self.isWhole(sums[sum]) }

  /// A combination of few cells that changes no tight sum: columns are reduced one by one until
  /// one is made of those before it.
  private func direction(among open: [Int]) -> [(cell: Int, weight: Double)]? {
    var reduced: [(pivot: Int, column: [Int: Double], mix: [Int: Double])] = []
    for cell in open {
      var column: [Int: Double] = [:]
      for sum in sumsOfCell[cell] where isTight(sum) { column[sum] = 1 }
      var mix = [cell: 1.0]
      for earlier in reduced {
        guard let factor = column[earlier.pivot] else { continue }
        for key in earlier.column.keys.sorted() {
          let value = (column[key] ?? 0) - factor * (earlier.column[key] ?? 0)
          column[key] = abs(value) < Self.tolerance ? nil : value
        }
        for key in earlier.mix.keys.sorted() {
          mix[key] = (mix[key] ?? 0) - factor * (earlier.mix[key] ?? 0)
        }
      }
      guard let pivot = column.keys.min() else {
        return mix.keys.sorted().compactMap { key in
          mix[key].flatMap { abs($0) < Self.tolerance ? nil : (key, $0) }
        }
      }
      let scale = column[pivot] ?? 1
      reduced.append(
        (pivot, column.mapValues { $0 / scale }, mix.mapValues { $0 / scale }))
    }
    return nil
  }

  private mutating func move(
    along direction: [(cell: Int, weight: Double)], with numbers: inout NumberStream
  ) {
    var changes: [Int: Double] = [:]
    var (up, down) = (Double.infinity, Double.infinity)
    func limit(_ value: Double, _ slope: Double) {
      let room = (above: value.rounded(.up) - value, below: value - value.rounded(.down))
      up = min(up, (slope > 0 ? room.above : room.below) / abs(slope))
      down = min(down, (slope > 0 ? room.below : room.above) / abs(slope))
    }
    for (cell, weight) in direction {
      limit(parts[cell], weight)
      for sum in sumsOfCell[cell] { changes[sum, default: 0] += weight }
    }
    let moved = changes.keys.sorted().filter { sum in
      !isReleased[sum] && !isTight(sum) && abs(changes[sum] ?? 0) > Self.tolerance
    }
    for sum in moved { limit(sums[sum], changes[sum] ?? 0) }
    let chance = down / (up + down)
    let goesUp = Double(numbers.next(below: 1 << 53)) < chance * Double(1 << 53)
    let step = goesUp ? up : -down
    for (cell, weight) in direction { parts[cell] = Self.snapped(parts[cell] + step * weight) }
    for sum in changes.keys.sorted() where !isTight(sum) {
      sums[sum] = Self.snapped(sums[sum] + step * (changes[sum] ?? 0))
    }
  }

  /// Lets the tight sum with the fewest fractional cells go; the total is kept to the end.
  private mutating func release(among open: [Int], with numbers: inout NumberStream) {
    var counts: [Int: Int] = [:]
    for cell in open {
      for sum in sumsOfCell[cell] where sum > 0 && isTight(sum) { counts[sum, default: 0] += 1 }
    }
    let least = counts.keys.sorted().min { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    if let least {
      isReleased[least] = true
    } else if let cell = open.first {
      // Only rounding errors of the arithmetic itself can leave one cell alone.
      parts[cell] = Double(numbers.next(below: 1 << 53)) < parts[cell] * Double(1 << 53) ? 1 : 0
    }
  }

  private static func isWhole(_ value: Double) -> Bool { value == value.rounded() }

  private static func snapped(_ value: Double) -> Double {
    abs(value - value.rounded()) < tolerance ? value.rounded() : value
  }
}
