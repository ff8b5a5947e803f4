import Optimization

/// Changing the way to lead all tables that is known, instead of looking for one anew: nearly
/// always enough, and it costs no program.
extension StaffDraw {
  /// A way to lead all tables in which one of a profile leads a table: somebody free does, or the
  /// one who leads another table, with or without its people and the others who lead it.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - profile: Who is to lead it.
  /// - Returns: The way; `nil` if none of these changes holds all demands.
  func exchanged(_ table: Int, _ profile: Int) -> [Double]? {
    let role = profiles[profile].role
    let mates = profiles.indices.filter { profiles[$0].role == role }
    var replaced = proof
    for mate in mates { replaced[program.variable(leading: table, profile: mate)] = 0 }
    replaced[program.variable(leading: table, profile: profile)] = 1
    if holds(replaced) { return replaced }
    let people = Array(program.groups.indices)
    for other in 0..<request.tables
    where other != table && proof[program.variable(leading: other, profile: profile)] > 0.5 {
      for leaders in [mates, Array(profiles.indices)] {
        for seated in [[], people] {
          var point = proof
          for leader in leaders {
            point.swapAt(
              program.variable(leading: table, profile: leader),
              program.variable(leading: other, profile: leader))
          }
          for group in seated {
            point.swapAt(program.variable(group, table), program.variable(group, other))
          }
          if holds(point) { return point }
        }
      }
    }
    return nil
  }

  /// Whether all that is asked and all that is drawn holds. Values are whole, and so are sums.
  private func holds(_ point: [Double]) -> Bool {
    let relaxation = search.program.relaxation
    var sums = [Double](repeating: 0, count: relaxation.rows.count)
    for (variable, range) in relaxation.variables.enumerated() {
      let value = point[variable].rounded()
      guard range.lower <= value, value <= range.upper else { return false }
      if value == 0 { continue }
      for term in relaxation.columns[variable] { sums[term.index] += value * term.coefficient }
    }
    return zip(sums, relaxation.rows).allSatisfy { $1.lower <= $0 && $0 <= $1.upper }
  }
}
