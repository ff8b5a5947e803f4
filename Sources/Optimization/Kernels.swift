// The innermost dense loops: plain pointers, no bounds checks, no allocation. Every sum is taken in
// a fixed order, so that results are the same bytes on every run.

/// `y −= factor·x`.
@inline(__always)
func subtract(
  _ factor: Double, times x: UnsafePointer<Double>, from y: UnsafeMutablePointer<Double>, count: Int
) {
  for i in 0..<count { y[i] -= factor * x[i] }
}

/// `y −= f₀·x₀ + f₁·x₁ + f₂·x₂ + f₃·x₃` for four columns that stand `stride` apart.
@inline(__always)
func subtractFour(
  _ f: SIMD4<Double>, times x: UnsafePointer<Double>, stride: Int,
  from y: UnsafeMutablePointer<Double>, count: Int
) {
  let (x1, x2, x3) = (x + stride, x + 2 * stride, x + 3 * stride)
  let (f0, f1, f2, f3) = (f[0], f[1], f[2], f[3])
  for i in 0..<count {
    y[i] -= (f0 * x[i] + f1 * x1[i]) + (f2 * x2[i] + f3 * x3[i])
  }
}

/// `x·y`, summed in eight strands.
func dotProduct(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, count: Int) -> Double {
  var strands = SIMD8<Double>.zero
  var i = 0
  while i + 8 <= count {
    let a = UnsafeRawPointer(x + i).loadUnaligned(as: SIMD8<Double>.self)
    let b = UnsafeRawPointer(y + i).loadUnaligned(as: SIMD8<Double>.self)
    strands += a * b
    i += 8
  }
  var rest = 0.0
  while i < count {
    rest += x[i] * y[i]
    i += 1
  }
  return strands.sum() + rest
}
