import Foundation

/// The logarithm of the gamma function and what Stirling's formula leaves of it.
enum LogGamma {
  /// ln Γ(x) for x > 0, to a relative error of some 10⁻¹⁵ also beside its zeros at 1 and 2.
  ///
  /// - Parameter x: A positive number.
  /// - Returns: The logarithm; not a number for others.
  static func value(_ x: Double) -> Double {
    switch x {
    case 0.5..<1.5: nearTwo(x - 1) - log1p(x - 1)
    case 1.5..<2.5: nearTwo(x - 2)
    default: (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingRemainder(x)
    }
  }

  /// δ(x) = ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x > 0.
  ///
  /// From 16 on it is Stirling's series; below, the steps δ(x) − δ(x + 1) are added up, each
  /// written as a sum of positive terms, so that no digit is lost.
  static func stirlingRemainder(_ x: Double) -> Double {
    var sum = 0.0
    var point = x
    while point < 16 {
      sum += step(point)
      point += 1
    }
    let square = 1 / (point * point)
    return sum + series.reversed().reduce(0) { $0 * square + $1 } / point
  }

  static let halfLogTwoPi = 0.918938533204672741780329736406

  /// (x + ½) ln(1 + 1/x) − 1 = artanh(t)/t − 1 with t = 1/(2x + 1).
  private static func step(_ x: Double) -> Double {
    guard x > 0.5 else { return (x + 0.5) * log1p(1 / x) - 1 }
    let square = 1 / ((2 * x + 1) * (2 * x + 1))
    var power = square
    var sum = 0.0
    var divisor = 3.0
    while power / divisor > sum * 1e-18 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return sum
  }

  /// ln Γ(2 + z) for |z| ≤ ½: z(1 − γ) + Σ (−1)ᵏ (ζ(k) − 1) zᵏ/k (Abramowitz and Stegun, 6.1.33).
  private static func nearTwo(_ z: Double) -> Double {
    let terms = zetaLessOne.enumerated().reversed().reduce(0.0) { sum, term in
      let k = Double(term.offset + 2)
      return sum * -z + term.element / k
    }
    return z * (oneLessEuler + z * terms)
  }

  private static let oneLessEuler = 0.42278433509846713939348790991760

  /// ζ(k) − 1 for k = 2, 3 …
  private static let zetaLessOne = [
    0.6449340668482264365, 0.2020569031595942854, 0.08232323371113819152, 0.03692775514336992633,
    0.01734306198444913971, 0.00834927738192282684, 0.004077356197944339379,
    0.002008392826082214418, 0.0009945751278180853371, 0.0004941886041194645587,
    0.0002460865533080482986, 0.0001227133475784891468, 6.124813505870482926e-5,
    3.058823630702049355e-5, 1.528225940865187173e-5, 7.637197637899762274e-6,
    3.817293264999839856e-6, 1.908212716553938926e-6, 9.539620338727961132e-7,
    4.769329867878064631e-7, 2.3845050272773299e-7, 1.192199259653110731e-7,
    5.960818905125947961e-8, 2.980350351465228019e-8, 1.490155482836504123e-8,
    7.450711789835429492e-9, 3.725334024788457055e-9, 1.862659723513049006e-9,
  ]

  /// The coefficients B(2k) / (2k(2k − 1)) of Stirling's series.
  private static let series = [
    0.08333333333333333333, -0.002777777777777777778, 0.0007936507936507936508,
    -0.0005952380952380952381, 0.0008417508417508417508, -0.001917526917526917527,
    0.006410256410256410256, -0.02955065359477124183,
  ]
}
