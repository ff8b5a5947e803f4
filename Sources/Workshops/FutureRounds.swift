import Lottery
import Population

/// The rounds that are still to come when a plan is updated: they are planned anew, as if whoever
/// has met until then had met on an earlier date.
struct FutureRounds {
  /// The rounds, from 0.
  let rounds: Range<Int>
  private let day: WorkshopRequest
  private let problem: SeatingProblem

  /// Takes a day.
  ///
  /// - Parameters:
  ///   - day: All its rounds, with those who are there.
  ///   - problem: The same in numbers.
  ///   - round: The round at hand.
  init(_ day: WorkshopRequest, _ problem: SeatingProblem, after round: Int) {
    self.day = day
    self.problem = problem
    rounds = min(round + 1, day.rounds)..<day.rounds
  }

  /// The plan with these rounds anew.
  ///
  /// - Parameters:
  ///   - plan: The plan with as few moves as can be.
  ///   - seed: The plan's seed.
  /// - Throws: ``WorkshopError/contradiction(_:isSmallest:)`` if the demands cannot all be met.
  /// - Returns: The plan; `nil` if it would not be better: counts are to be more even, or as even
  ///   while more pairs meet; with meetings first it is the other way round.
  func planned(_ plan: WorkshopPlan, seed: Seed) throws(WorkshopError) -> WorkshopPlan? {
    guard !rounds.isEmpty else { return nil }
    let anew = try WorkshopPlanner(request(after: plan), seed: seed).plan().plan
    let seats = Array(plan.seats.prefix(rounds.lowerBound)) + anew.seats
    let found = WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: seats)
    let (pairs, misses) = (pairs(found) - pairs(plan), misses(found) - misses(plan))
    let isBetter =
      switch day.preference {
      case .evenness: (misses, -pairs) < (0, 0)
      case .meetings: (-pairs, misses) < (0, 0)
      }
    return isBetter ? found : nil
  }

  /// The pairs that meet over the whole day.
  func pairs(_ plan: WorkshopPlan) -> Int {
    MeetingFigures(plan, earlier: day.constraints.earlierMeetings).distinctPairs
  }

  /// How far the counts of these rounds are outside their bounds, in people.
  func misses(_ plan: WorkshopPlan) -> Int {
    rounds.reduce(0) { $0 + problem.misses(plan.seats[$1], round: $1) }
  }

  /// These rounds as a plan of their own.
  private func request(after plan: WorkshopPlan) -> WorkshopRequest {
    let start = rounds.lowerBound
    var request = day
    request.rounds = rounds.count
    request.constraints.attendance = day.constraints.attendance.map {
      Array($0.suffix(rounds.count))
    }
    request.constraints.pins = day.constraints.pins.compactMap { pin in
      guard let round = pin.round else { return pin }
      return round < start
        ? nil : .init(person: pin.person, round: round - start, table: pin.table)
    }
    request.constraints.wishes = openWishes(plan.seats.prefix(start))
    request.constraints.earlierMeetings += meetings(plan.seats.prefix(start))
    return request
  }

  /// The wishes that are better than what people have had.
  private func openWishes(_ past: ArraySlice<[Int?]>) -> [WorkshopConstraints.Wish] {
    let wishes = day.constraints.wishes
    let had = wishes.filter { wish in past.contains { $0[wish.person] == wish.table } }
    let best = Dictionary(had.map { ($0.person, $0.rank) }, uniquingKeysWith: min)
    return wishes.filter { $0.rank < best[$0.person] ?? .max }
  }

  private func meetings(_ past: ArraySlice<[Int?]>) -> [WorkshopConstraints.Meeting] {
    let people = day.pool.people.indices
    return people.flatMap { one in
      people.dropFirst(one + 1).compactMap { other in
        let times = past.count { $0[one] != nil && $0[one] == $0[other] }
        return times > 0 ? .init(one: one, other: other, times: times) : nil
      }
    }
  }
}
