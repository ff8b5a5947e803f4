/// A whole number that remembers whether it ever became too large, instead of stopping the
/// program: certificates come from files, and a file may hold anything.
struct CheckedInteger {
  /// The number; `nil` once a sum or product did not fit.
  let value: Int128?

  init(_ value: Int128?) {
    self.value = value
  }

  init(_ value: Int) {
    self.value = Int128(value)
  }

  static func + (left: Self, right: Self) -> Self {
    combine(left, right) { $0.addingReportingOverflow($1) }
  }

  static func - (left: Self, right: Self) -> Self {
    combine(left, right) { $0.subtractingReportingOverflow($1) }
  }

  static func * (left: Self, right: Self) -> Self {
    combine(left, right) { $0.multipliedReportingOverflow(by: $1) }
  }

  private static func combine(
    _ left: Self, _ right: Self, _ operation: (Int128, Int128) -> (Int128, Bool)
  ) -> Self {
    guard let first = left.value, let second = right.value else { return Self(nil) }
    let (result, overflow) = operation(first, second)
    return Self(overflow ? nil : result)
  }
}
