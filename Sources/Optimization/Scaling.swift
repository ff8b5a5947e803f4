/// Factors, powers of two, that bring a matrix' coefficients near one; all one if they are already.
///
/// Geometric means of the largest and smallest entry, rows and columns in turn (Curtis & Reid 1972
/// discuss it; Maros 2003, section 5). Powers of two make scaling free of rounding.
struct Scaling {
  /// Matrices whose coefficients differ by less than this factor are left alone.
  static let widestSpread = 64.0

  private(set) var rowFactors: [Double]
  private(set) var columnFactors: [Double]

  /// The units of rows, then of variables.
  var units: [Double] { rowFactors + columnFactors.map { 1 / $0 } }

  init(_ columns: SparseVectors, rowCount: Int) {
    rowFactors = [Double](repeating: 1, count: rowCount)
    columnFactors = [Double](repeating: 1, count: columns.count)
    var all = Spread()
    for value in columns.values { all.include(abs(value)) }
    guard all.ratio > Self.widestSpread else { return }
    for _ in 0..<3 {
      var spreads = [Spread](repeating: Spread(), count: rowCount)
      for column in 0..<columns.count {
        for term in columns.terms(of: column) {
          spreads[Int(columns.indices[term])].include(
            abs(columns.values[term]) * columnFactors[column])
        }
      }
      rowFactors = spreads.map(\.factor)
      for column in 0..<columns.count {
        columnFactors[column] = Self.factor(
          columns.terms(of: column).lazy.map {
            (Int(columns.indices[$0]), columns.values[$0])
          }, by: rowFactors)
      }
    }
  }

  /// The factor that brings a vector's entries, scaled by `factors`, near one.
  static func factor(_ terms: some Sequence<(Int, Double)>, by factors: some Collection<Double>)
    -> Double
  {
    var spread = Spread()
    for (index, value) in terms {
      spread.include(abs(value) * factors[factors.index(factors.startIndex, offsetBy: index)])
    }
    return spread.factor
  }

  /// The smallest and largest of some magnitudes.
  struct Spread {
    var least = Double.infinity
    var most = 0.0

    mutating func include(_ magnitude: Double) {
      guard magnitude > 0, magnitude < .infinity else { return }
      least = min(least, magnitude)
      most = max(most, magnitude)
    }

    var ratio: Double { most > 0 ? most / least : 1 }

    /// The power of two nearest to one over the geometric mean.
    var factor: Double {
      guard most > 0 else { return 1 }
      return Self.powerOfTwo(1 / (least.squareRoot() * most.squareRoot()))
    }

    static func powerOfTwo(_ value: Double) -> Double {
      guard value.isNormal else { return 1 }
      return Double(sign: .plus, exponent: max(-100, min(100, value.exponent)), significand: 1)
    }
  }
}
