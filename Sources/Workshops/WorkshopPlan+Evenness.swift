import Population

extension WorkshopPlan {
  /// Whether sizes and colleges are as even in all rounds as the seats of the tables allow, for
  /// those who are there.
  ///
  /// - Parameter capacities: The most seats of each table; empty: as many as needed.
  /// - Returns: Whether no table has one too many or too few.
  public func isEven(capacities: [Int]) -> Bool {
    var request = WorkshopRequest(pool: pool, tables: tables, rounds: rounds)
    request.constraints.capacities = capacities
    request.constraints.attendance = pool.people.indices.map { person in
      seats.map { $0[person] != nil }
    }
    let problem = SeatingProblem(request)
    return seats.indices.allSatisfy { round in
      let (sizes, counts) = (sizes(round: round), counts(of: 0, round: round))
      return sizes.indices.allSatisfy { table in
        problem.sizes[round][table].miss(sizes[table]) == 0
          && zip(problem.bounds[round][table][0], counts[table]).allSatisfy { $0.miss($1) == 0 }
      }
    }
  }
}
