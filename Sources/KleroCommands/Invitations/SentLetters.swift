import Lottery
import Selection
import Tables

/// The letters that a draw sent, as its folder has them.
struct SentLetters {
  /// The draw.
  let record: InvitationRecord
  /// The people who got a letter: the roll's columns, then those of the draw.
  let table: Table
  /// Their codes, in the order of the rows.
  let codes: [AnswerCode]
  /// The position of each one's stratum.
  let strata: [Int]

  /// Reads a draw's folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - session: The session of the command.
  /// - Throws: When it is no folder of a draw, or its files do not belong together.
  init(of folder: String, in session: Session) throws {
    let name = "\(folder)/draw.json"
    let bytes = try InputFile(name, as: .people, from: session.streams).bytes
    guard let record = InvitationRecord(reading: bytes) else {
      throw InvitationError.malformedDraw(file: name)
    }
    self.record = record
    let path = "\(folder)/\(InvitationArchive.Name.invited)"
    let invited = try InputFile(path, as: .people, from: session.streams)
    table = try invited.table(nil)
    let (ticket, code) = (table.columns.count - 2, table.columns.count - 1)
    let position = Dictionary(
      record.strata.enumerated().flatMap { index, stratum in
        stratum.tickets.map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    guard
      table.columns.suffix(InvitationArchive.ownColumns.count)
        == InvitationArchive.ownColumns[...],
      table.rows.count == record.strata.reduce(0, { $0 + $1.letters })
    else { throw InvitationError.malformedDraw(file: path) }
    codes = table.rows.compactMap { AnswerCode($0.cells[code]) }
    strata = table.rows.compactMap { position[$0.cells[ticket]] }
    guard codes.count == table.rows.count, strata.count == table.rows.count else {
      throw InvitationError.malformedDraw(file: path)
    }
  }

  /// The columns of the roll.
  var rollColumns: [String] { table.columns.dropLast(InvitationArchive.ownColumns.count) }
}
