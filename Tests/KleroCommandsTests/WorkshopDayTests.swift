import Foundation
import Testing

@testable import KleroCommands

/// The seats that a board exports, and the votes at the end of the day.
@Suite struct WorkshopDayTests {
  private func world() throws -> World {
    let world = try World()
    let people = (1...9).map { "P\($0),Name \($0),\(["user", "agent", "partner"][$0 % 3])\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    let plan = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "-r", "2",
      "--seed", "417", "--out", "plan")
    #expect(plan.code == .done, "\(plan.errors)")
    return world
  }

  @Test func evaluateReadsTheBoardsFileWithNewcomers() throws {
    let world = try world()
    var rows = try #require(world.read("plan/assignment.csv")).split(separator: "\n").map {
      "\($0),,"
    }
    rows[0] = "id,round,workshop,name,college"
    rows += ["N1,1,1,Zoé,user", "N1,2,2,Zoé,user"]
    try world.write("board.csv", rows.joined(separator: "\r\n"))
    let outcome = world.run(
      "workshops", "evaluate", "--plan", "plan", "--assignment", "board.csv", "--json",
      "--out", "edited")
    #expect(outcome.output.contains("\"participants\" : 10"), "\(outcome)")
    #expect(try #require(world.read("edited/participants.csv")).contains("N1,Zoé,user"))
    #expect(try #require(world.read("edited/print/badges.html")).contains("Zoé"))
    let update = world.run(
      "workshops", "update", "--plan", "plan", "--assignment", "board.csv", "--out", "updated")
    #expect(update.code == .done, "\(update.errors)")
    #expect(try #require(world.read("updated/participants.csv")).contains("N1,Zoé,user"))
  }

  @Test func restitutionRanksAndRecordsWithoutVotersNames() throws {
    let world = try world()
    try world.write(
      "p.csv", "workshop,proposal\n1,Benches\n1,Maps\n2,Lifts\n2,Lamps\n3,Trees\n3,=cmd()\n")
    try world.write("v.csv", "voter,proposal\nP1,2.1\nP2,2.1\nP2,3.2\nP3,1.1\n")
    let outcome = world.run(
      "workshops", "restitution", "--proposals", "p.csv", "--votes", "v.csv", "--plan", "plan",
      "--out", "record", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("\"voters\" : 3"))
    let table = try #require(world.read("record/restitution.csv")).split(separator: "\n")
    #expect(table[1] == "1,2.1,2,Lifts,2,2,")
    #expect(table.contains { $0.contains(",'=cmd(),") })
    for name in ["html", "csv", "json"] {
      #expect(try !#require(world.read("record/restitution.\(name)")).contains("P2"))
    }
  }

  @Test func restitutionSaysAllThatIsWrongRowByRow() throws {
    let world = try world()
    try world.write("p.csv", "workshop,proposal\n1,a\n1,b\n2,c\n2,d\n3,e\n3,f\n")
    try world.write("v.csv", "voter,proposal\nP1,2.1\nP1,2.1\nP77,1.1\nP2,9.9\n")
    let outcome = world.run(
      "workshops", "restitution", "--proposals", "p.csv", "--votes", "v.csv", "--plan", "plan",
      "--out", "record")
    #expect(outcome.code == .input)
    for row in 3...5 { #expect(outcome.errors.contains("row \(row)"), "\(outcome.errors)") }
    // The next number is another person: nothing to suggest.
    #expect(!outcome.errors.contains("Did you mean"))
    #expect(!FileManager.default.fileExists(atPath: "\(world.folder.path)/record"))
  }

  /// Nine users and twelve agents, of whom three observe.
  private func equalWorld() throws -> (World, observer: String) {
    let world = try World()
    let people = (1...21).map { "P\($0),Name \($0),\($0 <= 9 ? "user" : "agent")\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    let plan = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "--equal",
      "--seed", "417", "--out", "plan")
    try #require(plan.code == .done, "\(plan.errors)")
    let rows = try #require(world.read("plan/observers.csv")).split(whereSeparator: \.isNewline)
    #expect(rows.count == 4)
    #expect(rows[0] == "id,name,college,order")
    try world.write("p.csv", "workshop,proposal\n1,a\n1,b\n2,c\n2,d\n3,e\n3,f\n")
    return (world, String(rows[1].prefix { $0 != "," }))
  }

  @Test(arguments: ["en", "fr"])
  func observersVoteWhereTheRuleSaysSo(_ language: String) throws {
    let (world, observer) = try equalWorld()
    try world.write("v.csv", "voter,proposal\nP1,1.1\n\(observer),2.1\n\(observer),2.2\n")
    func vote(_ more: String...) -> World.Outcome {
      world.run(
        [
          "workshops", "restitution", "--proposals", "p.csv", "--votes", "v.csv", "--plan", "plan",
          "--out", "record-\(more.last ?? "")", "--lang", language,
        ] + more)
    }
    for outcome in [vote(), vote("--voters", "seated")] {
      #expect(outcome.code == .input)
      #expect(outcome.errors.contains("--voters all"), "\(outcome.errors)")
      #expect(
        outcome.errors.contains(language == "fr" ? "observe, sans voix" : "observes, without"))
    }
    let all = vote("--voters", "all")
    #expect(all.code == .done, "\(all.errors)")
    #expect(
      try #require(world.read("record-all/restitution.json")).contains("\"electorate\" : \"all\""))
    #expect(
      try #require(world.read("record-all/restitution.html"))
        .contains(language == "fr" ? "et les observateurs" : "and the observers"))
  }

  @Test(arguments: ["en", "fr"])
  func whatIsWrongWithEveryRowIsSaidOnce(_ language: String) throws {
    let (world, observer) = try equalWorld()
    let known = (1...9).map { "P\($0),9.9\n" }
    let names = (1...30).map { "Unknown\($0)x,1.1\n" }
    try world.write(
      "v.csv", "voter,proposal\n" + known.joined() + names.joined() + "\(observer),1.1\np7,1.2\n")
    let outcome = world.run(
      "workshops", "restitution", "--proposals", "p.csv", "--votes", "v.csv", "--plan", "plan",
      "--out", "record", "--lang", language)
    #expect(outcome.code == .input)
    let lines = outcome.errors.replacing("\u{A0}", with: " ").split(separator: "\n")
    #expect(lines.count { $0.contains("9.9") } == 1, "\(outcome.errors)")
    #expect(lines.contains { $0.contains(language == "fr" ? "9 lignes" : "9 rows") })
    #expect(lines.count { $0.contains("Unknown") } == 5)
    #expect(
      lines.contains { $0.contains(language == "fr" ? "26 autres valeurs" : "26 other values") })
  }
}
