/// What an integer program's search found, and how far it is proved.
public struct IntegerSolution: Sendable, Equatable {
  /// How a search ended.
  public enum Status: Sendable {
    /// `values` is an optimum (within the gap that was asked for).
    case optimal
    /// `values` is feasible; the work allowed, or the first solution asked for, ended the search.
    case feasible
    /// No whole point is feasible.
    case infeasible
    /// No whole point is better than the cut-off.
    case noneBetter
    /// The relaxation is unbounded; nothing is known of whole points.
    case unbounded
    /// The work allowed was used up before a whole point was found.
    case workLimit
  }

  /// How the search ended.
  public let status: Status
  /// The objective at `values`; NaN without values.
  public let objective: Double
  /// The best whole point found; empty if none.
  public let values: [Double]
  /// No feasible whole point has an objective better than this (or than the cut-off, if that is
  /// less demanding).
  public let bound: Double
  /// The number of relaxations solved in the tree.
  public let nodes: Int
  /// The number of pivots of all relaxations.
  public let pivots: Int
  /// The proof of `bound`, or of infeasibility, when it was asked for.
  public let proof: ProofTree?

  /// The distance between objective and bound; infinite without values.
  public var gap: Double { values.isEmpty && objective.isNaN ? .infinity : abs(bound - objective) }
}
