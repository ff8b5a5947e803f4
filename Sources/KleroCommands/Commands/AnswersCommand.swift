import Population
import Reports
import Selection
import Tables

/// `klero answers`: matches the codes that came back to the letters, and makes the pool of the
/// second stage.
struct AnswersCommand: Command {
  private static let draw = CommandOption(
    "draw", short: "d", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier du tirage des courriers.", en: "The folder of the draw of the letters."),
    isRequired: true)
  private static let answers = CommandOption(
    "answers", short: "a", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Les réponses : une ligne par réponse, avec une colonne du code personnel.",
      en: "The answers: one row an answer, with a column of the personal code."),
    isRequired: true)
  private static let code = CommandOption(
    "code", value: Phrase(fr: "COLONNE", en: "COLUMN"),
    help: Phrase(fr: "La colonne du code.", en: "The column of the code."),
    standard: Phrase(fr: "« code »", en: "“code”"))
  private static let yes = CommandOption(
    "yes", value: Phrase(fr: "COLONNE=VALEUR", en: "COLUMN=VALUE"),
    help: Phrase(
      fr: """
        Ce qui fait d’une réponse un oui : « accord=oui » ; plusieurs valeurs se séparent par « | ».
        """,
      en: "What makes an answer a yes: “agrees=yes”; several values are separated by “|”."),
    standard: Phrase(fr: "toute réponse", en: "any answer"))
  private static let keep = CommandOption(
    "keep", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: "Les colonnes de la liste à garder ; « none » : aucune.",
      en: "The columns of the roll to keep; “none”: no column."),
    standard: Phrase(fr: "toutes", en: "all of them"), repeats: true)

  static let page = CommandPage(
    "answers", for: .organiser,
    summary: Phrase(
      fr: "Rapprocher les réponses des courriers", en: "Match the answers with the letters"),
    text: AnswersTexts.text,
    options: [draw, answers, code, yes, keep, InviteOptions.out, InputOptions.delimiter],
    examples: AnswersTexts.examples, exitCodes: [.input])

  private let draw: String
  private let answers: String
  private let code: String?
  private let yes: RollRule?
  private let keep: [String]?
  private let out: String
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let draw = arguments.text(Self.draw) else { throw .missingOption(Self.draw) }
    guard let answers = arguments.text(Self.answers) else { throw .missingOption(Self.answers) }
    guard let out = arguments.text(InviteOptions.out) else {
      throw .missingOption(InviteOptions.out)
    }
    (self.draw, self.answers, self.out) = (draw.droppingTrailingSlashes, answers, out)
    code = arguments.text(Self.code)
    if let text = arguments.text(Self.yes) {
      guard let rule = RollRule(condition: text) else {
        throw .malformed(Self.yes, text, expected: AnswersTexts.condition)
      }
      yes = rule
    } else {
      yes = nil
    }
    keep = arguments.list(Self.keep)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    let folder = try OutputFolder(out, expecting: AnswerFiles.names, in: session)
    let letters = try SentLetters(of: draw, in: session)
    let table = try InputFile(answers, as: .people, from: session.streams).table(delimiter)
    session.console.warn(table.warnings)
    let files = try AnswerFiles(
      of: table, to: letters, code: code, yes: yes, keeping: keep)
    try files.write(to: folder)
    try folder.commit()
    files.tell(session)
    try session.write(
      files.result, or: session.console.text(AnswersTexts.summary(files.result, folder: out)))
    return .done
  }
}
