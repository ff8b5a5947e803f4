/// Why no whole point is better than a bound: a tree of cases, each closed by row multipliers.
///
/// Read it from `nodes[0]` downwards with the program's own bounds. A branching splits on a
/// variable that takes whole values only, so every whole point goes one way. At a leaf, `y` being
/// its multipliers and `d = c − Aᵀ·y`, the worst ends of the rows' ranges in `y·(A·x)` and of the
/// variables' bounds in `d·x`, as the branchings left them, bound `c·x`; in an empty leaf they
/// contradict each other as in ``LinearSolution/Status/infeasible``.
public struct ProofTree: Sendable, Equatable {
  /// One case.
  public enum Node: Sendable, Equatable {
    /// Either the variable is at most `value` or it is at least `value + 1`; the two cases are
    /// nodes of the tree.
    case branching(variable: Int, value: Double, atMost: Int, atLeast: Int)
    /// The multipliers prove this bound on the objective (at whole points it may be rounded to the
    /// next value that the objective can take). Without multipliers the case was never looked at.
    case bound(multipliers: [Double], value: Double)
    /// The multipliers prove that there is no point.
    case empty(multipliers: [Double])
  }

  /// The cases; the first is the whole program.
  public internal(set) var nodes: [Node]
}
