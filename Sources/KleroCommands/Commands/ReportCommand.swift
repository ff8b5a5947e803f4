import Reports

/// `klero report`: the page of a draw again, in another language or for another audience.
struct ReportCommand: Command {
  static let page = CommandPage(
    "report", for: .organiser,
    summary: Phrase(fr: "Écrire la page d’un tirage", en: "Write the page of a draw"),
    text: Phrase(
      fr: """
        La page que « klero select » et « klero draw » écrivent, dans une autre langue, sous un \
        autre titre, ou pour le public. Une seule page HTML, qui se lit sans réseau et s’imprime.
        """,
      en: """
        The page that “klero select” and “klero draw” write, in another language, under another \
        title, or for the public. A single HTML page that needs no network and prints well.
        """),
    operand: PageRequest.folder, options: PageRequest.options,
    examples: [
      .init(
        "klero report tirage --lang en --out report-en.html",
        Phrase(fr: "La page en anglais", en: "The page in English"))
    ],
    exitCodes: [.input])

  private let request: PageRequest

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try PageRequest(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    try request.write(in: session) { DrawReport($0, for: $1, in: $2).html }
    return .done
  }
}
