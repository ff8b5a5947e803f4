/// The factors of a basis matrix, and their updates.
///
/// Columns and rows with a single remaining entry are peeled off as triangular parts (Orchard-Hays
/// 1968; Suhl & Suhl 1990); what is left, the kernel, is small or nearly dense in our programs and
/// is factorised densely. Exchanging a column appends an elementary matrix (product form of the
/// inverse, Dantzig & Orchard-Hays 1954), until a fresh factorisation is cheaper.
///
/// The column that pivots on row r is said to stand at *position* r, so that vectors by row and
/// vectors by position have the same indices.
struct Factorization: Sendable {
  /// Pivots smaller than this count as zero.
  static let smallestPivot = 1e-10
  /// After this many updates the basis is factorised afresh for the sake of precision.
  static let mostUpdates = 120

  /// Pivot rows: of the column singletons, then of the row singletons, then of the kernel.
  private(set) var pivotRows: [Int32] = []
  private var pivots: [Double] = []
  private var columnSingletons = 0
  private var rowSingletons = 0
  /// For each pivot, its column's entries in rows of column singletons that came before.
  private var upper = SparseVectors()
  /// For each row singleton, the multiples of its row to be subtracted from others.
  private var lower = SparseVectors()
  private var kernel = DenseKernel()

  private var updateRows: [Int32] = []
  private var updatePivots: [Double] = []
  private var updates = SparseVectors()
  /// Multiplications that updates have cost since the last factorisation, and what that cost.
  private var updateWork = 0
  private var factorWork = 0

  var updateCount: Int { updateRows.count }

  /// Whether a fresh factorisation pays: the work wasted on updates has reached its cost.
  var isWorn: Bool { updateCount >= Self.mostUpdates || updateWork > factorWork }

  /// Factorises a basis.
  ///
  /// - Parameter basis: The basis' columns, by rows.
  /// - Returns: For each row the column that pivots on it; nil where a dependent column was replaced
  ///   by minus the row's unit column.
  mutating func factorize(_ basis: SparseVectors) -> [Int?] {
    let rowCount = basis.count
    pivotRows.removeAll(keepingCapacity: true)
    pivots.removeAll(keepingCapacity: true)
    upper.removeAll()
    lower.removeAll()
    updateRows.removeAll(keepingCapacity: true)
    updatePivots.removeAll(keepingCapacity: true)
    updates.removeAll()
    updateWork = 0

    var peel = TriangularPeel(basis)
    peel.peelColumnSingletons()
    columnSingletons = peel.order.count
    peel.peelRowSingletons()
    rowSingletons = peel.order.count - columnSingletons
    var positions = [Int?](repeating: nil, count: rowCount)
    for (k, pivot) in peel.order.enumerated() {
      positions[pivot.row] = pivot.column
      store(pivot, of: basis, isRowSingleton: k >= columnSingletons, rank: peel.rank)
    }
    factorizeKernel(basis, peel, &positions)
    let size = kernel.size
    factorWork = size * size * size / 3 + 8 * basis.indices.count + 20 * rowCount
    return positions
  }

  private mutating func store(
    _ pivot: TriangularPeel.Pivot, of basis: SparseVectors, isRowSingleton: Bool, rank: [Int]
  ) {
    pivotRows.append(Int32(pivot.row))
    pivots.append(pivot.value)
    for term in basis.terms(of: pivot.column) {
      let row = Int(basis.indices[term])
      if row == pivot.row { continue }
      if rank[row] < columnSingletons {
        upper.append(basis.indices[term], basis.values[term])
      } else if isRowSingleton {
        lower.append(basis.indices[term], basis.values[term] / pivot.value)
      }
    }
    upper.endVector()
    if isRowSingleton { lower.endVector() }
  }

  private mutating func factorizeKernel(
    _ basis: SparseVectors, _ peel: TriangularPeel, _ positions: inout [Int?]
  ) {
    let rows = (0..<basis.count).filter { peel.rank[$0] == Int.max }
    var columns = (0..<basis.count).filter { peel.columnIsActive[$0] }
    var rowPlaces = [Int](repeating: -1, count: basis.count)
    for (place, row) in rows.enumerated() { rowPlaces[row] = place }
    // A dependent column gives way to the unit column of a row that is still free.
    while true {
      fillKernel(basis, columns, rowPlaces)
      guard let dependent = kernel.factorize(smallestPivot: Self.smallestPivot) else { break }
      columns[dependent] = -1 - kernel.rowOrder[dependent]
    }
    for (place, column) in columns.enumerated() {
      let row = rows[kernel.rowOrder[place]]
      pivotRows.append(Int32(row))
      positions[row] = column >= 0 ? column : nil
      if column >= 0 {
        for term in basis.terms(of: column)
        where peel.rank[Int(basis.indices[term])] < columnSingletons {
          upper.append(basis.indices[term], basis.values[term])
        }
      }
      upper.endVector()
    }
  }

  private mutating func fillKernel(
    _ basis: SparseVectors, _ columns: [Int], _ rowPlaces: [Int]
  ) {
    kernel.reset(size: columns.count)
    for (place, column) in columns.enumerated() {
      if column < 0 {
        kernel.setEntry(row: -1 - column, column: place, -1)
        continue
      }
      for term in basis.terms(of: column) {
        let row = rowPlaces[Int(basis.indices[term])]
        if row >= 0 { kernel.setEntry(row: row, column: place, basis.values[term]) }
      }
    }
  }

  // MARK: Solving

  /// Solves `B·x = v` in place: takes `v` by rows, leaves `x` by positions.
  mutating func solve(_ vector: inout [Double]) {
    vector.withUnsafeMutableBufferPointer { buffer in
      guard let v = buffer.baseAddress else { return }
      lower.withView { lower in
        for k in 0..<rowSingletons {
          let value = v[Int(pivotRows[columnSingletons + k])]
          if value != 0 { lower.subtract(value, times: k, from: v) }
        }
      }
      let triangular = columnSingletons + rowSingletons
      kernel.solve(v, places: pivotRows[triangular...])
      upper.withView { upper in
        for k in stride(from: pivotRows.count - 1, through: 0, by: -1) {
          let row = Int(pivotRows[k])
          if v[row] == 0 { continue }
          if k < triangular { v[row] /= pivots[k] }
          upper.subtract(v[row], times: k, from: v)
        }
      }
      updates.withView { updates in
        for k in 0..<updateRows.count {
          let row = Int(updateRows[k])
          if v[row] == 0 { continue }
          let value = v[row] / updatePivots[k]
          updates.subtract(value, times: k, from: v)
          v[row] = value
        }
      }
    }
    updateWork += updates.indices.count
  }

  /// Solves `Bᵀ·y = v` in place: takes `v` by positions, leaves `y` by rows.
  mutating func solveTransposed(_ vector: inout [Double]) {
    vector.withUnsafeMutableBufferPointer { buffer in
      guard let v = buffer.baseAddress else { return }
      updates.withView { updates in
        for k in stride(from: updateRows.count - 1, through: 0, by: -1) {
          let row = Int(updateRows[k])
          v[row] = (v[row] - updates.dot(k, v)) / updatePivots[k]
        }
      }
      let triangular = columnSingletons + rowSingletons
      upper.withView { upper in
        for k in 0..<pivotRows.count {
          let row = Int(pivotRows[k])
          let value = v[row] - upper.dot(k, v)
          v[row] = k < triangular ? value / pivots[k] : value
        }
      }
      kernel.solveTransposed(v, places: pivotRows[triangular...])
      lower.withView { lower in
        for k in stride(from: rowSingletons - 1, through: 0, by: -1) {
          v[Int(pivotRows[columnSingletons + k])] -= lower.dot(k, v)
        }
      }
    }
    updateWork += updates.indices.count
  }

  /// Exchanges the column at a position.
  ///
  /// - Parameters:
  ///   - row: The position.
  ///   - column: The entering column, solved with the present basis.
  mutating func replaceColumn(at row: Int, by column: [Double]) {
    for i in 0..<column.count where i != row && abs(column[i]) > 1e-14 {
      updates.append(Int32(i), column[i])
    }
    updates.endVector()
    updateRows.append(Int32(row))
    updatePivots.append(column[row])
  }
}
