import Population

/// Makes equal panels different by exchanging two people between two panels, which changes nobody's
/// tickets: people of one type first, then any two where both panels still meet all demands.
///
/// Every exchange adds a panel that was not there and takes none away.
struct DistinctPanels {
  private let people: TypedPool
  private let constraints: PanelConstraints
  private(set) var panels: [[Int]]
  private var copies: [[Int]: Int] = [:]
  private var panelsOfPerson: [[Int]]

  /// The most exchanges to try for one panel: few fail where there is room at all.
  private static let mostAttempts = 100
  /// The most pairs of people of different types to look at for one panel.
  private static let mostPairs = 4000

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

  /// Exchanges people until no exchange that is tried makes another panel different.
  mutating func separate() {
    guard copies.count < panels.count else { return }
    for number in panels.indices where isCopy(number) { separate(number) }
    for number in panels.indices where isCopy(number) { separateAcrossTypes(number) }
  }

  private func isCopy(_ number: Int) -> Bool { copies[panels[number], default: 0] > 1 }

  private mutating func separate(_ number: Int) {
    var attempts = 0
    let panel = panels[number]
    let start = number % panel.count
    for leaving in panel[start...] + panel[..<start] {
      for entering in people.types[people.typeOfPerson[leaving]].people
      where !contains(entering, panel) {
        for other in panelsOfPerson[entering] where !contains(leaving, panels[other]) {
          if exchange(leaving, in: number, with: entering, in: other) { return }
          attempts += 1
          if attempts >= Self.mostAttempts { return }
        }
      }
    }
  }

  private mutating func separateAcrossTypes(_ number: Int) {
    var pairs = 0
    let panel = panels[number]
    for step in 1..<panels.count {
      let other = (number + step) % panels.count
      for leaving in panel where !contains(leaving, panels[other]) {
        for entering in panels[other] where !contains(entering, panel) {
          pairs += 1
          if pairs > Self.mostPairs { return }
          if meetsDemands(panel, without: leaving, with: entering),
            meetsDemands(panels[other], without: entering, with: leaving),
            exchange(leaving, in: number, with: entering, in: other)
          {
            return
          }
        }
      }
    }
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
    guard copies[first] == nil, copies[second] == nil, first != second,
      isAllowed(entering, in: first), isAllowed(leaving, in: second)
    else { return false }
    replace(number, by: first)
    replace(other, by: second)
    panelsOfPerson[leaving].removeAll { $0 == number }
    panelsOfPerson[entering].removeAll { $0 == other }
    panelsOfPerson[leaving].append(other)
    panelsOfPerson[entering].append(number)
    return true
  }

  private mutating func replace(_ number: Int, by panel: [Int]) {
    let count = copies[panels[number], default: 0]
    copies[panels[number]] = count > 1 ? count - 1 : nil
    copies[panel, default: 0] += 1
    panels[number] = panel
  }

  private func replacing(_ person: Int, by other: Int, in panel: [Int]) -> [Int] {
    panel.map { $0 == person ? other : $0 }.sorted()
  }

  /// Whether nobody else in a panel is of a person's household.
  private func isAllowed(_ person: Int, in panel: [Int]) -> Bool {
    guard let household = people.pool.people[person].household else { return true }
    return panel.allSatisfy {
      $0 == person || people.pool.people[$0].household != household
    }
  }

  /// Whether a person is among members in ascending order.
  private func contains(_ person: Int, _ panel: [Int]) -> Bool {
    var (low, high) = (0, panel.count)
    while low < high {
      let middle = (low + high) / 2
      if panel[middle] < person { low = middle + 1 } else { high = middle }
    }
    return low < panel.count && panel[low] == person
  }
}
