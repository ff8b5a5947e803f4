import Optimization
import Population

/// The demands as an integer program in which each of them can be lifted or bent.
///
/// Variables: the members of each type; whether the household rule is dropped; for every quota
/// how far its least is lowered and its most raised. As built, nothing is bent.
struct DemandProgram {
  let demands: PanelDemands
  let people: TypedPool
  /// What may be lifted; `candidates` says where each stands in the program.
  let elements: [Demand]
  let candidates: [IrreducibleSubset.Candidate]
  /// The program and its solver.
  var search: BranchAndBound
  /// The bounds of the quotas as the program has them: beyond the pool all numbers are one.
  let bounds: [ClosedRange<Int>]

  /// The row of the size.
  let sizeRow = 0
  /// The row of the total change of bounds, without limit as built.
  let changeRow: Int

  /// Builds the program.
  ///
  /// - Parameter demands: What is asked.
  init(_ demands: PanelDemands) {
    self.demands = demands
    people = TypedPool(demands.pool)
    let beyond = demands.pool.people.count + 1
    bounds = demands.quotas.map { min($0.least, beyond)...min($0.most, beyond) }
    var builder = Builder(people, demands, bounds)
    builder.build()
    elements = builder.elements
    candidates = builder.candidates
    changeRow = builder.changeRow
    search = BranchAndBound(IntegerProgram(builder.program))
  }

  /// The variable of a type's members.
  func members(ofType type: Int) -> Int { type }

  /// The variable that is 1 if the household rule is dropped.
  var householdVariable: Int { people.types.count }

  /// The variable of how far a quota's least is lowered.
  func lowering(_ quota: Int) -> Int { people.types.count + 1 + 2 * quota }

  /// The variable of how far a quota's most is raised.
  func raising(_ quota: Int) -> Int { people.types.count + 2 + 2 * quota }

  /// The row that keeps the household rule.
  var householdRow: Int { changeRow + 1 }
}

/// Writes the rows and columns of a ``DemandProgram``.
private struct Builder {
  var program = LinearProgram(.minimize)
  var elements: [Demand] = []
  var candidates: [IrreducibleSubset.Candidate] = []
  var changeRow = 0

  private let people: TypedPool
  private let demands: PanelDemands
  private let bounds: [ClosedRange<Int>]

  init(_ people: TypedPool, _ demands: PanelDemands, _ bounds: [ClosedRange<Int>]) {
    self.people = people
    self.demands = demands
    self.bounds = bounds
  }

  mutating func build() {
    for type in people.types { program.addVariable(.init(0, Double(type.count))) }
    program.addVariable(.init(0, 1))
    for _ in demands.quotas.indices {
      program.addVariable(.init(0, 0))
      program.addVariable(.init(0, 0))
    }
    let size = Double(demands.size)
    program.addRow(.init(size, size), people.types.indices.map { .init($0, 1) })
    for quota in demands.quotas.indices { addQuota(quota) }
    for households in people.householdClasses { add(households) }
    changeRow = program.addRow(
      .init(-.infinity, .infinity),
      program.variables.indices.dropFirst(people.types.count + 1)
        .map { .init($0, 1) })
    let rule = program.addRow(.init(-.infinity, 0), [.init(people.types.count, 1)])
    guard !people.householdClasses.isEmpty else { return }
    elements.append(.household)
    candidates.append(.init(row: rule, side: .upper))
  }

  private mutating func addQuota(_ index: Int) {
    let (quota, range) = (demands.quotas[index], bounds[index])
    guard let place = PanelDemands.position(of: quota, in: demands.pool) else { return }
    let types = people.types.indices.filter {
      people.types[$0].values[place.attribute] == place.value
    }
    let lowering = people.types.count + 1 + 2 * index
    let row = program.addRow(
      .init(Double(range.lowerBound), Double(range.upperBound)),
      types.map { .init($0, 1) } + [.init(lowering, 1), .init(lowering + 1, -1)])
    if range.lowerBound > 0 {
      elements.append(.least(quota))
      candidates.append(.init(row: row, side: .lower))
    }
    let count = types.reduce(0) { $0 + people.types[$1].count }
    if range.upperBound < min(count, demands.size) {
      elements.append(.most(quota))
      candidates.append(.init(row: row, side: .upper))
    }
  }

  /// At most one member of each household, unless the rule is dropped.
  private mutating func add(_ households: HouseholdClass) {
    let residents = households.types.reduce(0) { $0 + people.types[$1].count }
    let count = households.households.count
    program.addRow(
      .init(-.infinity, Double(count)),
      households.types.map { .init($0, 1) }
        + [.init(people.types.count, -Double(residents - count))])
  }
}
