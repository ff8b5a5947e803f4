import Lottery

/// Whole numbers from a table of fractions with three attributes or more, at random and without
/// bias, with the sums of every attribute's values held within one of their exact share.
///
/// The fractional table is written as a mixture of whole tables whose total is exact and whose sums
/// are their shares rounded down or up (`Peeling`, the same method that makes a lottery of panels),
/// and one of them is drawn by its weight: every cell's expectation is its share, to 10⁻⁹. In three
/// dimensions there need not be such a mixture; then sums whose share is whole may be one off it.
///
/// A table that is too large for that, or that has no such mixture either, is rounded by the flight
/// of the cube method: it moves fractional cells along a direction that leaves the total and all
/// sums that have become whole as they are, until another cell or sum becomes whole; the chances of
/// the two senses leave every expectation as it is. Where it is stuck, the whole sum with the fewest
/// fractional cells is let go, and it alone may end further than one from its share (Deville, J.-C.
/// & Tillé, Y. 2004, "Efficient balanced sampling: the cube method", Biometrika 91, 893–912).
///
/// Only additions, multiplications and divisions are used, which give the same bits on every machine.
struct BalancedRounding {
  private static let tolerance = 1e-9
  /// Larger tables fly until so many cells are left.
  private static let mostCells = 500

  private var parts: [Double]
  /// For each cell, the sums it stands in: one for each attribute. Sum 0 is the total.
  private let sumsOfCell: [[Int]]
  private var sums: [Double]
  private var isReleased: [Bool]
  /// The sums of the exact shares.
  private let shares: [Double]

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
    shares = sums
  }

  /// Rounds all cells.
  ///
  /// - Parameter numbers: Where the random numbers come from.
  /// - Returns: Which cells are rounded up.
  mutating func round(with numbers: inout NumberStream) -> [Bool] {
    var mayMix = true
    while true {
      let open = parts.indices.filter { !Self.isWhole(parts[$0]) }
      guard !open.isEmpty else { return parts.map { $0 > 0.5 } }
      if mayMix, open.count <= Self.mostCells {
        if let table = table(of: open, with: &numbers) {
          for (cell, value) in zip(open, table) { parts[cell] = Double(value) }
          continue
        }
        mayMix = false
      }
      if let direction = direction(among: open) {
        move(along: direction, with: &numbers)
      } else {
        release(among: open, with: &numbers)
      }
    }
  }

  /// One of the whole tables whose mixture the open cells are; `nil` if none was found.
  private func table(of open: [Int], with numbers: inout NumberStream) -> [Int]? {
    for slack in 0...1 {
      var peeling = Peeling(constraints(on: open, slack: slack))
      guard let mixture = peeling.decompose(open.map { parts[$0] }) else { continue }
      let total = mixture.reduce(0) { $0 + $1.weight }
      var point = Double(numbers.next(below: 1 << 53)) / 0x1p53 * total
      for table in mixture {
        if point < table.weight { return table.members }
        point -= table.weight
      }
      return mixture.last?.members
    }
    return nil
  }

  /// What a whole table must satisfy: the exact total, and sums rounded down or up from their
  /// exact share; with `slack` those whose share is whole may be so far off it.
  private func constraints(on open: [Int], slack: Int) -> PanelConstraints {
    var cellsOfSum: [[Int]] = Array(repeating: [], count: sums.count)
    for (position, cell) in open.enumerated() {
      for sum in sumsOfCell[cell] { cellsOfSum[sum].append(position) }
    }
    let rows = sums.indices.filter { $0 == 0 || !cellsOfSum[$0].isEmpty }.map { sum in
      let cells = cellsOfSum[sum]
      let fixed = sums[sum] - cells.reduce(0) { $0 + parts[open[$1]] }
      let isWhole = Self.isWhole(shares[sum])
      let (low, high) = (shares[sum].rounded(.down), shares[sum].rounded(.up))
      let extra = sum > 0 && isWhole ? slack : 0
      let least = max(Int((low - fixed).rounded()) - extra, 0)
      return PanelConstraints.Row(
        origin: sum == 0 ? .size : .quota(sum), types: cells,
        bounds: least...max(Int((high - fixed).rounded()) + extra, least))
    }
    return PanelConstraints(
      rows: rows, limits: open.map { _ in 1 }, counts: open.map { _ in 1 })
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
