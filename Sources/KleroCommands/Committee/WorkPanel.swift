import Committee
import Lottery
import Population
import Reports
import Selection
import Tables

/// The members of a panel, and those of them who want to take part in a work.
struct WorkPanel {
  /// All who sit, with their values.
  let pool: Pool
  /// For each volunteer, by id, how often they were chosen for another work before.
  let served: [String: Int]

  private let work: String
  private let parts: [String: MemberState.Part]
  private let isNewWork: Bool

  /// Reads the panel and its volunteers.
  ///
  /// - Parameters:
  ///   - day: The day of the draw.
  ///   - by: The attributes whose shares are kept; `nil`: the dossier's.
  ///   - work: The work.
  ///   - volunteers: The table of volunteers; `nil`: those of the register.
  ///   - desk: The register.
  ///   - people: Its people.
  /// - Throws: All that is wrong with the people's values or the table of volunteers.
  init(
    on day: Day, by: [String]?, work: String, volunteers: String?, _ desk: RegisterDesk,
    _ people: PeopleFile
  ) throws {
    let state = CommitteeState(desk.register.entries, on: day)
    let seated = state.seated(on: day).map(\.person)
    self.work = work
    isNewWork = !desk.state.works.contains { $0.name == work }
    var parts: [String: MemberState.Part] = [:]
    for (person, member) in desk.state.people { parts[person] = member.works[work] }
    self.parts = parts
    pool = try Self.pool(of: seated, by: by, day, desk, people)
    let wanting = try volunteers.map { path in
      try Self.volunteers(in: path, among: Set(seated), desk)
    }
    let noted = seated.filter { (parts[$0] ?? .asked) >= .volunteered }
    var served: [String: Int] = [:]
    for person in wanting ?? noted {
      guard let id = people.id(of: person) else { continue }
      let works = state.people[person]?.works ?? [:]
      served[id] = works.count { $0.key != work && $0.value == .chosen }
    }
    self.served = served
    if served.isEmpty { throw WorkError.nobodyWants(work: work) }
  }

  private static func pool(
    of seated: [String], by: [String]?, _ day: Day, _ desk: RegisterDesk, _ people: PeopleFile
  ) throws -> Pool {
    let rows = seated.compactMap { people.row(of: $0) }
    for person in seated where people.row(of: person) == nil {
      desk.session.console.warn(MeetingTexts.withoutData(person))
    }
    guard !rows.isEmpty else { throw WorkError.nobodySits }
    let table = Table(
      name: people.table.name, columns: people.table.columns, rows: rows,
      format: people.table.format)
    let defined = desk.dossier?.attributes ?? []
    let definitions = by.map { names in
      names.map { name in
        defined.first { FoldedText($0.name) == FoldedText(name) }
          ?? AttributeDefinition(name: name, source: AttributeSource(column: name))
      }
    }
    let reader = PoolReader(
      definitions: definitions ?? defined, idColumn: desk.dossier?.id, lookups: try desk.lookups(),
      referenceDate: desk.dossier?.referenceDate ?? day)
    return try reader.read(table).pool
  }

  private static func volunteers(
    in path: String, among seated: Set<String>, _ desk: RegisterDesk
  ) throws -> [String] {
    let table = try InputFile(path, as: .lookup, from: desk.session.streams).table(nil)
    guard let column = table.personColumn(idColumn: desk.dossier?.id) else {
      throw MeetingError.noPersonColumn(file: path, columns: table.columns)
    }
    var errors = InputErrors()
    var found: [String] = []
    for row in table.rows {
      let place = Place(file: path, row: row.number)
      let person = errors.noting {
        let person = try desk.known(row.cells[column], at: place)
        guard seated.contains(person) else {
          throw WorkError.notSeated(place: place, name: desk.name(person))
        }
        return person
      }
      if let person { found.append(person) }
    }
    try errors.throwIfAny()
    return found
  }

  /// The events of the draw: the work, its volunteers, those chosen; without what the register has.
  func events(
    _ record: WorkRecord, on day: Day, theme: String?, _ people: PeopleFile
  ) -> [Happening] {
    let source = "work \(SHA256.hash(Array("\(record.seed),\(record.label)".utf8)).hex.prefix(16))"
    var events =
      isNewWork
      ? [Happening(.workStarted(work: work, theme: theme), on: day, source: source)] : []
    let ids = (record.chosen + record.reserve).map(\.id)
    for person in ids.map({ people.pseudonym(of: $0) }).sorted() {
      if parts[person] == nil {
        events.append(Happening(.askedForWork(work: work), on: day, to: person, source: source))
      }
      if (parts[person] ?? .asked) < .volunteered {
        events.append(
          Happening(.volunteeredForWork(work: work), on: day, to: person, source: source))
      }
    }
    return events
      + record.chosen.map { drawn in
        Happening(
          .chosenForWork(work: work), on: day, to: people.pseudonym(of: drawn.id), source: source)
      }
  }
}

/// Why nobody can be drawn for a work.
enum WorkError: Error {
  /// Nobody sits on the day of the draw.
  case nobodySits
  /// Nobody wants to take part.
  case nobodyWants(work: String)
  /// A volunteer who holds no seat.
  case notSeated(place: Place, name: String)
}
