// The innermost loops: plain pointers, no bounds checks, no allocation. Every sum is taken in a
// fixed order, so that results are the same bytes on every run.

/// `y −= factor·x`.
@inline(__always)
func subtract(
  _ factor: Double, times x: UnsafePointer<Double>, from y: UnsafeMutablePointer<Double>, count: Int
) {
  for i in 0..<count { y[i] -= factor * x[i] }
}

/// `x·y`, summed in four strands.
func dotProduct(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, count: Int) -> Double {
  var strands = (0.0, 0.0, 0.0, 0.0)
  var i = 0
  while i + 4 <= count {
    strands.0 += x[i] * y[i]
    strands.1 += x[i + 1] * y[i + 1]
    strands.2 += x[i + 2] * y[i + 2]
    strands.3 += x[i + 3] * y[i + 3]
    i += 4
  }
  var rest = 0.0
  while i < count {
    rest += x[i] * y[i]
    i += 1
  }
  return ((strands.0 + strands.1) + (strands.2 + strands.3)) + rest
}

/// The sum over the terms `start..<end` of a sparse vector times the dense entries they point to.
@inline(__always)
func gatheredDot(
  _ indices: UnsafePointer<Int32>, _ values: UnsafePointer<Double>, from start: Int, to end: Int,
  _ dense: UnsafePointer<Double>
) -> Double {
  var sum = 0.0
  for term in start..<end { sum += values[term] * dense[Int(indices[term])] }
  return sum
}

/// Subtracts a multiple of the terms `start..<end` of a sparse vector from a dense one.
@inline(__always)
func scatterSubtract(
  _ factor: Double, _ indices: UnsafePointer<Int32>, _ values: UnsafePointer<Double>,
  from start: Int, to end: Int, _ dense: UnsafeMutablePointer<Double>
) {
  for term in start..<end { dense[Int(indices[term])] -= factor * values[term] }
}
