import Optimization
import Population

/// Who may take the empty seats of a panel, as an integer program: first as many seats as possible,
/// then as few missed seats of quotas as possible, then as many people of the reserve as possible.
struct RefillProgram {
  /// What the best refills have in common.
  struct Optimum: Equatable {
    /// The seats that are filled.
    let filled: Int
    /// By how many seats quotas are missed in all.
    let violation: Int
    /// How many come from the reserve.
    let fromReserve: Int
    /// Whether branch and bound proved that no refill is better.
    let isProved: Bool
  }

  /// The candidates by types; those of the reserve are apart from the others.
  let people: TypedPool
  private(set) var search: BranchAndBound
  /// The number of candidates chosen of each type in the best refill found so far.
  private(set) var members: [Int]
  private let violationRow: Int
  private let reserveRow: Int
  private let limits: [Int]

  private static let nodeLimit = 50_000

  /// Builds the program.
  ///
  /// - Parameters:
  ///   - candidates: Who may be chosen; nobody of them shares a household with a seated member.
  ///   - isReserve: For each candidate, whether they are of the reserve.
  ///   - quotas: The quotas of the panel; positions in the candidates' attributes.
  ///   - seated: For each quota, how many seated members have its value.
  ///   - vacancies: The number of empty seats.
  init(
    candidates: Pool, isReserve: [Bool], quotas: [PanelQuota], seated: [Int], vacancies: Int
  ) {
    let people = TypedPool(candidates.marking(isReserve))
    self.people = people
    let residual = zip(quotas, seated).map { quota, count in
      PanelQuota(
        attribute: quota.attribute, value: quota.value,
        bounds: quota.bounds.lowerBound - count...quota.bounds.upperBound - count)
    }
    let constraints = PanelConstraints(people: people, quotas: residual, size: vacancies)
    limits = constraints.limits
    var program = LinearProgram(.minimize)
    for limit in limits { program.addVariable(.init(0, Double(limit))) }
    var changes: [LinearProgram.Term] = []
    for row in constraints.rows {
      var terms = row.types.map { LinearProgram.Term($0, 1) }
      if case .quota = row.origin {
        let short = program.addVariable()
        let over = program.addVariable()
        terms += [.init(short, 1), .init(over, -1)]
        changes += [.init(short, 1), .init(over, 1)]
      }
      let lower = row.origin == .size ? 0 : Double(row.bounds.lowerBound)
      program.addRow(.init(lower, Double(row.bounds.upperBound)), terms)
    }
    violationRow = program.addRow(.init(0, .infinity), changes)
    let mark = candidates.attributes.count
    reserveRow = program.addRow(
      .init(0, .infinity),
      people.types.indices.filter { people.types[$0].values[mark] == 1 }.map { .init($0, 1) })
    search = BranchAndBound(IntegerProgram(program))
    members = limits.map { _ in 0 }
  }

  /// Finds a best refill and keeps to its figures from then on.
  mutating func optimize() -> Optimum {
    let types = Array(limits.indices)
    let filled = minimize(types, -1)
    search.setRow(0, to: .init(Double(-filled.value), Double(-filled.value)))
    let changes = Array(types.count..<search.program.relaxation.variables.count)
    let violation = minimize(changes, 1)
    search.setRow(violationRow, to: .init(0, Double(violation.value)))
    let mark = people.pool.attributes.count - 1
    let reserve = minimize(types.filter { people.types[$0].values[mark] == 1 }, -1)
    search.setRow(reserveRow, to: .init(Double(-reserve.value), .infinity))
    return Optimum(
      filled: -filled.value, violation: violation.value, fromReserve: -reserve.value,
      isProved: filled.isProved && violation.isProved && reserve.isProved)
  }

  /// Demands a number of members of a type, if some best refill has them.
  ///
  /// - Parameters:
  ///   - count: The least number of members.
  ///   - type: The type.
  /// - Returns: Whether some best refill has them; if not, nothing is demanded.
  mutating func require(_ count: Int, ofType type: Int) -> Bool {
    guard count <= limits[type] else { return false }
    let before = search.program.relaxation.variables[type]
    search.setVariable(type, to: .init(Double(count), Double(limits[type])))
    if members[type] >= count { return true }
    search.setObjective(search.program.relaxation.objective.map { _ in 0 })
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = Self.nodeLimit
    let solution = search.solve(options)
    guard !solution.values.isEmpty else {
      search.setVariable(type, to: before)
      return false
    }
    keep(solution.values)
    return true
  }

  private mutating func minimize(
    _ variables: [Int], _ coefficient: Double
  ) -> (value: Int, isProved: Bool) {
    var objective = search.program.relaxation.objective.map { _ in 0.0 }
    for variable in variables { objective[variable] = coefficient }
    search.setObjective(objective)
    var options = BranchAndBound.Options()
    options.nodeLimit = Self.nodeLimit
    let solution = search.solve(options)
    // Nobody at all is always allowed, so that only the limit of nodes can leave nothing.
    guard !solution.values.isEmpty else { return (0, false) }
    keep(solution.values)
    return (Int(solution.objective.rounded()), solution.status == .optimal)
  }

  private mutating func keep(_ values: [Double]) {
    members = limits.indices.map { Int(values[$0].rounded()) }
  }
}

extension Pool {
  /// The pool with one attribute more, which tells the marked people from the others.
  fileprivate func marking(_ isMarked: [Bool]) -> Pool {
    Pool(
      attributes: attributes + [Attribute(name: "reserve", values: ["no", "yes"])],
      people: zip(people, isMarked).map { person, isMarked in
        Person(
          id: person.id, values: person.values + [isMarked ? 1 : 0], household: person.household)
      })
  }

  /// Some of the people, by ascending positions.
  func selecting(_ positions: [Int]) -> Pool {
    Pool(attributes: attributes, people: positions.map { people[$0] })
  }
}
