import Foundation

extension Double {
  /// Whether the number is another's up to a relative error; published figures are near up to
  /// their last digit.
  func isNear(_ other: Double, within error: Double) -> Bool {
    self == other || (self - other).magnitude <= error * max(magnitude, other.magnitude)
  }
}

/// The exponential function of the platform.
func exponent(_ x: Double) -> Double { exp(x) }
