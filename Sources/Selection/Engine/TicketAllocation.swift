/// Turns a weighted list of panels into M equally likely ones.
///
/// Every panel gets the whole part of M times its weight as copies. The rest of the tickets are
/// panels made for the purpose: the expected members that the copies leave out are rounded, type by
/// type, to a whole number just below or above, such that the rows of so many panels still hold;
/// then the panels are taken off one by one, each such that the remainder can still be shared among
/// the others. Where that succeeds, every type has its exact number of seats to within one, and
/// everybody's tickets are M·p rounded down or up.
///
/// Published ways of making a lottery uniform round the panels' weights and differ by up to k/M
/// (Flanigan, Kehne & Procaccia, *Fair Sortition Made Transparent*, NeurIPS 2021); making panels for
/// the remainder keeps everybody within one ticket.
struct TicketAllocation {
  private let constraints: PanelConstraints
  private var finder: PanelFinder

  private let monitor: Monitor

  init(_ constraints: PanelConstraints, monitor: Monitor = Monitor()) {
    self.constraints = constraints
    self.monitor = monitor
    finder = PanelFinder(constraints)
  }

  /// The panels of the tickets.
  ///
  /// - Parameters:
  ///   - tickets: How many.
  ///   - mixture: Panels with weights that add up to one.
  /// - Returns: For every ticket the number of members of each type.
  mutating func panels(_ tickets: Int, of mixture: [Peeling.WeightedPanel]) -> [[Int]] {
    var panels = allocate(tickets, to: mixture)
    diversify(&panels)
    return panels
  }

  private mutating func allocate(
    _ tickets: Int, to mixture: [Peeling.WeightedPanel]
  ) -> [[Int]] {
    var panels: [[Int]] = []
    var rest = [Double](repeating: 0, count: constraints.typeCount)
    for panel in mixture {
      // Weights are good to about 1e-11: a copy is not lost over less than a millionth of it.
      let exact = panel.weight * Double(tickets)
      let copies = min(Int((exact + 1e-6).rounded(.down)), tickets - panels.count)
      panels += Array(repeating: panel.members, count: copies)
      for (type, members) in panel.members.enumerated() where members > 0 {
        rest[type] += (exact - Double(copies)) * Double(members)
      }
    }
    let missing = tickets - panels.count
    guard missing > 0 else { return panels }
    if let exact = exactPanels(missing, for: rest) { return panels + exact }
    let heaviest = mixture.max { $0.weight < $1.weight }?.members ?? []
    return panels + closePanels(missing, for: rest, otherwise: heaviest)
  }

  /// Panels whose members add up to the rounded numbers.
  private mutating func exactPanels(_ count: Int, for expected: [Double]) -> [[Int]]? {
    guard let totals = roundedTotals(of: expected, panels: count) else { return nil }
    return split(totals, into: count)
  }

  /// Panels whose members add up to given numbers.
  ///
  /// - Parameters:
  ///   - totals: The number of members of each type in all panels together.
  ///   - count: The number of panels.
  ///   - manner: Another way of splitting for every number but zero.
  /// - Returns: `nil` if none were found.
  private mutating func split(
    _ totals: [Int], into count: Int, manner: Int = 0
  ) -> [[Int]]? {
    var path: [(rest: [Int], panel: [Int])] = []
    var rest = totals
    var deadEnds = 0
    while path.count < count {
      monitor.report(.tickets, remaining: Double(count - path.count) / Double(count))
      let variation = manner == 0 ? deadEnds : manner + path.count + 1000 * deadEnds
      if let panel = nextPanel(of: rest, panels: count - path.count, variation: variation) {
        path.append((rest, panel))
        for (type, members) in panel.enumerated() { rest[type] -= members }
      } else {
        deadEnds += 1
        guard deadEnds <= 30, !path.isEmpty else { return nil }
        let steps = min(1 + deadEnds / 2, path.count)
        rest = path[path.count - steps].rest
        path.removeLast(steps)
      }
    }
    return path.map(\.panel)
  }

  /// Whole numbers just below or above the expected ones that satisfy the rows of several panels.
  private mutating func roundedTotals(of expected: [Double], panels: Int) -> [Int]? {
    var space = PanelSpace(members: [], rows: [])
    var weights: [Double] = []
    for number in expected {
      let nearest = number.rounded()
      // Whole to within rounding errors: it stays what it is.
      let isWhole = (number - nearest).magnitude < 1e-6
      let below = Int(isWhole ? nearest : number.rounded(.down))
      space.members.append(max(below, 0)...max(isWhole ? below : below + 1, 0))
      weights.append(isWhole ? 0 : number - Double(below) - 0.5)
    }
    space.rows = constraints.rows.map {
      ($0.bounds.lowerBound * panels)...($0.bounds.upperBound * panels)
    }
    return finder.panel(weights: weights, in: space)
  }

  /// A panel that leaves enough, and not too much, for the others.
  private mutating func nextPanel(of rest: [Int], panels: Int, variation: Int) -> [Int]? {
    var space = PanelSpace(members: [], rows: [])
    for (number, limit) in zip(rest, constraints.limits) {
      space.members.append(max(0, number - (panels - 1) * limit)...min(limit, number))
    }
    for (row, activity) in zip(constraints.rows, constraints.activities(rest)) {
      let (least, most) = (row.bounds.lowerBound, row.bounds.upperBound)
      let needed = max(least, activity - (panels - 1) * most)
      let allowed = min(most, activity - (panels - 1) * least)
      guard needed <= allowed else { return nil }
      space.rows.append(needed...allowed)
    }
    let weights = rest.indices.map { type in
      Double(rest[type]) / Double(constraints.counts[type] * panels)
        * (variation == 0 ? 1 : Variation.factor(type, variation))
    }
    return finder.panel(weights: weights, in: space)
  }

  /// Panels chosen one after the other to serve those types first that are most behind.
  private mutating func closePanels(
    _ count: Int, for expected: [Double], otherwise heaviest: [Int]
  ) -> [[Int]] {
    let space = constraints.space
    var rest = expected
    return (0..<count).map { _ in
      let weights = zip(rest, constraints.counts).map { $0 / Double($1) }
      let panel = finder.panel(weights: weights, in: space) ?? heaviest
      for (type, members) in panel.enumerated() { rest[type] -= Double(members) }
      return panel
    }
  }

  // MARK: Different panels

  /// The most panels that are made anew together, and how often.
  private static let mostSplit = 1000
  private static let mostRounds = 3

  /// Replaces panels that stand more often than their members can differ: together with as many
  /// others they are split in another way, which leaves everybody's tickets as they are.
  private mutating func diversify(_ panels: inout [[Int]]) {
    for round in 1...Self.mostRounds {
      let excess = excess(in: panels)
      guard !excess.isEmpty else { return }
      var isChosen = [Bool](repeating: false, count: panels.count)
      for index in excess.prefix(Self.mostSplit) { isChosen[index] = true }
      let others = panels.indices.filter { !isChosen[$0] }.sorted {
        let (a, b) = (Variation.factor($0, round), Variation.factor($1, round))
        return a == b ? $0 < $1 : a < b
      }
      for index in others.prefix(min(excess.count, Self.mostSplit)) { isChosen[index] = true }
      let chosen = panels.indices.filter { isChosen[$0] }
      var totals = [Int](repeating: 0, count: constraints.typeCount)
      for index in chosen {
        for (type, members) in panels[index].enumerated() { totals[type] += members }
      }
      guard let split = split(totals, into: chosen.count, manner: round * 1_000_000) else { return }
      var replaced = panels
      for (index, panel) in zip(chosen, split) { replaced[index] = panel }
      guard self.excess(in: replaced).count < excess.count else { return }
      panels = replaced
    }
  }

  /// The panels that stand more often than there are ways to name their members.
  private func excess(in panels: [[Int]]) -> [Int] {
    var copies: [[Int]: Int] = [:]
    return panels.indices.filter { index in
      let count = copies[panels[index], default: 0] + 1
      copies[panels[index]] = count
      return count > 1 && count > seatings(of: panels[index], atMost: count)
    }
  }

  /// In how many ways the members of a panel can be named, or a limit if they are more. Households
  /// are not looked at.
  private func seatings(of panel: [Int], atMost limit: Int) -> Int {
    var ways = 1
    for (members, count) in zip(panel, constraints.counts) where 0 < members && members < count {
      ways *= PanelCensus.ways(to: members, of: count, atMost: limit)
      if ways >= limit { return limit }
    }
    return ways
  }
}
