/// Finds the triangular parts of a basis: pivots whose column, then whose row, has no other entry
/// in the part that is left.
struct TriangularPeel {
  struct Pivot {
    let row: Int
    let column: Int
    let value: Double
  }

  /// A row singleton must be at least this large beside its column's other entries.
  static let threshold = 0.05

  private let columns: SparseVectors
  private let rows: SparseVectors
  /// The pivots in the order in which they were found.
  private(set) var order: [Pivot] = []
  /// Each row's place in `order`; `Int.max` for a row without pivot.
  private(set) var rank: [Int]
  private(set) var columnIsActive: [Bool]

  init(_ basis: SparseVectors) {
    columns = basis
    rows = basis.transposed(count: basis.count)
    rank = [Int](repeating: .max, count: basis.count)
    columnIsActive = [Bool](repeating: true, count: basis.count)
    order.reserveCapacity(basis.count)
  }

  mutating func peelColumnSingletons() {
    var counts = (0..<columns.count).map { columns.terms(of: $0).count }
    var singles = counts.indices.filter { counts[$0] == 1 }
    while let column = singles.popLast() {
      guard columnIsActive[column], counts[column] == 1,
        let term = columns.terms(of: column).first(where: { isActive($0) }),
        abs(columns.values[term]) >= Factorization.smallestPivot
      else { continue }
      let row = take(term, of: column)
      for other in rows.terms(of: row) {
        let neighbour = Int(rows.indices[other])
        counts[neighbour] -= 1
        if counts[neighbour] == 1 { singles.append(neighbour) }
      }
    }
  }

  mutating func peelRowSingletons() {
    var counts = [Int](repeating: 0, count: rows.count)
    for row in counts.indices where rank[row] == Int.max {
      counts[row] = rows.terms(of: row).count { columnIsActive[Int(rows.indices[$0])] }
    }
    var singles = counts.indices.filter { counts[$0] == 1 }
    while let row = singles.popLast() {
      guard rank[row] == Int.max,
        let entry = rows.terms(of: row).first(where: { columnIsActive[Int(rows.indices[$0])] }),
        let term = stableTerm(of: Int(rows.indices[entry]), row: row)
      else { continue }
      let column = Int(rows.indices[entry])
      for other in columns.terms(of: column) where isActive(other) {
        let neighbour = Int(columns.indices[other])
        counts[neighbour] -= 1
        if counts[neighbour] == 1 && neighbour != row { singles.append(neighbour) }
      }
      _ = take(term, of: column)
    }
  }

  /// The term of a column in a row, if it is large enough to pivot on.
  private func stableTerm(of column: Int, row: Int) -> Int? {
    var largest = 0.0
    var found: Int?
    for term in columns.terms(of: column) where isActive(term) {
      largest = max(largest, abs(columns.values[term]))
      if Int(columns.indices[term]) == row { found = term }
    }
    guard let found else { return nil }
    let size = abs(columns.values[found])
    return size >= Self.threshold * largest && size >= Factorization.smallestPivot ? found : nil
  }

  private func isActive(_ term: Int) -> Bool { rank[Int(columns.indices[term])] == Int.max }

  private mutating func take(_ term: Int, of column: Int) -> Int {
    let row = Int(columns.indices[term])
    rank[row] = order.count
    columnIsActive[column] = false
    order.append(Pivot(row: row, column: column, value: columns.values[term]))
    return row
  }
}
