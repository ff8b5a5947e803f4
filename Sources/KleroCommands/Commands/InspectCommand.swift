import Reports
import Tables

/// `klero inspect FILE…`: what was understood of a table, before anything is drawn.
struct InspectCommand: Command {
  private static let files = CommandOperand(
    Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Un fichier de texte délimité ; « - » pour l'entrée standard.",
      en: "A file of delimited text; “-” for standard input."),
    count: 1...999)

  private static let values = CommandOption(
    "values", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien des modalités les plus fréquentes montrer par colonne.",
      en: "How many of a column's commonest values to show."),
    standard: Phrase(fr: "6", en: "6"))

  static let page = CommandPage(
    "inspect", for: .everyone,
    summary: Phrase(
      fr: "Montrer ce qui est compris d'un fichier, et ses défauts",
      en: "Show what is understood of a file, and its defects"),
    text: InspectTexts.text, operand: files, options: [values, InputOptions.delimiter],
    examples: InspectTexts.examples,
    exitCodes: [.input])

  private let paths: [String]
  private let values: Int
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    paths = try arguments.operands(Self.files)
    values = try arguments.integer(Self.values, in: 0...1000) ?? 6
    delimiter = try InputOptions.delimiter(&arguments)
  }

  /// Every file is shown, whatever is wrong with another; then the defects are told.
  func run(in session: Session) throws -> ExitCode {
    var errors = InputErrors()
    var profiles: [TableProfile] = []
    for path in paths {
      guard let profile = errors.noting({ try profile(path, in: session) }) else { continue }
      profiles.append(profile)
      if !session.wantsJSON {
        let sheet = ProfileSheet(profile, console: session.console)
        try session.console.write((profiles.count > 1 ? "\n" : "") + sheet.text)
      }
    }
    if session.wantsJSON {
      try session.console.write(JSONText.encode(profiles.map(ProfileRecord.init)))
    }
    for profile in profiles { tell(profile.defects, of: profile, in: session) }
    try errors.throwIfAny()
    return profiles.contains(where: \.hasErrors) ? .input : .done
  }

  private func profile(_ path: String, in session: Session) throws(TableError) -> TableProfile {
    let options = TableReader.Options(delimiter: delimiter)
    if path == "-", case .bytes(let bytes) = session.streams.input {
      let reader = try TableReader(bytes: bytes, name: path, options: options)
      return try TableProfile(reader, values: values)
    }
    let reader = try TableReader(
      path: session.streams.resolve(path), name: path, options: options)
    return try TableProfile(reader, values: values)
  }

  private func tell(_ defects: [TableDefect], of profile: TableProfile, in session: Session) {
    for defect in defects {
      switch defect.severity {
      case .warning: session.console.warn(defect.phrase)
      case .error: session.console.fail(defect.phrase)
      }
    }
  }
}
