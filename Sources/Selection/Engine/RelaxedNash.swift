import Optimization

/// The expected panel whose product of everybody's probabilities is largest, when panels may be cut
/// in pieces.
///
/// Newton's method inside a logarithmic barrier (Boyd & Vandenberghe, *Convex Optimization*, 2004,
/// sections 10.2 and 11.3). Its systems have the size of the constraints' rows, whatever the pool.
/// Only derivatives are computed, never a logarithm, so that every machine finds the same bits.
struct RelaxedNash {
  private let constraints: PanelConstraints
  /// The expected members of each type.
  private var point: [Double]
  /// Types that may vary: neither always absent nor always there in full.
  private var isFree: [Bool]
  /// Rows whose value may vary.
  private var isRanged: [Bool]
  private var barrier = 1.0

  /// Finds the point.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - start: A point of the relaxation in which every type has members that has any anywhere.
  /// - Returns: The expected members of each type; the largest Σ 1/*p* over the relaxation's panels
  ///   is the number of people who have a chance to within 1e-9 of it.
  static func solve(_ constraints: PanelConstraints, from start: [Double]) -> [Double] {
    var method = RelaxedNash(constraints, start)
    method.run()
    return method.point
  }

  private init(_ constraints: PanelConstraints, _ start: [Double]) {
    self.constraints = constraints
    point = Self.inner(constraints, start)
    isFree = zip(point, constraints.limits).map { $0 > 1e-9 && Double($1) - $0 > 1e-9 }
    isRanged = zip(constraints.rows, constraints.activities(point)).map { row, value in
      value - Double(row.bounds.lowerBound) > 1e-9 && Double(row.bounds.upperBound) - value > 1e-9
    }
  }

  /// A point away from all bounds that some point is away from: the mean of points that each leave
  /// one bound at which the start stands.
  private static func inner(_ constraints: PanelConstraints, _ start: [Double]) -> [Double] {
    var simplex = Simplex(constraints.program)
    var points = [start]
    func leave(_ types: [Int], _ sign: Double) {
      var objective = [Double](repeating: 0, count: constraints.typeCount)
      for type in types { objective[type] = sign }
      simplex.setObjective(objective)
      let solution = simplex.solve()
      if solution.status == .optimal { points.append(solution.values.map { max($0, 0) }) }
    }
    for (row, value) in zip(constraints.rows, constraints.activities(start))
    where row.bounds.count > 1 {
      if value - Double(row.bounds.lowerBound) < 1e-7 { leave(row.types, 1) }
      if Double(row.bounds.upperBound) - value < 1e-7 { leave(row.types, -1) }
    }
    for (type, limit) in constraints.limits.enumerated()
    where Double(limit) - start[type] < 1e-7 { leave([type], -1) }
    return start.indices.map { type in
      points.reduce(0) { $0 + $1[type] } / Double(points.count)
    }
  }

  private mutating func run() {
    let people = constraints.counts.reduce(0, +)
    let last = 1e-10 * Double(people) / Double(constraints.typeCount + 2 * constraints.rows.count)
    while barrier > last {
      barrier = max(barrier * 0.2, last)
      var steps = 0
      while steps < 40, !isCentred() { steps += 1 }
    }
  }

  /// What the barrier makes of a row's value: its pull, and how it stiffens.
  private func pull(_ value: Double, _ bounds: ClosedRange<Int>) -> (
    force: Double, stiffness: Double
  ) {
    let (below, above) = (value - Double(bounds.lowerBound), Double(bounds.upperBound) - value)
    return (
      barrier / below - barrier / above, barrier / (below * below) + barrier / (above * above)
    )
  }

  /// The gradient of the objective with the barrier, at a point.
  private func gradient(_ point: [Double]) -> [Double] {
    let forces = zip(constraints.rows.indices, constraints.activities(point)).map { row, value in
      isRanged[row] ? pull(value, constraints.rows[row].bounds).force : 0
    }
    return point.indices.map { type in
      guard isFree[type] else { return 0 }
      let own =
        Double(constraints.counts[type]) / point[type]
        - barrier / (Double(constraints.limits[type]) - point[type])
      return constraints.rowsOfType[type].reduce(own) { $0 + forces[$1] }
    }
  }

  /// Takes one step of Newton's method.
  ///
  /// - Returns: Whether the point was as good as the barrier allows already.
  private mutating func isCentred() -> Bool {
    let gradient = gradient(point)
    let direction = direction(gradient)
    let slope = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
    guard slope > 1e-3 * barrier else { return true }
    var length = min(1, 0.95 * room(along: direction))
    for _ in 0..<50 {
      let next = zip(point, direction).map { $0 + length * $1 }
      let rest = zip(self.gradient(next), direction).reduce(0) { $0 + $1.0 * $1.1 }
      if rest >= -0.5 * slope {
        point = next
        return false
      }
      length /= 2
    }
    return true
  }

  /// How far a direction leads to the nearest bound.
  private func room(along direction: [Double]) -> Double {
    var room = Double.infinity
    func limit(_ value: Double, _ change: Double, _ bounds: ClosedRange<Int>) {
      if change > 0 { room = min(room, (Double(bounds.upperBound) - value) / change) }
      if change < 0 { room = min(room, (value - Double(bounds.lowerBound)) / -change) }
    }
    for type in point.indices where isFree[type] {
      limit(point[type], direction[type], 0...constraints.limits[type])
    }
    let activities = zip(constraints.activities(point), constraints.activities(direction))
    for (row, (value, change)) in zip(constraints.rows.indices, activities) where isRanged[row] {
      limit(value, change, constraints.rows[row].bounds)
    }
    return room
  }

  /// Newton's direction: one linear equation a row.
  private func direction(_ gradient: [Double]) -> [Double] {
    let rows = constraints.rows.count
    let activities = constraints.activities(point)
    let yielding = point.indices.map { type -> Double in
      guard isFree[type] else { return 0 }
      let room = Double(constraints.limits[type]) - point[type]
      return 1
        / (Double(constraints.counts[type]) / (point[type] * point[type])
          + barrier / (room * room))
    }
    var matrix = [Double](repeating: 0, count: rows * rows)
    var side = [Double](repeating: 0, count: rows)
    for type in point.indices where isFree[type] {
      for row in constraints.rowsOfType[type] {
        side[row] += yielding[type] * gradient[type]
        for other in constraints.rowsOfType[type] { matrix[row * rows + other] += yielding[type] }
      }
    }
    for row in 0..<rows where isRanged[row] {
      matrix[row * rows + row] += 1 / pull(activities[row], constraints.rows[row].bounds).stiffness
    }
    let multipliers = Cholesky(matrix, size: rows).solve(side)
    return point.indices.map { type in
      let pull = constraints.rowsOfType[type].reduce(0) { $0 + multipliers[$1] }
      return yielding[type] * (gradient[type] - pull)
    }
  }
}
