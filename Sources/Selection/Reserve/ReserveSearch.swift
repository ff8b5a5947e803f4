import Lottery
import Population

/// Chooses a ``Reserve``: greedily, each time the person who lowers the mean cost most; then by
/// exchanging one person at a time as long as that lowers it.
struct ReserveSearch {
  private let problem: PanelProblem
  private let tally: QuotaTally
  private let empty: [SampledDropout]
  private var dropouts: [SampledDropout]
  /// The candidates of each type, by ticket.
  private let queues: [[Int]]
  private let households: [String?]
  private let seatedHouseholds: Set<String>
  private var chosen: [Int] = []
  private var isChosen: [Bool]
  private var takenHouseholds: [String: Int] = [:]

  private static let mostPasses = 3

  init(_ problem: PanelProblem, panel: [Int], dropouts: [[Int]], seed: Seed) {
    let (people, tally) = (problem.people, QuotaTally(problem))
    var full = tally.noMembers
    for member in panel { tally.count(people.typeOfPerson[member], by: 1, in: &full) }
    empty = dropouts.map { gone in
      var counts = full
      for member in gone { tally.count(people.typeOfPerson[panel[member]], by: -1, in: &counts) }
      return SampledDropout(vacancies: gone.count, counts: counts, quotas: tally)
    }
    self.dropouts = empty
    self.problem = problem
    self.tally = tally
    let printer = TicketPrinter(seed: seed, label: .reserve)
    let tickets = people.pool.people.map { printer.ticket(of: $0.id) }
    let seated = Set(panel)
    queues = people.types.map { type in
      type.people.filter { !seated.contains($0) }.sorted { tickets[$0] < tickets[$1] }
    }
    households = people.pool.people.map(\.household)
    seatedHouseholds = Set(panel.compactMap { people.pool.people[$0].household })
    isChosen = households.map { _ in false }
    self.tickets = tickets
  }

  private let tickets: [Ticket]

  /// The reserve in the order of calling.
  mutating func reserve(of size: Int) -> [Int] {
    while chosen.count < size, let person = bestNext() { add(person) }
    improve()
    return ranked()
  }

  private var cost: Int { dropouts.reduce(0) { $0 + $1.cost } }

  // MARK: Choosing

  /// The person who lowers the cost most: of the best type the first who keeps the household rule;
  /// when nobody keeps it, the first at all.
  private func bestNext() -> Int? {
    let effects = effects()
    for keepsHouseholds in [true, false] {
      var best: (person: Int, effect: Int)?
      for (type, queue) in queues.enumerated() {
        guard let person = queue.first(where: { isFree($0, keepsHouseholds) }) else { continue }
        let effect = effects[type]
        if best.map({ isBetter(effect, person, than: $0.effect, $0.person) }) ?? true {
          best = (person, effect)
        }
      }
      if let best { return best.person }
    }
    return nil
  }

  private func isBetter(_ effect: Int, _ person: Int, than other: Int, _ rival: Int) -> Bool {
    effect == other ? tickets[person] < tickets[rival] : effect < other
  }

  private func effects() -> [Int] {
    var effects = queues.map { _ in 0 }
    let types = queues.indices.filter { !queues[$0].isEmpty }
    for dropout in dropouts { dropout.addEffects(of: types, to: &effects) }
    return effects
  }

  private func isFree(_ person: Int, _ keepsHouseholds: Bool) -> Bool {
    guard !isChosen[person] else { return false }
    guard keepsHouseholds, let household = households[person] else { return true }
    return !seatedHouseholds.contains(household) && takenHouseholds[household, default: 0] == 0
  }

  private mutating func add(_ person: Int) {
    chosen.append(person)
    isChosen[person] = true
    if let household = households[person] { takenHouseholds[household, default: 0] += 1 }
    let type = problem.people.typeOfPerson[person]
    for index in dropouts.indices { dropouts[index].add(type) }
  }

  private mutating func remove(_ person: Int) {
    chosen.removeAll { $0 == person }
    isChosen[person] = false
    if let household = households[person] { takenHouseholds[household, default: 0] -= 1 }
    let type = problem.people.typeOfPerson[person]
    for index in dropouts.indices { dropouts[index].remove(type) }
  }

  /// Exchanges people one by one while that lowers the cost.
  private mutating func improve() {
    for _ in 0..<Self.mostPasses {
      let before = cost
      for person in chosen {
        let (old, state) = (cost, dropouts)
        remove(person)
        if let other = bestNext(), other != person {
          add(other)
          if cost < old { continue }
          remove(other)
        }
        add(person)
        dropouts = state
      }
      if cost == before { return }
    }
  }

  // MARK: Order

  /// The people chosen, each the one who helps most after those before, equals by ticket.
  private func ranked() -> [Int] {
    var rest = chosen
    var order: [Int] = []
    var states = empty
    while !rest.isEmpty {
      var effects = queues.map { _ in 0 }
      let types = Set(rest.map { problem.people.typeOfPerson[$0] }).sorted()
      for dropout in states { dropout.addEffects(of: types, to: &effects) }
      let best = rest.min { first, second in
        isBetter(
          effects[problem.people.typeOfPerson[first]], first,
          than: effects[problem.people.typeOfPerson[second]], second)
      }
      guard let best else { return order }
      order.append(best)
      rest.removeAll { $0 == best }
      let type = problem.people.typeOfPerson[best]
      for index in states.indices { states[index].add(type) }
    }
    return order
  }
}
