/// Solves small systems with a symmetric, positive semidefinite matrix.
///
/// Rows that depend on others (quotas of one attribute add up to the panel's size) have a pivot of
/// zero; their unknown is set to zero, which is a solution whenever there is one.
struct Cholesky {
  private let size: Int
  private var factor: [Double]
  private var isDependent: [Bool]

  /// Factorises a matrix.
  ///
  /// - Parameters:
  ///   - matrix: The matrix by rows; only its lower triangle is read.
  ///   - size: The number of rows.
  /// - Complexity: O(size³).
  init(_ matrix: [Double], size: Int) {
    self.size = size
    factor = matrix
    isDependent = [Bool](repeating: false, count: size)
    for column in 0..<size { eliminate(column, diagonal: matrix[column * size + column]) }
  }

  private mutating func eliminate(_ column: Int, diagonal: Double) {
    for row in column..<size {
      var sum = factor[row * size + column]
      for inner in 0..<column {
        sum -= factor[row * size + inner] * factor[column * size + inner]
      }
      factor[row * size + column] = sum
    }
    let pivot = factor[column * size + column]
    isDependent[column] = !(pivot > 1e-13 * diagonal)
    let root = isDependent[column] ? 0 : pivot.squareRoot()
    for row in column..<size {
      factor[row * size + column] = isDependent[column] ? 0 : factor[row * size + column] / root
    }
  }

  /// The solution for a right-hand side.
  func solve(_ side: [Double]) -> [Double] {
    var x = side
    for row in 0..<size {
      for inner in 0..<row { x[row] -= factor[row * size + inner] * x[inner] }
      x[row] = isDependent[row] ? 0 : x[row] / factor[row * size + row]
    }
    for row in (0..<size).reversed() {
      for inner in row + 1..<size { x[row] -= factor[inner * size + row] * x[inner] }
      x[row] = isDependent[row] ? 0 : x[row] / factor[row * size + row]
    }
    return x
  }
}
