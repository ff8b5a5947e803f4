import Population

/// The seating from which a search starts: sizes, colleges and the second attribute exact, all
/// constraints met.
enum InitialSeating {
  /// Seats everybody.
  ///
  /// - Parameters:
  ///   - problem: What is asked for, in numbers.
  ///   - request: The constraints and names.
  ///   - random: Makes rounds differ.
  /// - Throws: ``WorkshopError/contradiction(_:isSmallest:)`` if the demands cannot all be met.
  /// - Returns: Who sits where.
  static func seat(
    _ problem: SeatingProblem, _ request: WorkshopRequest, random: inout FastRandom
  ) throws(WorkshopError) -> Seating {
    var seating: Seating = []
    for round in 0..<problem.rounds {
      seating.append(
        request.constraints.bindsSeats
          ? try bound(problem, request, round, &random) : free(problem, round, &random))
    }
    return seating
  }

  private static func free(
    _ problem: SeatingProblem, _ round: Int, _ random: inout FastRandom
  ) -> [Int] {
    var people = (0..<problem.people).filter { problem.attends[round][$0] }
    random.shuffle(&people)
    let none = [Int](repeating: 0, count: problem.people)
    let tables = EvenSplit.tables(
      of: people, left: problem.families.first?.values ?? none,
      right: problem.families.count > 1 ? problem.families[1].values : none,
      count: problem.tables)
    var seats = [Int](repeating: -1, count: problem.people)
    for (table, people) in tables.enumerated() {
      for person in people { seats[person] = table }
    }
    return seats
  }

  /// With the second attribute exact if the constraints leave room for that, else without.
  private static func bound(
    _ problem: SeatingProblem, _ request: WorkshopRequest, _ round: Int,
    _ random: inout FastRandom
  ) throws(WorkshopError) -> [Int] {
    let hard = problem.families.indices.filter { problem.families[$0].isHard }
    if request.pool.attributes.count > 1 {
      let more = SeatingProgram(
        problem, request, round: round, evenFamilies: hard + [1], random: &random)
      if let seats = more.seat(&random) { return seats }
    }
    let program = SeatingProgram(
      problem, request, round: round, evenFamilies: hard, random: &random)
    if let seats = program.seat(&random) { return seats }
    throw program.contradiction()
  }
}
