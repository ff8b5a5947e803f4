/// A linear program that is solved again and again: the simplex method with bounded variables,
/// primal and dual, started each time from the basis where it stopped.
///
/// Each row i has a variable of its own for its value, s = A·x, so that the basis is a square part
/// of `[A, −I]` and rows and variables are treated alike (Maros, *Computational Techniques of the
/// Simplex Method*, 2003). Changing bounds or ranges leaves the basis dual feasible and the dual
/// method restores the primal side; changing the objective or adding variables does the reverse.
/// If both sides are wrong, the dual method runs first on costs shifted to be feasible.
///
/// Feasibility is held to 1e-9 in scaled units (primal: absolute; dual: relative to the largest
/// cost), and the final values solve the basis' equations to about 1e-13.
/// Equal programs and equal sequences of changes give equal bytes.
public struct Simplex: Sendable {
  /// Violations up to this much count as none.
  static let primalTolerance = 1e-9
  static let dualTolerance = 1e-9
  /// Entries of a pivot row or column below this are noise.
  static let pivotTolerance = 1e-9

  /// Whether to minimise or to maximise.
  public internal(set) var sense: LinearProgram.Sense
  /// The number of variables.
  public var variableCount: Int { matrix.columns.count }
  /// The number of rows.
  public var rowCount: Int { matrix.rowCount }

  // The program, scaled. Members 0..<rowCount are the rows' own variables, the others follow.
  var matrix: BasisMatrix
  /// The scaled value of a member is its value times its unit, a power of two.
  var units: [Double]
  var trueLower: [Double]
  var trueUpper: [Double]
  /// The objective as given, one coefficient a variable.
  var objective: [Double]
  /// A factor (negative when maximising) that turns the objective into costs of size one.
  var costFactor = 1.0
  var costsAreCurrent = false
  var trueCost: [Double]

  // The program as the method sees it, perturbed at times.
  var lower: [Double] = []
  var upper: [Double] = []
  var cost: [Double] = []
  var costsAreShifted = false
  var boundsAreShifted = false

  // The basis: `head[r]` is the member that pivots on row r.
  var head: [Int32]
  var places: [SimplexBasis.Place]
  var value: [Double]
  var reducedCost: [Double]
  var factorization = Factorization()
  var isFactorized = false

  // Prices: dual steepest edge weights of basic members, devex weights of the others.
  var weights: [Double]
  var edgeWeightsAreValid = false

  // Work space.
  var pivotColumn: [Double] = []
  var pivotRow: [Double] = []
  var rowMultipliers: [Double] = []
  var workColumn: [Double] = []
  var candidates: [Int32] = []
  var breakpoints: [DualBreakpoint] = []

  // The present solve.
  var pivots = 0
  var pivotLimit = 0
  /// After many alternations: smallest index rules, no perturbation (Bland 1977).
  var isCautious = false

  /// Takes a program.
  ///
  /// - Parameter program: The program; a coefficient must name an existing row.
  public init(_ program: LinearProgram) {
    let rows = program.rows.count
    sense = program.sense
    var columns = SparseVectors()
    for column in program.columns { columns.append(column) }
    objective = program.objective
    let ranges = program.rows + program.variables
    let scaling = Scaling(columns, rowCount: rows)
    units = scaling.units
    columns.scale(byVector: scaling.columnFactors[...], byIndex: scaling.rowFactors)
    matrix = BasisMatrix(rowCount: rows)
    matrix.columns = columns
    trueLower = zip(ranges, units).map { $0.lower * $1 }
    trueUpper = zip(ranges, units).map { $0.upper * $1 }
    trueCost = [Double](repeating: 0, count: ranges.count)
    head = (0..<rows).map { Int32($0) }
    places = [SimplexBasis.Place](repeating: .basic, count: rows)
    places += [SimplexBasis.Place](repeating: .atLower, count: columns.count)
    value = [Double](repeating: 0, count: ranges.count)
    reducedCost = value
    weights = [Double](repeating: 1, count: ranges.count)
  }

  /// The number of members: rows and variables.
  var memberCount: Int { units.count }
}
