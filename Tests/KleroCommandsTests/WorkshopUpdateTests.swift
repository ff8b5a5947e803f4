import Foundation
import Testing

@testable import KleroCommands

/// The plan on the day: its folder knows what was asked for.
@Suite struct WorkshopUpdateTests {
  /// The files of a plan of eighteen with every kind of constraint; made once, because it takes
  /// long without the compiler's optimisation.
  private static let files = Result { () throws -> [(path: String, text: String)] in
    let world = try World()
    world.environment = ["LANG": "en_GB.UTF-8"]
    let people = (1...18).map { number in
      "P\(number),Name \(number),\(["user", "agent", "partner"][number % 3]),Q\(number % 4)\n"
    }
    try world.write("people.csv", "id,name,college,quarter\n" + people.joined())
    try world.write("apart.csv", "group,id\n2,P16\n2,P15\n1,P4\n1,P1\n")
    try world.write("together.csv", "group,id\n1,P2\n1,P6\n")
    try world.write("fixed.csv", "id,workshop,round\nP3,2,\nP5,1,2\n")
    try world.write("rooms.csv", "workshop,seats\n1,7\n3,6\n")
    try world.write("attendance.csv", "id,round\nP8,1\nP8,2\n")
    try world.write("wishes.csv", "id,workshop,rank\nP9,1,1\nP9,2,2\n")
    try world.write("met.csv", "one,other,times\nP1,P2,2\n")
    let plan = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "--spread", "quarter",
      "-t", "3", "-r", "3", "--seed", "417", "--out", "plan", "--apart", "apart.csv",
      "--together", "together.csv", "--fixed", "fixed.csv", "--rooms", "rooms.csv",
      "--attendance", "attendance.csv", "--wishes", "wishes.csv", "--met", "met.csv", "--rule",
      "college=user:1-")
    try #require(plan.code == .done, "\(plan.errors)")
    return world.paths.filter { $0.hasPrefix("plan/") }.compactMap { path in
      world.read(path).map { (path, $0) }
    }
  }

  private func world(_ language: String = "en") throws -> World {
    let world = try World()
    world.environment = ["LANG": language == "fr" ? "fr_FR.UTF-8" : "en_GB.UTF-8"]
    for file in try Self.files.get() { try world.write(file.path, file.text) }
    return world
  }

  /// By round, who sits at which workshop.
  private func seats(_ world: World, _ folder: String) throws -> [[String: String]] {
    let rows = try #require(world.read("\(folder)/assignment.csv"))
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").map(String.init) }
    return (1...3).map { round in
      Dictionary(uniqueKeysWithValues: rows.filter { $0[1] == "\(round)" }.map { ($0[0], $0[2]) })
    }
  }

  @Test(arguments: ["en", "fr"])
  func nobodyAbsentChangesNoByteAndConstraintsStay(_ language: String) throws {
    let world = try world(language)
    let outcome = world.run("workshops", "update", "--plan", "plan", "--out", "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        language == "fr" ? "Personne ne change d’atelier." : "Nobody changes workshop."))
    let files = try Self.files.get()
    #expect(files.count > 8)
    // Pages are written in the language of the command.
    for file in files where language == "en" || !file.path.hasSuffix(".html") {
      let twin = file.path.replacing("plan/", with: "day/", maxReplacements: 1)
      #expect(world.read(twin) == file.text, "\(file.path)")
    }
    #expect(world.read("day/rounds-to-come.csv") == nil)
  }

  @Test(arguments: ["en", "fr"])
  func theConstraintsOfTheFolderHoldWithoutBeingGivenAgain(_ language: String) throws {
    let world = try world(language)
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", "P7,P11,P14", "--round", "2", "--out",
      "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let (old, new) = (try seats(world, "plan"), try seats(world, "day"))
    #expect(new[0] == old[0])
    for (round, seats) in new.enumerated() {
      #expect(seats["P1"] != seats["P4"])
      #expect(seats["P2"] == seats["P6"])
      #expect(seats["P3"] == "2")
      if round > 0 { #expect(seats["P7"] == nil) }
      #expect(seats.values.count { $0 == "3" } <= 6)
    }
    #expect(new[1]["P5"] == "1")
    #expect(new[2]["P8"] == nil)
    #expect(
      outcome.output.contains(language == "fr" ? "Tour 3, à venir" : "Round 3, still to come"))
    #expect(
      outcome.output.contains(
        language == "fr" ? "sur la journée" : "meet over the day"), "\(outcome.output)")
    let table = try #require(world.read("day/rounds-to-come.csv"))
    #expect(table.contains("id,name,round 3"))
    for (id, workshop) in new[2] {
      #expect(table.contains("\(id),Name \(id.dropFirst()),\(workshop)"))
    }
    let moves = try #require(world.read("day/moves.csv")).split(whereSeparator: \.isNewline)
    #expect(moves.dropFirst().allSatisfy { $0.contains(",2,") })
    // Whoever was absent stays away until the list of arrivals names them.
    let later = world.run(
      "workshops", "update", "--plan", "day", "--round", "3", "--out", "later")
    #expect(later.code == .done, "\(later.errors)")
    #expect(world.read("later/assignment.csv") == world.read("day/assignment.csv"))
    #expect(world.read("later/plan.json") == world.read("day/plan.json"))
    try world.write("late.csv", "id,name,college,quarter\nP7,Name 7,agent,Q3\n")
    let back = world.run(
      "workshops", "update", "--plan", "day", "--round", "3", "--arrived", "late.csv", "--out",
      "back")
    #expect(back.code == .done, "\(back.errors)")
    let third = try seats(world, "back")[2]
    #expect(third["P7"] != nil)
    #expect(third["P11"] == nil)
    let same = world.run("workshops", "evaluate", "--plan", "back", "--round", "2")
    #expect(same.code == .done, "\(same.output)")
  }

  /// Of whoever is known already, the id is enough; of somebody new, the attributes are asked for.
  @Test(arguments: ["en", "fr"]) func whoIsKnownComesBackByTheIDAlone(_ language: String) throws {
    let world = try world(language)
    let left = world.run(
      "workshops", "update", "--plan", "plan", "--absent", "P7", "--out", "day")
    #expect(left.code == .done, "\(left.errors)")
    #expect(try seats(world, "day")[1]["P7"] == nil)
    try world.write("late.csv", "id\nP7\n")
    let back = world.run(
      "workshops", "update", "--plan", "day", "--round", "2", "--arrived", "late.csv", "--out",
      "back")
    #expect(back.code == .done, "\(back.errors)")
    #expect(try seats(world, "back")[0]["P7"] == nil)
    #expect(try seats(world, "back")[1]["P7"] != nil)
    try world.write("late.csv", "id\nP7\nNew\n")
    let refused = world.run(
      "workshops", "update", "--plan", "day", "--arrived", "late.csv", "--out", "no")
    #expect(refused.code == .input, "\(refused)")
    #expect(refused.errors.contains("late.csv"))
    #expect(refused.errors.contains("college"))
  }

  @Test func anOptionTakesThePlaceOfItsKind() throws {
    let world = try world()
    try world.write("other.csv", "id,workshop\nP3,3\n")
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--fixed", "other.csv", "--out", "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    for seats in try seats(world, "day") {
      #expect(seats["P3"] == "3")
      #expect(seats["P1"] != seats["P4"])
    }
  }

  @Test(arguments: ["en", "fr"])
  func aContradictionOfAbsencesIsNamed(_ language: String) throws {
    let world = try world(language)
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", "P3,P6,P9,P12", "--out", "day")
    #expect(outcome.code == .infeasible, "\(outcome)")
    #expect(outcome.errors.contains(language == "fr" ? "même seule" : "by itself"))
    #expect(outcome.errors.contains("user"))
    #expect(world.read("day/plan.json") == nil)
  }

  @Test(arguments: ["en", "fr"])
  func noLineIsWiderThanTheTerminal(_ language: String) throws {
    let world = try world(language)
    world.terminalWidth = 50
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", "P7,P11,P14", "--out", "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.count <= 50 }, "\(outcome.output)")
  }

  /// For whoever holds the list, a group is a workshop.
  @Test(arguments: ["en", "fr"])
  func movesNameTheWorkshop(_ language: String) throws {
    let world = try world(language)
    // Three people less in one workshop: somebody has to move.
    let seats = try #require(world.read("plan/assignment.csv")).split(whereSeparator: \.isNewline)
    let absent = seats.filter { $0.hasSuffix(",1,1") || $0.hasSuffix(";1;1") }.prefix(3).map {
      String($0.prefix { $0 != "," && $0 != ";" })
    }
    #expect(absent.count == 3)
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", absent.joined(separator: ","),
      "--out", "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let moves = try #require(world.read("day/moves.csv")).split(whereSeparator: \.isNewline)
    let name = language == "fr" ? "→ atelier" : "→ workshop"
    #expect(moves.count > 1)
    #expect(outcome.output.components(separatedBy: name).count == moves.count)
    #expect(!outcome.output.contains("table"))
  }

  @Test(arguments: ["en", "fr"])
  func whoIsAbsentIsGivenByTheIdsOfThePlan(_ language: String) throws {
    let world = try world(language)
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", "Zoé", "--out", "day")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("Zoé") && outcome.errors.contains("participants.csv"))
  }

  @Test func aRoundThatThePlanDoesNotHaveIsRefused() throws {
    let world = try world()
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--round", "4", "--out", "day")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("--round"))
  }

  @Test(arguments: ["en", "fr"])
  func evaluateNamesWhatAnEditBreaksAndMendsIt(_ language: String) throws {
    let world = try world(language)
    let old = try seats(world, "plan")
    let fine = world.run("workshops", "evaluate", "--plan", "plan")
    #expect(fine.code == .done, "\(fine.output)")
    #expect(
      fine.output.contains(language == "fr" ? "Paires entre collèges" : "Pairs between colleges"))
    let four = try #require(old[0]["P4"])
    let text = try #require(world.read("plan/assignment.csv"))
    let one = try #require(old[0]["P1"])
    try world.write(
      "edited.csv",
      text.replacing("P1,1,\(one)\r\n", with: "P1,1,\(four)\r\n")
        .replacing("P1,1,\(one)\n", with: "P1,1,\(four)\n"))
    let outcome = world.run(
      "workshops", "evaluate", "--plan", "plan", "--assignment", "edited.csv", "--suggest")
    #expect(outcome.code == .doesNotHold)
    let names = language == "fr" ? "« Name 1 » et « Name 4 »" : "“Name 1” and “Name 4”"
    // Lines are wrapped as the terminal wants them.
    let plain = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains(names), "\(plain)")
    #expect(
      plain.contains(language == "fr" ? "Tour 1, atelier \(four)" : "Round 1, workshop \(four)"))
    #expect(
      plain.contains(language == "fr" ? "1 contrainte rétablie" : "1 constraint mended"), "\(plain)"
    )
    let json = world.run(
      "workshops", "evaluate", "--plan", "plan", "--assignment", "edited.csv", "--json")
    #expect(json.output.contains("\"constraint\" : \"apart\""))
    #expect(json.output.contains("\"meetingsByCollege\""))
  }
}
