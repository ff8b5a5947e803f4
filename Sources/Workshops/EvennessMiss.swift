import Population

/// An attribute of which two tables of a round differ by more than one, and why.
public struct EvennessMiss: Sendable, Equatable {
  /// What is known of a better plan.
  public enum Reason: String, Sendable, Codable {
    /// Proved: no seating of such a round has sizes, the attributes before it and this one even.
    case impossible
    /// A round can be even, or nobody knows; this is the best that was found over all rounds.
    case bestFound
  }

  /// The attribute: a position in the pool's attributes.
  public let attribute: Int
  /// The largest difference between two tables of a round in any value.
  public let spread: Int
  /// Why.
  public let reason: Reason
}

extension WorkshopPlanner {
  /// Explains the misses of a plan.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: What is not even within one, and why.
  func misses(of plan: WorkshopPlan) -> [EvennessMiss] {
    plan.pool.attributes.indices.compactMap { attribute in
      let spread = plan.largestSpread(of: attribute)
      guard spread > 1 else { return nil }
      return EvennessMiss(
        attribute: attribute, spread: spread,
        reason: isImpossible(attribute, plan) ? .impossible : .bestFound)
    }
  }

  /// Whether an integer program proves that some round with a miss must have one.
  private func isImpossible(_ attribute: Int, _ plan: WorkshopPlan) -> Bool {
    // In a larger meeting a proof takes longer than the plan.
    guard problem.people * problem.tables <= 600 else { return false }
    let hard = problem.families.indices.filter { problem.families[$0].isHard }
    let families = Set(hard + Array(0...attribute)).sorted()
    var random = FastRandom(state: 0)
    let missed = plan.seats.indices.filter { round in
      WorkshopPlan(pool: plan.pool, tables: plan.tables, seats: [plan.seats[round]])
        .largestSpread(of: attribute) > 1
    }
    // Without constraints all rounds pose the same question.
    return missed.prefix(request.constraints.isFree ? 1 : missed.count).contains { round in
      let program = SeatingProgram(
        problem, request, round: round, evenFamilies: families, random: &random)
      return program.isInfeasible
    }
  }
}
