import Population

/// The repair of one round: sizes, colleges and constraints hold again, and as few people as can be
/// leave their tables.
struct RoundRepair {
  /// Who sits where.
  let seats: [Int?]
  /// No plan with these sizes and colleges needs fewer moves.
  let fewestMoves: Int
  /// Whether no plan that respects the constraints too needs fewer than this one.
  let isFewest: Bool

  /// Repairs a round.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - plan: The plan; whoever is not there any more may still have a seat.
  ///   - problem: What the plan is to be, with those who are there.
  ///   - request: The constraints and names.
  /// - Throws: ``WorkshopError/contradiction(_:isSmallest:)`` if the demands cannot all be met.
  init(
    _ round: Int, of plan: WorkshopPlan, _ problem: SeatingProblem, _ request: WorkshopRequest
  ) throws(WorkshopError) {
    let attends = problem.attends[round]
    let before = plan.seats[round].enumerated().map { attends[$0] ? $1 : nil }
    // A wish decides between equal moves only: see ``UpdateChoice``.
    var wishless = request
    wishless.constraints.wishes = []
    let repair = try Self.solve(round, SeatingProblem(wishless), wishless, before)
    var free = request
    free.constraints = WorkshopConstraints()
    free.constraints.capacities = request.constraints.capacities
    free.constraints.attendance = request.constraints.attendance
    let isBound = request.constraints.namesSeats
    let even = isBound ? try Self.solve(round, SeatingProblem(free), free, before) : repair
    fewestMoves = even.isFewest ? even.moves : 0
    isFewest = repair.isFewest
    let seated = repair.seats.map { $0 < 0 ? nil : $0 }
    guard seated != plan.seats[round] else {
      seats = seated
      return
    }
    var now = plan.seats
    now[round] = seated
    var choice = UpdateChoice(
      WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: now), round: round,
      before: before, problem, request.constraints)
    choice.run()
    seats = choice.seats
  }

  private static func solve(
    _ round: Int, _ problem: SeatingProblem, _ request: WorkshopRequest, _ before: [Int?]
  ) throws(WorkshopError) -> SeatingProgram.Repair {
    let hard = problem.families.indices.filter { problem.families[$0].isHard }
    var random = FastRandom(state: 0)
    let program = SeatingProgram(
      problem, request, round: round, evenFamilies: hard, before: before, random: &random)
    guard let repair = program.repair() else { throw program.contradiction() }
    return repair
  }
}
