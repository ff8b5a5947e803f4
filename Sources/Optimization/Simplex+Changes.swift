// Changing the program between solves.

extension Simplex {
  /// Replaces the objective.
  ///
  /// - Parameters:
  ///   - coefficients: One a variable.
  ///   - sense: Whether to minimise or to maximise; nil for as before.
  public mutating func setObjective(
    _ coefficients: [Double], sense: LinearProgram.Sense? = nil
  ) {
    objective = coefficients
    self.sense = sense ?? self.sense
    costsAreCurrent = false
  }

  /// Replaces one variable's coefficient in the objective.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - coefficient: Its new coefficient.
  public mutating func setObjective(of variable: Int, to coefficient: Double) {
    objective[variable] = coefficient
    costsAreCurrent = false
  }

  /// Replaces a variable's bounds.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - range: Its new bounds.
  public mutating func setVariable(_ variable: Int, to range: LinearProgram.Range) {
    setRange(of: rowCount + variable, range)
  }

  /// Replaces a row's range.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - range: Its new range.
  public mutating func setRow(_ row: Int, to range: LinearProgram.Range) {
    setRange(of: row, range)
  }

  private mutating func setRange(of member: Int, _ range: LinearProgram.Range) {
    trueLower[member] = range.lower * units[member]
    trueUpper[member] = range.upper * units[member]
  }

  /// Adds a variable, outside the basis.
  ///
  /// - Parameters:
  ///   - range: Its bounds.
  ///   - coefficient: Its coefficient in the objective.
  ///   - column: Its terms, by row.
  /// - Returns: The variable's index.
  @discardableResult
  public mutating func addVariable(
    _ range: LinearProgram.Range = .init(0, .infinity), objective coefficient: Double = 0,
    column: [LinearProgram.Term] = []
  ) -> Int {
    let isScaled = units[..<rowCount].contains { $0 != 1 }
    let factor =
      isScaled
      ? Scaling.factor(
        column.lazy.map { ($0.index, $0.coefficient) }, by: units[..<rowCount]) : 1
    matrix.appendColumn(
      column.map { .init($0.index, $0.coefficient * units[$0.index] * factor) })
    objective.append(coefficient)
    costsAreCurrent = false
    units.append(1 / factor)
    trueLower.append(range.lower / factor)
    trueUpper.append(range.upper / factor)
    trueCost.append(0)
    places.append(Self.restingPlace(range.lower, range.upper))
    value.append(0)
    reducedCost.append(0)
    weights.append(1)
    return variableCount - 1
  }

  /// Adds a row over existing variables; its own variable is basic.
  ///
  /// - Parameters:
  ///   - range: Its range.
  ///   - terms: Its terms, by variable.
  /// - Returns: The row's index.
  /// - Complexity: O(terms of the whole program); add several rows at once with ``addRows(_:)``.
  @discardableResult
  public mutating func addRow(
    _ range: LinearProgram.Range, _ terms: [LinearProgram.Term]
  ) -> Int {
    addRows([(range, terms)])
    return rowCount - 1
  }

  /// Adds rows over existing variables; their own variables are basic.
  ///
  /// - Parameter rows: The rows' ranges and terms, by variable.
  public mutating func addRows(_ rows: [(range: LinearProgram.Range, terms: [LinearProgram.Term])])
  {
    let oldCount = rowCount
    let variableUnits = units[rowCount...]
    let isScaled = units.contains { $0 != 1 }
    var scaledRows: [[LinearProgram.Term]] = []
    for (index, row) in rows.enumerated() {
      let inner = row.terms.map {
        LinearProgram.Term($0.index, $0.coefficient / variableUnits[oldCount + $0.index])
      }
      let factor =
        isScaled ? Scaling.factor(inner.map { (0, $0.coefficient) }, by: [1]) : 1
      scaledRows.append(inner.map { .init($0.index, $0.coefficient * factor) })
      insertMember(oldCount + index, row.range, unit: factor)
    }
    for position in head.indices where Int(head[position]) >= oldCount {
      head[position] += Int32(rows.count)
    }
    head.append(contentsOf: (oldCount..<oldCount + rows.count).map { Int32($0) })
    matrix.appendRows(scaledRows)
    isFactorized = false
    costsAreCurrent = false
  }

  private mutating func insertMember(
    _ member: Int, _ range: LinearProgram.Range, unit: Double
  ) {
    units.insert(unit, at: member)
    trueLower.insert(range.lower * unit, at: member)
    trueUpper.insert(range.upper * unit, at: member)
    trueCost.insert(0, at: member)
    places.insert(.basic, at: member)
    value.insert(0, at: member)
    reducedCost.insert(0, at: member)
    weights.insert(1, at: member)
  }

  /// The places of variables and rows; may be set to one taken earlier, or from a similar program.
  ///
  /// A basis with too many or too few basic members, or dependent ones, is repaired when solving;
  /// one of another size is ignored.
  public var basis: SimplexBasis {
    get {
      SimplexBasis(variables: Array(places[rowCount...]), rows: Array(places[..<rowCount]))
    }
    set {
      guard newValue.rows.count == rowCount, newValue.variables.count == variableCount else {
        return
      }
      adopt(newValue)
    }
  }

  private mutating func adopt(_ basis: SimplexBasis) {
    places = basis.rows + basis.variables
    var members = places.indices.filter { places[$0] == .basic }
    while members.count > rowCount {
      let removed = members.removeLast()
      places[removed] = Self.restingPlace(trueLower[removed], trueUpper[removed])
    }
    for row in 0..<rowCount where members.count < rowCount && places[row] != .basic {
      places[row] = .basic
      members.append(row)
    }
    head = members.map { Int32($0) }
    isFactorized = false
    edgeWeightsAreValid = false
  }
}
