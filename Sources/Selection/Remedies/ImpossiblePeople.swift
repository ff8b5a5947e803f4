import Optimization

/// People who cannot be in any panel, and why: the demands that contradict each other once such a
/// person is a member.
public struct ImpossiblePeople: Sendable, Equatable {
  /// The people: positions in the pool, ascending.
  public let people: [Int]
  /// What keeps them out.
  public let conflict: Conflict

  /// Finds the people who cannot be in any panel.
  ///
  /// Each panel found shows that its members can be; the next must have a member who is in none so
  /// far. When there is no such panel, the rest cannot be in any.
  ///
  /// - Parameters:
  ///   - demands: What is asked; some panel meets it.
  ///   - suspects: The people to ask about, as positions in the pool; all if `nil`.
  /// - Returns: The people by what keeps them out; nobody if no panel exists.
  public static func find(
    in demands: PanelDemands, among suspects: [Int]? = nil
  ) -> [ImpossiblePeople] {
    let program = DemandProgram(demands)
    let types = suspects.map { Set($0.map { program.people.typeOfPerson[$0] }).sorted() }
    var excluded = typesWithoutPanel(program, among: types ?? Array(program.people.types.indices))
    var found: [ImpossiblePeople] = []
    while let type = excluded.first {
      var search = ConflictSearch(program, requiring: type)
      guard let conflict = search.next() else { break }
      let same = excluded.filter { other in
        var search = ConflictSearch(program, requiring: other)
        return other == type || search.contradict(conflict.demands)
      }
      excluded.removeAll { same.contains($0) }
      let people = same.flatMap { program.people.types[$0].people }.sorted()
      found.append(ImpossiblePeople(people: people, conflict: conflict))
    }
    return found
  }

  private static func typesWithoutPanel(_ program: DemandProgram, among types: [Int]) -> [Int] {
    var search = program.search
    var rest = types
    var options = BranchAndBound.Options()
    options.stopsAtFirst = true
    options.nodeLimit = ConflictSearch.nodeLimit
    guard !search.solve(options).values.isEmpty else { return [] }
    // Less than −½: at least one member who is in no panel so far.
    options.cutoff = -0.5
    while !rest.isEmpty {
      var objective = search.program.relaxation.objective.map { _ in 0.0 }
      for type in rest { objective[program.members(ofType: type)] = -1 }
      search.setObjective(objective)
      let solution = search.solve(options)
      let values = solution.values
      guard !values.isEmpty else { return solution.status == .workLimit ? [] : rest }
      rest.removeAll { values[program.members(ofType: $0)] > 0.5 }
    }
    return rest
  }
}
