import Committee
import Lottery
import Population
import Reports
import Selection
import Tables
import Workshops

/// `klero register take`: takes over what another command has decided.
struct RegisterTakeCommand: Command {
  private static let folder = CommandOperand(
    Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier d’un tirage, d’un remplacement ou d’un plan d’ateliers.",
      en: "The folder of a draw, of a replacement or of a plan of workshops."))

  static let page = CommandPage(
    "register take", for: .organiser,
    summary: Phrase(
      fr: "Reprendre au registre un tirage, un remplacement, un plan",
      en: "Take a draw, a replacement or a plan into the register"),
    text: RegisterTexts.take, operand: folder,
    options: [
      RegisterOptions.date, RegisterOptions.college, RegisterOptions.until, RegisterOptions.invite,
      RegisterOptions.meeting,
    ] + RegisterOptions.places, examples: RegisterTexts.takeExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let folder: String
  private let day: Day?
  private let college: String?
  private let until: Day?
  private let isInvitation: Bool
  private let meeting: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    folder = try arguments.operands(Self.folder)[0].droppingTrailingSlashes
    day = try arguments.day(RegisterOptions.date)
    college = arguments.text(RegisterOptions.college)
    until = try arguments.day(RegisterOptions.until)
    isInvitation = arguments.flag(RegisterOptions.invite)
    meeting = arguments.text(RegisterOptions.meeting)
  }

  func run(in session: Session) throws -> ExitCode {
    if try has(WorkshopArchive.Name.plan, session) { return try takePlan(session) }
    let lottery = try LotteryArchive(
      reading: "\(folder)/\(LotteryArchive.Name.lottery)", in: session)
    var desk = try request.desk(in: session, keyOfDraw: lottery.key)
    guard let key = desk.key else { return .defect }
    guard let day else { throw UsageError.missingOption(RegisterOptions.date) }
    var takeover = Takeover(day: day, key: key)
    if try has(DrawArchive.Name.draw, session) {
      let path = "\(folder)/\(DrawArchive.Name.draw)"
      let file = try InputFile(path, as: .settings, from: session.streams)
      let record = try RecordJSON.read(DrawRecord.self, from: file.bytes, path: path)
      let mandate = try seat(from: day, at: desk)
      takeover.add(record, file.bytes, to: mandate, isInvitation: isInvitation, until: until)
    }
    if try has(ReplacementArchive.Name.record, session) {
      let path = "\(folder)/\(ReplacementArchive.Name.record)"
      let file = try InputFile(path, as: .settings, from: session.streams)
      takeover.add(
        try RecordJSON.read(ReplacementRecord.self, from: file.bytes, path: path), file.bytes)
    }
    return try take(takeover, people: lottery, &desk)
  }

  private func has(_ name: String, _ session: Session) throws(FileError) -> Bool {
    try FileSystem.kind(session.streams.resolve("\(folder)/\(name)")) == .file
  }

  /// The seat that those drawn take.
  private func seat(
    from day: Day, at desk: RegisterDesk
  ) throws(UsageError) -> RegisterEvent.Appointment {
    let colleges = desk.rules?.colleges ?? []
    let only = colleges.isEmpty ? "panel" : colleges.count == 1 ? colleges[0].id : nil
    guard let college = college.map(desk.college) ?? only else {
      throw .missingOption(RegisterOptions.college)
    }
    let last = until ?? desk.rules?.lastDay(ofMandateIn: college, from: day)
    return .init(college: college, until: isInvitation ? nil : last)
  }

  /// Writes what is not in the register yet, and puts the people beside it.
  private func take(
    _ takeover: Takeover, people: LotteryArchive?, _ desk: inout RegisterDesk
  ) throws -> ExitCode {
    let new = takeover.missing(from: desk.register.entries, struck: desk.struck)
    let (session, path) = (desk.session, desk.session.streams.resolve(desk.peoplePath))
    let (key, idColumn) = (takeover.key, desk.dossier?.id)
    desk.newcomers = takeover.names
    let wanted = people.map { $0.rows(of: takeover.ids) } ?? []
    let entries = try desk.append(new) { (_: Register) throws(RegisterError) in
      guard let people else { return }
      try Self.keep(wanted, of: people.table, in: path, key, idColumn)
    }
    try session.write(
      entries.map { EntryRecord($0, at: desk) },
      or: session.console.text(
        RegisterTexts.taken(
          entries.count, of: takeover.happenings.count + takeover.known, entries.first?.number)))
    return .done
  }

  /// Adds people to the people's file who are not there yet; makes it if it is not there.
  private static func keep(
    _ wanted: [(id: String, row: Int)], of table: Table, in path: String, _ key: PseudonymKey,
    _ idColumn: String?
  ) throws(RegisterError) {
    let standing = try? Table.read(path: path)
    let bytes: [UInt8]?
    if let standing {
      bytes = (try? PeopleFile(standing, idColumn: idColumn, key: key))?
        .bytes(adding: wanted, from: table)
    } else {
      bytes = TableWriter.bytes(
        columns: table.columns, rows: wanted.map { table.rows[$0.row].cells },
        format: table.format.forOutput)
    }
    if let bytes { try PeopleFile.replace(bytes, at: path) }
  }

  // MARK: A plan of workshops

  /// Those who sat at a table of a plan were at the meeting; whose presence is noted already is
  /// passed over.
  private func takePlan(_ session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    try desk.requireOpen()
    guard let meeting else { throw UsageError.missingOption(RegisterOptions.meeting) }
    guard
      let known = desk.state.meetings.first(where: {
        FoldedText($0.call.meeting) == FoldedText(meeting)
      }), let key = desk.key
    else {
      let names = desk.state.meetings.map(\.call.meeting)
      throw UsageError.unknownChoice(
        RegisterOptions.meeting, meeting, choices: names, nearest: nearest(meeting, among: names))
    }
    let plan = try PlanFolder(folder, arrivals: nil, in: session)
    var takeover = Takeover(day: day ?? known.call.day, key: key)
    for (person, one) in plan.input.pool.people.enumerated() {
      let tables = plan.plan.seats.compactMap { $0[person] }.map { String($0 + 1) }
      guard !tables.isEmpty else { continue }
      let pseudonym = try desk.person(one.id)
      let member = desk.state.people[pseudonym]
      if [.attended, .guest].contains(member?.presence[known.call.meeting]) {
        takeover.known += 1
        continue
      }
      let isGuest =
        member?.mandate(on: known.call.day) == nil
        && member?.substituteOf[known.call.meeting] == nil
      takeover.add(
        .attended(meeting: known.call.meeting, isGuest: isGuest), to: one.id,
        source: "workshops \(known.call.meeting)",
        note: RegisterTexts.tables(tables)[session.documentLanguage(in: desk.dossier)])
    }
    return try take(takeover, people: nil, &desk)
  }
}

/// What is taken over from the files of another command, event by event.
struct Takeover {
  /// The day of all the events.
  let day: Day
  /// The private key of the pseudonyms.
  let key: PseudonymKey
  /// The events.
  private(set) var happenings: [Happening] = []
  /// How many more events the register was found to have.
  var known = 0
  /// The ids of the people in them.
  private(set) var ids: [String] = []

  init(day: Day, key: PseudonymKey) {
    self.day = day
    self.key = key
  }

  /// The ids of the people, by their pseudonyms.
  var names: [String: String] {
    Dictionary(ids.map { (pseudonym($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds an event of somebody.
  mutating func add(
    _ event: RegisterEvent, to id: String, source: String, note: String? = nil
  ) {
    ids.append(id)
    happenings.append(
      Happening(event, on: day, to: pseudonym(id), note: note, source: source))
  }

  /// Adds those drawn and the reserve.
  mutating func add(
    _ draw: DrawRecord, _ bytes: [UInt8], to seat: RegisterEvent.Appointment,
    isInvitation: Bool, until: Day?
  ) {
    let source = "draw \(SHA256.hash(bytes).hex.prefix(16))"
    for id in draw.panel {
      add(.drawn(college: seat.college, reserve: nil), to: id, source: source)
      add(isInvitation ? .invited(answerBy: until) : .appointed(seat), to: id, source: source)
    }
    for (place, id) in (draw.reserve ?? []).enumerated() {
      add(.drawn(college: seat.college, reserve: place + 1), to: id, source: source)
    }
  }

  /// Adds replacements: the seats of those who left go to those chosen, in the order of both.
  mutating func add(_ replacement: ReplacementRecord, _ bytes: [UInt8]) {
    let source = "replacement \(SHA256.hash(bytes).hex.prefix(16))"
    for (place, id) in replacement.gone.enumerated() {
      guard place < replacement.chosen.count else {
        add(.withdrew, to: id, source: source)
        continue
      }
      let successor = replacement.chosen[place].id
      ids.append(successor)
      add(.replaced(by: pseudonym(successor)), to: id, source: source)
    }
  }

  /// The events that a register does not have yet from the same source.
  func missing(from entries: [RegisterEntry], struck: Set<Int>) -> [Happening] {
    struct Mark: Hashable {
      let source: String
      let person: String?
      let kind: RegisterEvent.Kind
    }
    let known = Set(
      entries.compactMap { entry in
        struck.contains(entry.number)
          ? nil
          : entry.source.map {
            Mark(source: $0, person: entry.person, kind: entry.event.kind)
          }
      })
    return happenings.filter { happening in
      let mark = happening.source.map {
        Mark(source: $0, person: happening.person, kind: happening.event.kind)
      }
      return mark.map { !known.contains($0) } ?? true
    }
  }

  private func pseudonym(_ id: String) -> String { Pseudonym(key: key, id: id).text }
}

extension LotteryArchive {
  /// Where people stand in the table of the pool, each once, in the order of their ids.
  fileprivate func rows(of ids: [String]) -> [(id: String, row: Int)] {
    let wanted = Set(ids)
    return zip(record.people, rows).compactMap { person, row in
      wanted.contains(person.id) ? (person.id, row) : nil
    }
  }
}
