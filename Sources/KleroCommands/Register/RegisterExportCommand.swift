import Committee
import Population
import Reports
import Tables

/// `klero register export`: the events as a table, or as JSON.
struct RegisterExportCommand: Command {
  static let page = CommandPage(
    "register export", for: .analyst,
    summary: Phrase(
      fr: "Les événements en CSV ou en JSON", en: "The events as CSV or JSON"),
    text: RegisterTexts.export,
    options: [RegisterOptions.out, RegisterOptions.format, RegisterOptions.names]
      + RegisterOptions.places,
    examples: RegisterTexts.exportExamples, exitCodes: [.input])

  private enum Format: String, CaseIterable {
    case csv
    case json
  }

  private let request: RegisterRequest
  private let out: String
  private let format: Format?
  private let hasNames: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    out = arguments.text(RegisterOptions.out) ?? "-"
    format = try arguments.choice(RegisterOptions.format, of: Format.self)
    hasNames = arguments.flag(RegisterOptions.names)
  }

  func run(in session: Session) throws -> ExitCode {
    try OutputFile.check(out, in: session)
    let desk = try request.desk(in: session)
    try desk.requireOpen()
    let isJSON = format.map { $0 == .json } ?? (session.wantsJSON || out.hasSuffix(".json"))
    let struck = desk.struck
    let records = desk.register.entries.map {
      EntryRecord($0, at: desk, hasNames: hasNames, isCorrected: struck.contains($0.number))
    }
    let bytes = isJSON ? Array((try JSONText.encode(records) + "\n").utf8) : table(records)
    try OutputFile.write(bytes, to: out, in: session)
    return .done
  }

  private func table(_ records: [EntryRecord]) -> [UInt8] {
    let fields = EventField.allCases.map(\.rawValue)
    let named = hasNames ? ["id", "name"] : []
    return TableWriter.bytes(
      columns: ["number", "date", "event", "person"] + named + fields
        + ["note", "source", "corrected"],
      rows: records.map { record in
        [String(record.number), record.date.description, record.event, record.person ?? ""]
          + (hasNames ? [record.id ?? "", record.name ?? ""] : [])
          + fields.map { record.fields[$0] ?? "" }
          + [record.note ?? "", record.source ?? "", record.corrected ? "1" : "0"]
      })
  }
}
