extension PanelLottery {
  /// The most tickets that a lottery may have.
  public static let mostTickets = 1_000_000

  /// Finds the fairest lottery over all panels that satisfy the demands, as equally likely panels.
  ///
  /// 1. `RelaxedLeximin` finds what no lottery can exceed, level by level.
  /// 2. `Peeling` writes that point as a mixture of whole panels: then it *is* the fairest lottery,
  ///    and the levels' bounds prove it.
  /// 3. `TicketAllocation` turns the mixture into M panels of equal chance, `Seating` names their
  ///    members.
  ///
  /// - Parameters:
  ///   - problem: The pool and the demands.
  ///   - fairness: What makes a lottery fair.
  ///   - tickets: The number of panels, M.
  /// - Returns: The lottery, with its certificate.
  /// - Throws: ``SelectionError/infeasible`` if no panel satisfies the demands;
  ///   ``SelectionError/ticketsOutOfRange(_:most:)``.
  /// - Complexity: In practice about one small linear program a ticket and a type; the benchmark
  ///   script measures it.
  public static func fairest(
    for problem: PanelProblem, fairness: Fairness = .leximin, tickets: Int = 1000
  ) throws(SelectionError) -> PanelLottery {
    guard 1...mostTickets ~= tickets else {
      throw .ticketsOutOfRange(tickets, most: mostTickets)
    }
    let constraints = problem.constraints
    let point = try RelaxedLeximin.solve(constraints, stages: fairness == .maximin ? 1 : .max)
    let expected = zip(point.probabilities, constraints.counts).map { $0 * Double($1) }
    var peeling = Peeling(constraints)
    guard let mixture = peeling.decompose(expected) else { throw .infeasible }
    var allocation = TicketAllocation(constraints)
    let panels = Seating(problem.people).members(
      of: allocation.panels(tickets, of: mixture))
    return PanelLottery(
      problem: problem,
      probabilities: problem.people.typeOfPerson.map { point.probabilities[$0] }, panels: panels,
      upperBound: point.levels.first?.probability ?? 0,
      certificate: point.certificate(for: constraints))
  }
}
