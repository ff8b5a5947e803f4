import Population

/// Makes equal panels different by exchanging two people of one type between two panels, which
/// changes nobody's tickets and no quota.
///
/// Every exchange adds a panel that was not there and takes none away. Panels that cannot be told
/// apart (all of their types are seated whole) stay as they are.
struct DistinctPanels {
  private let people: TypedPool
  private(set) var panels: [[Int]]
  private var copies: [[Int]: Int] = [:]
  private var panelsOfPerson: [[Int]]

  /// The most exchanges to try for one panel: few fail where there is room at all.
  private static let mostAttempts = 100

  /// Takes panels, each with its members ascending.
  init(_ panels: [[Int]], of people: TypedPool) {
    self.people = people
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
    for number in panels.indices where copies[panels[number], default: 0] > 1 { separate(number) }
  }

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
