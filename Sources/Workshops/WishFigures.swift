import Population

/// How many wishes a plan meets.
public struct WishFigures: Sendable, Equatable {
  /// How many people have wishes.
  public let people: Int
  /// By rank, from the first, how many people get no better wish than that one, in any round.
  public let met: [Int]
  /// How many people get none of theirs.
  public let unmet: Int

  /// Counts the wishes that a plan meets.
  ///
  /// - Parameters:
  ///   - wishes: The wishes.
  ///   - plan: The plan.
  public init(_ wishes: [WorkshopConstraints.Wish], in plan: WorkshopPlan) {
    var best = [Int?](repeating: nil, count: plan.pool.people.count)
    var hasWishes = [Bool](repeating: false, count: plan.pool.people.count)
    for wish in wishes {
      hasWishes[wish.person] = true
      guard plan.seats.contains(where: { $0[wish.person] == wish.table }) else { continue }
      best[wish.person] = min(best[wish.person] ?? .max, wish.rank)
    }
    let ranks = best.compactMap { $0 }
    met = (0..<(ranks.max() ?? 0)).map { rank in ranks.count { $0 == rank + 1 } }
    people = hasWishes.count { $0 }
    unmet = people - ranks.count
  }
}
