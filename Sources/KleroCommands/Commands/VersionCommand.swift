import Reports

/// `klero --version`: which program this is.
struct VersionCommand: Command {
  static let page = CommandPage(
    "version", for: .everyone,
    summary: Phrase(fr: "Afficher la version du programme", en: "Show the program’s version"),
    text: Phrase(fr: "Affiche la version du programme.", en: "Shows the program’s version."),
    examples: [])

  private struct Result: Encodable {
    let program = "klero"
    let version = Klero.version
  }

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: Session) throws -> ExitCode {
    try session.write(Result(), or: "klero \(Klero.version)")
    return .done
  }
}
