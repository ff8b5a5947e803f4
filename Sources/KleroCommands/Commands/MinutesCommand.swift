import Reports

/// `klero minutes`: the document that the witness of a draw signs.
struct MinutesCommand: Command {
  static let page = CommandPage(
    "minutes", for: .witness,
    summary: Phrase(
      fr: "Écrire le procès-verbal d’un tirage", en: "Write the minutes of a draw"),
    text: Phrase(
      fr: """
        Une page à imprimer, que l’organisateur et le témoin signent : fichiers et empreintes, \
        méthode, graine, numéro, panel, incidents. Avant le tirage, la graine et le numéro restent \
        à remplir à la main.
        """,
      en: """
        A page to print, which the organiser and the witness sign: files and fingerprints, method, \
        seed, number, panel, incidents. Before the draw, the seed and the number are left to be \
        filled in by hand.
        """),
    operand: PageRequest.folder, options: PageRequest.options,
    examples: [
      .init(
        "klero minutes tirage --place \"Salle du conseil\" --out pv.html",
        Phrase(fr: "Le procès-verbal, avec le lieu", en: "The minutes, with the place"))
    ],
    exitCodes: [.input])

  private let request: PageRequest

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try PageRequest(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    try request.write(in: session) { Minutes($0, for: $1, in: $2).html }
    return .done
  }
}
