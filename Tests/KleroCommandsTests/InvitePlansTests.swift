import Testing

@testable import KleroCommands

/// Rates of response, people drawn before, draws that follow one another.
@Suite struct InvitePlansTests {
  private func world(_ people: Int = 300) throws -> World {
    let world = try World()
    let rows = (0..<people).map { person in
      "p\(person);q\(person % 3);NOM\(person / 2);Zoé Marie;01/02/\(1940 + person % 70)\n"
    }
    try world.write("roll.csv", "id;quartier;nom;prénom;naissance\n" + rows.joined())
    return world
  }

  private let words = ["invite", "-r", "roll.csv", "-b", "quartier", "-s", "graine 7", "-o", "out"]

  // MARK: Response

  @Test func lettersFollowTheRatesAndTheExpectedAnswersAreWritten() throws {
    let world = try world()
    try world.write("rates.csv", "Quartier;taux\nQ0;10 %\nq1;0,05\nq2;0.2\n")
    let outcome = world.run(
      words + ["-l", "70", "--allocation", "response", "--response", "rates.csv"])
    #expect(outcome.code == .done)
    // 100 people each: letters in proportion to 1/10 %, 1/5 %, 1/20 % = 2 : 4 : 1.
    let strata = world.rows("out/strata.csv")
    #expect(strata.map { $0[2] } == ["20", "40", "10"])
    #expect(strata.map { $0[5] } == ["2.00", "2.00", "2.00"])
  }

  /// By hand: 0.9^29 is the first power of 0.9 under 1 − 0.95, so that one answer of each stratum
  /// needs 29 letters; with 0.8 it is the 14th (0.8^13 = 0.0550, 0.8^14 = 0.0440).
  @Test func answersHopedForGetTheLettersTheyNeed() throws {
    let world = try world()
    try world.write("rates.csv", "quartier;rate\nq0;0.1\nq1;0.1\nq2;0.2\n")
    let outcome = world.run(words + ["--answers", "3", "--response", "rates.csv"])
    #expect(outcome.code == .done)
    let strata = world.rows("out/strata.csv")
    #expect(strata.map { $0[2] } == ["29", "29", "14"])
    #expect(strata.map { $0[6] } == ["1", "1", "1"])
    // 0.9^6 = 0.531 and 0.9^7 = 0.478; 0.8^3 = 0.512 and 0.8^4 = 0.410.
    let half = world.run(
      words + ["--answers", "3", "--response", "rates.csv", "--reach", "0.5", "--force"])
    #expect(half.code == .done)
    #expect(world.rows("out/strata.csv").map { $0[2] } == ["7", "7", "4"])
    #expect(world.run("verify", "out", "--roll", "roll.csv").code == .done)
  }

  @Test(arguments: [
    ("quartier;rate\nq0;0.1\nq1;0.1\n", ["--answers", "3"], ExitCode.input, "“q2” has no rate"),
    ("quartier;rate\nq0;12\n", ["--answers", "3"], .input, "“12” is no rate"),
    ("quartier;part\nq0;12\n", ["--answers", "3"], .input, "a column “rate” is needed"),
    ("quartier;rate\nq0;.1\nQ0;.2\n", ["--answers", "3"], .input, "two rates for"),
    ("rate\n0.01\n", ["--answers", "30"], .infeasible, "100 people"),
    ("rate\n0.1\n", ["--answers", "3", "-l", "5"], .usage, "--letters"),
    ("rate\n0.1\n", ["-l", "5", "--reach", "0.9"], .usage, "--reach"),
  ])
  func ratesThatAreNoneAreRefused(
    _ rates: String, _ options: [String], _ code: ExitCode, _ text: String
  ) throws {
    let world = try world()
    try world.write("rates.csv", rates)
    let outcome = world.run(words + options + ["--response", "rates.csv"])
    #expect(outcome.code == code)
    #expect(outcome.errors.plainSpaces.contains(text))
    #expect(world.read("out/draw.json") == nil)
  }

  // MARK: People drawn before

  @Test func peopleAreLeftOutByNameFirstNameAndBirthDate() throws {
    let world = try World()
    try world.write(
      "roll.csv",
      """
      nom de naissance;nom d'usage;prénoms;date de naissance;quartier
      LÉVÊQUE;;ANA MARIA;01/02/1961;q0
      LÉVÊQUE;;ANNE;01/02/1961;q0
      DUPONT;MARTIN;ÉLOÏSE;12/03/1970;q1
      DUPONT;;Jean-Paul;1953;q1
      OLIVE;;ZOÉ;01/01/1990;q1

      """)
    try world.write(
      "members.csv",
      """
      Name,First name,Birth date,phone
      Leveque,Ana,1961-02-01,1
      martin,eloise,12/03/1970,2
      Dupont,Jean Paul,1953,3
      Olive,Zoe,02/01/1990,4
      """)
    let outcome = world.run(
      "invite", "-r", "roll.csv", "-l", "2", "-b", "quartier", "-x", "members.csv", "-s", "x",
      "-o", "out")
    #expect(outcome.code == .done)
    #expect(
      outcome.errors.plainSpaces.contains(
        "(4 rows, 4 people, by name, first name and date of birth): 3 in the roll."))
    #expect(outcome.errors.plainSpaces.contains("left out: 3 people."))
    #expect(world.rows("out/invited.csv").map { $0[2] }.sorted() == ["ANNE", "ZOÉ"])
    #expect(world.rows("out/strata.csv").map { $0[4] } == ["1", "2"])
    #expect(world.run("verify", "out", "--roll", "roll.csv").code == .done)
  }

  @Test func aFileWithNeitherIdsNorNamesIsRefused() throws {
    let world = try world()
    try world.write("members.csv", "phone\n1\n")
    let outcome = world.run(words + ["-l", "3", "-x", "members.csv"])
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("members.csv"))
    #expect(world.read("out/draw.json") == nil)
  }

  // MARK: Rotation

  @Test func overTenDrawsNobodyIsDrawnAgainBeforeEverybodyWas() throws {
    let world = try world(120)
    var times: [String: Int] = [:]
    var before: [String] = []
    for draw in 1...10 {
      let outcome = world.run(
        [
          "invite", "-r", "roll.csv", "-l", "31", "-b", "quartier", "-s", "année \(draw)", "-o",
          "draw\(draw)",
        ] + before)
      #expect(outcome.code == .done)
      let drawn = world.rows("draw\(draw)/invited.csv").map { String($0[0]) }
      #expect(drawn.count == 31)
      for person in drawn { times[person, default: 0] += 1 }
      for quarter in 0..<3 {
        let own = stride(from: quarter, to: 120, by: 3).map { times["p\($0)"] ?? 0 }
        #expect((own.max() ?? 0) - (own.min() ?? 0) <= 1)
      }
      #expect(world.run("verify", "draw\(draw)", "--roll", "roll.csv").code == .done)
      before = ["--rotate", "draw\(draw)"]
    }
    // 310 letters among 120 people: everybody got two or three.
    #expect(times.count == 120)
    #expect(times.values.allSatisfy { 2...3 ~= $0 })
  }

  @Test func piecesOfATwoStageDrawGiveTheSameBytes() throws {
    let world = try world()
    let request = [
      "-l", "20", "--commune", "quartier", "--communes", "2", "-b", "prénom", "-q", "-s", "y",
    ]
    _ = world.run(["invite", "-r", "roll.csv", "-o", "one"] + request)
    let lines = try #require(world.read("roll.csv")).split(separator: "\n")
    var pieces: [String] = []
    for part in [1, 0] {
      let rows = [lines[0]] + lines[(1 + part * 150)..<(151 + part * 150)]
      try world.write("cut.csv", rows.joined(separator: "\n") + "\n")
      _ = world.run(["invite", "-r", "cut.csv", "-o", "piece\(part)", "--partial"] + request)
      pieces.append("piece\(part)/piece.json")
    }
    #expect(world.run(["merge", "-o", "merged", "-q"] + pieces).code == .done)
    for file in ["draw.json", "communes.csv", "report.html", "public/draw.json"] {
      let merged = try #require(world.read("merged/\(file)"))
      #expect(merged == world.read("one/\(file)"))
    }
    #expect(world.rows("one/communes.csv").count { $0[4] == "drawn" } == 2)
  }

  /// A forged file gives an answer, never a crash.
  @Test(arguments: [
    ("\"people\" : 100", "\"people\" : 9223372036854775807"), ("\"cap\" : 1000000", "\"cap\" : 0"),
    ("\"letters\" : 20", "\"letters\" : -1"), ("\"rate\" : 100000", "\"rate\" : 0"),
    ("\"count\" : 2", "\"count\" : 0"), ("\"seed\" : \"y\"", "\"seed\" : \"\""),
    ("\"chanceWhole\" : 3", "\"chanceWhole\" : 0"),
  ])
  func forgedRecordsAreRefused(_ old: String, _ new: String) throws {
    let world = try world()
    try world.write("rates.csv", "rate\n0.1\n")
    let request = ["-l", "20", "--commune", "quartier", "--communes", "2", "-q", "-s", "y"]
    _ = world.run(
      ["invite", "-r", "roll.csv", "-o", "out", "--response", "rates.csv"] + request)
    _ = world.run(["invite", "-r", "roll.csv", "-o", "piece", "--partial"] + request)
    let draw = try #require(world.read("out/draw.json"))
    try #require(draw.contains(old))
    try world.write("out/draw.json", draw.replacing(old, with: new))
    #expect(world.run("verify", "out").code != .done)
    #expect(world.run("verify", "out", "--roll", "roll.csv").code != .done)
    let piece = try #require(world.read("piece/piece.json"))
    try world.write("piece/piece.json", piece.replacing(old, with: new))
    let merged = world.run("merge", "piece/piece.json", "piece/piece.json", "-o", "merged")
    #expect(merged.code != .done && merged.code != .defect)
  }

  @Test func aDrawWithOtherStrataCannotBeContinued() throws {
    let world = try world()
    _ = world.run(["invite", "-r", "roll.csv", "-l", "9", "-s", "x", "-o", "first"])
    let outcome = world.run(words + ["-l", "9", "--rotate", "first"])
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("other attributes"))
    try world.write("bad.json", "{}")
    #expect(world.run(words + ["-l", "9", "--rotate", "bad.json"]).code == .input)
    #expect(world.read("out/draw.json") == nil)
  }

  @Test func piecesOfARotatedDrawGiveTheSameBytes() throws {
    let world = try world()
    let request = ["-l", "20", "-b", "quartier", "-s", "y", "-q", "--rotate", "first"]
    _ = world.run([
      "invite", "-r", "roll.csv", "-l", "20", "-b", "quartier", "-s", "x", "-o", "first",
    ])
    _ = world.run(["invite", "-r", "roll.csv", "-o", "one"] + request)
    let lines = try #require(world.read("roll.csv")).split(separator: "\n")
    var pieces: [String] = []
    for part in 0..<3 {
      let rows = [lines[0]] + lines[(1 + part * 100)..<(101 + part * 100)]
      try world.write("cut.csv", rows.joined(separator: "\n") + "\n")
      let words = ["invite", "-r", "cut.csv", "-o", "piece\(part)", "--partial"] + request
      #expect(world.run(words).code == .done)
      pieces.append("piece\(part)/piece.json")
    }
    #expect(world.run(["merge", "-o", "merged", "-q", "--rows", "300"] + pieces).code == .done)
    #expect(world.read("merged/draw.json") == world.read("one/draw.json"))
    #expect(world.run("verify", "merged", "--roll", "roll.csv").code == .done)
    let short = world.run(["merge", "-o", "short", "--rows", "300"] + pieces.dropLast())
    #expect(short.code == .input)
    #expect(short.errors.plainSpaces.contains("200 rows in all"))
  }
}
