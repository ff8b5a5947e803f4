import Foundation
import Testing

@testable import KleroCommands

/// What goes wrong is said as a user would expect, in both languages, and nothing is written.
@Suite struct InviteBadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var roll = (0..<60).reduce("id;commune\n") { $0 + "p\($1);c\($1 % 3)\n" }
    var options: [String] = []
    var files: [String: String] = [:]
    let code: ExitCode
    let french: String
    let english: String
    var testDescription: String { name }
  }

  static let lookup = [
    "klero.json": """
    {attributes: [{name: 'relief', column: 'commune',
      lookup: {table: 'relief.csv', key: 'commune', value: 'relief'}}]}
    """, "relief.csv": "commune;relief\nc0;plaine\nc1;plaine\n",
  ]

  static let cases = [
    Case(
      name: "a roll cut in the middle of a row", roll: "id;commune\na;c0\nb;c0\nc", code: .input,
      french: "roll.csv, ligne 4, colonne « commune »", english: "roll.csv, row 4, column “commune”"
    ),
    Case(
      name: "a roll cut in the middle of a quotation",
      roll: "id;commune\na;c0\nb;\"c0\nc;c0\nd;c0\n", code: .input, french: "ligne 3",
      english: "row 3"),
    Case(
      name: "thousands of rows of which no stratum is known",
      roll: (0..<4_000).reduce("id;commune\n") { $0 + "p\($1);\($1 % 2 == 0 ? "c0" : "Xyz")\n" },
      options: ["-b", "relief"], files: lookup, code: .input,
      french: "« Xyz » (2 000 personnes, lignes 3, 5, 7, 9, 11…)",
      english: "“Xyz” (2,000 people, rows 3, 5, 7, 9, 11…)"),
    Case(
      name: "a lookup that misses communes", options: ["-b", "relief"], files: lookup, code: .input,
      french: "n’a pas de ligne pour : « c2 » (20 personnes, lignes 4, 7, 10, 13, 16…)",
      english: "has no row for: “c2” (20 people, rows 4, 7, 10, 13, 16…)"),
    Case(
      name: "more letters than people", options: ["-l", "61"], code: .infeasible,
      french: "60 personnes peuvent être tirées", english: "60 people can be drawn"),
    Case(
      name: "a stratum smaller than its letters",
      options: ["-b", "commune", "--answers", "45", "--response", "rates.csv"],
      files: ["rates.csv": "taux\n50 %\n"], code: .infeasible,
      french: "compte 20 personnes", english: "has 20 people"),
    Case(
      name: "a minimum that letters do not reach", options: ["-b", "commune", "--minimum", "4"],
      code: .infeasible, french: "demande 12 courriers", english: "make 12"),
    Case(
      name: "an exclusion of everybody", options: ["-x", "roll.csv"], code: .infeasible,
      french: "écartent tout le monde", english: "leave everybody out"),
    Case(
      name: "an exclusion without ids and names", options: ["-x", "x.csv"],
      files: ["x.csv": "téléphone\n1\n"], code: .input,
      french: "« id », ou le nom, le prénom et la date de naissance",
      english: "“id”, or name, first name and date of birth"),
    Case(
      name: "a piece in which ids repeat", roll: "id;commune\na;c0\na;c0\nb;c1\na;c1\n",
      options: ["-l", "1", "--partial"], code: .input, french: "2 lignes portent l’identifiant",
      english: "2 rows bear the id"),
    Case(
      name: "rates of which no column is an attribute",
      options: ["-b", "commune", "-a", "response", "--response", "rates.csv"],
      files: ["rates.csv": "communes;taux\nc0;50 %\nc1;40 %\n"], code: .input,
      french: "rates.csv, ligne 3, colonne « taux » : plusieurs taux",
      english: "rates.csv, row 3, column “taux”: several rates"),
    Case(
      name: "an exclusion that is not there", options: ["-x", "gone.csv"], code: .files,
      french: "gone.csv", english: "gone.csv"),
    Case(
      name: "more communes than there are", options: ["--communes", "4"], code: .infeasible,
      french: "la liste en compte 3", english: "the roll has 3"),
    Case(
      name: "a cap below the whole", options: ["--communes", "2", "--cap", "5 %"],
      code: .infeasible, french: "3 au plus", english: "3 at most"),
    Case(
      name: "a commune that was not drawn",
      options: ["--communes", "2", "--pass-over", "nowhere"], code: .usage,
      french: "n’est pas une commune tirée", english: "is no commune that was drawn"),
    Case(
      name: "an earlier draw that is none", options: ["--rotate", "x.json"],
      files: ["x.json": "{}"], code: .input, french: "n’est pas le draw.json",
      english: "is not the draw.json"),
    Case(
      name: "two stages with permanent tickets",
      options: ["--communes", "2", "--rotate", "x"], code: .usage, french: "--rotate",
      english: "--rotate"),
  ]

  @Test(arguments: cases, ["fr", "en"])
  func isSaidInBothLanguagesAndNothingIsWritten(_ item: Case, _ language: String) throws {
    let world = try World()
    try world.write("roll.csv", item.roll)
    for (name, text) in item.files { try world.write(name, text) }
    let letters =
      item.options.contains("-l") || item.options.contains("--answers") ? [] : ["-l", "6"]
    let words = ["invite", "-r", "roll.csv", "-s", "x", "-o", "out", "--lang", language] + letters
    let outcome = world.run(words + item.options)
    #expect(outcome.code == item.code)
    let wanted = language == "fr" ? item.french : item.english
    #expect(outcome.errors.plainSpaces.contains(wanted.plainSpaces), "\(outcome.errors)")
    #expect(!world.paths.contains { $0.hasPrefix("out") || $0.hasPrefix(".klero") })
  }

  @Test(arguments: ["fr", "en"])
  func mixedEncodingsAreSaidWithTheirPlace(_ language: String) throws {
    let world = try World()
    let bytes = Array("id;commune\na;c0\nb;".utf8) + [0xE9] + Array("t\nc;été\n".utf8)
    try Data(bytes).write(to: world.folder.appendingPathComponent("roll.csv"))
    let outcome = world.run(
      "invite", "-r", "roll.csv", "-l", "2", "-s", "x", "-o", "out", "--lang", language)
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("UTF-8"))
    #expect(outcome.errors.contains(language == "fr" ? "ligne 3" : "row 3"))
    #expect(!world.paths.contains { $0.hasPrefix("out") })
  }

  @Test(arguments: ["fr", "en"])
  func whatIsNoteworthyOfTheTableIsSaid(_ language: String) throws {
    let world = try World()
    // The second needs the table's own reader, which takes longer.
    for roll in ["id;note;note\na;1;2\nb;1;2\n", "id;note;note\na;\"1 \"\"x\"\"\";2\nb;1;2\n"] {
      try world.write("roll.csv", roll)
      let outcome = world.run(
        "invite", "-r", "roll.csv", "-l", "1", "-s", "x", "-o", "out", "--lang", language, "--force"
      )
      #expect(outcome.code == .done)
      #expect(
        outcome.errors.contains(
          language == "fr" ? "plusieurs colonnes portent ce nom" : "several columns"))
    }
  }

  @Test(arguments: ["-", "/dev/null"])
  func aRollThatIsAStreamIsRefusedAtOnce(_ path: String) throws {
    let world = try World()
    let outcome = world.run(
      "invite", "-r", path, "-l", "1", "-s", "x", "-o", "out", "--lang", "fr")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("ce qu’un flux ne permet pas"))
  }

  @Test(arguments: ["fr", "en"])
  func aPieceOfAnotherVersionIsSaidToBeOne(_ language: String) throws {
    let world = try World()
    try world.write("piece.json", #"{"format": "kleroterion/invitation-piece/2", "seed": "x"}"#)
    let outcome = world.run("merge", "piece.json", "-o", "out", "--lang", language)
    #expect(outcome.code == .input)
    #expect(
      outcome.errors.plainSpaces.contains(
        language == "fr"
          ? "« piece.json » est un morceau d’une autre version"
          : "“piece.json” is a piece of another"
      ))
    #expect(!world.paths.contains { $0.hasPrefix("out") })
  }

  /// One person of a thousand stands in two pieces, and is not among the letters.
  @Test(arguments: ["fr", "en"])
  func oneSharedPersonOfTwoPiecesIsFound(_ language: String) throws {
    let world = try World()
    let seed = "x"
    var pieces: [String] = []
    for part in 0..<2 {
      // p17 stands in both.
      let own = (0..<500).map { "p\(part * 500 + $0)\n" } + (part == 1 ? ["p17\n"] : [])
      try world.write("roll.csv", "id\n" + own.joined())
      let outcome = world.run(
        "invite", "-r", "roll.csv", "-l", "3", "-s", seed, "-o", "piece\(part)", "--partial")
      #expect(outcome.code == .done)
      pieces.append("piece\(part)/piece.json")
    }
    #expect(world.read("piece1/piece.json")?.contains("p17\"") == false)
    let merged = world.run(["merge", "-o", "out", "--lang", language] + pieces)
    #expect(merged.code == .input)
    #expect(
      merged.errors.contains(language == "fr" ? "la même personne" : "the same person"))
    #expect(world.read("out/draw.json") == nil)
  }
}

extension String {
  /// The text with typographic spaces and apostrophes as keyboards have them.
  var plainSpaces: String {
    replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("'", with: "’")
  }
}
