import Population

/// Who sits where, round by round.
public struct WorkshopPlan: Sendable, Equatable {
  /// The participants. The first attribute is the college.
  public let pool: Pool
  /// The number of tables.
  public let tables: Int
  /// By round and person the table, from 0; `nil` where the person is not there.
  public let seats: [[Int?]]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - pool: The participants; the first attribute is the college.
  ///   - tables: The number of tables.
  ///   - seats: By round and person the table, from 0.
  public init(pool: Pool, tables: Int, seats: [[Int?]]) {
    self.pool = pool
    self.tables = tables
    self.seats = seats
  }

  /// The number of rounds.
  public var rounds: Int { seats.count }

  /// The people at a table, in the order of the pool.
  public func people(round: Int, table: Int) -> [Int] {
    pool.people.indices.filter { seats[round][$0] == table }
  }

  /// How many people of each value of an attribute each table has.
  ///
  /// - Parameters:
  ///   - attribute: The attribute's position in the pool.
  ///   - round: The round.
  /// - Returns: By table, then by value.
  public func counts(of attribute: Int, round: Int) -> [[Int]] {
    let values = pool.attributes[attribute].values.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: values), count: tables)
    for (person, table) in seats[round].enumerated() {
      if let table { counts[table][pool.people[person].values[attribute]] += 1 }
    }
    return counts
  }

  /// The largest difference between two tables of one round in the count of any value.
  public func largestSpread(of attribute: Int) -> Int {
    seats.indices.map { round in
      let counts = counts(of: attribute, round: round)
      return pool.attributes[attribute].values.indices.map { value in
        let column = counts.map { $0[value] }
        return (column.max() ?? 0) - (column.min() ?? 0)
      }.max() ?? 0
    }.max() ?? 0
  }

  /// The number of people at each table of a round.
  public func sizes(round: Int) -> [Int] {
    seats[round].reduce(into: [Int](repeating: 0, count: tables)) { sizes, table in
      if let table { sizes[table] += 1 }
    }
  }
}
