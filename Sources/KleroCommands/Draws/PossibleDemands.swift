import Population
import Reports
import Selection
import Tables

/// What is demanded of the panel, once it is known not to be impossible at sight; or as one of the
/// proposed ways out has it.
struct PossibleDemands {
  /// The pool and the demands.
  let problem: PanelProblem
  /// The input that says the same: with the quotas that were applied.
  let input: PoolInput

  /// Takes the demands of an input.
  ///
  /// - Parameters:
  ///   - input: The pool and its quotas.
  ///   - proposal: The number of the way out to take, from 1.
  ///   - session: The session of the command; the way out taken is said there.
  /// - Throws: `Infeasibility` if there is no panel; ``UsageError`` if there is no such way out.
  init(_ input: PoolInput, applying proposal: Int?, in session: Session) throws {
    let demands = try PanelDemands(
      pool: input.pool, quotas: input.quotas, size: input.panelSize)
    guard let proposal else {
      let conflicts = QuotaConflict.all(
        in: input.quotas, panelSize: input.panelSize, pool: input.pool)
      if !conflicts.isEmpty, let reason = Infeasibility.explain(demands) { throw reason }
      problem = try demands.problem()
      self.input = input
      return
    }
    guard let reason = Infeasibility.explain(demands), !reason.repairs.isEmpty else {
      throw UsageError.withoutEffect(DrawOptions.apply)
    }
    guard reason.repairs.indices.contains(proposal - 1) else {
      throw UsageError.outOfRange(
        DrawOptions.apply, String(proposal), least: "1", most: String(reason.repairs.count))
    }
    let repair = reason.repairs[proposal - 1]
    let repaired = repair.applied(to: demands)
    problem = try repaired.problem()
    self.input = input.applying(repair, repaired)
    session.console.warn(SelectTexts.applied(proposal, repair))
  }

  /// Does something; if there turns out to be no panel, throws the explanation instead.
  func explainingFailure<Value>(
    _ body: () throws(SelectionError) -> Value
  ) throws -> Value {
    do throws(SelectionError) {
      return try body()
    } catch {
      if case .infeasible = error, let reason = Infeasibility.explain(problem) { throw reason }
      throw error
    }
  }
}

extension PoolInput {
  /// The input with the quotas, the size and the household rule of a repair. Its quotas' file is
  /// one of ours, so that the folder of the draw says what was really demanded; the one that was
  /// given stays beside it.
  fileprivate func applying(_ repair: Repair, _ demands: PanelDemands) -> PoolInput {
    let changed = Dictionary(
      demands.quotas.map { ([$0.attribute, $0.value], $0) }, uniquingKeysWith: { first, _ in first }
    )
    let quotas = quotas.map { changed[[$0.attribute, $0.value]] ?? $0 }
    let table = QuotaTable.table(of: quotas)
    let bytes = TableWriter.bytes(
      columns: table.columns, rows: table.rows.map(\.cells), format: table.format)
    let file = InputFile(made: "applied-quotas.csv", as: .quotas, bytes: bytes)
    return PoolInput(
      table: self.table, reading: reading, quotas: quotas, panelSize: demands.size,
      householdColumns: repair.steps.contains(.dropHousehold) ? [] : householdColumns,
      files: files.flatMap { $0.role == .quotas ? [file, $0.playing(.replacedQuotas)] : [$0] },
      dossier: dossier)
  }
}
