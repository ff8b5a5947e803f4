import Population
import Tables
import Workshops

/// The constraints that a command line names.
struct ConstraintFiles {
  private let apart: String?
  private let together: String?
  private let fixed: String?
  private let wishes: String?
  private let rooms: String?
  private let attendance: String?
  private let rules: [String]
  private let met: [String]

  /// Takes their options.
  init(_ arguments: inout Arguments) {
    apart = arguments.text(WorkshopOptions.apart)
    together = arguments.text(WorkshopOptions.together)
    fixed = arguments.text(WorkshopOptions.fixed)
    wishes = arguments.text(WorkshopOptions.wishes)
    rooms = arguments.text(WorkshopOptions.rooms)
    attendance = arguments.text(WorkshopOptions.attendance)
    rules = arguments.texts(WorkshopOptions.rule)
    met = arguments.texts(WorkshopOptions.met)
  }

  /// Reads them all.
  func read(
    for input: WorkshopInput, tables: Int, rounds: Int, _ delimiter: Delimiter?,
    in session: Session
  ) throws -> WorkshopConstraints {
    func table(_ path: String) throws -> Table {
      try InputFile(path, as: .lookup, from: session.streams).table(delimiter)
    }
    var reader = ConstraintReader(pool: input.pool, tables: tables, rounds: rounds)
    if let apart { try reader.readApart(table(apart)) }
    if let together { try reader.readTogether(table(together)) }
    if let fixed { try reader.readPins(table(fixed)) }
    if let wishes { try reader.readWishes(table(wishes)) }
    if let rooms { try reader.readRooms(table(rooms)) }
    if let attendance { try reader.readAttendance(table(attendance)) }
    var constraints = try reader.finished()
    constraints.rules = try rules.map { try WorkshopOptions.rule($0, in: input.pool) }
    for path in met {
      constraints.earlierMeetings += try input.meetings(path, delimiter, in: session)
    }
    return constraints
  }
}
