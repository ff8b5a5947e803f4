/// A linear program: the least or largest `c·x` with `lower ≤ x ≤ upper` and ranges on rows,
/// `rowLower ≤ A·x ≤ rowUpper`. Bounds may be infinite; equal bounds make an equation.
public struct LinearProgram: Sendable, Equatable {
  /// Whether the objective is to be as small or as large as possible.
  public enum Sense: Sendable {
    case minimize
    case maximize
  }

  /// One coefficient of a row or a column.
  public struct Term: Sendable, Equatable {
    /// The variable (in a row) or the row (in a column).
    public let index: Int
    /// The coefficient.
    public let coefficient: Double

    /// Makes a term.
    public init(_ index: Int, _ coefficient: Double) {
      self.index = index
      self.coefficient = coefficient
    }
  }

  /// The smallest and largest value that a variable or a row may take.
  public struct Range: Sendable, Equatable {
    /// The smallest value; `-.infinity` for none.
    public var lower: Double
    /// The largest value; `.infinity` for none.
    public var upper: Double

    /// Makes a range.
    public init(_ lower: Double, _ upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// Whether to minimise or to maximise.
  public var sense: Sense
  /// The objective's coefficients, one a variable.
  public internal(set) var objective: [Double] = []
  /// The variables' bounds.
  public internal(set) var variables: [Range] = []
  /// The rows' ranges.
  public internal(set) var rows: [Range] = []
  /// The matrix by columns: for each variable its terms, by row.
  public private(set) var columns: [[Term]] = []

  /// Makes an empty program.
  public init(_ sense: Sense) {
    self.sense = sense
  }

  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - range: Its bounds.
  ///   - objective: Its coefficient in the objective.
  ///   - column: Its terms in rows that exist already.
  /// - Returns: The variable's index.
  @discardableResult
  public mutating func addVariable(
    _ range: Range = Range(0, .infinity), objective: Double = 0, column: [Term] = []
  ) -> Int {
    variables.append(range)
    self.objective.append(objective)
    columns.append(column)
    return variables.count - 1
  }

  /// Adds a row over variables that exist already.
  ///
  /// - Returns: The row's index.
  @discardableResult
  public mutating func addRow(_ range: Range, _ terms: [Term] = []) -> Int {
    let row = rows.count
    rows.append(range)
    for term in terms { columns[term.index].append(Term(row, term.coefficient)) }
    return row
  }
}
