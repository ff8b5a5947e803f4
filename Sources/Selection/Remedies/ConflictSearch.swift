import Optimization
import Population

/// Looks for conflicts, the simplest first: one demand that the pool cannot meet, then demands on
/// one attribute, on one attribute and households, on two attributes, on all.
///
/// The first group of demands that contradict each other is filtered down to an irreducible
/// subset. It is irreducible among all demands too, since it contradicts itself without them.
struct ConflictSearch {
  private let elements: [Demand]
  private let candidates: [IrreducibleSubset.Candidate]
  private let demands: PanelDemands
  private let ranges: [LinearProgram.Range]
  private var search: BranchAndBound
  private var isActive: [Bool]
  private var isSetAside: [Bool]
  private let options: BranchAndBound.Options

  /// The most nodes that one question may take.
  static let nodeLimit = 20_000
  /// The most orders in which demands on many attributes are let go.
  private static let mostOrders = 6

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - program: The demands.
  ///   - type: A type of which a panel must have a member, if there is one.
  init(_ program: DemandProgram, requiring type: Int? = nil) {
    elements = program.elements
    candidates = program.candidates
    demands = program.demands
    search = program.search
    ranges = program.search.program.relaxation.rows
    isActive = program.elements.map { _ in true }
    isSetAside = program.elements.map { _ in false }
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.nodeLimit
    self.options = options
    if let type { require(program.members(ofType: type), program.people.types[type].count) }
  }

  private mutating func require(_ variable: Int, _ count: Int) {
    search.setVariable(variable, to: .init(1, Double(count)))
  }

  /// The next conflict; those found before are set aside, so that none shares a demand with it.
  ///
  /// - Returns: The conflict; `nil` if what is left can be met, or was not proved not to be.
  mutating func next() -> Conflict? {
    let all = elements.indices.filter { !isSetAside[$0] }
    guard contradict(all) else { return nil }
    let group = firstContradiction(within: all) ?? all
    let (members, isProved) = smallest(within: group)
    for member in members { isSetAside[member] = true }
    activate(members)
    let isOnlyWhole = hasFractionalSolution()
    return Conflict(
      members.map { elements[$0] }, in: demands, isOnlyWhole: isOnlyWhole, isProved: isProved)
  }

  /// Whether some demands alone already contradict each other.
  mutating func contradict(_ demands: [Demand]) -> Bool {
    contradict(elements.indices.filter { demands.contains(elements[$0]) })
  }

  private mutating func contradict(_ group: [Int]) -> Bool {
    activate(group)
    return search.solve(options).status == .infeasible
  }

  private func hasFractionalSolution() -> Bool {
    var simplex = Simplex(search.program.relaxation)
    return simplex.solve().status != .infeasible
  }

  /// Lifts all demands but those of a group.
  private mutating func activate(_ group: [Int]) {
    var wanted = elements.map { _ in false }
    for member in group { wanted[member] = true }
    for element in elements.indices where wanted[element] != isActive[element] {
      isActive[element] = wanted[element]
      let candidate = candidates[element]
      var range = search.program.relaxation.rows[candidate.row]
      let original = ranges[candidate.row]
      if candidate.side == .lower { range.lower = wanted[element] ? original.lower : -.infinity }
      if candidate.side == .upper { range.upper = wanted[element] ? original.upper : .infinity }
      search.setRow(candidate.row, to: range)
    }
  }

  // MARK: Groups

  private mutating func firstContradiction(within all: [Int]) -> [Int]? {
    if contradict([Int]()) { return [] }
    for element in all where contradict([element]) { return [element] }
    for group in groups(of: all) where group.count > 1 && group.count < all.count {
      if contradict(group) { return group }
    }
    return nil
  }

  private func groups(of all: [Int]) -> [[Int]] {
    let byAttribute = attributes(of: all)
    let household = all.filter { elements[$0] == .household }
    let pairs = byAttribute.indices.flatMap { first in
      byAttribute.indices.dropFirst(first + 1).map { byAttribute[first] + byAttribute[$0] }
    }
    guard !household.isEmpty else { return byAttribute + pairs }
    return byAttribute + byAttribute.map { $0 + household } + pairs
      + [byAttribute.flatMap { $0 }] + pairs.map { $0 + household }
  }

  /// The elements that are quotas, attribute by attribute.
  private func attributes(of group: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var last: String?
    for element in group {
      guard let attribute = elements[element].quota?.attribute else { continue }
      if attribute == last {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
      last = attribute
    }
    return groups
  }

  // MARK: Irreducible subsets

  /// The smallest of the irreducible subsets that some orders of letting go lead to.
  private mutating func smallest(within group: [Int]) -> (members: [Int], isProved: Bool) {
    let byAttribute = attributes(of: group)
    let household = group.filter { elements[$0] == .household }
    var best: (members: [Int], isProved: Bool)?
    let orders = byAttribute.count > 2 ? min(byAttribute.count, Self.mostOrders) : 1
    for turn in 0..<orders {
      let order = [household] + byAttribute[turn...] + byAttribute[..<turn]
      let found = irreducible(letting: order)
      if best.map({ found.members.count < $0.members.count }) ?? true { best = found }
    }
    return best ?? (group, false)
  }

  /// Lets go whole attributes that are not needed, then single demands, the smallest leasts first.
  private mutating func irreducible(letting order: [[Int]]) -> (members: [Int], isProved: Bool) {
    var kept = order
    for place in kept.indices.dropLast() where !kept[place].isEmpty {
      let part = kept[place]
      kept[place] = []
      if !contradict(kept.flatMap { $0 }) { kept[place] = part }
    }
    let rest = kept.flatMap { part in part.sorted { rank($0) < rank($1) } }
    activate(rest)
    let subset = IrreducibleSubset.find(
      in: search.program, candidates: rest.map { candidates[$0] }, nodeLimit: Self.nodeLimit)
    guard let subset else { return (rest.sorted(), false) }
    return (subset.members.map { rest[$0] }.sorted(), subset.isProved)
  }

  /// What is let go first has the lowest rank: mosts before leasts, and of each those that ask
  /// for little, so that few demands are left.
  private func rank(_ element: Int) -> (Int, Int, Int) {
    switch elements[element] {
    case .household: (0, 0, element)
    case .most(let quota): (1, -quota.most, element)
    case .least(let quota): (2, quota.least, element)
    }
  }
}
