import Optimization
import Population

/// The choice of volunteers for a work, as an integer program over types of volunteers: equal
/// values and equal service.
struct WorkProgram {
  private var search: BranchAndBound
  private let typeOfPerson: [Int]
  private let limits: [Int]
  private let typesOfClass: [[Int]]
  private let classRows: [Int]
  private let violationRow: Int
  private let changes: Int
  /// How many of each type the best choice found so far has.
  private var members: [Int]

  private static let nodeLimit = 50_000

  init(
    volunteers: Pool, classOfPerson: [Int], classes: Int, quotas: [PanelQuota], size: Int
  ) {
    var positions: [[Int]: Int] = [:]
    var types: [[Int]] = []
    var limits: [Int] = []
    typeOfPerson = zip(volunteers.people, classOfPerson).map { person, level in
      let key = person.values + [level]
      let type = positions[key] ?? types.count
      if type == types.count {
        positions[key] = type
        types.append(key)
        limits.append(0)
      }
      limits[type] += 1
      return type
    }
    var program = LinearProgram(.minimize)
    for limit in limits { program.addVariable(.init(0, Double(limit))) }
    let seats = Double(min(size, volunteers.people.count))
    program.addRow(.init(seats, seats), types.indices.map { .init($0, 1) })
    typesOfClass = (0..<classes).map { level in types.indices.filter { types[$0].last == level } }
    classRows = typesOfClass.map { own in
      program.addRow(.init(0, .infinity), own.map { .init($0, 1) })
    }
    var misses: [LinearProgram.Term] = []
    for quota in quotas {
      let short = program.addVariable()
      let over = program.addVariable()
      let own = types.indices.filter { types[$0][quota.attribute] == quota.value }
      program.addRow(
        .init(Double(quota.bounds.lowerBound), Double(quota.bounds.upperBound)),
        own.map { .init($0, 1) } + [.init(short, 1), .init(over, -1)])
      misses += [.init(short, 1), .init(over, 1)]
    }
    violationRow = program.addRow(.init(0, .infinity), misses)
    changes = program.variables.count
    self.limits = limits
    members = limits.map { _ in 0 }
    search = BranchAndBound(IntegerProgram(program))
  }

  /// Finds a best choice, class by class, and keeps to its figures from then on.
  ///
  /// - Returns: Whether branch and bound proved every figure.
  mutating func optimize() -> Bool {
    let violation = minimize(Array(limits.count..<changes), 1)
    var isProved = violation.isProved
    if let value = violation.value { search.setRow(violationRow, to: .init(0, Double(value))) }
    for (row, types) in zip(classRows, typesOfClass) {
      let most = minimize(types, -1)
      isProved = isProved && most.isProved
      guard let value = most.value else { continue }
      search.setRow(row, to: .init(Double(-value), Double(-value)))
    }
    return isProved
  }

  /// The best choice whose people come first: each in turn is chosen if some best choice has them
  /// beside those chosen before.
  ///
  /// - Parameter order: The volunteers in the order of calling.
  /// - Returns: Those chosen, in that order.
  mutating func first(in order: [Int]) -> [Int] {
    var taken = limits.map { _ in 0 }
    var isExhausted = limits.map { _ in false }
    return order.filter { person in
      let type = typeOfPerson[person]
      guard !isExhausted[type], require(taken[type] + 1, of: type) else {
        isExhausted[type] = true
        return false
      }
      taken[type] += 1
      return true
    }
  }

  /// Demands a number of members of a type, if some best choice has them.
  private mutating func require(_ count: Int, of type: Int) -> Bool {
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
  ) -> (value: Int?, isProved: Bool) {
    var objective = search.program.relaxation.objective.map { _ in 0.0 }
    for variable in variables { objective[variable] = coefficient }
    search.setObjective(objective)
    var options = BranchAndBound.Options()
    options.nodeLimit = Self.nodeLimit
    let solution = search.solve(options)
    // Some choice always exists, so that only the limit of nodes can leave nothing.
    guard !solution.values.isEmpty else { return (nil, false) }
    keep(solution.values)
    return (Int(solution.objective.rounded()), solution.status == .optimal)
  }

  private mutating func keep(_ values: [Double]) {
    members = limits.indices.map { Int(values[$0].rounded()) }
  }
}
