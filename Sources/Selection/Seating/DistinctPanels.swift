import Population

/// Makes equal panels different by exchanging people between two panels, which changes nobody's
/// tickets: two people of one type first, then any two where both panels still meet all demands,
/// then as many as it takes (``ReseatedPair``).
///
/// Every exchange adds a panel that was not there, and the last of its kind goes only if another new
/// one takes its place.
struct DistinctPanels {
  let people: TypedPool
  let constraints: PanelConstraints
  private(set) var panels: [[Int]]
  /// The most panels that can differ; `nil` if that is not known.
  private(set) var most: Int?
  private var copies: [[Int]: Int] = [:]
  /// The panels of each person; some that the person has left may stand among them.
  private var panelsOfPerson: [[Int]]
  private var failures: [[Int]: Int] = [:]

  /// The most exchanges to try for one panel: few fail where there is room at all.
  private static let mostAttempts = 100
  /// The most pairs of people of different types to look at for one panel.
  private static let mostPairs = 4000
  /// The most other panels to seat anew together with one panel.
  private static let mostPartners = 60
  /// How many copies of a panel may fail in a row, and how many of all panels, before no more are
  /// tried.
  private static let mostFailures = 20
  private static let mostFailuresInAll = 2000

  /// Takes panels, each with its members ascending.
  init(_ panels: [[Int]], of people: TypedPool, _ constraints: PanelConstraints) {
    self.people = people
    self.constraints = constraints
    self.panels = panels
    panelsOfPerson = [[Int]](repeating: [], count: people.pool.people.count)
    for (number, panel) in panels.enumerated() {
      copies[panel, default: 0] += 1
      for person in panel { panelsOfPerson[person].append(number) }
    }
  }

  /// How many of the panels differ from each other.
  var distinct: Int { copies.count }

  /// Exchanges people until all panels differ, or as many as can, or no exchange that is tried makes
  /// another panel different.
  mutating func separate() {
    guard copies.count < panels.count else {
      most = panels.count
      return
    }
    most = PanelCensus.count(of: people, constraints, in: panels)
    separateAll { $0.separate($1) }
    separateAll { $0.separateAcrossTypes($1) }
    var finder = PanelFinder(constraints)
    separateAll { $0.reseat($1, &finder) }
    if copies.count == panels.count { most = panels.count }
  }

  /// Tries one kind of exchange on every panel that is a copy.
  private mutating func separateAll(_ separate: (inout DistinctPanels, Int) -> Bool) {
    failures = [:]
    var failuresInAll = 0
    for number in panels.indices where copies.count < most ?? .max {
      guard isCopy(number), failures[panels[number], default: 0] < Self.mostFailures else {
        continue
      }
      let panel = panels[number]
      if separate(&self, number) {
        (failures[panel], failuresInAll) = (0, 0)
      } else {
        failures[panel, default: 0] += 1
        failuresInAll += 1
        guard failuresInAll < Self.mostFailuresInAll else { return }
      }
    }
  }

  private func isCopy(_ number: Int) -> Bool { copies[panels[number], default: 0] > 1 }

  private mutating func separate(_ number: Int) -> Bool {
    var attempts = 0
    let panel = panels[number]
    let start = number % panel.count
    for leaving in panel[start...] + panel[..<start] {
      for entering in people.types[people.typeOfPerson[leaving]].people
      where !panel.containsSorted(entering) {
        for other in panelsOfPerson[entering]
        where panels[other].containsSorted(entering) && !panels[other].containsSorted(leaving) {
          if exchange(leaving, in: number, with: entering, in: other) { return true }
          attempts += 1
          if attempts >= Self.mostAttempts { return false }
        }
      }
    }
    return false
  }

  private mutating func separateAcrossTypes(_ number: Int) -> Bool {
    var pairs = 0
    let panel = panels[number]
    for step in 1..<panels.count {
      let other = (number + step) % panels.count
      for leaving in panel where !panels[other].containsSorted(leaving) {
        for entering in panels[other] where !panel.containsSorted(entering) {
          pairs += 1
          if pairs > Self.mostPairs { return false }
          if meetsDemands(panel, without: leaving, with: entering),
            meetsDemands(panels[other], without: entering, with: leaving),
            exchange(leaving, in: number, with: entering, in: other)
          {
            return true
          }
        }
      }
    }
    return false
  }

  private mutating func reseat(_ number: Int, _ finder: inout PanelFinder) -> Bool {
    for attempt in 1...Self.mostPartners {
      let step = 1 + Int(Double(panels.count - 1) * (Variation.factor(number, attempt) - 0.5))
      let other = (number + step) % panels.count
      let pair = ReseatedPair(panels[number], panels[other], people, constraints)
      guard let (first, second) = pair?.seatings(&finder, attempt),
        exchange(number, for: first, other, for: second)
      else { continue }
      return true
    }
    return false
  }

  /// Whether a panel meets every row of the constraints after an exchange.
  private func meetsDemands(_ panel: [Int], without leaving: Int, with entering: Int) -> Bool {
    var change = [Int](repeating: 0, count: constraints.rows.count)
    for row in constraints.rowsOfType[people.typeOfPerson[leaving]] { change[row] -= 1 }
    for row in constraints.rowsOfType[people.typeOfPerson[entering]] { change[row] += 1 }
    guard change.contains(where: { $0 != 0 }) else { return true }
    for person in panel {
      for row in constraints.rowsOfType[people.typeOfPerson[person]] { change[row] += 1 }
    }
    return zip(constraints.rows, change).allSatisfy { $0.bounds.contains($1) }
  }

  private mutating func exchange(
    _ leaving: Int, in number: Int, with entering: Int, in other: Int
  ) -> Bool {
    let first = replacing(leaving, by: entering, in: panels[number])
    let second = replacing(entering, by: leaving, in: panels[other])
    return exchange(number, for: first, other, for: second)
  }

  /// Takes two panels for two others of which the first is a copy, if more panels differ then and no
  /// household is in one twice.
  private mutating func exchange(
    _ number: Int, for first: [Int], _ other: Int, for second: [Int]
  ) -> Bool {
    let spare = panels[number] == panels[other] ? 2 : 1
    guard copies[first] == nil, first != second,
      copies[second] == nil || copies[panels[other], default: 0] > spare,
      people.isOneOfAHousehold(first), people.isOneOfAHousehold(second)
    else { return false }
    replace(number, by: first)
    replace(other, by: second)
    return true
  }

  private mutating func replace(_ number: Int, by panel: [Int]) {
    let before = panels[number]
    let count = copies[before, default: 0]
    copies[before] = count > 1 ? count - 1 : nil
    copies[panel, default: 0] += 1
    panels[number] = panel
    for person in panel where !before.containsSorted(person) {
      panelsOfPerson[person].append(number)
    }
  }

  private func replacing(_ person: Int, by other: Int, in panel: [Int]) -> [Int] {
    panel.map { $0 == person ? other : $0 }.sorted()
  }
}

extension TypedPool {
  /// Whether no two members of a panel are of one household.
  fileprivate func isOneOfAHousehold(_ panel: [Int]) -> Bool {
    guard !householdClasses.isEmpty else { return true }
    var households: Set<String> = []
    for person in panel {
      guard let household = pool.people[person].household else { continue }
      guard households.insert(household).inserted else { return false }
    }
    return true
  }
}

extension [Int] {
  /// Whether a number is among numbers in ascending order.
  func containsSorted(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
