/// Sparse vectors stored one after another in flat arrays: the columns of a matrix, or its rows.
struct SparseVectors: Sendable {
  /// Where each vector starts; one more entry than vectors.
  private(set) var starts: [Int] = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Double] = []

  var count: Int { starts.count - 1 }

  /// The positions of a vector's terms in `indices` and `values`.
  func terms(of vector: Int) -> Range<Int> { starts[vector]..<starts[vector + 1] }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    indices.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// Adds one term to the vector that is being written.
  mutating func append(_ index: Int32, _ value: Double) {
    indices.append(index)
    values.append(value)
  }

  /// Ends the vector that is being written.
  mutating func endVector() { starts.append(indices.count) }

  /// Adds a vector; terms with the same index are added up, zeros dropped.
  mutating func append(_ terms: [LinearProgram.Term]) {
    let start = indices.count
    let isSorted = zip(terms, terms.dropFirst()).allSatisfy { $0.index < $1.index }
    for term in isSorted ? terms : terms.sorted(by: { $0.index < $1.index }) {
      if indices.count > start, indices[indices.count - 1] == Int32(term.index) {
        values[indices.count - 1] += term.coefficient
      } else if term.coefficient != 0 {
        append(Int32(term.index), term.coefficient)
      }
    }
    endVector()
  }

  /// The same matrix by its other dimension.
  ///
  /// - Parameter count: The number of vectors of the result.
  /// - Returns: One vector for each index of this matrix.
  /// - Complexity: O(terms + vectors).
  func transposed(count: Int) -> SparseVectors {
    var next = [Int](repeating: 0, count: count + 1)
    for index in indices { next[Int(index) + 1] += 1 }
    for vector in 0..<count { next[vector + 1] += next[vector] }
    var result = SparseVectors()
    result.starts = next
    result.indices = [Int32](repeating: 0, count: indices.count)
    result.values = [Double](repeating: 0, count: indices.count)
    for vector in 0..<self.count {
      for term in terms(of: vector) {
        let row = Int(indices[term])
        result.indices[next[row]] = Int32(vector)
        result.values[next[row]] = values[term]
        next[row] += 1
      }
    }
    return result
  }

  /// Multiplies every value by a factor that depends on the vector and the index.
  mutating func scale(byVector vectorFactors: ArraySlice<Double>, byIndex indexFactors: [Double]) {
    for vector in 0..<count {
      let factor = vectorFactors[vectorFactors.startIndex + vector]
      for term in terms(of: vector) { values[term] *= factor * indexFactors[Int(indices[term])] }
    }
  }

  /// Lends the arrays to an inner loop.
  @inline(__always)
  func withView<Result>(_ body: (SparseView) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      indices.withUnsafeBufferPointer { indices in
        values.withUnsafeBufferPointer { values in
          body(SparseView(starts: starts, indices: indices, values: values))
        }
      }
    }
  }

  /// The sum of a vector's values times the entries of `dense` that they point to.
  func dot(_ vector: Int, _ dense: [Double]) -> Double {
    dense.withUnsafeBufferPointer { dense in
      guard let y = dense.baseAddress else { return 0 }
      return withView { $0.dot(vector, y) }
    }
  }

  /// Subtracts `factor` times a vector from `dense`.
  func subtract(_ factor: Double, times vector: Int, from dense: inout [Double]) {
    dense.withUnsafeMutableBufferPointer { dense in
      guard let y = dense.baseAddress else { return }
      withView { $0.subtract(factor, times: vector, from: y) }
    }
  }
}

/// Sparse vectors lent to an inner loop: no reference counting, and bounds checks in debug only.
struct SparseView {
  let starts: UnsafeBufferPointer<Int>
  let indices: UnsafeBufferPointer<Int32>
  let values: UnsafeBufferPointer<Double>

  /// The sum of a vector's values times the entries of `dense` that they point to.
  @inline(__always)
  func dot(_ vector: Int, _ dense: UnsafePointer<Double>) -> Double {
    var sum = 0.0
    for term in starts[vector]..<starts[vector + 1] {
      sum += values[term] * dense[Int(indices[term])]
    }
    return sum
  }

  /// Subtracts `factor` times a vector from `dense`.
  @inline(__always)
  func subtract(_ factor: Double, times vector: Int, from dense: UnsafeMutablePointer<Double>) {
    for term in starts[vector]..<starts[vector + 1] {
      dense[Int(indices[term])] -= factor * values[term]
    }
  }
}
