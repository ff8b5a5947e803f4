/// Integer programs by branch and bound (Land & Doig 1960; Dakin 1965) on a warm-started simplex
/// method: plunging with a return to the best bound, pseudocost branching (Bénichou et al. 1971),
/// rounding and diving for first solutions, fixing by the root's reduced costs.
///
/// The search is deterministic; its limits count nodes and pivots, never time. The same object may
/// solve again after its objective, bounds or ranges have changed, and starts then from its last
/// basis.
public struct BranchAndBound: Sendable {
  /// When to stop, and what to return.
  public struct Options: Sendable {
    /// The most relaxations to solve in the tree.
    public var nodeLimit = Int.max
    /// The most pivots of all relaxations.
    public var pivotLimit = Int.max
    /// Only points better than this are looked for.
    public var cutoff: Double?
    /// Stop when objective and bound are no further apart than this.
    public var absoluteGap = 0.0
    /// Stop when objective and bound are no further apart than this share of the objective.
    public var relativeGap = 0.0
    /// Whether the first feasible point is enough.
    public var stopsAtFirst = false
    /// Whether to return the proof; without fixing by reduced costs, so that leaves stand alone.
    public var recordsProof = false

    /// Makes the default options: search to the end.
    public init() {}
  }

  /// The program; its relaxation's objective, bounds and ranges follow the changes made here.
  public private(set) var program: IntegerProgram
  private var simplex: Simplex

  /// Takes a program.
  ///
  /// - Parameter program: The integer program.
  public init(_ program: IntegerProgram) {
    self.program = program
    simplex = Simplex(program.relaxation)
  }

  /// Replaces the objective.
  ///
  /// - Parameter coefficients: One a variable.
  public mutating func setObjective(_ coefficients: [Double]) {
    program.relaxation.objective = coefficients
    simplex.setObjective(coefficients)
  }

  /// Replaces a variable's bounds.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - range: Its new bounds.
  public mutating func setVariable(_ variable: Int, to range: LinearProgram.Range) {
    program.relaxation.variables[variable] = range
    simplex.setVariable(variable, to: range)
  }

  /// Replaces a row's range.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - range: Its new range.
  public mutating func setRow(_ row: Int, to range: LinearProgram.Range) {
    program.relaxation.rows[row] = range
    simplex.setRow(row, to: range)
  }

  /// Searches for the best whole point.
  ///
  /// - Parameter options: When to stop, and what to return.
  /// - Returns: The best point found and what is proved.
  public mutating func solve(_ options: Options = Options()) -> IntegerSolution {
    var search = BranchSearch(program, simplex, options)
    let solution = search.run()
    simplex = search.simplex
    for (variable, range) in program.relaxation.variables.enumerated() {
      simplex.setVariable(variable, to: range)
    }
    return solution
  }
}
