/// The smallest reasons why a program has no solution: rows that contradict each other, each of
/// them needed for the contradiction.
///
/// The deletion filter of Chinneck & Dravnieks (1991): lift a row's range; if the rest still
/// contradicts itself the row was not needed. What is left at the end is irreducible, for each
/// member a point was found that meets all the others.
public struct IrreducibleSubset: Sendable, Equatable {
  /// The members: positions in the list of candidates that was given.
  public let members: [Int]
  /// Whether every member was proved necessary; false if the work allowed ended before.
  public let isProved: Bool

  /// A row's end that may be lifted.
  public enum Side: Sendable {
    /// The row's lower end.
    case lower
    /// The row's upper end.
    case upper
    /// Both.
    case both
  }

  /// A row range, or one end of it, that takes part in the search.
  public struct Candidate: Sendable, Equatable {
    /// The row.
    public let row: Int
    /// Which of its ends are lifted together.
    public let side: Side

    /// Makes a candidate.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - side: Which of its ends are lifted together.
    public init(row: Int, side: Side = .both) {
      self.row = row
      self.side = side
    }
  }

  /// Finds an irreducible subset of candidates that contradict each other.
  ///
  /// - Parameters:
  ///   - program: A program without solution; rows that are no candidates always hold.
  ///   - candidates: What may be lifted, in the order in which it is tried: what comes first is
  ///     the first to be let go.
  ///   - nodeLimit: The most nodes a question to branch and bound may take.
  /// - Returns: The subset; nil if the program has a solution, or none was proved not to exist.
  ///   Without members: the program contradicts itself even with all candidates lifted.
  public static func find(
    in program: IntegerProgram, candidates: [Candidate], nodeLimit: Int = .max
  ) -> IrreducibleSubset? {
    var filter = DeletionFilter(program, candidates, nodeLimit)
    return filter.run()
  }

  /// Finds an irreducible subset of a linear program without solution.
  ///
  /// - Parameters:
  ///   - program: A program without solution.
  ///   - candidates: What may be lifted, in the order in which it is tried.
  /// - Returns: The subset; nil if the program has a solution.
  public static func find(in program: LinearProgram, candidates: [Candidate])
    -> IrreducibleSubset?
  {
    find(
      in: IntegerProgram(program, isIntegral: program.variables.map { _ in false }),
      candidates: candidates)
  }
}

/// The search for an ``IrreducibleSubset``.
private struct DeletionFilter {
  private let candidates: [IrreducibleSubset.Candidate]
  private var rows: [LinearProgram.Range]
  private let originalRows: [LinearProgram.Range]
  private var search: BranchAndBound
  private var options = BranchAndBound.Options()
  private var isActive: [Bool]
  private var isProved = true

  init(
    _ program: IntegerProgram, _ candidates: [IrreducibleSubset.Candidate], _ nodeLimit: Int
  ) {
    var question = program
    question.relaxation.objective = program.relaxation.objective.map { _ in 0 }
    self.candidates = candidates
    originalRows = program.relaxation.rows
    rows = originalRows
    search = BranchAndBound(question)
    options.stopsAtFirst = true
    options.nodeLimit = nodeLimit
    isActive = candidates.map { _ in true }
  }

  mutating func run() -> IrreducibleSubset? {
    guard ask() == .infeasible else { return nil }
    for candidate in candidates.indices {
      lift(candidate)
      switch ask() {
      case .infeasible: isActive[candidate] = false
      case .optimal, .feasible: restore(candidate)
      case .noneBetter, .unbounded, .workLimit:
        restore(candidate)
        isProved = false
      }
    }
    return IrreducibleSubset(
      members: candidates.indices.filter { isActive[$0] }, isProved: isProved)
  }

  private mutating func ask() -> IntegerSolution.Status { search.solve(options).status }

  private mutating func lift(_ candidate: Int) {
    let (row, side) = (candidates[candidate].row, candidates[candidate].side)
    if side != .upper { rows[row].lower = -.infinity }
    if side != .lower { rows[row].upper = .infinity }
    search.setRow(row, to: rows[row])
  }

  private mutating func restore(_ candidate: Int) {
    let (row, side) = (candidates[candidate].row, candidates[candidate].side)
    if side != .upper { rows[row].lower = originalRows[row].lower }
    if side != .lower { rows[row].upper = originalRows[row].upper }
    search.setRow(row, to: rows[row])
  }
}
