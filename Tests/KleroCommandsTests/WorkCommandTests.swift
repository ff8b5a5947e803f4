import Testing

@testable import KleroCommands

@Suite struct WorkCommandTests {
  /// A panel of sixty in three quarters, of whom the first forty volunteer.
  private func world() throws -> World {
    let world = try World()
    try world.write(
      "klero.json",
      """
      { title: "Commission", attributes: [{ name: "quarter" }, { name: "gender" }],
        committee: { name: "Commission", colleges: [{ id: "panel", name: "Panel", seats: 60 }] } }
      """)
    let rows = (1...60).map { number in
      let quarter = ["Bourg", "Bois", "Pont"][number % 3]
      return "P\(number),Nom\(number),\(quarter),\(number % 2 == 0 ? "F" : "H")"
    }
    try world.write(
      "members.csv", (["id,name,quarter,gender"] + rows).joined(separator: "\n") + "\n")
    let events = (1...60).map { "appointed,2027-01-01,P\($0),panel" }
    try world.write(
      "e.csv", (["event,date,person,college"] + events).joined(separator: "\n") + "\n")
    let added = world.run("register", "add", "--from", "e.csv")
    try #require(added.code == .done, "\(added.errors)")
    try world.write("v.csv", (["id"] + (1...40).map { "P\($0)" }).joined(separator: "\n") + "\n")
    return world
  }

  private func draw(_ world: World, _ work: String, _ date: String, _ more: String...)
    -> World.Outcome
  {
    world.run(
      [
        "committee", "work", work, "--size", "12", "--volunteers", "v.csv", "--seed",
        "dés 1 2 3 4 5 6", "--date", date, "--out", work,
      ] + more)
  }

  private func ids(_ world: World, _ path: String) -> [String] {
    (world.read(path) ?? "").split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
  }

  @Test func theNextWorkTakesThoseWhoHaveNotServed() throws {
    let world = try world()
    let first = draw(world, "budget", "2027-03-01", "--record")
    #expect(first.code == .done, "\(first.errors)")
    #expect(first.output.contains("12\u{A0}people drawn among 40\u{A0}volunteers, 28 in reserve"))
    #expect(first.output.contains("The panel’s shares are kept."))
    let second = draw(world, "parcs", "2027-06-01", "--record")
    #expect(second.code == .done, "\(second.errors)")
    #expect(second.output.contains("served 0\u{A0}times: 12 drawn of 28"))
    #expect(second.output.contains("served 1\u{A0}time: 0 drawn of 12"))
    #expect(Set(ids(world, "budget/chosen.csv")).isDisjoint(with: ids(world, "parcs/chosen.csv")))
    #expect(ids(world, "parcs/reserve.csv").count == 28)
    let journal = try #require(world.read("register.jsonl"))
    #expect(journal.ranges(of: "chosenForWork").count == 24)
    #expect(journal.ranges(of: "workStarted").count == 2)
  }

  @Test func theDrawIsRepeatedByVerify() throws {
    let world = try world()
    #expect(draw(world, "budget", "2027-03-01").code == .done)
    #expect(world.run("verify", "budget").code == .done)
    let record = try #require(world.read("budget/work.json"))
    for (part, other) in [
      ("\"served\":0", "\"served\":1"), ("dés 1 2 3 4 5 6", "dés 6 5 4 3 2 1"),
      ("\"size\":12", "\"size\":13"), ("\"isProved\":true", "\"isProved\":false"),
    ] {
      try #require(record.contains(part))
      try world.write("budget/work.json", record.replacing(part, with: other, maxReplacements: 1))
      #expect(world.run("verify", "budget").code == .doesNotHold, "\(part)")
    }
    try world.write("budget/work.json", record)
    let chosen = try #require(world.read("budget/chosen.csv"))
    let lines = chosen.split(whereSeparator: \.isNewline)
    try world.write("budget/chosen.csv", lines.dropLast().joined(separator: "\n") + "\n")
    let outcome = world.run("verify", "budget")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("✗ chosen.csv"))
  }

  @Test func whatVolunteersDoNotAllowIsSaid() throws {
    let world = try world()
    // Nobody of the Bourg volunteers: P3, P6 …
    let rows = (1...40).filter { $0 % 3 != 0 }.map { "P\($0)" }
    try world.write("v.csv", (["id"] + rows).joined(separator: "\n") + "\n")
    let outcome = draw(world, "budget", "2027-03-01")
    #expect(outcome.code == .done)
    #expect(outcome.output.plainSpaces.contains("quarter = Bourg: 4 wanted, 0 volunteers, 0 drawn"))
  }

  @Test func theDossiersOwnIdsGoBeforeAColumnCalledId() throws {
    let world = try world()
    try world.write(
      "klero.json",
      """
      { title: "Commission", id: "code", attributes: [{ name: "quarter" }, { name: "gender" }],
        committee: { name: "Commission", colleges: [{ id: "panel", name: "Panel", seats: 60 }] } }
      """)
    let members = try #require(world.read("members.csv"))
    try world.write("members.csv", members.replacing("id,name", with: "code,name"))
    let rows = (1...40).map { "\($0),P\($0)" }
    try world.write("v.csv", (["id,code"] + rows).joined(separator: "\n") + "\n")
    let outcome = draw(world, "budget", "2027-03-01")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("among 40\u{A0}volunteers"))
  }

  @Test(arguments: ["fr_FR.UTF-8", "en_GB.UTF-8"])
  func volunteersWhoDoNotSitAreRefusedAllAtOnce(_ language: String) throws {
    let world = try world()
    world.environment = ["LANG": language]
    let withdrawn = world.run(
      "register", "add", "withdrew", "--person", "P7", "--date", "2027-02-01")
    try #require(withdrawn.code == .done)
    try world.write("v.csv", "id\nP1\nP7\nP99\n")
    let (journal, paths) = (world.read("register.jsonl"), world.paths)
    let outcome = draw(world, "budget", "2027-03-01", "--record")
    #expect(outcome.code == .input)
    #expect(
      outcome.errors.contains(language.hasPrefix("fr") ? "Nom7 ne siège pas" : "Nom7 does not sit"))
    #expect(outcome.errors.contains("P99"))
    #expect(world.read("register.jsonl") == journal)
    #expect(world.paths == paths)
  }

  @Test func withoutVolunteersNothingIsDrawn() throws {
    let world = try world()
    let outcome = world.run(
      "committee", "work", "budget", "--size", "3", "--seed", "x", "--date", "2027-03-01",
      "--out", "budget")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("no volunteer for “budget”"))
    #expect(world.read("budget/work.json") == nil)
  }
}
