import Committee
import Population
import Reports
import Tables

/// An event as somebody writes it down, on the command line or in a row of a table.
struct EventRequest {
  /// The event's name as written.
  let name: String
  let date: String?
  let person: String?
  let note: String?
  let fields: [(key: EventField, value: String)]
  /// Where it stands, if in a table.
  let place: Place?

  /// The names of the columns of a table of events beside those of the fields, with the French
  /// ones.
  static let columns: [(key: String, french: String)] = [
    ("event", "événement"), ("date", "date"), ("person", "personne"), ("note", "note"),
  ]

  /// The French name of a field's column.
  static func french(_ field: EventField) -> String {
    switch field {
    case .by: "par"
    case .college: "collège"
    case .committee: "commission"
    case .entry: "numéro"
    case .format: "format"
    case .guest: "en invité"
    case .key: "clé"
    case .meeting: "réunion"
    case .on: "le"
    case .opinion: "avis"
    case .place: "lieu"
    case .reserve: "rang"
    case .seat: "siège"
    case .theme: "thème"
    case .until: "jusqu'au"
    case .work: "travail"
    }
  }

  /// The kind of event that somebody means, by its name in either language.
  static func kind(_ text: String) -> RegisterEvent.Kind? {
    func plain(_ text: String) -> String {
      FoldedText(text).text.filter { $0.isLetter }
    }
    let wanted = plain(text)
    return RegisterEvent.Kind.allCases.first { kind in
      [kind.rawValue, kind.label.english, kind.label.french].contains { plain($0) == wanted }
    }
  }

  /// Those that are written down: the opening writes itself, corrections have their own command.
  static let kinds = RegisterEvent.Kind.allCases.filter {
    ![.opened, .corrected, .erased].contains($0)
  }

  /// Makes what happened of it.
  ///
  /// - Parameter desk: The register and its people.
  /// - Throws: ``EventInputError`` for what is missing, too much, or cannot be understood.
  /// - Returns: What happened.
  func happening(at desk: RegisterDesk) throws -> Happening {
    guard let kind = Self.kind(name), Self.kinds.contains(kind) else {
      let names = Self.kinds.flatMap { [$0.rawValue, $0.label.french] }
      throw problem(.unknownEvent(name, nearest: nearest(name, among: names)))
    }
    let person = try self.person(of: kind, at: desk)
    let day = try self.day(of: kind, at: desk)
    var given: [(key: EventField, value: String)] = []
    for field in fields {
      given.append((field.key, try resolved(field, person, on: day, at: desk)))
    }
    given += standing(kind, given, day, desk)
    var taken = EventFields(given)
    let event: RegisterEvent
    do throws(EventFieldError) {
      event = try RegisterEvent(kind, taking: &taken)
    } catch {
      switch error {
      case .missing(let field): throw problem(.missing(field, kind))
      case .malformed(let field):
        throw problem(.malformed(field, given.first { $0.key == field }?.value ?? ""))
      }
    }
    if let left = taken.rest.first { throw problem(.unwanted(left.key, kind)) }
    return Happening(event, on: day, to: person, note: note)
  }

  private func problem(_ problem: EventInputError.Problem) -> EventInputError {
    EventInputError(place: place, problem: problem)
  }

  private func person(
    of kind: RegisterEvent.Kind, at desk: RegisterDesk
  ) throws -> String? {
    guard let person else {
      if !kind.mayLackPerson { throw problem(.missingPerson(kind)) }
      return nil
    }
    guard kind.concernsPerson else { throw problem(.unwantedPerson(kind)) }
    return try pseudonym(person, at: desk)
  }

  private func pseudonym(_ text: String, at desk: RegisterDesk) throws -> String {
    do {
      return try desk.person(text)
    } catch let error as PeopleFile.PersonError {
      throw problem(.person(error))
    }
  }

  /// The day of the event: that of the meeting if none is given.
  private func day(of kind: RegisterEvent.Kind, at desk: RegisterDesk) throws -> Day {
    if let date {
      guard let day = PartialDate(date)?.exactDay else { throw problem(.noDay(date)) }
      return day
    }
    if [.attended, .absent, .meetingHeld].contains(kind),
      let name = fields.first(where: { $0.key == .meeting })?.value,
      let meeting = meeting(name, desk)
    {
      return meeting.call.day
    }
    throw problem(.missingDay)
  }

  private func meeting(_ name: String, _ desk: RegisterDesk) -> CommitteeState.Meeting? {
    desk.state.meetings.first { FoldedText($0.call.meeting) == FoldedText(name) }
  }

  /// A field's value as the register has it.
  private func resolved(
    _ field: (key: EventField, value: String), _ person: String?, on day: Day,
    at desk: RegisterDesk
  ) throws -> String {
    switch field.key {
    case .by where field.value == "next":
      let college = person.flatMap { desk.state.people[$0]?.mandates.last?.college }
      guard let next = desk.state.reserve(of: college, on: day).first else {
        throw problem(.emptyReserve(college ?? ""))
      }
      return next
    case .by: return try pseudonym(field.value, at: desk)
    case .guest:
      let isYes = ["yes", "oui", "x", "1"].contains { FoldedText($0) == FoldedText(field.value) }
      return isYes ? "yes" : field.value
    case .college: return desk.college(field.value)
    case .meeting: return meeting(field.value, desk)?.call.meeting ?? field.value
    default: return field.value
    }
  }

  /// What the committee's rules say when nothing else is said: the only college, and how long a
  /// mandate lasts.
  private func standing(
    _ kind: RegisterEvent.Kind, _ given: [(key: EventField, value: String)], _ day: Day,
    _ desk: RegisterDesk
  ) -> [(key: EventField, value: String)] {
    guard kind == .appointed else { return [] }
    var more: [(key: EventField, value: String)] = []
    var college = given.first { $0.key == .college }?.value
    if college == nil, let colleges = desk.rules?.colleges, colleges.count == 1 {
      college = colleges[0].id
      more.append((.college, colleges[0].id))
    }
    if let college, !given.contains(where: { $0.key == .until }),
      let last = desk.rules?.lastDay(ofMandateIn: college, from: day)
    {
      more.append((.until, last.description))
    }
    return more
  }
}

/// What is wrong with an event as it was written down.
struct EventInputError: Error {
  enum Problem {
    case unknownEvent(String, nearest: String?)
    case missing(EventField, RegisterEvent.Kind)
    case unwanted(EventField, RegisterEvent.Kind)
    case malformed(EventField, String)
    case missingPerson(RegisterEvent.Kind)
    case unwantedPerson(RegisterEvent.Kind)
    case missingDay
    case noDay(String)
    case person(PeopleFile.PersonError)
    case emptyReserve(String)
  }

  /// Where it stands, if in a table.
  let place: Place?
  let problem: Problem

  /// Whether a file is wrong and not the command line: a table of events, or the people's file that
  /// does not have somebody.
  var isInput: Bool {
    if case .person = problem { return true }
    return place != nil
  }
}

// MARK: Tables of events

extension EventRequest {
  /// The events of a table, one a row.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - session: The session of the command; columns that say nothing are named there.
  /// - Throws: `TableError` if there is no column of events.
  /// - Returns: The events, in the order of the rows.
  static func all(in table: Table, _ session: Session) throws -> [EventRequest] {
    func column(_ name: String, _ french: String) -> Int? {
      table.index(of: name) ?? table.index(of: french)
    }
    let common = columns.map { column($0.key, $0.french) }
    guard let event = common[0] else {
      _ = try table.requiredIndex(of: columns[0].key)
      return []
    }
    let fields = EventField.allCases.compactMap { field in
      column(field.rawValue, french(field)).map { (field, $0) }
    }
    let used = Set(common.compactMap { $0 } + fields.map(\.1))
    let unused = table.columns.indices.filter { !used.contains($0) }.map { table.columns[$0] }
    if !unused.isEmpty { session.console.warn(RegisterTexts.unusedColumns(unused)) }
    return table.rows.map { row in
      func cell(_ column: Int?) -> String? {
        column.map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      }
      return EventRequest(
        name: row.cells[event], date: cell(common[1]), person: cell(common[2]),
        note: cell(common[3]),
        fields: fields.compactMap { field, column in cell(column).map { (field, $0) } },
        place: Place(file: table.name, row: row.number))
    }
  }
}
