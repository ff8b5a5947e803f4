/// A linear program some or all of whose variables take whole values only.
public struct IntegerProgram: Sendable, Equatable {
  /// The program without the demand for whole values.
  public var relaxation: LinearProgram
  /// For each variable, whether it must be whole.
  public var isIntegral: [Bool]

  /// Makes an integer program.
  ///
  /// - Parameters:
  ///   - relaxation: The program without the demand for whole values.
  ///   - isIntegral: For each variable, whether it must be whole; nil for all.
  public init(_ relaxation: LinearProgram, isIntegral: [Bool]? = nil) {
    self.relaxation = relaxation
    self.isIntegral = isIntegral ?? relaxation.variables.map { _ in true }
  }

  /// The distance between neighbouring values of the objective at whole points; 0 if unknown.
  ///
  /// When every coefficient is whole it is their greatest common divisor.
  func objectiveStep(_ objective: [Double]) -> Double {
    var divisor = 0
    for (coefficient, isIntegral) in zip(objective, isIntegral) where coefficient != 0 {
      guard isIntegral, coefficient == coefficient.rounded(), abs(coefficient) < 0x1p40 else {
        return 0
      }
      var (a, b) = (divisor, Int(abs(coefficient)))
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    return Double(divisor)
  }
}
