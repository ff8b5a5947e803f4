import Population
import Reports
import Representativity

/// `klero check`: compares a group with a reference.
struct CheckCommand: Command {
  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: """
        Le rapport à écrire : FICHIER.html pour une page, .csv ou .json pour d'autres programmes ; \
        un répertoire reçoit les trois. Peut être répétée.
        """,
      en: """
        The report to write: FILE.html for a page, .csv or .json for other programs; a folder gets \
        all three.
        """), repeats: true)

  static let page = CommandPage(
    "check", for: .analyst,
    summary: Phrase(
      fr: "Comparer un groupe à une référence : qui manque, est-ce sûr",
      en: "Compare a group with a reference: who is missing, is it sure"),
    text: CheckTexts.text, options: CheckRequest.options + [out, DrawOptions.title],
    examples: CheckTexts.examples, exitCodes: [.doesNotHold, .input])

  private let request: CheckRequest
  private let outputs: [String]
  private let title: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try CheckRequest(&arguments)
    outputs = arguments.texts(Self.out)
    title = arguments.text(DrawOptions.title)
  }

  func run(in session: Session) throws -> ExitCode {
    for path in outputs where path.isFileOfCheck { try OutputFile.check(path, in: session) }
    let dossier = try session.dossier()?.dossier
    let input = try CheckReader(request: request, dossier: dossier, session: session).read()
    let record = record(of: input, in: session)
    for path in outputs {
      try write(input, record, to: path, in: session, session.documentLanguage(in: dossier))
    }
    try session.write(record, or: CheckSheet(input.check, console: session.console).text)
    return input.check.holds ? .done : .doesNotHold
  }

  private func record(of input: CheckInput, in session: Session) -> CheckRecord {
    CheckRecord(
      input.check, verdicts: input.check.attributes.map { session.console.text($0.verdict) },
      twoWayVerdicts: input.check.twoWays.map { session.console.text($0.verdict) })
  }

  private func write(
    _ input: CheckInput, _ record: CheckRecord, to path: String, in session: Session,
    _ language: Language
  ) throws {
    let bytes: [String: () throws -> [UInt8]] = [
      "html": { Array(page(of: input, in: language).utf8) },
      "csv": { CheckTable.bytes(of: input.check) },
      "json": { Array((try JSONText.encode(record) + "\n").utf8) },
    ]
    if let make = bytes[path.fileKind] {
      try OutputFile.write(try make(), to: path, in: session)
    } else {
      let folder = try OutputFolder(path, in: session)
      for kind in ["html", "csv", "json"] {
        if let made = try bytes[kind]?() { try folder.write("check.\(kind)", made) }
      }
      try folder.commit()
    }
    session.console.note(CheckTexts.written(path))
  }

  private func page(of input: CheckInput, in language: Language) -> String {
    let content = DiversityReport.Content(
      title: title ?? input.group.lastName, reference: input.reference.lastName,
      check: input.check, program: "klero \(Klero.version)")
    return DiversityReport(content, in: language).html
  }
}

extension String {
  /// What stands behind the last point of a path's last part, in small letters.
  fileprivate var fileKind: String {
    let name = lastName
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// Whether the path is of a file that a check writes, and not of a folder.
  fileprivate var isFileOfCheck: Bool { ["html", "csv", "json"].contains(fileKind) }
}
