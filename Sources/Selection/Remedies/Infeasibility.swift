import Population

/// Why no panel meets the demands, and the ways out.
public struct Infeasibility: Error, Sendable, Equatable {
  /// The contradictions: the first is the simplest; none of the others shares a demand with one
  /// before. At least one, unless the search took too much work.
  public let conflicts: [Conflict]
  /// What can be done, one proposal each: the cheapest change of quotas first.
  public let repairs: [Repair]

  /// The most contradictions that are told.
  static let mostConflicts = 10

  /// Explains why no panel meets the demands.
  ///
  /// - Parameter demands: What is asked.
  /// - Returns: The explanation; `nil` if there is a panel.
  /// - Complexity: One integer program, warm-started, a question; about as many questions as there
  ///   are quotas and pairs of attributes.
  public static func explain(_ demands: PanelDemands) -> Infeasibility? {
    let program = DemandProgram(demands)
    var search = ConflictSearch(program)
    var conflicts: [Conflict] = []
    while conflicts.count < mostConflicts, let conflict = search.next() {
      conflicts.append(conflict)
      if conflict.demands.isEmpty { break }
    }
    guard !conflicts.isEmpty else { return nil }
    var repairs = RepairSearch(program)
    return Infeasibility(conflicts: conflicts, repairs: repairs.repairs())
  }

  /// Explains why no panel solves a problem.
  ///
  /// - Parameter problem: The problem.
  /// - Returns: The explanation; `nil` if there is a panel.
  public static func explain(_ problem: PanelProblem) -> Infeasibility? {
    explain(PanelDemands(problem))
  }
}
