/// What a search for a panel may use: whole numbers within these ranges.
struct PanelSpace {
  /// The smallest and largest number of members of each type.
  var members: [ClosedRange<Int>]
  /// The smallest and largest value of each row of the constraints.
  var rows: [ClosedRange<Int>]
}

extension PanelConstraints {
  /// All panels.
  var space: PanelSpace {
    PanelSpace(members: limits.map { 0...$0 }, rows: rows.map(\.bounds))
  }
}

/// Finds heavy whole-numbered panels within given ranges.
///
/// The same finder serves all searches on the same constraints and starts each from the basis of
/// the one before. Where there are many types, it looks among a short list first: for every row,
/// the heaviest types that could fill its seats several times over. A panel needs few types, and
/// the linear program is small then.
struct PanelFinder {
  private let constraints: PanelConstraints
  private var whole: PanelDive
  /// The most linear programs that one search may solve.
  private let effort: Int

  /// Below this number of types a short list gains nothing.
  private static let fewTypes = 400
  /// How many times over the listed types can fill the seats of each row.
  private static let choice = 4

  init(_ constraints: PanelConstraints, effort: Int = 400) {
    self.constraints = constraints
    self.effort = effort
    whole = PanelDive(
      among: Array(constraints.limits.indices), constraints, in: constraints.space)
  }

  /// A panel within a space, with a large weight if one is easily found.
  ///
  /// - Parameters:
  ///   - weights: The weight of a member of each type.
  ///   - space: Where to look.
  /// - Returns: The number of members of each type; `nil` if there is no such panel, or none was
  ///   found with the effort allowed.
  mutating func panel(weights: [Double], in space: PanelSpace) -> [Int]? {
    let types = shortList(weights, space)
    if types.count * 4 < constraints.typeCount * 3 {
      var dive = PanelDive(among: types, constraints, in: space)
      if let panel = dive.panel(weights: weights, in: space, effort: effort / 2) { return panel }
    }
    return whole.panel(weights: weights, in: space, effort: effort)
  }

  /// For every row the heaviest types that can fill it, and all types that must have members.
  private func shortList(_ weights: [Double], _ space: PanelSpace) -> [Int] {
    guard constraints.typeCount > Self.fewTypes else { return Array(weights.indices) }
    let order = weights.indices.filter { space.members[$0].upperBound > 0 }.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
    }
    var wanted = space.rows.map { $0.upperBound * Self.choice }
    var isListed = space.members.map { $0.lowerBound > 0 }
    for type in order {
      let rows = constraints.rowsOfType[type]
      guard rows.contains(where: { wanted[$0] > 0 }) else { continue }
      isListed[type] = true
      for row in rows { wanted[row] -= space.members[type].upperBound }
    }
    return isListed.indices.filter { isListed[$0] }
  }
}
