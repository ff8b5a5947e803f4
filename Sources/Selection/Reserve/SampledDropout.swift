import Population

/// One dropout that may happen, and the people of the reserve who are called for it.
///
/// Who is called is decided by single additions and exchanges, each the best there is: fast enough
/// to ask "what if?" for every candidate, and rarely worse than the integer program.
struct SampledDropout {
  private let vacancies: Int
  /// For every quota, the members with its value, those called included; one more entry for
  /// values without a quota.
  private var counts: [Int]
  /// Who is called, by type.
  private var called: [Int] = []
  /// Who of the reserve is not called: the number of people by type.
  private var waiting: [Int: Int] = [:]
  private let quotas: QuotaTally

  init(vacancies: Int, counts: [Int], quotas: QuotaTally) {
    self.vacancies = vacancies
    self.counts = counts
    self.quotas = quotas
  }

  /// What it costs: empty seats and seats by which quotas are missed.
  var cost: Int { vacancies - called.count + quotas.violation(counts) }

  /// The reserve gets one more person of a type.
  mutating func add(_ type: Int) {
    waiting[type, default: 0] += 1
    settle()
  }

  /// The reserve loses one person of a type.
  mutating func remove(_ type: Int) {
    if let number = waiting[type], number > 0 {
      waiting[type] = number == 1 ? nil : number - 1
      return
    }
    guard let place = called.firstIndex(of: type) else { return }
    called.remove(at: place)
    quotas.count(type, by: -1, in: &counts)
    settle()
  }

  /// Adds, for some types, what one more person of each would change of the cost.
  func addEffects(of types: [Int], to effects: inout [Int]) {
    guard vacancies > 0 else { return }
    let (gain, loss) = quotas.marginalCosts(counts)
    if called.count < vacancies {
      for type in types { effects[type] += quotas.sum(gain, over: type) - 1 }
      return
    }
    guard quotas.violation(counts) > 0 else { return }
    let leavers = distinctCalled.map { (type: $0, relief: quotas.sum(loss, over: $0)) }
      .sorted { ($0.relief, $0.type) < ($1.relief, $1.type) }
    for type in types {
      // A quota's gain and loss together are never negative: no exchange costs less than this
      // plus the leaver's relief.
      let least = -quotas.sum(loss, over: type)
      var best = 0
      for leaver in leavers {
        guard leaver.relief + least < best else { break }
        best = min(best, quotas.cost(exchanging: leaver.type, for: type, gain, loss))
      }
      effects[type] += best
    }
  }

  private var distinctCalled: [Int] { Array(Set(called)).sorted() }

  private mutating func settle() {
    while called.count < vacancies, !waiting.isEmpty {
      let (gain, _) = quotas.marginalCosts(counts)
      guard let type = best(of: waiting.keys.sorted(), { quotas.sum(gain, over: $0) }) else {
        return
      }
      call(type.type)
    }
    while exchange() {}
  }

  /// Makes the best exchange between the called and the waiting, if one lowers the cost.
  private mutating func exchange() -> Bool {
    guard !called.isEmpty, !waiting.isEmpty else { return false }
    let (gain, loss) = quotas.marginalCosts(counts)
    let comers = waiting.keys.sorted()
    var chosen: (leaver: Int, comer: Int)?
    var lowest = 0
    for leaver in distinctCalled {
      for comer in comers {
        let cost = quotas.cost(exchanging: leaver, for: comer, gain, loss)
        if cost < lowest {
          lowest = cost
          chosen = (leaver, comer)
        }
      }
    }
    guard let chosen, let place = called.firstIndex(of: chosen.leaver) else { return false }
    called.remove(at: place)
    quotas.count(chosen.leaver, by: -1, in: &counts)
    waiting[chosen.leaver, default: 0] += 1
    call(chosen.comer)
    return true
  }

  private mutating func call(_ type: Int) {
    called.append(type)
    quotas.count(type, by: 1, in: &counts)
    let number = waiting[type] ?? 0
    waiting[type] = number > 1 ? number - 1 : nil
  }

  private func best(of types: [Int], _ cost: (Int) -> Int) -> (type: Int, cost: Int)? {
    types.map { ($0, cost($0)) }.min { $0.1 < $1.1 }
  }
}

/// The quotas by their bounds, and which of them count a member of each type.
struct QuotaTally: Sendable {
  private let bounds: [ClosedRange<Int>]
  private let attributeCount: Int
  /// For type t and attribute a, at place t × attributes + a: the quota, or the number of quotas
  /// where there is none.
  private let quotaOfType: [Int]

  init(_ problem: PanelProblem) {
    let quotas = problem.panelQuotas
    bounds = quotas.map(\.bounds)
    attributeCount = problem.people.pool.attributes.count
    var quotaOfValue = problem.people.pool.attributes.map { attribute in
      [Int](repeating: quotas.count, count: attribute.values.count)
    }
    for (index, quota) in quotas.enumerated() { quotaOfValue[quota.attribute][quota.value] = index }
    quotaOfType = problem.people.types.flatMap { type in
      type.values.indices.map { quotaOfValue[$0][type.values[$0]] }
    }
  }

  /// A count for every quota and one for values without: no member.
  var noMembers: [Int] { [Int](repeating: 0, count: bounds.count + 1) }

  func count(_ type: Int, by number: Int, in counts: inout [Int]) {
    for place in places(of: type) { counts[quotaOfType[place]] += number }
  }

  func violation(_ counts: [Int]) -> Int {
    bounds.indices.reduce(0) { $0 + distance(counts[$1], from: $1) }
  }

  /// For every quota, what one member more and one member less with its value cost.
  func marginalCosts(_ counts: [Int]) -> (gain: [Int], loss: [Int]) {
    let now = bounds.indices.map { distance(counts[$0], from: $0) }
    return (
      bounds.indices.map { distance(counts[$0] + 1, from: $0) - now[$0] } + [0],
      bounds.indices.map { distance(counts[$0] - 1, from: $0) - now[$0] } + [0]
    )
  }

  /// The sum of some costs over the quotas that count a type.
  func sum(_ costs: [Int], over type: Int) -> Int {
    places(of: type).reduce(0) { $0 + costs[quotaOfType[$1]] }
  }

  func cost(exchanging leaver: Int, for comer: Int, _ gain: [Int], _ loss: [Int]) -> Int {
    var cost = 0
    for attribute in 0..<attributeCount {
      let from = quotaOfType[leaver * attributeCount + attribute]
      let to = quotaOfType[comer * attributeCount + attribute]
      if from != to { cost += loss[from] + gain[to] }
    }
    return cost
  }

  private func places(of type: Int) -> Range<Int> {
    type * attributeCount..<(type + 1) * attributeCount
  }

  private func distance(_ count: Int, from quota: Int) -> Int {
    let range = bounds[quota]
    return max(0, range.lowerBound - count, count - range.upperBound)
  }
}
