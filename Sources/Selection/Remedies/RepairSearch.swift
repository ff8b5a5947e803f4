import Optimization
import Population

/// Looks for the least changes of the demands after which a panel exists.
struct RepairSearch {
  /// What a change of bounds may do.
  struct Freedom {
    /// Whether quotas may be bent further than they say.
    var ignoresFlexibility = false
    /// Whether the household rule may be dropped.
    var dropsHousehold = false
    /// The most change of certain ends, by their variables.
    var limits: [(variable: Int, most: Int)] = []
  }

  /// A change of bounds: how far each end moves, by its variable.
  struct Change: Equatable {
    let ends: [(variable: Int, by: Int)]
    let isProved: Bool

    var total: Int { ends.reduce(0) { $0 + $1.by } }

    static func == (left: Self, right: Self) -> Bool {
      left.ends.elementsEqual(right.ends) { $0.variable == $1.variable && $0.by == $1.by }
    }
  }

  private var program: DemandProgram
  private let demands: PanelDemands

  init(_ program: DemandProgram) {
    self.program = program
    demands = program.demands
  }

  /// The proposals: changes of bounds, the cheapest first; other sizes; no household rule.
  mutating func repairs() -> [Repair] {
    var freedom = Freedom()
    var cheapest = cheapest(freedom)
    if cheapest == nil {
      freedom.ignoresFlexibility = true
      cheapest = self.cheapest(freedom)
    }
    var changes: [Change] = []
    if let cheapest, cheapest.total > 0 {
      changes = [cheapest] + alternatives(to: cheapest, freedom)
    }
    let exceeds = freedom.ignoresFlexibility
    let repairs =
      changes.map { repair($0, exceeds: exceeds) } + sizes()
      + withoutHouseholds(cheaperThan: cheapest?.total)
    return repairs.count > 1 ? repairs : repairs + smallerPanel()
  }

  private func withoutDuplicates(_ changes: [Change]) -> [Change] {
    changes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Bounds

  /// Other changes of bounds: on none of the ends that a change moves, and the cheapest that moves
  /// one of them less far. Every change other than the given one, and no larger on all ends, is
  /// among those that the second looks at.
  private mutating func alternatives(to change: Change, _ freedom: Freedom) -> [Change] {
    var found: [Change] = []
    var elsewhere = freedom
    elsewhere.limits = change.ends.map { ($0.variable, 0) }
    if let other = cheapest(elsewhere) { found.append(other) }
    var nearest: Change?
    for end in change.ends {
      var less = freedom
      less.limits = [(end.variable, end.by - 1)]
      guard let other = cheapest(less) else { continue }
      if nearest.map({ other.total < $0.total }) ?? true { nearest = other }
    }
    if let nearest { found.append(nearest) }
    return withoutDuplicates(found).sorted { $0.total < $1.total }
  }

  /// The least total change of bounds, and among those the one that weighs least: a seat more or
  /// less weighs more on a small bound than on a large one.
  private mutating func cheapest(_ freedom: Freedom) -> Change? {
    free(freedom)
    defer { fix() }
    let ends = program.ends
    setObjective(ends.map { ($0.variable, 1) })
    var options = BranchAndBound.Options()
    options.nodeLimit = ConflictSearch.nodeLimit
    let solution = program.search.solve(options)
    guard !solution.values.isEmpty else { return nil }
    let total = solution.objective.rounded()
    program.search.setRow(program.changeRow, to: .init(-.infinity, total))
    setObjective(ends.map { ($0.variable, Self.weight(of: $0.bound)) })
    options.nodeLimit /= 4
    let lightest = program.search.solve(options)
    let values = lightest.values.isEmpty ? solution.values : lightest.values
    let moved = ends.map { ($0.variable, Int(values[$0.variable].rounded())) }
    return Change(ends: moved.filter { $0.1 > 0 }, isProved: solution.status == .optimal)
  }

  private static func weight(of bound: Int) -> Double { Double(max(1, 1000 / max(1, bound))) }

  private mutating func free(_ freedom: Freedom) {
    for end in program.ends {
      let own = freedom.ignoresFlexibility ? end.farthest : end.flexible
      let limit = freedom.limits.first { $0.variable == end.variable }?.most ?? own
      program.search.setVariable(end.variable, to: .init(0, Double(max(0, min(own, limit)))))
    }
    program.search.setRow(
      program.householdRow, to: .init(-.infinity, freedom.dropsHousehold ? 1 : 0))
  }

  private mutating func fix() {
    for end in program.ends { program.search.setVariable(end.variable, to: .init(0, 0)) }
    program.search.setRow(program.householdRow, to: .init(-.infinity, 0))
    program.search.setRow(program.changeRow, to: .init(-.infinity, .infinity))
  }

  private mutating func setObjective(_ terms: [(variable: Int, coefficient: Double)]) {
    var objective = program.search.program.relaxation.objective.map { _ in 0.0 }
    for term in terms { objective[term.variable] = term.coefficient }
    program.search.setObjective(objective)
  }

  private func repair(_ change: Change, exceeds: Bool, dropsHousehold: Bool = false) -> Repair {
    var steps = program.ends.compactMap { end -> Repair.Step? in
      guard let moved = change.ends.first(where: { $0.variable == end.variable }) else {
        return nil
      }
      return end.isLeast
        ? .lower(end.quota, to: end.bound - moved.by)
        : .raise(end.quota, to: end.bound + moved.by)
    }
    if dropsHousehold { steps.append(.dropHousehold) }
    return Repair(steps: steps, isProvedLeast: change.isProved, exceedsFlexibility: exceeds)
  }

  // MARK: Other sizes

  /// Panels of the nearest sizes, below and above, that exist with the demands as they are.
  private mutating func sizes() -> [Repair] {
    let (size, people) = (demands.size, demands.pool.people.count)
    return [
      size > 1 && people > 0 ? nearestSize(1...min(size - 1, people), sign: -1) : nil,
      size < people ? nearestSize(size + 1...people, sign: 1) : nil,
    ].compactMap { $0 }
  }

  private mutating func nearestSize(
    _ range: ClosedRange<Int>, sign: Double
  ) -> Repair? {
    let whole = program.search.program.relaxation.rows[program.sizeRow]
    program.search.setRow(
      program.sizeRow, to: .init(Double(range.lowerBound), Double(range.upperBound)))
    defer { program.search.setRow(program.sizeRow, to: whole) }
    setObjective(program.people.types.indices.map { (program.members(ofType: $0), sign) })
    var options = BranchAndBound.Options()
    options.nodeLimit = ConflictSearch.nodeLimit
    let solution = program.search.solve(options)
    guard !solution.values.isEmpty else { return nil }
    let found = Int((sign * solution.objective).rounded())
    return Repair(
      steps: [.size(from: demands.size, to: found)], isProvedLeast: solution.status == .optimal,
      exceedsFlexibility: false)
  }

  /// The largest panel below the size asked for that exists when bounds may change too, if only
  /// that is left to propose.
  private mutating func smallerPanel() -> [Repair] {
    guard demands.size > 1, let size = largestSize(below: demands.size) else { return [] }
    var smaller = RepairSearch(DemandProgram(demands.with(size: size)))
    guard let change = smaller.cheapest(Freedom(ignoresFlexibility: true)), change.total > 0 else {
      return []
    }
    let bends = smaller.repair(change, exceeds: !smaller.isFlexible(change))
    let step = Repair.Step.size(from: demands.size, to: size)
    return [
      Repair(
        steps: bends.steps + [step], isProvedLeast: bends.isProvedLeast,
        exceedsFlexibility: bends.exceedsFlexibility)
    ]
  }

  private func isFlexible(_ change: Change) -> Bool {
    change.ends.allSatisfy { moved in
      program.ends.contains { $0.variable == moved.variable && moved.by <= $0.flexible }
    }
  }

  private mutating func largestSize(below size: Int) -> Int? {
    free(Freedom(ignoresFlexibility: true))
    let most = min(size - 1, demands.pool.people.count)
    let found = most < 1 ? nil : nearestSize(1...most, sign: -1)
    fix()
    guard case .size(_, let size)? = found?.steps.first else { return nil }
    return size
  }

  // MARK: Households

  /// Dropping the household rule, with the change of bounds that is needed beside it, if that
  /// change is smaller than with the rule.
  private mutating func withoutHouseholds(cheaperThan total: Int?) -> [Repair] {
    guard program.elements.contains(.household) else { return [] }
    for ignores in [false, true] {
      let freedom = Freedom(ignoresFlexibility: ignores, dropsHousehold: true)
      guard let change = cheapest(freedom) else { continue }
      guard total.map({ change.total < $0 }) ?? true else { return [] }
      return [repair(change, exceeds: ignores, dropsHousehold: true)]
    }
    return []
  }
}

extension DemandProgram {
  /// One end of a quota that may be moved.
  struct End {
    let variable: Int
    let quota: Quota
    let isLeast: Bool
    /// The bound as the program has it.
    let bound: Int
    /// How far it may be moved by what the quota says.
    let flexible: Int
    /// How far it may be moved at all.
    let farthest: Int
  }

  /// All ends, in the order of the quotas, the least first.
  var ends: [End] {
    zip(demands.quotas.indices, zip(demands.quotas, bounds)).flatMap { index, pair in
      let (quota, range) = pair
      let room = max(0, demands.size - range.upperBound)
      return [
        End(
          variable: lowering(index), quota: quota, isLeast: true, bound: range.lowerBound,
          flexible: range.lowerBound - min(range.lowerBound, max(0, quota.flexibleLeast ?? 0)),
          farthest: range.lowerBound),
        End(
          variable: raising(index), quota: quota, isLeast: false, bound: range.upperBound,
          flexible: quota.flexibleMost.map {
            min(room, max($0, range.upperBound) - range.upperBound)
          } ?? room, farthest: room),
      ]
    }
  }
}
