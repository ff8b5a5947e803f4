import Lottery
import Testing

@testable import KleroCommands

@Suite struct InviteCommandTests {
  private func roll(_ people: Int) -> String {
    (0..<people).reduce("id;quartier;genre;naissance\n") { text, person in
      text + "p\(person);q\(person % 3);\(person % 5 < 2 ? "F" : "H");01/02/\(1940 + person % 70)\n"
    }
  }

  private func world(_ people: Int = 300) throws -> World {
    let world = try World()
    try world.write("roll.csv", roll(people))
    return world
  }

  private let words = ["invite", "--roll", "roll.csv", "-s", "graine 7", "-o", "out"]

  private func rows(_ file: String, in world: World) -> [[Substring]] { world.rows(file) }

  @Test func theSmallestTicketsOfEachStratumAreDrawn() throws {
    let world = try world()
    #expect(world.run(words + ["-l", "30", "--by", "quartier,genre"]).code == .done)
    let seed = try Seed("graine 7")
    let drawn = rows("out/invited.csv", in: world)
    #expect(drawn.count == 30)
    for stratum in rows("out/strata.csv", in: world) {
      let letters = try #require(Int(stratum[3]))
      let everybody = (0..<300).filter {
        "q\($0 % 3)" == stratum[0] && ($0 % 5 < 2 ? "F" : "H") == stratum[1]
      }
      let smallest = everybody.map { Ticket(seed: seed, label: .invite, id: "p\($0)") }.sorted()
        .prefix(letters).map(\.hex)
      let tickets = drawn.filter { $0[1] == stratum[0] && $0[2] == stratum[1] }.map {
        String($0[6])
      }
      #expect(tickets.sorted() == smallest)
      #expect(stratum[2] == "\(everybody.count)")
    }
  }

  @Test func theOrderOfTheRollDoesNotMatter() throws {
    let world = try world()
    var lines = roll(300).split(separator: "\n")
    lines[1...].reverse()
    try world.write("other.csv", lines.joined(separator: "\n"))
    let options = ["-l", "25", "-b", "quartier", "-s", "x", "-q", "--minimum", "3"]
    _ = world.run(["invite", "-r", "roll.csv", "-o", "one"] + options)
    _ = world.run(["invite", "-r", "other.csv", "-o", "two"] + options)
    #expect(world.read("one/strata.csv") == world.read("two/strata.csv"))
    #expect(rows("one/invited.csv", in: world).count == 25)
    #expect(world.read("one/invited.csv") == world.read("two/invited.csv"))
  }

  /// Quotation marks inside quotation marks, Windows-1252 and space need the table's own reader.
  @Test func whateverTheFileIsWrittenLikeTheSamePeopleAreDrawn() throws {
    let world = try world()
    let odd = roll(300).replacing("p7;", with: "\"p7\";").replacing("q1", with: "\u{A0}q1 ")
    try world.write("odd.csv", odd)
    let options = ["-l", "25", "-b", "quartier", "-s", "x", "-q"]
    _ = world.run(["invite", "-r", "roll.csv", "-o", "one"] + options)
    _ = world.run(["invite", "-r", "odd.csv", "-o", "two"] + options)
    #expect(rows("one/invited.csv", in: world).count == 25)
    #expect(world.read("one/invited.csv") == world.read("two/invited.csv"))
  }

  @Test func whoWasDrawnBeforeIsLeftOut() throws {
    let world = try world()
    #expect(world.run(words + ["-l", "100"]).code == .done)
    let again = [
      "invite", "-r", "roll.csv", "-s", "graine 7", "-l", "100", "-x", "out/invited.csv", "-o",
      "second", "-x", "out/invited.csv",
    ]
    #expect(world.run(again).code == .done)
    let first = Set(rows("out/invited.csv", in: world).map { $0[0] })
    let second = Set(rows("second/invited.csv", in: world).map { $0[0] })
    #expect(first.count == 100)
    #expect(second.count == 100)
    #expect(first.isDisjoint(with: second))
    #expect(rows("second/strata.csv", in: world) == [["200", "100", "0.500000000000", "100"]])
  }

  @Test(arguments: ["en", "fr"])
  func filesToExcludeAreToldOneByOne(_ language: String) throws {
    let world = try world()
    try world.write("gone.csv", "id;quartier\nx1;q1\n")
    try world.write("old.csv", "id\np1\np2\np2\nx9\n")
    try world.write("older.csv", "id\np2\n")
    try world.write("none.csv", "id\n")
    let outcome = world.run(
      words + ["-l", "10", "--lang", language]
        + ["gone", "old", "older", "none"].flatMap { ["-x", "\($0).csv"] })
    #expect(outcome.code == .done)
    let said = outcome.errors.plainSpaces
    let expected =
      language == "en"
      ? [
        "Warning: “gone.csv” (1 row, 1 person, by id): nobody of this file",
        "To exclude by “old.csv” (4 rows, 3 people, by id): 2 in the roll.",
        "To exclude by “older.csv” (1 row, 1 person, by id): 1 in the roll.",
        "“none.csv” (0 rows, 0 people, by id): this file to exclude names nobody.",
        "Drawn before, left out: 2 people.",
      ]
      : [
        "« gone.csv » (1 ligne, 1 personne, par identifiant) : personne de ce fichier",
        "À exclure d’après « old.csv » (4 lignes, 3 personnes, par identifiant) : 2 dans la liste.",
        "« none.csv » (0 ligne, 0 personne, par identifiant) : ce fichier à exclure ne nomme personne.",
        "Déjà tirées, hors du tirage : 2 personnes.",
      ]
    for text in expected { #expect(said.contains(text)) }
  }

  @Test func anExclusionThatMatchesEverybodyIsRefused() throws {
    let outcome = try world().run(words + ["-l", "10", "-x", "roll.csv"])
    #expect(outcome.code == .infeasible)
    #expect(outcome.errors.plainSpaces.contains("leave everybody out (300 people)"))
    #expect(outcome.errors.contains("by file: “roll.csv” (300)"))
  }

  /// The reasons are told also where too few people remain.
  @Test(arguments: [["-l", "250"], ["-l", "250", "--household", "quartier,id"]])
  func whoIsLeftOutIsToldWithTheReason(options: [String]) throws {
    let world = try World()
    let rows = (0..<300).map { person in
      "p\(person);q\(person % 3);\(person < 4 ? "" : "01/02/\(1940 + person % 70)")\n"
    }
    try world.write("roll.csv", "id;quartier;naissance\n" + rows.joined())
    let outcome = world.run(
      words + options + ["--age", "18+", "--only", "quartier=q0|q1", "--on", "1980-01-01"])
    #expect(outcome.code == .infeasible)
    let said = outcome.errors.plainSpaces
    #expect(said.contains("by “quartier” (other than “q0”, “q1”): 100 people."))
    #expect(said.contains("by “naissance” (under 18 on 1 January 1980): 48 people."))
    #expect(said.contains("“naissance”: 83 people without a date of birth that can be read"))
  }

  @Test func rulesLeavePeopleOutAndCountThem() throws {
    let world = try world()
    let outcome = world.run(words + ["-l", "10", "--only", "quartier=Q1|q2", "-b", "quartier"])
    #expect(
      outcome.errors.plainSpaces.contains(
        "Left out of the draw by “quartier” (other than “Q1”, “q2”): 100 people."))
    #expect(rows("out/strata.csv", in: world).map { $0[0] } == ["q1", "q2"])
  }

  @Test(arguments: [
    (["-l", "301"], ExitCode.infeasible, "300 people can be drawn"),
    (["-l", "10", "-b", "quartier", "--minimum", "4"], .infeasible, "make 12"),
    (["-l", "10", "-b", "genr"], .input, "genre"),
    (["-l", "10", "--only", "quartier"], .usage, "COLUMN=VALUE"),
    (["-l", "0"], .usage, "--letters"),
  ])
  func whatCannotBeDrawnIsRefusedAndNothingIsWritten(
    _ options: [String], _ code: ExitCode, _ text: String
  ) throws {
    let world = try world()
    let outcome = world.run(words + options)
    #expect(outcome.code == code)
    #expect(outcome.errors.plainSpaces.contains(text))
    #expect(world.read("out/invited.csv") == nil)
  }

  @Test func aRowCutInTheMiddleIsReportedWithItsPlace() throws {
    let world = try World()
    try world.write("roll.csv", roll(20) + "p20;q1")
    let outcome = world.run(words + ["-l", "5", "-b", "genre"])
    #expect(outcome.code == .input)
    let said = """
      roll.csv, row 22, column “genre”: this row has 2 cells and the header 4 columns. Complete \
      the row, or add the delimiters that are missing.
      """
    #expect(
      outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(said))
  }

  @Test func aLookupThatMissesCommunesNamesThem() throws {
    let world = try world()
    try world.write("relief.csv", "q,relief\nq0,plain\nq1,mountain\n")
    try world.write(
      "klero.json",
      """
      {attributes: [{name: 'relief', column: 'quartier',
        lookup: {table: 'relief.csv', key: 'q', value: 'relief'}}]}
      """)
    let outcome = world.run(words + ["-l", "10", "-b", "relief"])
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("q2"))
    try world.write("relief.csv", "q,relief\nq0,plain\nq1,mountain\nq2,plain\n")
    #expect(world.run(words + ["-l", "10", "-b", "relief"]).code == .done)
    #expect(rows("out/strata.csv", in: world).map { $0[0] } == ["mountain", "plain"])
  }

  @Test func citizensOnBothComplementaryListsCountOnce() throws {
    let world = try World()
    let lists = ["LP", "Liste complémentaire municipale", "Liste complémentaire européenne"]
    let people = [(0, "A"), (0, "B"), (1, "C"), (2, "C"), (2, "D"), (1, "E")]
    try world.write(
      "roll.csv", ElectoralRoll.text(people.map { (lists[$0], $1) }, born: "00/00/1961"))
    let outcome = world.run(
      words + ["-l", "5", "-b", "age", "--ages", "18-64,65+", "--on", "2026-03-15"])
    #expect(outcome.code == .done)
    #expect(outcome.errors.plainSpaces.contains("counted once: 1 person."))
    #expect(outcome.errors.plainSpaces.contains("6 uncertain dates"))
    let drawn = rows("out/invited.csv", in: world)
    #expect(drawn.map { $0[3] }.sorted() == ["A", "B", "C", "D", "E"])
    #expect(drawn.first { $0[3] == "C" }?[2] == "Liste complémentaire municipale")
  }

  @Test func anAddressFileGivesOneLetterAnAddress() throws {
    let world = try World()
    try world.write(
      "roll.csv",
      """
      cle_interop;commune_insee;commune_nom;voie_nom;numero;suffixe
      44114_0001_00001;44114;Orvault;Rue du Bois;1;
      44114_0001_00001;44114;Orvault;Rue du Bois;1;
      44114_0001_00002;44114;Orvault;Rue du Bois;2;
      44114_0001_00003;44114;Orvault;Rue du Bois;3;

      """)
    #expect(world.run(words + ["-l", "3"]).code == .done)
    #expect(rows("out/invited.csv", in: world).map { $0[4] }.sorted() == ["1", "2", "3"])
  }

  @Test func aHouseholdGetsOneLetterAtMost() throws {
    let world = try World()
    let people = (0..<400).map { "p\($0);\($0 % 130) rue du Bois;\($0 % 2 == 0 ? "F" : "H")\n" }
    try world.write("roll.csv", "id;adresse;genre\n" + people.joined())
    let outcome = world.run(words + ["-l", "80", "-b", "genre", "--household", "adresse"])
    #expect(outcome.code == .done)
    let drawn = rows("out/invited.csv", in: world)
    #expect(drawn.count == 80)
    #expect(Set(drawn.map { $0[1] }).count == 80)
    #expect(drawn.allSatisfy { $0[3] == "0.200000000000" })
    let refused = world.run(words + ["-l", "200", "--household", "adresse", "--force"])
    #expect(refused.code == .infeasible)
    #expect(refused.errors.contains("One address has"))
  }

  @Test(arguments: [[150], [1, 299], [40, 41, 200], [10, 20, 30, 40, 50, 60, 70]])
  func piecesGiveTheSameBytesAsOneRun(_ cuts: [Int]) throws {
    let world = try world()
    let lines = roll(300).split(separator: "\n")
    let request = ["-l", "31", "-b", "quartier,genre", "-s", "x", "-q", "--minimum", "2"]
    _ = world.run(["invite", "-r", "roll.csv", "-o", "one"] + request)
    var pieces: [String] = []
    for (start, end) in zip([0] + cuts, cuts + [300]) {
      let rows = [lines[0]] + lines[(start + 1)..<(end + 1)]
      try world.write("cut.csv", rows.joined(separator: "\n") + "\n")
      let words = ["invite", "-r", "cut.csv", "-o", "piece\(start)", "--partial"] + request
      #expect(world.run(words).code == .done)
      pieces.insert("piece\(start)/piece.json", at: 0)
    }
    #expect(world.run(["merge", "-o", "merged", "-q"] + pieces).code == .done)
    for file in InvitationArchive.names where !["communes.csv", "roll.sha256"].contains(file) {
      let merged = try #require(world.read("merged/\(file)"))
      #expect(merged == world.read("one/\(file)"))
    }
  }

  @Test func piecesThatDoNotBelongTogetherAreRefused() throws {
    let world = try world()
    let words = ["invite", "-r", "roll.csv", "-l", "9", "-q", "--partial"]
    _ = world.run(words + ["-s", "x", "-o", "a"])
    _ = world.run(words + ["-s", "y", "-o", "b"])
    try world.write("c.json", "{}")
    let differ = world.run("merge", "a/piece.json", "b/piece.json", "-o", "m")
    #expect(differ.code == .input)
    #expect(differ.errors.contains("with different seeds"))
    let overlap = world.run("merge", "a/piece.json", "a/piece.json", "-o", "m")
    #expect(overlap.code == .input)
    #expect(overlap.errors.contains("hold the same person"))
    #expect(world.run("merge", "c.json", "-o", "m").errors.contains("no piece of a draw"))
    #expect(world.run(words + ["-s", "x", "-o", "d", "--household", "id"]).code == .usage)
    #expect(world.read("m/invited.csv") == nil)
  }

  @Test func aDrawOfLettersIsVerifiedAndChangesAreFound() throws {
    let world = try world()
    #expect(world.run(words + ["-l", "31", "-b", "quartier", "-q"]).code == .done)
    let outcome = world.run("verify", "out")
    #expect(outcome.code == .done)
    #expect(outcome.output.count { $0 == "✓" } == 5)
    let draw = try #require(world.read("out/draw.json"))
    let drawn = try #require(rows("out/invited.csv", in: world).first?.first)
    let invited = try #require(world.read("out/invited.csv"))
    try world.write("out/invited.csv", invited.replacing("\n\(drawn);", with: "\nx;"))
    let changed = world.run("verify", "out")
    #expect(changed.code == .doesNotHold)
    #expect(changed.output.count { $0 == "✗" } == 2)
    try world.write("out/invited.csv", invited)
    try world.write("out/draw.json", draw.replacing("graine 7", with: "graine 8"))
    #expect(world.run("verify", "out").code == .doesNotHold)
  }
}
