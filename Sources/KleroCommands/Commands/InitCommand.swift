import Population
import Reports
import Tables

/// `klero init DIR`: a dossier to fill in, or a complete example.
struct InitCommand: Command {
  private static let folder = CommandOperand(
    Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier à créer, ou un dossier où ces fichiers manquent.",
      en: "The folder to make, or one where these files are missing."))

  private static let example = CommandOption(
    "example", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase { language in
      let names = CommitteeExample.all.map(\.name).joined(separator: ", ")
      return language == .french
        ? "Un comité en exemple, avec son histoire : \(names)."
        : "A committee as an example, with its story: \(names)."
    })

  static let page = CommandPage(
    "init", for: .everyone,
    summary: Phrase(
      fr: "Créer un dossier où les autres commandes marchent sans option",
      en: "Make a dossier in which other commands need no option"),
    text: InitTexts.text, operand: folder,
    options: [example],
    examples: InitTexts.examples)

  private let path: String
  private let example: CommitteeExample?

  init(_ arguments: inout Arguments) throws(UsageError) {
    path = try arguments.operands(Self.folder)[0]
    guard let name = arguments.text(Self.example) else {
      example = nil
      return
    }
    let names = CommitteeExample.all.map(\.name)
    guard let found = CommitteeExample.all.first(where: { $0.name == name.lowercased() }) else {
      let near = nearest(name, among: names)
      throw .unknownChoice(Self.example, name, choices: names, nearest: near)
    }
    example = found
  }

  func run(in session: Session) throws -> ExitCode {
    let files = try example?.files(session.language) ?? EmptyDossier.files(session.language)
    let folder = try OutputFolder(path, expecting: files.map(\.name), in: session)
    for file in files { try folder.write(file.name, file.bytes) }
    try folder.commit()
    if session.wantsJSON {
      try session.console.write(JSONText.encode(["files": files.map(\.name).sorted()]))
    }
    session.console.note(InitTexts.next(path, isExample: example != nil))
    return .done
  }
}

/// A dossier to fill in: commented settings, and tables that have a header alone.
enum EmptyDossier {
  static func files(_ language: Language) -> [ExampleFile] {
    let people = language == .french ? InitTexts.frenchPeople : InitTexts.englishPeople
    let population =
      language == .french
      ? ["critère", "modalité", "population"] : ["attribute", "value", "population"]
    let quotas =
      language == .french
      ? ["critère", "modalité", "min", "max"] : ["feature", "value", "min", "max"]
    let tables = [("people.csv", people), ("population.csv", population), ("quotas.csv", quotas)]
    return [ExampleFile(Dossier.fileName, InitTexts.settings[language])]
      + tables.map { ExampleFile($0, columns: $1, rows: [], language) }
  }
}
