extension PanelLottery {
  /// The most tickets that a lottery may have.
  public static let mostTickets = 1_000_000

  /// Finds the fairest lottery over all panels that satisfy the demands, as equally likely panels.
  ///
  /// 1. `RelaxedLeximin` finds what no lottery can exceed, level by level.
  /// 2. `Peeling` writes that point as a mixture of whole panels: then it *is* the fairest lottery,
  ///    and the levels' bounds prove it. Where no panels reach the point, `ColumnGeneration` finds
  ///    the best that panels can reach, and proves that.
  /// 3. `TicketAllocation` turns the mixture into M panels of equal chance, `Seating` names their
  ///    members.
  ///
  /// - Parameters:
  ///   - problem: The pool and the demands.
  ///   - fairness: What makes a lottery fair.
  ///   - tickets: The number of panels, M.
  ///   - gap: The search may end early once nobody at the level where it stands can gain more
  ///     probability than this. The lottery then states the bound it has, and is not certified
  ///     unless the gap happens to be closed.
  ///   - progress: Told how far the search has come, on the thread that searches.
  /// - Returns: The lottery, with its certificate.
  /// - Throws: ``SelectionError/infeasible`` if no panel satisfies the demands;
  ///   ``SelectionError/undecided`` if that could not be found out;
  ///   ``SelectionError/ticketsOutOfRange(_:most:)``.
  /// - Complexity: In practice about one small linear program a ticket and a type; the benchmark
  ///   script measures it.
  public static func fairest(
    for problem: PanelProblem, fairness: Fairness = .leximin, tickets: Int = 1000,
    stopAtGap gap: Double = 0, progress: (@Sendable (Progress) -> Void)? = nil
  ) throws(SelectionError) -> PanelLottery {
    guard 1...mostTickets ~= tickets else {
      throw .ticketsOutOfRange(tickets, most: mostTickets)
    }
    let monitor = Monitor(progress: progress, stopAtGap: gap)
    let fairest = try FairMixture.fairest(problem.constraints, fairness, monitor: monitor)
    var allocation = TicketAllocation(problem.constraints, monitor: monitor)
    let seated = Seating(problem).seat(allocation.panels(tickets, of: fairest.panels))
    return PanelLottery(
      problem: problem, fairness: fairness,
      probabilities: problem.people.typeOfPerson.map { fairest.probabilities[$0] },
      panels: seated.panels, mostDistinctPanels: seated.most, upperBound: fairest.upperBound,
      certificate: fairest.certificate)
  }
}
