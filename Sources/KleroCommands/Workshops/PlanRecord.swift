import Lottery
import Population
import Reports
import Tables
import Workshops

/// What a folder keeps of a plan besides its tables, so that it can be updated.
struct PlanRecord: Codable {
  /// The kind of file, and its version.
  static let format = "kleroterion/workshops/1"

  let format: String
  let seed: String
  let title: String
  let workshops: Int
  let rounds: Int
  /// The attributes, the college first: columns of the participants' file.
  let attributes: [String]
  /// What goes first; absent in plans of earlier versions.
  let preference: WorkshopPreference?
  /// How long the plan was searched for; absent in plans of earlier versions.
  let effort: Int?
  /// What the plan was to respect besides; absent: nothing.
  let constraints: KeptConstraints?

  init(_ archive: WorkshopArchive) {
    format = Self.format
    seed = archive.seed.text
    title = archive.title
    workshops = archive.plan.tables
    rounds = archive.plan.rounds
    attributes = archive.plan.pool.attributes.map(\.name)
    preference = archive.preference
    effort = archive.effort
    constraints = KeptConstraints(archive.constraints, in: archive.plan.pool)
  }
}

/// A plan that stands in a folder.
struct PlanFolder {
  let record: PlanRecord
  let input: WorkshopInput
  let plan: WorkshopPlan
  /// What the plan is to respect besides.
  let constraints: WorkshopConstraints
  /// The people who have arrived, known before or not.
  let arrived: Set<Int>
  /// Those who observe, in the order in which they would be called.
  let observers: [WorkshopInput.Observer]

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - arrivals: The file of people who have arrived; `nil`: none.
  ///   - edited: The file of seats that takes the place of the folder's, such as the board exports;
  ///     it may hold newcomers, with their names and attributes. `nil`: none.
  ///   - session: The session of the command.
  /// - Throws: Everything that is wrong with the folder's files.
  init(
    _ path: String, arrivals: String?, edited: String? = nil, in session: Session
  ) throws {
    func file(_ name: String) throws -> InputFile {
      try InputFile("\(path)/\(name)", as: .lookup, from: session.streams)
    }
    let settings = try file(WorkshopArchive.Name.plan)
    let text = String(decoding: settings.bytes, as: UTF8.self)
    guard let record = PlanRecord.read(text) else { throw PlanFolderError(path: settings.path) }
    self.record = record
    var people = try file(WorkshopArchive.Name.participants).table(nil)
    var newcomers: [String] = []
    if let arrivals {
      let table = try InputFile(arrivals, as: .people, from: session.streams).table(nil)
      let id = try table.requiredIndices(of: ["id"])[0]
      newcomers = table.rows.map { $0.cells[id] }
      people = try Self.adding(table, to: people, record.attributes)
    }
    let seating = try edited.map {
      try InputFile($0, as: .lookup, from: session.streams).table(nil)
    }
    let assignment = try seating ?? file(WorkshopArchive.Name.assignment).table(nil)
    people = try Self.adding(newcomersOf: assignment, to: people, record.attributes)
    input = try WorkshopInput.read(
      people, college: record.attributes[0], spread: Array(record.attributes.dropFirst()),
      id: "id", name: ["name"], in: session)
    let seats = try AssignmentReader(
      pool: input.pool, tables: record.workshops, rounds: record.rounds
    ).read(assignment)
    plan = WorkshopPlan(pool: input.pool, tables: record.workshops, seats: seats)
    constraints =
      try record.constraints?.constraints(
        in: input.pool, tables: record.workshops, rounds: record.rounds, file: settings.path)
      ?? WorkshopConstraints()
    let (participants, ids) = (input.pool.people, Set(newcomers))
    arrived = Set(participants.indices.filter { ids.contains(participants[$0].id) })
    observers = try Self.observers(path, in: session)
      .filter { observer in !participants.contains { $0.id == observer.id } }
  }

  /// A file that need not be there.
  private static func file(_ name: String, in session: Session) throws -> InputFile? {
    do throws(FileError) {
      return try InputFile(name, as: .lookup, from: session.streams)
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }

  /// Those who observe; nobody where the folder has no such file.
  private static func observers(
    _ path: String, in session: Session
  ) throws -> [WorkshopInput.Observer] {
    let name = "\(path)/\(WorkshopArchive.Name.observers)"
    guard let file = try file(name, in: session) else { return [] }
    let table = try file.table(nil)
    let columns = try table.requiredIndices(of: ["id", "college"])
    let shown = table.index(of: "name") ?? columns[0]
    return table.rows.map { row in
      .init(id: row.cells[columns[0]], name: row.cells[shown], college: row.cells[columns[1]])
    }
  }

  /// The participants with those of a file of seats whom they lack and whose names it gives.
  private static func adding(
    newcomersOf assignment: Table, to people: Table, _ attributes: [String]
  ) throws -> Table {
    guard let name = assignment.index(of: "name") else { return people }
    let (id, known) = try (
      assignment.requiredIndices(of: ["id"])[0], people.requiredIndices(of: ["id"])[0]
    )
    var ids = Set(people.rows.map { $0.cells[known] })
    let rows = assignment.rows.filter { row in
      !row.cells[name].isEmpty && ids.insert(row.cells[id]).inserted
    }
    let newcomers = Table(
      name: assignment.name, columns: assignment.columns, rows: rows, format: assignment.format)
    return rows.isEmpty ? people : try adding(newcomers, to: people, attributes)
  }

  /// The participants with those who have arrived. What is not known of them
  /// is `?`; their college must be.
  private static func adding(
    _ arrivals: Table, to people: Table, _ attributes: [String]
  ) throws -> Table {
    let (id, known) = try (
      arrivals.requiredIndices(of: ["id"])[0], people.requiredIndices(of: ["id"])[0]
    )
    // Who comes back, or later than expected, is among the participants already.
    let ids = Set(people.rows.map { $0.cells[known] })
    let newcomers = arrivals.rows.filter { !ids.contains($0.cells[id]) }
    if newcomers.isEmpty { return people }
    let columns = try arrivals.requiredIndices(of: ["id"] + attributes)
    let name = arrivals.index(of: "name") ?? id
    let more = newcomers.map { row in
      Table.Row(
        number: row.number,
        cells: [row.cells[columns[0]], row.cells[name], row.cells[columns[1]]]
          + columns.dropFirst(2).map { row.cells[$0].isEmpty ? "?" : row.cells[$0] })
    }
    return Table(
      name: arrivals.name, columns: people.columns, rows: people.rows + more,
      format: people.format)
  }
}

extension PlanRecord {
  /// Reads a record.
  /// The result is `nil` when the text is none.
  static func read(_ text: String) -> PlanRecord? {
    guard let record = try? JSONText.decode(PlanRecord.self, from: text),
      record.format == format, (1...5000).contains(record.workshops),
      (1...100).contains(record.rounds), !record.attributes.isEmpty,
      (1...100).contains(record.effort ?? 1)
    else { return nil }
    return record
  }
}

/// A folder that holds no plan, or a damaged one.
struct PlanFolderError: Error, Explainable {
  let path: String

  var phrase: Phrase {
    Phrase(
      fr: "« \(path) » ne décrit pas un plan d’ateliers. Donnez le dossier d’un plan, entier.",
      en: "“\(path)” describes no plan of workshops. Give the folder of a plan, complete.")
  }
}
