import Lottery
import Population

/// What has become of a plan on the day, and what is asked of it now.
public struct UpdateRequest: Sendable {
  /// The plan. Its pool holds those who have arrived too, without a seat.
  public var plan: WorkshopPlan
  /// Who is absent from the first round that is not over.
  public var absent: Set<Int> = []
  /// Who has arrived.
  public var arrived: Set<Int> = []
  /// The first round that is not over, from 0.
  public var first = 0
  /// What is to hold as well, and who has met before. Where attendance is given it holds for the
  /// rounds to come; else those who have a seat in a round attend it.
  public var constraints = WorkshopConstraints()
  /// What goes first in the rounds that are planned anew.
  public var preference = WorkshopPreference.evenness
  /// How many times the usual work that planning may take.
  public var effort = 1
  /// The exchanges that a chain tries, where that is given: for tests, which are to be quick.
  var tries: Int?

  /// Asks for an update in which nobody is absent and nobody has arrived.
  ///
  /// - Parameter plan: The plan.
  public init(_ plan: WorkshopPlan) { self.plan = plan }

  /// Gives the place of those of the staff who are gone to others of their roles, by lot. All
  /// others stay at their tables, if everything can hold then.
  ///
  /// - Parameter seed: The plan's seed.
  /// - Throws: ``WorkshopError`` if there are too few, or nobody who can.
  public mutating func fillStaff(seed: Seed) throws(WorkshopError) {
    guard constraints.hasVacancies(tables: plan.tables) else { return }
    constraints.staff = try StaffDraw.run(day, from: first, seed: seed)
  }

  /// By person and round, whether the person is there: in past rounds whoever had a seat.
  var attendance: [[Bool]] {
    plan.pool.people.indices.map { person in
      plan.seats.indices.map { round in
        let isSeated = plan.seats[round][person] != nil
        if round < first { return isSeated }
        if absent.contains(person) { return false }
        if !constraints.attendance.isEmpty { return constraints.attendance[person][round] }
        return isSeated || arrived.contains(person)
      }
    }
  }

  /// The whole day as a request: those who are there, and what is to hold.
  var day: WorkshopRequest {
    var request = WorkshopRequest(
      pool: plan.pool, tables: plan.tables, rounds: plan.rounds, preference: preference,
      constraints: constraints, effort: effort)
    request.constraints.attendance = attendance
    request.tries = tries
    return request
  }
}
