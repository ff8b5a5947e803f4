import Population
import Tables

/// Reads who sits where: columns `id`, `round` and `workshop`, as plans are written and as people
/// edit them by hand.
public struct AssignmentReader: Sendable {
  private let pool: Pool
  private let tables: Int
  private let rounds: Int

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - pool: The participants.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  public init(pool: Pool, tables: Int, rounds: Int) {
    self.pool = pool
    self.tables = tables
    self.rounds = rounds
  }

  /// Reads the seats.
  ///
  /// - Parameter table: The file.
  /// - Returns: By round and person the table, from 0.
  /// - Throws: ``TableError`` if a column is missing; ``ConstraintError`` for unknown people or
  ///   tables, and for whoever sits at two tables at once.
  public func read(_ table: Table) throws -> [[Int?]] {
    let columns = try table.requiredIndices(of: ["id", "round", "workshop"])
    // Whom the file does not name in a round is not there.
    var seats = [[Int?]](repeating: [Int?](repeating: nil, count: pool.people.count), count: rounds)
    var reader = ConstraintReader(pool: pool, tables: tables, rounds: rounds)
    try reader.readPins(table)
    for pin in try reader.finished().pins {
      guard let round = pin.round else {
        throw ConstraintError(defects: [
          .outOfRange(
            Place(file: table.name, column: table.columns[columns[1]]), text: "", most: rounds)
        ])
      }
      seats[round][pin.person] = pin.table
    }
    return seats
  }
}
