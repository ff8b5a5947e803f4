import Population

/// What every panel must satisfy, in terms of how many members of each type it has.
///
/// A panel is a vector of whole numbers *x*, one a type, with 0 ≤ *x* ≤ limit, Σ *x* = size, and
/// least ≤ Σ *x* ≤ most over the types of every row.
public struct PanelConstraints: Sendable {
  /// Where a row comes from.
  public enum Origin: Sendable, Equatable {
    /// The size of the panel.
    case size
    /// A quota, by its position in the problem's quotas.
    case quota(Int)
    /// The household rule for one class of households.
    case household(Int)
  }

  /// Bounds on the number of members of some types.
  public struct Row: Sendable, Equatable {
    /// Where the row comes from.
    public let origin: Origin
    /// The types that it counts, ascending.
    public let types: [Int]
    /// The least and the most members of these types.
    public let bounds: ClosedRange<Int>
  }

  /// The rows: the size first, then the quotas, then the household classes of several types.
  public let rows: [Row]
  /// The most members of each type.
  public let limits: [Int]
  /// How many people of each type there are.
  public let counts: [Int]
  /// For each type, the rows that count it.
  public let rowsOfType: [[Int]]

  /// The number of types.
  public var typeCount: Int { limits.count }
  /// The size of the panel.
  public var size: Int { rows[0].bounds.lowerBound }

  /// Makes the constraints of a problem.
  ///
  /// - Parameters:
  ///   - people: The pool by types.
  ///   - quotas: The quotas; they name attributes and values of the pool. Bounds must be in order.
  ///   - size: The number of members of a panel.
  public init(people: TypedPool, quotas: [PanelQuota], size: Int) {
    var rows = [Row(origin: .size, types: Array(people.types.indices), bounds: size...size)]
    for (index, quota) in quotas.enumerated() {
      let types = people.types.indices.filter {
        people.types[$0].values[quota.attribute] == quota.value
      }
      rows.append(Row(origin: .quota(index), types: types, bounds: quota.bounds))
    }
    for (index, households) in people.householdClasses.enumerated() where households.types.count > 1
    {
      rows.append(
        Row(
          origin: .household(index), types: households.types,
          bounds: 0...households.households.count))
    }
    self.init(rows: rows, limits: people.types.map(\.limit), counts: people.types.map(\.count))
  }

  init(rows: [Row], limits: [Int], counts: [Int]) {
    self.rows = rows
    self.limits = limits
    self.counts = counts
    var rowsOfType = [[Int]](repeating: [], count: limits.count)
    for (index, row) in rows.enumerated() {
      for type in row.types { rowsOfType[type].append(index) }
    }
    self.rowsOfType = rowsOfType
  }

  /// How many members each row counts in a panel, or in a mixture of panels.
  public func activities<Number: AdditiveArithmetic>(_ members: [Number]) -> [Number] {
    rows.map { row in row.types.reduce(into: Number.zero) { $0 += members[$1] } }
  }

  /// Whether a panel satisfies every row and every limit.
  public func admit(_ members: [Int]) -> Bool {
    zip(members, limits).allSatisfy { 0 <= $0 && $0 <= $1 }
      && zip(rows, activities(members)).allSatisfy { $0.bounds.contains($1) }
  }
}

/// A quota in the terms of a pool: positions instead of names.
public struct PanelQuota: Sendable, Equatable {
  /// The attribute's position in the pool.
  public let attribute: Int
  /// The value's position in the attribute.
  public let value: Int
  /// The least and the most members with that value.
  public let bounds: ClosedRange<Int>

  /// Makes a quota.
  public init(attribute: Int, value: Int, bounds: ClosedRange<Int>) {
    self.attribute = attribute
    self.value = value
    self.bounds = bounds
  }
}
