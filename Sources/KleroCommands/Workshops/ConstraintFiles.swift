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
  private let staff: String?
  private let needs: String?
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
    staff = arguments.text(WorkshopOptions.staff)
    needs = arguments.text(WorkshopOptions.needs)
    rules = arguments.texts(WorkshopOptions.rule)
    met = arguments.texts(WorkshopOptions.met)
  }

  /// Reads them all.
  ///
  /// - Parameters:
  ///   - input: The participants.
  ///   - observers: Those who observe: rows about them are left out.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  ///   - kept: What a plan keeps: what is given now takes the place of constraints of its kind.
  ///   - delimiter: What stands between cells; `nil`: find out.
  ///   - session: The session of the command.
  /// - Throws: All that is wrong with the files.
  /// - Returns: The constraints.
  func read(
    for input: WorkshopInput, observers: [WorkshopInput.Observer] = [], tables: Int, rounds: Int,
    kept: WorkshopConstraints = WorkshopConstraints(), _ delimiter: Delimiter?,
    in session: Session
  ) throws -> WorkshopConstraints {
    func table(_ path: String) throws -> Table {
      try InputFile(path, as: .lookup, from: session.streams).table(delimiter)
    }
    var reader = ConstraintReader(
      pool: input.pool, tables: tables, rounds: rounds, known: kept)
    reader.bystanders = Set(observers.map(\.id))
    if let apart { try reader.readApart(table(apart)) }
    if let together { try reader.readTogether(table(together)) }
    if let fixed { try reader.readPins(table(fixed)) }
    if let wishes { try reader.readWishes(table(wishes)) }
    // What a room asks for and what people need is understood by what comes before it.
    if let staff { try reader.readStaff(table(staff)) }
    if let rooms { try reader.readRooms(table(rooms)) }
    if let needs { try reader.readNeeds(table(needs)) }
    if let attendance { try reader.readAttendance(table(attendance)) }
    var constraints = try reader.finished()
    if apart == nil { constraints.apart = kept.apart }
    if together == nil { constraints.together = kept.together }
    if fixed == nil { constraints.pins = kept.pins }
    if wishes == nil { constraints.wishes = kept.wishes }
    // A file of rooms that says nothing of seats, or of something a room offers, leaves that as it
    // was; so does one of needs with those whom it does not name.
    if constraints.capacities.isEmpty { constraints.capacities = kept.capacities }
    let named = Set(constraints.needs.map(\.person))
    constraints.needs += kept.needs.filter { !named.contains($0.person) }
    if attendance == nil { constraints.attendance = kept.attendance }
    constraints.rules =
      rules.isEmpty ? kept.rules : try rules.map { try WorkshopOptions.rule($0, in: input.pool) }
    if met.isEmpty { constraints.earlierMeetings = kept.earlierMeetings }
    for path in met {
      constraints.earlierMeetings += try input.meetings(path, delimiter, in: session)
    }
    return constraints.ordered
  }
}
