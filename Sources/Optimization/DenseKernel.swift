/// The dense heart of a basis: LU factors of a square matrix with row exchanges
/// (Golub & Van Loan, *Matrix Computations*, 4th ed., algorithm 3.4.1), stored by columns.
struct DenseKernel: Sendable {
  private(set) var size = 0
  /// L below the diagonal (its own diagonal is 1), U on and above it.
  private var entries: [Double] = []
  /// Which row of the matrix stands at each row of the factors.
  private(set) var rowOrder: [Int] = []
  private var work: [Double] = []

  /// Takes a matrix of `size` columns to be filled by `setEntry`.
  mutating func reset(size: Int) {
    self.size = size
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(0, count: size * size))
    rowOrder.removeAll(keepingCapacity: true)
    rowOrder.append(contentsOf: 0..<size)
    work = [Double](repeating: 0, count: size)
  }

  mutating func setEntry(row: Int, column: Int, _ value: Double) {
    entries[column * size + row] = value
  }

  /// Factorises the matrix.
  ///
  /// - Parameter smallestPivot: Pivots below this count as zero.
  /// - Returns: The first column that depends on those before it, or nil when all is well.
  /// - Complexity: O(size³).
  mutating func factorize(smallestPivot: Double) -> Int? {
    var column = 0
    while column < size {
      let width = column + 4 <= size ? 4 : 1
      for pivot in column..<(column + width) {
        let pivotRow = largestEntry(in: pivot)
        if abs(entries[pivot * size + pivotRow]) < smallestPivot { return pivot }
        if pivotRow != pivot { exchangeRows(pivot, pivotRow) }
        Self.eliminate(&entries, size, pivot, until: column + width)
      }
      Self.applyPanel(&entries, size, column, width)
      column += width
    }
    return nil
  }

  private func largestEntry(in column: Int) -> Int {
    var best = column
    for row in column..<size
    where abs(entries[column * size + row]) > abs(entries[column * size + best]) {
      best = row
    }
    return best
  }

  private mutating func exchangeRows(_ a: Int, _ b: Int) {
    rowOrder.swapAt(a, b)
    let size = size
    entries.withUnsafeMutableBufferPointer { entries in
      for column in 0..<size { entries.swapAt(column * size + a, column * size + b) }
    }
  }

  /// Scales a pivot column and eliminates it from the columns up to the panel's end.
  private static func eliminate(
    _ entries: UnsafeMutablePointer<Double>, _ size: Int, _ pivot: Int, until end: Int
  ) {
    let column = entries + (pivot * size + pivot)
    let below = size - pivot - 1
    let inverse = 1 / column[0]
    for row in 1..<(below + 1) { column[row] *= inverse }
    for other in (pivot + 1)..<max(pivot + 1, end) {
      let head = entries + (other * size + pivot)
      if head[0] != 0 { subtract(head[0], times: column + 1, from: head + 1, count: below) }
    }
  }

  /// Eliminates a finished panel of columns from all columns behind it.
  private static func applyPanel(
    _ entries: UnsafeMutablePointer<Double>, _ size: Int, _ column: Int, _ width: Int
  ) {
    for other in (column + width)..<size {
      solveBlock(entries, entries + other * size, size, column, width)
    }
  }

  /// Solves with the matrix: takes the right-hand side at `places` of `vector` (in the factors'
  /// row order) and leaves the solution there.
  mutating func solve(_ vector: UnsafeMutablePointer<Double>, places: ArraySlice<Int32>) {
    for (i, place) in places.enumerated() { work[i] = vector[Int(place)] }
    Self.solve(entries, &work, size)
    for (i, place) in places.enumerated() { vector[Int(place)] = work[i] }
  }

  /// Solves with the transposed matrix, in place, as `solve` does.
  mutating func solveTransposed(
    _ vector: UnsafeMutablePointer<Double>, places: ArraySlice<Int32>
  ) {
    for (i, place) in places.enumerated() { work[i] = vector[Int(place)] }
    Self.solveTransposed(entries, &work, size)
    for (i, place) in places.enumerated() { vector[Int(place)] = work[i] }
  }

  private static func solve(
    _ entries: UnsafePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int
  ) {
    var column = 0
    while column < size, work[column] == 0 { column += 1 }
    while column < size {
      let width = column + 4 <= size ? 4 : 1
      solveBlock(entries, work, size, column, width)
      column += width
    }
    column = size
    while column > 0 {
      let width = column >= 4 ? 4 : 1
      column -= width
      for c in stride(from: column + width - 1, through: column, by: -1) {
        work[c] /= entries[c * size + c]
        subtract(
          work[c], times: entries + (c * size + column), from: work + column, count: c - column)
      }
      subtractColumns(entries, work, size, column, width, rows: 0..<column)
    }
  }

  /// Solves with a few columns of L and subtracts them from the rows below.
  @inline(__always)
  private static func solveBlock(
    _ entries: UnsafePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int,
    _ column: Int, _ width: Int
  ) {
    let rest = column + width
    for c in column..<rest where work[c] != 0 {
      subtract(
        work[c], times: entries + (c * size + c + 1), from: work + c + 1, count: rest - c - 1)
    }
    subtractColumns(entries, work, size, column, width, rows: rest..<size)
  }

  /// Subtracts solved columns from the rows that are left.
  @inline(__always)
  private static func subtractColumns(
    _ entries: UnsafePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int,
    _ column: Int, _ width: Int, rows: Range<Int>
  ) {
    let start = entries + (column * size + rows.lowerBound)
    if width == 4 {
      let factors = SIMD4(work[column], work[column + 1], work[column + 2], work[column + 3])
      guard factors != .zero else { return }
      subtractFour(
        factors, times: start, stride: size, from: work + rows.lowerBound, count: rows.count)
    } else if work[column] != 0 {
      subtract(work[column], times: start, from: work + rows.lowerBound, count: rows.count)
    }
  }

  private static func solveTransposed(
    _ entries: UnsafePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int
  ) {
    var start = 0
    while start < size, work[start] == 0 { start += 1 }
    for column in start..<max(start, size) {
      let sum = dotProduct(entries + (column * size + start), work + start, count: column - start)
      work[column] = (work[column] - sum) / entries[column * size + column]
    }
    for column in stride(from: size - 1, through: 0, by: -1) {
      work[column] -= dotProduct(
        entries + (column * size + column + 1), work + column + 1, count: size - column - 1)
    }
  }
}
