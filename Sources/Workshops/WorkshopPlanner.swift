import Lottery
import Population

/// Makes plans: exact sizes and colleges first, then attributes and meetings.
///
/// The same request and seed give the same plan on every machine: work is counted in exchanges
/// tried, never in time, and of the searches that run side by side the best is taken, the first
/// among equals.
public struct WorkshopPlanner: Sendable {
  /// A plan, and what there is to know about how it came about.
  public struct Result: Sendable {
    /// The plan.
    public let plan: WorkshopPlan
    /// The pairs that the other preference was found to give, with less work; `nil` where it would
    /// be the same.
    public let pairsOtherwise: Int?
    /// What is not even within one, and why.
    public let misses: [EvennessMiss]

    /// Takes a plan that came about otherwise, as by hand.
    public init(
      _ plan: WorkshopPlan, pairsOtherwise: Int? = nil, misses: [EvennessMiss] = []
    ) {
      self.plan = plan
      self.misses = misses
      self.pairsOtherwise = pairsOtherwise
    }
  }

  /// The most people, and seats of all rounds times tables, that the search holds in memory.
  private static let most = (people: 5000, cells: 1 << 26, attributes: 10)

  let request: WorkshopRequest
  let problem: SeatingProblem
  private let seed: Seed

  /// Takes a request.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - seed: The public seed.
  /// - Throws: ``WorkshopError`` if the request makes no sense.
  public init(_ request: WorkshopRequest, seed: Seed) throws(WorkshopError) {
    let people = request.pool.people.count
    let attributes = request.pool.attributes.count
    guard attributes <= Self.most.attributes else {
      throw .tooManyAttributes(attributes, most: Self.most.attributes)
    }
    guard people <= Self.most.people, request.tables <= people || request.tables <= 5000,
      request.rounds <= 100,
      2 * people * request.tables * request.rounds <= Self.most.cells
    else { throw .tooLarge(people: people, tables: request.tables, rounds: request.rounds) }
    self.seed = seed
    let problem = SeatingProblem(request)
    for round in 0..<request.rounds {
      try request.checkRoom(problem, round: round)
    }
    guard request.constraints.hasVacancies(tables: request.tables) else {
      (self.request, self.problem) = (request, problem)
      return
    }
    var staffed = request
    staffed.constraints.staff = try StaffDraw.run(request, seed: seed)
    (self.request, self.problem) = (staffed, SeatingProblem(staffed))
  }

  /// Who leads which table, in the order of tables; then those held in reserve.
  public var staff: [WorkshopConstraints.StaffMember] { request.constraints.staff }

  /// Makes the plan.
  ///
  /// - Returns: The plan.
  /// - Throws: ``WorkshopError/contradiction(_:isSmallest:)`` if the demands cannot all be met.
  public func plan() throws(WorkshopError) -> Result {
    let start = try (0..<Chains.count(for: problem)).map { chain throws(WorkshopError) in
      var random = FastRandom(seed: seed, label: .workshops, part: "start \(chain)")
      return try InitialSeating.seat(problem, request, random: &random)
    }
    switch request.preference {
    case .evenness:
      let chosen = annealed(from: start, problem, .evenness(problem, request.effort))
      let other = rotation() ?? quick(start, problem.withoutSoftFamilies)
      return result(chosen, otherwise: other)
    case .meetings:
      let bare = problem.withoutSoftFamilies
      let chosen = rotation() ?? annealed(from: start, bare, .meetings(bare, request.effort))
      var random = FastRandom(seed: seed, label: .workshops, part: "paths")
      let even =
        problem.allowsPathExchange(request.constraints)
        ? PathExchange.improve(
          chosen, problem, tries: request.tries ?? min(20_000 * problem.people, 3_000_000),
          random: &random)
        : chosen
      return result(even, otherwise: quick(start, problem))
    }
  }

  /// A plan in which nobody meets anybody twice, or nearly, if there is nothing to prevent one.
  private func rotation() -> Seating? {
    let columns = (problem.people + problem.tables - 1) / problem.tables
    guard request.constraints.isFree, request.constraints.earlierMeetings.isEmpty,
      let college = problem.families.first, columns <= problem.tables
    else { return nil }
    var random = FastRandom(seed: seed, label: .workshops, part: "rotation")
    var best: (seating: Seating, misses: Int)?
    let choices = RotationDesign.choices(tables: problem.tables, rounds: problem.rounds)
    for (group, narrowness) in (0..<4).flatMap({ _ in choices }) {
      let design = RotationDesign(
        columns: columns, group: group, narrowness: narrowness, rounds: problem.rounds,
        random: &random)
      guard let design else { continue }
      let found = RotationSeating.seat(
        design, values: college.values, count: college.count, tables: problem.tables,
        rounds: problem.rounds, random: &random)
      if found.misses == 0 { return found.seating }
      if found.misses < best?.misses ?? .max { best = found }
    }
    return best.map { repaired($0.seating, random) }
  }

  /// Makes colleges even in a plan that has few repeats, at the price of a few.
  private func repaired(_ seating: Seating, _ random: FastRandom) -> Seating {
    let bare = problem.withoutSoftFamilies
    var search = MeetingSearch(bare, from: seating, random: random)
    return limited(.repair(bare)).run(&search)
  }

  private func annealed(
    from start: [Seating], _ problem: SeatingProblem, _ schedule: AnnealingSchedule
  ) -> Seating {
    let schedule = limited(schedule)
    if schedule.rings > 0 {
      let seating = SearchOrder.search(problem, from: start, schedule) {
        FastRandom(seed: seed, label: .workshops, part: $0)
      }
      if let seating { return seating }
    }
    let held = problem.holdingSecond(start)
    return Chains.best(of: start.count) { chain in
      let random = FastRandom(seed: seed, label: .workshops, part: "chain \(chain)")
      // The first chain holds the second attribute exact on all its way, so that one plan at least
      // has it so; the others may leave that for a while, and mostly find more.
      let own = chain == 0 ? held : problem
      var search = MeetingSearch(own, from: start[chain], random: random)
      let seating = schedule.run(&search)
      let found = MeetingSearch(own, from: seating, random: random)
      return Chains.Outcome(
        isExact: held.hasHardEven(seating), misses: found.misses, pairs: found.distinctPairs,
        seating: seating)
    }
  }

  private func limited(_ schedule: AnnealingSchedule) -> AnnealingSchedule {
    var schedule = schedule
    guard let tries = request.tries else { return schedule }
    schedule.tries = tries
    schedule.rings = min(schedule.rings, tries / 10)
    return schedule
  }

  /// The plan that a short search gives.
  private func quick(_ start: [Seating], _ problem: SeatingProblem) -> Seating {
    let random = FastRandom(seed: seed, label: .workshops, part: "other")
    var search = MeetingSearch(problem, from: start[0], random: random)
    return limited(.brief(problem)).run(&search)
  }

  private func result(_ seating: Seating, otherwise other: Seating) -> Result {
    let earlier = request.constraints.earlierMeetings
    let (plan, alternative) = (self.plan(of: seating), self.plan(of: other))
    let pairs = MeetingFigures(plan, earlier: earlier).distinctPairs
    let otherPairs = MeetingFigures(alternative, earlier: earlier).distinctPairs
    let isMore = request.preference == .evenness ? otherPairs > pairs : otherPairs < pairs
    // With meetings first, evenness was not asked for.
    let misses = request.preference == .evenness ? misses(of: plan) : []
    return Result(plan, pairsOtherwise: isMore ? otherPairs : nil, misses: misses)
  }

  func plan(of seating: Seating) -> WorkshopPlan {
    WorkshopPlan(
      pool: request.pool, tables: request.tables,
      seats: seating.map { $0.map { $0 < 0 ? nil : $0 } })
  }
}
