import Lottery
import Population

/// A plan on the day: some are absent, some have arrived. In the round at hand as few people as
/// possible change tables, so that sizes, colleges and constraints hold again; the rounds after it
/// are planned anew; those that are over stay as they were.
public struct PlanUpdate: Sendable, Equatable {
  /// Somebody who changes tables, or who has arrived and is given one.
  public struct Move: Sendable, Equatable {
    /// The person: a position in the pool.
    public let person: Int
    /// The round, from 0.
    public let round: Int
    /// The table before; `nil` for somebody who has arrived.
    public let from: Int?
    /// The table now.
    public let to: Int
  }

  /// What has become of the rounds after the one at hand.
  public struct RoundsToCome: Sendable, Equatable {
    /// The rounds, from 0.
    public let rounds: Range<Int>
    /// The pairs that would meet over the whole day if as few as possible moved in these rounds
    /// too.
    public let pairsWithFewestMoves: Int
    /// The pairs that meet over the whole day.
    public let pairs: Int
    /// How far counts in these rounds would be from even, in people, if as few as possible moved.
    public let missesWithFewestMoves: Int
    /// How far counts in these rounds are from even, in people.
    public let misses: Int
    /// How many people have another table than before in one of these rounds at least.
    public let people: Int
    /// Whether the rounds were planned anew; else that would have given nothing, and as few as
    /// possible move.
    public let isPlannedAnew: Bool
  }

  /// The new plan.
  public let plan: WorkshopPlan
  /// The round at hand, from 0.
  public let round: Int
  /// Who moves in the round at hand.
  public let moves: [Move]
  /// The fewest moves of people who had a table: no plan with such sizes and colleges needs less.
  public let fewestMoves: Int
  /// Whether it is proved that no plan that respects the constraints too moves fewer.
  public let isFewest: Bool
  /// The rounds after the one at hand; `nil` where they stay as they were.
  public let toCome: RoundsToCome?

  /// Updates a plan.
  ///
  /// - Parameters:
  ///   - request: The plan, who is there, and what is to hold.
  ///   - seed: The plan's seed.
  /// - Throws: ``WorkshopError`` if there are more tables than people left, or if the demands
  ///   cannot all be met any more.
  public init(_ request: UpdateRequest, seed: Seed) throws(WorkshopError) {
    let (day, old) = (request.day, request.plan)
    let problem = SeatingProblem(day)
    var current = old
    var (fewest, isFewest) = (0, true)
    for round in old.seats.indices where round >= request.first {
      try day.checkRoom(problem, round: round)
      let repair = try RoundRepair(round, of: current, problem, day)
      current = current.replacing(round, by: repair.seats)
      if round == request.first { (fewest, isFewest) = (repair.fewestMoves, repair.isFewest) }
    }
    let hasChanged = current != old
    let future = FutureRounds(day, problem, after: request.first)
    let chosen = hasChanged ? try future.planned(current, seed: seed) : nil
    let new = chosen ?? current
    plan = new
    round = request.first
    moves = Self.moves(from: old, to: new, round: request.first)
    fewestMoves = fewest
    self.isFewest = isFewest
    let rounds = future.rounds
    toCome =
      old.seats.suffix(rounds.count) == new.seats.suffix(rounds.count)
      ? nil
      : RoundsToCome(
        rounds: rounds, pairsWithFewestMoves: future.pairs(current), pairs: future.pairs(new),
        missesWithFewestMoves: future.misses(current), misses: future.misses(new),
        people: old.pool.people.indices.count { person in
          rounds.contains {
            new.seats[$0][person] != nil && new.seats[$0][person] != old.seats[$0][person]
          }
        }, isPlannedAnew: chosen != nil)
  }

  /// Who sits elsewhere than before.
  private static func moves(from old: WorkshopPlan, to plan: WorkshopPlan, round: Int) -> [Move] {
    guard plan.seats.indices.contains(round) else { return [] }
    return plan.seats[round].indices.compactMap { person in
      let before = old.seats[round][person]
      guard let to = plan.seats[round][person], before != to else { return nil }
      return Move(person: person, round: round, from: before, to: to)
    }
  }
}

extension WorkshopPlan {
  /// The same with another seating of one round.
  func replacing(_ round: Int, by seating: [Int?]) -> WorkshopPlan {
    var seats = seats
    seats[round] = seating
    return WorkshopPlan(pool: pool, tables: tables, seats: seats)
  }
}
