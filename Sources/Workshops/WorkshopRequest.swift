import Population

/// What a plan is asked for.
public struct WorkshopRequest: Sendable {
  /// The participants. The first attribute is the college; the others are spread as well.
  public var pool: Pool
  /// The number of tables.
  public var tables: Int
  /// The number of rounds.
  public var rounds: Int
  /// What goes first where a plan cannot have both.
  public var preference: WorkshopPreference
  /// What the plan must respect besides.
  public var constraints: WorkshopConstraints
  /// How many times the usual work the search may take.
  public var effort: Int
  /// The exchanges that a chain tries, where that is given: for tests, which are to be quick.
  var tries: Int?

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - pool: The participants. The first attribute is the college.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  ///   - preference: What goes first where a plan cannot have both.
  ///   - constraints: What the plan must respect besides.
  ///   - effort: How many times the usual work the search may take.
  public init(
    pool: Pool, tables: Int, rounds: Int = 1, preference: WorkshopPreference = .evenness,
    constraints: WorkshopConstraints = WorkshopConstraints(), effort: Int = 1
  ) {
    self.pool = pool
    self.tables = tables
    self.rounds = rounds
    self.preference = preference
    self.constraints = constraints
    self.effort = effort
  }

  /// Checks that a round has enough people for its tables, and seats for its people.
  ///
  /// - Parameters:
  ///   - problem: The request in numbers.
  ///   - round: The round.
  /// - Throws: ``WorkshopError`` if it has not.
  func checkRoom(_ problem: SeatingProblem, round: Int) throws(WorkshopError) {
    let present = problem.attends[round].count { $0 }
    guard tables <= present, tables > 0 else {
      throw .tooManyTables(tables: tables, people: present, round: round + 1)
    }
    let seats = constraints.capacities.reduce(0, +)
    guard constraints.capacities.isEmpty || seats >= present else {
      throw .tooFewSeats(seats: seats, people: present, round: round + 1)
    }
  }

  /// The number of tables for sizes in a range: the one that gives the largest tables.
  ///
  /// - Parameters:
  ///   - sizes: The sizes that tables may have.
  ///   - people: The number of participants.
  /// - Returns: The number of tables.
  /// - Throws: ``WorkshopError/noSuchSize(people:least:most:)`` if none does.
  public static func tables(of sizes: ClosedRange<Int>, for people: Int) throws(WorkshopError)
    -> Int
  {
    let (least, most) = (max(1, sizes.lowerBound), max(1, sizes.upperBound))
    let tables = max(1, people / most + (people.isMultiple(of: most) ? 0 : 1))
    guard people > 0, people / tables >= least else {
      throw .noSuchSize(people: people, least: sizes.lowerBound, most: sizes.upperBound)
    }
    return tables
  }
}
