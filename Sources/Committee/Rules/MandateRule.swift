import Population

/// How long members sit, and how they are renewed.
public struct MandateRule: Sendable, Hashable {
  /// What part of the members is renewed at once.
  public enum Renewal: String, Sendable, Hashable, CaseIterable {
    /// Each mandate ends by itself.
    case none
    /// One half in the middle of the mandate, the other at its end.
    case halves
    /// One third after each third of the mandate.
    case thirds

    /// Into how many parts the members are divided.
    public var parts: Int {
      switch self {
      case .none: 1
      case .halves: 2
      case .thirds: 3
      }
    }
  }

  /// Its length in months.
  public var months: Int
  /// What part of the members is renewed at once.
  public var renewal: Renewal
  /// The first day of a renewal; later ones follow after each part of the mandate.
  public var firstRenewal: Day?

  /// States how long members sit.
  public init(months: Int, renewal: Renewal = .none, firstRenewal: Day? = nil) {
    self.months = months
    self.renewal = renewal
    self.firstRenewal = firstRenewal
  }

  /// The day of the last renewal that was due on a day.
  ///
  /// - Parameter day: The day.
  /// - Returns: The renewal's day, not later; `nil` if none was due yet or none is asked for.
  public func lastRenewal(on day: Day) -> Day? {
    guard let first = firstRenewal, first <= day else { return nil }
    let steps = (day.year * 12 + day.month - first.year * 12 - first.month) / step
    return [steps, steps - 1].lazy
      .compactMap { first.adding(months: $0 * step) }
      .first { $0 <= day }
  }

  /// The day of the next renewal after a day.
  ///
  /// - Parameter day: The day.
  /// - Returns: The renewal's day, later; `nil` if none is asked for.
  public func nextRenewal(after day: Day) -> Day? {
    guard let first = firstRenewal else { return nil }
    guard first <= day else { return first }
    let steps = (day.year * 12 + day.month - first.year * 12 - first.month) / step
    return [steps, steps + 1].lazy
      .compactMap { first.adding(months: $0 * step) }
      .first { $0 > day }
  }

  /// How many months lie between two renewals.
  private var step: Int { max(1, months / renewal.parts) }
}
