import Population

/// Demands that no panel meets together, each needed for the contradiction: without any one of
/// them there is a panel of the given size that meets the others.
public struct Conflict: Sendable, Equatable {
  /// One of the demands, with what the pool has for it.
  public struct Part: Sendable, Equatable {
    /// The demand.
    public let demand: Demand
    /// How many people of the pool have the quota's value; all people, for the household rule.
    public let people: Int
    /// How many different households these people live in.
    public let households: Int
  }

  /// The demands, in the order of the quotas, the household rule last. Empty if the pool is too
  /// small for the size alone.
  public let parts: [Part]
  /// The number of members asked for.
  public let panelSize: Int
  /// The number of people in the pool.
  public let poolSize: Int
  /// Whether fractions of people could meet the demands: sums alone do not show the
  /// contradiction.
  public let isOnlyWhole: Bool
  /// Whether every demand was proved necessary; false only if that took too much work.
  public let isProved: Bool

  /// The demands alone.
  public var demands: [Demand] { parts.map(\.demand) }
}

extension Conflict {
  init(_ demands: [Demand], in asked: PanelDemands, isOnlyWhole: Bool, isProved: Bool) {
    parts = demands.map { Part($0, asked.pool) }
    panelSize = asked.size
    poolSize = asked.pool.people.count
    self.isOnlyWhole = isOnlyWhole
    self.isProved = isProved
  }
}

extension Conflict.Part {
  init(_ demand: Demand, _ pool: Pool) {
    self.demand = demand
    let place = demand.quota.flatMap { PanelDemands.position(of: $0, in: pool) }
    var seen: Set<String> = []
    var (people, households) = (0, 0)
    for person in pool.people {
      if let place, person.values[place.attribute] != place.value { continue }
      people += 1
      if person.household.map({ seen.insert($0).inserted }) ?? true { households += 1 }
    }
    self.people = people
    self.households = households
  }
}
