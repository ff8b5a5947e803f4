/// What a linear program's solution says, and what proves it.
///
/// With `y` the row multipliers and `d` the reduced costs, for **every** x,
///
///     c·x = y·(A·x) + d·x,    that is  d = c − Aᵀ·y.
///
/// At a minimum `y[i]` is ≥ 0 where row i is at its lower end, ≤ 0 where it is at its upper end and
/// 0 in between; `d[j]` likewise for the bounds of variable j. At a maximum the signs are reversed:
/// a positive `y[i]` goes with the upper end of row i. The right-hand side at those ends therefore
/// bounds c·x for every feasible x.
public struct LinearSolution: Sendable, Equatable {
  /// How a solve ended.
  public enum Status: Sendable {
    /// `values` is an optimum; `rowMultipliers` and `reducedCosts` prove it.
    case optimal
    /// No point is feasible; `rowMultipliers` proves it.
    case infeasible
    /// The objective has no limit; `values` is feasible and `direction` leads away without end.
    case unbounded
    /// The pivots allowed were used up (or rounding made progress impossible); nothing is proved.
    case workLimit
  }

  /// How the solve ended.
  public let status: Status
  /// The objective's value at `values`.
  public let objective: Double
  /// The variables' values.
  public let values: [Double]
  /// The rows' values A·x.
  public let activities: [Double]
  /// One multiplier a row. When infeasible they are a Farkas proof: the largest `y·(A·x)` that the
  /// rows' ranges allow is below the smallest that the variables' bounds allow. All zero if a
  /// variable's or row's own range is empty, which needs no other proof.
  public let rowMultipliers: [Double]
  /// One reduced cost a variable, `c − Aᵀ·y`; when infeasible `−Aᵀ·y`.
  public let reducedCosts: [Double]
  /// When unbounded: a direction along which every point stays feasible and the objective improves
  /// without end. Empty otherwise.
  public let direction: [Double]
  /// The basis at the end, from which a similar program can be solved quickly.
  public let basis: SimplexBasis
  /// The number of pivots and bound flips this solve took.
  public let pivots: Int
}

/// Where each variable and row stands: in the basis or at one end of its range.
public struct SimplexBasis: Sendable, Equatable {
  /// The place of a variable or row.
  public enum Place: UInt8, Sendable {
    /// In the basis: its value follows from the others.
    case basic
    /// At its lower end.
    case atLower
    /// At its upper end.
    case atUpper
    /// Free of bounds, at zero.
    case free
  }

  /// One place a variable.
  public var variables: [Place]
  /// One place a row.
  public var rows: [Place]

  /// Makes a basis.
  public init(variables: [Place], rows: [Place]) {
    self.variables = variables
    self.rows = rows
  }
}
