import Testing

@testable import KleroCommands

/// What cannot be is refused in both languages, and nothing is written.
@Suite struct BadMeetingTests {
  /// A command line, the exit code, and what French and English messages say.
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: ExitCode
    let french: String
    let english: String

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case(
      words: ["meeting", "call", "juin", "--on", "2026-02-30", "--date", "2026-01-10"],
      code: .usage, french: "2026-02-30", english: "2026-02-30"),
    Case(
      words: ["meeting", "call", "juin", "--on", "2026-06-01", "--date", "2026-06-02"],
      code: .input, french: "convo", english: "called"),
    Case(
      words: ["meeting", "call", "mai", "--on", "2026-06-01", "--date", "2026-05-02"],
      code: .input, french: "11 mai 2026", english: "11 May 2026"),
    Case(
      words: ["meeting", "call", "juin", "--on", "2026-06-01"],
      code: .usage, french: "--date", english: "--date"),
    Case(
      words: ["meeting", "quorum", "mars"],
      code: .input, french: "aucune réunion ne s’appelle « mars »",
      english: "no meeting is called “mars”"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-04", "--coming", "Inconnue"],
      code: .input, french: "Inconnue", english: "Inconnue"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-04", "--substitute", "S1"],
      code: .input, french: "TITULAIRE=SUPPLÉANT", english: "HOLDER=SUBSTITUTE"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-04", "--substitute", "S1=U1"],
      code: .input, french: "siège", english: "seat"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-12", "--excused", "U1"],
      code: .input, french: "11 mai 2026", english: "11 May 2026"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-04", "--excused", "X1"],
      code: .input, french: "siège", english: "seat"),
    Case(
      words: ["meeting", "answer", "mai", "--date", "2026-05-04"],
      code: .input, french: "rien à noter", english: "nothing to write down"),
    Case(
      words: ["meeting", "attend", "mai", "--present", "X1"],
      code: .input, french: "siège", english: "seat"),
    Case(
      words: ["meeting", "attend", "mai", "--present", "U1", "--date", "2026-05-10"],
      code: .input, french: "11 mai 2026", english: "11 May 2026"),
    Case(
      words: ["meeting", "record", "mai", "--sent", "2026-05-10"],
      code: .input, french: "11 mai 2026", english: "11 May 2026"),
    Case(
      words: ["meeting", "proposals", "mai", "--from", "members.csv"],
      code: .input, french: "aucune colonne ne dit l’atelier",
      english: "no column says the workshop"),
    Case(
      words: ["meeting", "answer", "mai", "--from", "klero.csv"],
      code: .input, french: "aucune colonne ne dit qui", english: "no column says who"),
  ]

  @Test(arguments: cases, ["fr_FR.UTF-8", "en_GB.UTF-8"])
  func isRefusedAndNothingIsWritten(_ one: Case, _ language: String) throws {
    let local = try LocalCommittee.called(language)
    try local.world.write("klero.csv", "a,b\n1,2\n")
    let (journal, paths) = (local.journal, local.world.paths)
    let outcome = local.world.run(one.words)
    #expect(outcome.code == one.code, "\(outcome.errors)")
    let errors = outcome.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let expected = language.hasPrefix("fr") ? one.french : one.english
    #expect(errors.contains(expected), "\(errors)")
    #expect(local.journal == journal)
    #expect(local.world.paths == paths)
  }
}
