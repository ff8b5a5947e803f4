import Committee
import Population
import Reports
import Tables

/// `klero register add`: writes what happened.
struct RegisterAddCommand: Command {
  private static let event = CommandOperand(
    Phrase(fr: "ÉVÉNEMENT", en: "EVENT"),
    help: Phrase { language in
      let names = EventRequest.kinds.map { language == .french ? $0.label.french : $0.rawValue }
      return language == .french
        ? "Ce qui est arrivé : \(names.joined(separator: ", "))."
        : "What happened: \(names.joined(separator: ", "))."
    }, count: 0...1)

  private static let fields = EventField.allCases.compactMap { field in
    RegisterOptions.option(for: field).map { (field: field, option: $0) }
  }

  static let page = CommandPage(
    "register add", for: .organiser,
    summary: Phrase(
      fr: "Noter au registre ce qui est arrivé", en: "Write what happened into the register"),
    text: RegisterTexts.add, operand: event,
    options: [RegisterOptions.date, RegisterOptions.person] + fields.map(\.option)
      + [RegisterOptions.note, RegisterOptions.from] + RegisterOptions.places,
    examples: RegisterTexts.addExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let event: EventRequest?
  private let table: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    table = arguments.text(RegisterOptions.from)
    let name = try arguments.operands(Self.event).first
    guard let name else {
      if table == nil { throw .missingOperand(Self.event) }
      event = nil
      return
    }
    if table != nil { throw .unwantedOperand(name) }
    var fields: [(key: EventField, value: String)] = []
    for (field, option) in Self.fields {
      if option.value == nil {
        if arguments.flag(option) { fields.append((field, "yes")) }
      } else if let text = arguments.text(option) {
        fields.append((field, text))
      }
    }
    event = EventRequest(
      name: name, date: arguments.text(RegisterOptions.date),
      person: arguments.text(RegisterOptions.person), note: arguments.text(RegisterOptions.note),
      fields: fields, place: nil)
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    var written: [RegisterEntry] = []
    for event in try events(session) {
      // Each is on the disk before the next is looked at, and before it is said.
      let entries = try desk.append([try event.happening(at: desk)])
      written += entries
      if !session.wantsJSON {
        for entry in entries { try session.console.write(desk.line(entry)) }
      }
    }
    if session.wantsJSON {
      try session.console.write(try JSONText.encode(written.map { EntryRecord($0, at: desk) }))
    }
    return .done
  }

  private func events(_ session: Session) throws -> [EventRequest] {
    if let event { return [event] }
    guard let table else { return [] }
    let file = try InputFile(table, as: .lookup, from: session.streams)
    return try EventRequest.all(in: try file.table(nil), session)
  }
}

extension RegisterDesk {
  /// An entry in a line: its number, its day, who, what.
  func line(_ entry: RegisterEntry) -> String {
    let language = session.language
    let words = session.console.text(entry.event.words(naming: name))
    let who = entry.person.map { ", \(name($0).visible)" } ?? ""
    let note = entry.note.map { " (\($0.visible))" } ?? ""
    return "\(entry.number)  \(language.date(entry.day))\(who): \(words)\(note)"
      .replacing(": ", with: language == .french ? "\u{A0}: " : ": ", maxReplacements: 1)
  }
}

/// An entry as `--json` shows it.
struct EntryRecord: Encodable {
  let number: Int
  let date: Day
  let event: String
  let person: String?
  let id: String?
  let name: String?
  let note: String?
  let source: String?
  let fields: [String: String]
  let corrected: Bool

  /// Describes an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - desk: The register and its people.
  ///   - hasNames: Whether ids and names are told.
  ///   - isCorrected: Whether a later entry strikes it out.
  init(
    _ entry: RegisterEntry, at desk: RegisterDesk, hasNames: Bool = true, isCorrected: Bool = false
  ) {
    number = entry.number
    date = entry.day
    event = entry.event.kind.rawValue
    person = entry.person
    id = hasNames ? entry.person.flatMap { desk.people?.id(of: $0) } : nil
    name = id.flatMap { _ in entry.person.map { desk.name($0) } }
    note = entry.note
    source = entry.source
    fields = Dictionary(
      entry.event.fields.map { ($0.key.rawValue, $0.value) },
      uniquingKeysWith: { first, _ in first })
    corrected = isCorrected
  }
}
