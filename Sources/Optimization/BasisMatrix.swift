/// The matrix `[−I, A]` whose square parts are bases: the rows' own members, then the variables.
///
/// A is kept by columns, and by rows for pricing with sparse multipliers.
struct BasisMatrix: Sendable {
  var columns = SparseVectors()
  private(set) var rowCount: Int
  private var rows = SparseVectors()
  private var rowsAreCurrent = false

  init(rowCount: Int) {
    self.rowCount = rowCount
  }

  mutating func appendColumn(_ terms: [LinearProgram.Term]) {
    columns.append(terms)
    rowsAreCurrent = false
  }

  mutating func appendRows(_ terms: [[LinearProgram.Term]]) {
    updateRows()
    for row in terms { rows.append(row) }
    rowCount += terms.count
    columns = rows.transposed(count: columns.count)
  }

  /// The columns of some members, one after another.
  func columns(of members: [Int32]) -> SparseVectors {
    var result = SparseVectors()
    for member in members {
      if Int(member) < rowCount {
        result.append(member, -1)
      } else {
        for term in columns.terms(of: Int(member) - rowCount) {
          result.append(columns.indices[term], columns.values[term])
        }
      }
      result.endVector()
    }
    return result
  }

  /// Subtracts a multiple of a member's column from a vector by rows.
  func subtract(_ factor: Double, timesColumnOf member: Int, from vector: inout [Double]) {
    if member < rowCount {
      vector[member] += factor
    } else {
      columns.subtract(factor, times: member - rowCount, from: &vector)
    }
  }

  /// Reduced costs of all members, `d = c − [−I, A]ᵀ·y`.
  func price(
    _ multipliers: UnsafePointer<Double>, _ cost: UnsafePointer<Double>,
    into reducedCost: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<rowCount { reducedCost[row] = cost[row] + multipliers[row] }
    columns.withView { view in
      for j in 0..<columns.count {
        reducedCost[rowCount + j] = cost[rowCount + j] - view.dot(j, multipliers)
      }
    }
  }

  /// The combination `ρᵀ·[−I, A]` of all rows, for a sparse ρ whose noise is set to zero.
  mutating func combineRows(
    _ multipliers: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>
  ) {
    updateRows()
    rows.withView { view in
      for row in 0..<rowCount where multipliers[row] != 0 {
        if abs(multipliers[row]) < 1e-14 {
          multipliers[row] = 0
        } else {
          result[row] = -multipliers[row]
          view.subtract(-multipliers[row], times: row, from: result + rowCount)
        }
      }
    }
  }

  private mutating func updateRows() {
    guard !rowsAreCurrent else { return }
    rows = columns.transposed(count: rowCount)
    rowsAreCurrent = true
  }
}
