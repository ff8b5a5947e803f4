import Lottery
import Population

/// People chosen beforehand to replace members who drop out.
///
/// Nobody knows who will drop out; the reserve is the one that serves best on average over many
/// dropouts that may happen (empirical risk minimisation: Assos, Baharav, Flanigan & Procaccia,
/// *Alternates, Assemble! Selecting Optimal Alternates for Citizens' Assemblies*, EC 2025).
/// A dropout costs one for every seat that stays empty and one for every seat by which a quota is
/// missed after the best call of the reserve.
///
/// **What it is worth.** Mean cost of 300 fresh dropouts (chance 10 %), beside the mean of five
/// reserves drawn by lot in proportion to the quotas, and beside none;
/// "greedy" is without the exchanges that follow the greedy choice.
///
///     pool, panel, reserve        this   greedy  in proportion   none
///     invented town, 226, 22     10.91    10.97          18.16   84.06
///     invented town, 226, 45      0.27     0.26           2.05   84.06
///     look-alike hd, 30, 3        8.85     8.85          10.87   19.38
///     look-alike hd, 30, 6        5.72     5.89           7.25   19.38
///     look-alike sf_c, 44, 8      7.14     7.33           8.61   27.22
///     look-alike cca, 75, 15      2.80     3.11           3.81   30.61
///
/// The reserve is in the order of calling when everybody would help equally: who helps most on
/// average comes first, equals by ticket.
public struct Reserve: Sendable, Equatable {
  /// What a reserve is chosen for.
  public struct Settings: Sendable, Equatable {
    /// The number of people.
    public var size: Int
    /// The chance that a member drops out, in thousandths.
    public var dropoutChance = 100
    /// The number of dropouts that are drawn.
    public var samples = 300

    /// Makes settings.
    ///
    /// - Parameters:
    ///   - size: The number of people.
    ///   - dropoutChance: The chance that a member drops out, in thousandths.
    ///   - samples: The number of dropouts that are drawn.
    public init(size: Int, dropoutChance: Int = 100, samples: Int = 300) {
      self.size = size
      self.dropoutChance = dropoutChance
      self.samples = samples
    }
  }

  /// The people, as positions in the pool, in the order of calling.
  public let people: [Int]

  /// Chooses a reserve.
  ///
  /// - Parameters:
  ///   - settings: What it is chosen for.
  ///   - problem: The pool and the demands that the panel was drawn with.
  ///   - panel: The members, as positions in the pool.
  ///   - seed: The public seed: of the dropouts drawn, and of the tickets.
  /// - Complexity: O(size × samples × dropouts × types × attributes) a pass of the local search,
  ///   three passes at most.
  public init(_ settings: Settings, for problem: PanelProblem, panel: [Int], seed: Seed) {
    let samples = DropoutSamples(
      settings.samples, members: panel.count, chance: settings.dropoutChance, seed: seed)
    var search = ReserveSearch(
      problem, panel: panel.sorted(), dropouts: samples.samples, seed: seed)
    people = search.reserve(of: settings.size)
  }

  /// The mean cost of some dropouts when they are replaced from a reserve as well as possible,
  /// each by an integer program.
  ///
  /// - Parameters:
  ///   - reserve: The reserve: positions in the pool, in any order.
  ///   - problem: The pool and the demands that the panel was drawn with.
  ///   - panel: The members, as positions in the pool.
  ///   - dropouts: The dropouts.
  /// - Returns: The mean number of empty seats and of seats by which quotas are missed, together.
  public static func expectedCost(
    of reserve: [Int], for problem: PanelProblem, panel: [Int], dropouts: DropoutSamples
  ) -> Double {
    let (pool, quotas) = (problem.people.pool, problem.panelQuotas)
    let candidates = pool.selecting(reserve.sorted())
    let members = panel.sorted()
    var total = 0
    for gone in dropouts.samples {
      let left = Set(gone)
      let seated = members.indices.filter { !left.contains($0) }.map { members[$0] }
      let counts = quotas.map { quota in
        seated.filter { pool.people[$0].values[quota.attribute] == quota.value }.count
      }
      var program = RefillProgram(
        candidates: candidates, isReserve: reserve.map { _ in false }, quotas: quotas,
        seated: counts, vacancies: gone.count)
      let optimum = program.optimize()
      total += gone.count - optimum.filled + optimum.violation
    }
    return Double(total) / Double(max(1, dropouts.samples.count))
  }
}
