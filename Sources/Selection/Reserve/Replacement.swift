import Lottery
import Population

/// Who takes the empty seats of a panel.
///
/// Seated members stay, no two members share a household, as many seats as possible are filled, and
/// quotas are missed by as few seats as possible: an integer program proves both. Among equally
/// good choices those with the most people of the reserve come first. What is still open is a fair
/// draw: the choice whose people come first in the **order of calling**, which is the reserve in
/// its published order, then everybody else by ticket, SHA-256 of `seed,replace,id`.
public struct Replacement: Sendable, Equatable {
  /// A panel some of whose members have left.
  public struct Situation: Sendable {
    /// The pool and the demands that the panel was drawn with.
    public let problem: PanelProblem
    /// The members that stay: positions in the pool, ascending.
    public let seated: [Int]
    /// People who cannot be chosen: those who left, and those who refused.
    public let unavailable: Set<Int>
    /// The reserve, in the published order.
    public let reserve: [Int]
    /// Whether only people of the reserve may be chosen.
    public let isReserveOnly: Bool

    /// Describes a panel at any moment of its mandate.
    ///
    /// - Parameters:
    ///   - problem: The pool and the demands that the panel was drawn with.
    ///   - panel: The members before, as positions in the pool.
    ///   - gone: Those of them who leave.
    ///   - unavailable: People of the pool who cannot be chosen.
    ///   - reserve: The reserve, in the published order.
    ///   - isReserveOnly: Whether only people of the reserve may be chosen.
    public init(
      problem: PanelProblem, panel: [Int], gone: Set<Int>, unavailable: Set<Int> = [],
      reserve: [Int] = [], isReserveOnly: Bool = false
    ) {
      self.problem = problem
      seated = panel.filter { !gone.contains($0) }.sorted()
      self.unavailable = unavailable.union(gone).union(panel)
      self.reserve = reserve
      self.isReserveOnly = isReserveOnly
    }
  }

  /// A quota, and how many members have its value without and with the replacements.
  public struct Line: Sendable, Equatable {
    /// The quota.
    public let quota: Quota
    /// The seated members with its value.
    public let before: Int
    /// The members with its value after the replacements.
    public let after: Int
  }

  /// Who was chosen, in the order of calling.
  public let chosen: [Int]
  /// The whole panel with them: positions in the pool, ascending.
  public let panel: [Int]
  /// How many of those chosen are of the reserve.
  public let fromReserve: Int
  /// The seats that nobody could be found for.
  public let emptySeats: Int
  /// The quotas.
  public let lines: [Line]
  /// Whether no better choice exists: proved by branch and bound.
  public let isProved: Bool

  /// By how many seats the quotas are missed in all after the replacements.
  public var violation: Int { lines.reduce(0) { $0 + $1.quota.distance(to: $1.after) } }
  /// By how many seats the quotas were missed while the seats were empty.
  public var violationBefore: Int { lines.reduce(0) { $0 + $1.quota.distance(to: $1.before) } }

  /// Chooses who takes the empty seats.
  ///
  /// - Parameters:
  ///   - situation: The panel and who left.
  ///   - seed: The public seed of the draw among equally good choices.
  /// - Complexity: One small integer program for each type of candidate at most.
  public init(in situation: Situation, seed: Seed) {
    let problem = situation.problem
    let pool = problem.people.pool
    let calling = CallingOrder(situation, seed: seed)
    let quotas = problem.panelQuotas
    let seated = quotas.map { quota in
      situation.seated.filter { pool.people[$0].values[quota.attribute] == quota.value }.count
    }
    var program = RefillProgram(
      candidates: pool.selecting(calling.candidates), isReserve: calling.isReserve,
      quotas: quotas, seated: seated,
      vacancies: max(0, problem.size - situation.seated.count))
    let optimum = program.optimize()
    let chosen = calling.first(optimum.filled, of: &program)
    self.chosen = chosen
    panel = (situation.seated + chosen).sorted()
    fromReserve = optimum.fromReserve
    emptySeats = max(0, problem.size - situation.seated.count - chosen.count)
    isProved = optimum.isProved
    lines = problem.quotas.indices.map { index in
      let quota = quotas[index]
      let came = chosen.filter { pool.people[$0].values[quota.attribute] == quota.value }.count
      return Line(
        quota: problem.quotas[index], before: seated[index], after: seated[index] + came)
    }
  }
}

/// Who may be called, and in which order.
private struct CallingOrder {
  /// Who may be called: positions in the pool, ascending.
  let candidates: [Int]
  /// For each candidate, whether they are of the reserve.
  let isReserve: [Bool]
  /// The candidates in the order of calling, as positions in `candidates`.
  private let order: [Int]
  private let households: [String?]

  init(_ situation: Replacement.Situation, seed: Seed) {
    let people = situation.problem.people.pool.people
    var rank: [Int: Int] = [:]
    for (place, person) in situation.reserve.enumerated() where rank[person] == nil {
      rank[person] = place
    }
    let taken = Set(situation.seated.compactMap { people[$0].household })
    let candidates = people.indices.filter { person in
      !situation.unavailable.contains(person)
        && !(people[person].household.map(taken.contains) ?? false)
        && (!situation.isReserveOnly || rank[person] != nil)
    }
    let printer = TicketPrinter(seed: seed, label: .replace)
    let tickets = candidates.map { printer.ticket(of: people[$0].id) }
    let ranks = candidates.map { rank[$0] ?? .max }
    self.candidates = candidates
    isReserve = candidates.map { rank[$0] != nil }
    households = candidates.map { people[$0].household }
    order = candidates.indices.sorted {
      ranks[$0] == ranks[$1] ? tickets[$0] < tickets[$1] : ranks[$0] < ranks[$1]
    }
  }

  /// The best refill whose people come first: each in turn is chosen if some best refill has them
  /// beside those chosen before.
  ///
  /// People of one type are interchangeable, so that one refusal speaks for the rest of a type.
  func first(_ count: Int, of program: inout RefillProgram) -> [Int] {
    var chosen: [Int] = []
    var taken: Set<String> = []
    var members = program.members.map { _ in 0 }
    var isExhausted = members.map { _ in false }
    for candidate in order where chosen.count < count {
      let type = program.people.typeOfPerson[candidate]
      let household = households[candidate]
      guard !isExhausted[type], !(household.map(taken.contains) ?? false) else { continue }
      guard program.require(members[type] + 1, ofType: type) else {
        isExhausted[type] = true
        continue
      }
      members[type] += 1
      chosen.append(candidates[candidate])
      if let household { taken.insert(household) }
    }
    return chosen
  }
}

extension Quota {
  /// By how many seats a number of members misses the quota.
  func distance(to count: Int) -> Int { max(0, least - count, count - most) }
}

extension PanelProblem {
  /// The quotas in the terms of the pool, in their order.
  var panelQuotas: [PanelQuota] {
    quotas.compactMap { quota in
      PanelDemands.position(of: quota, in: people.pool).map {
        PanelQuota(attribute: $0.attribute, value: $0.value, bounds: quota.least...quota.most)
      }
    }
  }
}
